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
