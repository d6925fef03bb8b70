import { type Day, parseDay } from './day.ts'

/** A moment in UTC, written as ISO 8601 with milliseconds: `2026-11-24T15:00:00.000Z`. */
export type Instant = string & { readonly __instant: true }

export function instantOf(date: Date): Instant {
  return date.toISOString() as Instant
}

/** The calendar day it is at this instant in an IANA zone (`America/Costa_Rica`). */
export function dayAt(instant: Instant, zone: string): Day {
  const day = parseDay(calendarOf(zone).format(new Date(instant)))
  if (!day) throw new RangeError(`No day for ${instant} in ${zone}`)
  return day
}

// Calendars are dear to make and cheap to keep; there are some six hundred zones.
const calendars = new Map<string, Intl.DateTimeFormat>()
function calendarOf(zone: string): Intl.DateTimeFormat {
  const known = calendars.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' })
  calendars.set(zone, made)
  return made
}

/** The instant so many milliseconds later. */
export function later(instant: Instant, milliseconds: number): Instant {
  return instantOf(new Date(Date.parse(instant) + milliseconds))
}

/** The instant at which clocks in a zone show this time, `17:00`, of a day; where a clock change leaves it out, the one an hour on. */
export function instantIn(day: Day, time: string, zone: string): Instant {
  const shown = Date.parse(`${day}T${time}:00Z`)
  const offsetAt = (moment: number): number => {
    const parts = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'medium',
      hourCycle: 'h23',
    })
      .format(moment)
      .replace(', ', 'T')
    return Date.parse(`${parts}Z`) - moment
  }
  const near = shown - offsetAt(shown)
  return instantOf(new Date(shown - offsetAt(near)))
}
