import { ICalCalendarMethod, ICalEventTransparency, default as ical } from 'ical-generator'
import { type Day, addDays } from '../../kernel/day.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Language } from '../../kernel/language.ts'
import type { Download } from '../operations/download.ts'

/** Something in a calendar: whole days, or hours of a day. */
export type CalendarItem = {
  readonly id: string
  /** Grows with each change, so that a calendar moves it and doubles nothing. */
  readonly version: number
  readonly summary: string
  readonly description?: string | undefined
  readonly place?: string | undefined
  readonly url: string
  readonly from: Day
  readonly until: Day
  readonly hours?: { readonly starts: Instant; readonly ends: Instant } | undefined
}

/** Items as an iCalendar file (RFC 5545). Hours are written in UTC: whoever opens it sees them on their own clocks. */
export function calendarFile(
  name: string,
  of: {
    readonly title: string
    readonly language: Language
    readonly host: string
    readonly now: Instant
    readonly items: readonly CalendarItem[]
  },
): Download {
  const calendar = ical({
    name: of.title,
    prodId: { company: 'Protempore', product: 'Protempore', language: of.language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 4 * 3600,
  })
  for (const { id, version, summary, description, place, url, from, until, hours } of of.items)
    calendar.createEvent({
      id: `${id}@${of.host}`,
      sequence: version,
      stamp: new Date(of.now),
      start: new Date(hours?.starts ?? `${from}T00:00:00Z`),
      // A day's end is the beginning of the next (RFC 5545, 3.6.1).
      end: new Date(hours?.ends ?? `${addDays(until, 1)}T00:00:00Z`),
      allDay: hours === undefined,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary,
      ...(description ? { description } : {}),
      ...(place ? { location: place } : {}),
      url,
    })
  return {
    name,
    media_type: 'text/calendar; charset=utf-8',
    bytes: Buffer.from(calendar.toString()),
  }
}
