export type PairedBarProps = {
  /** Drawn full. */
  done: number
  /** Drawn as an outline round it. */
  of: number
  /** The largest of the column, so that all rows have one scale. */
  most: number
}

/** Stands in a row of a sheet whose cells hold the figures, so it is not read out. */
export function PairedBar({ done, of, most }: PairedBarProps) {
  const wide = 200
  const scale = (part: number) => Math.max(0, Math.round((part / Math.max(most, 1)) * wide * 10) / 10)
  return (
    <svg
      className="paired-bar"
      viewBox={`0 0 ${wide + 1} 12`}
      width={wide + 1}
      height="12"
      aria-hidden="true"
    >
      {of > 0 ? (
        <rect className="bar-outline" x=".5" y="2.5" width={Math.max(scale(of) - 0.5, 1)} height="7" />
      ) : null}
      {done > 0 ? (
        <rect className="bar-full" x="0" y="2" width={Math.max(scale(done), 1)} height="8" />
      ) : null}
    </svg>
  )
}

/** Its key, for the head of the column. */
export function PairedBarKey({ done, of }: { done: string; of: string }) {
  return (
    <span className="bar-key">
      <span>
        <svg width="16" height="8" aria-hidden="true">
          <rect className="bar-full" width="16" height="8" />
        </svg>
        {done}
      </span>
      <span>
        <svg width="16" height="8" aria-hidden="true">
          <rect className="bar-outline" x=".5" y=".5" width="15" height="7" />
        </svg>
        {of}
      </span>
    </span>
  )
}
