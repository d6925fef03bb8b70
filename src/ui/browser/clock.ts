/**
 * Clocks that run in the browser from instants the server gave: `data-clock` counts down from `data-limit` seconds since
 * `data-since` (milliseconds), `data-hour` shows the time in a zone. The server's clock is the one that counts; ours differs
 * from it by what was last heard (`hearClock`). Without a script the page states what it was when it was made.
 */
let ahead: number | undefined

/** The server said what time it is there. */
export function hearClock(milliseconds: number): void {
  if (milliseconds > 0) ahead = milliseconds - Date.now()
}

const TICK_MS = 250

export function startClocks(root: Document): void {
  const made = Number(root.querySelector<HTMLElement>('[data-now]')?.dataset['now'])
  if (ahead === undefined) hearClock(made)
  window.setInterval(() => tick(root), TICK_MS)
  tick(root)
}

function tick(root: Document): void {
  const now = Date.now() + (ahead ?? 0)
  for (const clock of root.querySelectorAll<HTMLElement>('[data-clock]')) count(clock, now)
  for (const place of root.querySelectorAll<HTMLElement>('[data-hour]')) {
    const time = new Intl.DateTimeFormat('en-GB', {
      timeZone: place.dataset['hour'],
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }).format(now)
    put(place, time)
  }
}

function count(clock: HTMLElement, now: number): void {
  const [since, limit] = [Number(clock.dataset['since']), Number(clock.dataset['limit'])]
  if (!(since > 0 && limit > 0)) return
  // Whole seconds begin at the same instant on every screen.
  const left = limit - Math.max(0, Math.floor((now - since) / 1000))
  const over = left < 0
  put(clock.querySelector('[data-clock-time]'), `${over ? '+' : ''}${minutes(Math.abs(left))}`)
  for (const part of clock.querySelectorAll<HTMLElement>('[data-clock-left]')) part.hidden = over
  for (const part of clock.querySelectorAll<HTMLElement>('[data-clock-over]')) part.hidden = !over
  clock
    .querySelector('[data-clock-bar]')
    ?.setAttribute('width', String(Math.max(0, Math.round((left / limit) * 1000) / 10)))
  clock.toggleAttribute('data-over', over)
}

const minutes = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

// A screen reader is told nothing of a text that did not change.
function put(place: Element | null, text: string): void {
  if (place && place.textContent !== text) place.textContent = text
}
