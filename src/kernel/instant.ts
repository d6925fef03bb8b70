import { type Day, parseDay } from './day.ts'

/** A moment in UTC, written as ISO 8601 with milliseconds: `2026-11-24T15:00:00.000Z`. */
export type Instant = string & { readonly __instant: true }

export function instantOf(date: Date): Instant {
  return date.toISOString() as Instant
}

/** The calendar day it is at this instant in an IANA zone (`America/Costa_Rica`). */
export function dayAt(instant: Instant, zone: string): Day {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(
    new Date(instant),
  )
  const day = parseDay(parts)
  if (!day) throw new RangeError(`No day for ${instant} in ${zone}`)
  return day
}

/** The instant so many milliseconds later. */
export function later(instant: Instant, milliseconds: number): Instant {
  return instantOf(new Date(Date.parse(instant) + milliseconds))
}
