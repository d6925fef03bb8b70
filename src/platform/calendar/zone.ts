import type { Day } from '../../kernel/day.ts'

/** A change of a zone's clocks: from when on, and how far they are from UTC before and after, in seconds. */
type Change = { readonly at: number; readonly from: number; readonly to: number }

const HOUR = 3_600_000
const DAY = 24 * HOUR

const clocks = new Map<string, Intl.DateTimeFormat>()
function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  clocks.set(zone, made)
  return made
}

/** How far the clocks of a zone are from UTC at a moment, in seconds: `GMT-06:00` is -21,600. */
function offsetAt(moment: number, zone: string): number {
  const said = clockOf(zone)
    .formatToParts(moment)
    .find(({ type }) => type === 'timeZoneName')?.value
  const [, sign, hours = '0', minutes = '0', seconds = '0'] =
    /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(said ?? '') ?? []
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  return sign === '-' ? -size : size
}

function changesBetween(from: number, until: number, zone: string): Change[] {
  const changes: Change[] = []
  for (let day = from; day < until; day += DAY) {
    const [before, after] = [offsetAt(day, zone), offsetAt(day + DAY, zone)]
    if (before === after) continue
    let [low, high] = [day, day + DAY]
    while (high - low > 60_000) {
      const middle = low + Math.floor((high - low) / 120_000) * 60_000
      if (offsetAt(middle, zone) === before) low = middle
      else high = middle
    }
    changes.push({ at: high, from: before, to: after })
  }
  return changes
}

/**
 * A zone as iCalendar writes it (RFC 5545, 3.6.5), with every change of its clocks from the year before these days until the
 * year after: what governments decided, and no rule that they may have left since.
 */
export function zoneLines(zone: string, from: Day, until: Day): string[] {
  const [begins, ends] = [
    Date.UTC(Number(from.slice(0, 4)) - 1, 0, 1),
    Date.UTC(Number(until.slice(0, 4)) + 2, 0, 1),
  ]
  const first = offsetAt(begins, zone)
  const changes = [{ at: begins, from: first, to: first }, ...changesBetween(begins, ends, zone)]
  const standard = Math.min(...changes.map(({ to }) => to))
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...changes.flatMap((change) => {
      const kind = change.to > standard ? 'DAYLIGHT' : 'STANDARD'
      return [
        `BEGIN:${kind}`,
        // When it begins is said on the clocks as they went before it.
        `DTSTART:${stamp(change.at + change.from * 1000)}`,
        `TZOFFSETFROM:${offset(change.from)}`,
        `TZOFFSETTO:${offset(change.to)}`,
        `END:${kind}`,
      ]
    }),
    'END:VTIMEZONE',
  ]
}

const stamp = (moment: number): string => new Date(moment).toISOString().replace(/[-:]|\.\d+Z/g, '')

const two = (number: number): string => String(number).padStart(2, '0')

function offset(seconds: number): string {
  const size = Math.abs(seconds)
  const [hours, minutes, rest] = [Math.floor(size / 3600), Math.floor(size / 60) % 60, size % 60]
  return `${seconds < 0 ? '-' : '+'}${two(hours)}${two(minutes)}${rest === 0 ? '' : two(rest)}`
}
