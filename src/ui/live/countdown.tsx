export type CountdownProps = {
  /** Since when it counts, in milliseconds; the seconds it has. */
  since: number
  limit: number
  /** What time it is on the server, in milliseconds. */
  now: number
  /** "left of 3:00", "past its 3:00". */
  words: { left: string; over: string }
  size?: 'huge' | 'plain' | undefined
}

/** How much is left of a time; it runs in the browser, and without a script says what it was. */
export function Countdown({ since, limit, now, words, size = 'plain' }: CountdownProps) {
  const left = limit - Math.max(0, Math.floor((now - since) / 1000))
  const over = left < 0
  return (
    <div
      className={`countdown countdown-${size}`}
      data-clock=""
      data-since={since}
      data-limit={limit}
      data-over={over ? '' : undefined}
    >
      <p>
        <span className="countdown-time" role="timer" data-clock-time="">
          {over ? '+' : ''}
          {writeSeconds(Math.abs(left))}
        </span>{' '}
        <span className="countdown-of" data-clock-left="" hidden={over}>
          {words.left}
        </span>
        <span className="countdown-of" data-clock-over="" hidden={!over}>
          {words.over}
        </span>
      </p>
      <svg
        className="countdown-bar"
        width="100%"
        height="12"
        viewBox="0 0 100 12"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect className="countdown-all" width="100" height="12" />
        <rect
          className="countdown-left"
          width={Math.max(0, Math.round((left / limit) * 1000) / 10)}
          height="12"
          data-clock-bar=""
        />
      </svg>
    </div>
  )
}

/** Seconds as minutes and seconds: `3:00`. */
export const writeSeconds = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
