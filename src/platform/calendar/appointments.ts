import { escape, foldLines } from 'ical-generator'
import { type Day, addDays, daysBetween } from '../../kernel/day.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Language } from '../../kernel/language.ts'
import { zoneLines } from './zone.ts'

/** Days someone is to keep free, whole or between two hours of each on the clocks of a zone. */
export type Occasion = {
  /** The same for ever, wherever this is served from. */
  readonly uid: string
  readonly sequence: number
  readonly summary: string
  readonly description: string
  readonly place: string
  readonly url: string
  readonly from: Day
  readonly until: Day
  readonly hours?: { readonly from: string; readonly until: string; readonly zone: string } | undefined
  readonly cancelled?: boolean
}

/** Who invites whom: the one address a mail goes to, and no other's. */
export type Between = {
  readonly organizer: { readonly name: string; readonly address: string }
  readonly attendee: { readonly name: string; readonly address: string }
}

/**
 * Occasions as iCalendar (RFC 5545) with a method of iTIP (RFC 5546). Hours are written on the clocks of their zone, which
 * goes with them; several days repeat the hours of the first.
 */
export function appointments(
  method: 'PUBLISH' | 'REQUEST' | 'CANCEL',
  of: {
    readonly title?: string
    readonly language: Language
    readonly now: Instant
    readonly occasions: readonly Occasion[]
    readonly between?: Between
  },
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Protempore//Protempore//${of.language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...(of.title === undefined
      ? []
      : [`NAME:${escape(of.title, false)}`, `X-WR-CALNAME:${escape(of.title, false)}`]),
    ...(method === 'PUBLISH' ? ['REFRESH-INTERVAL;VALUE=DURATION:PT4H', 'X-PUBLISHED-TTL:PT4H'] : []),
    ...zonesOf(of.occasions),
    ...of.occasions.flatMap((one) => occasionLines(one, of)),
    'END:VCALENDAR',
  ]
  return foldLines(`${lines.join('\r\n')}\r\n`)
}

// One of each zone, over all the days it is needed for.
function zonesOf(occasions: readonly Occasion[]): string[] {
  const spans = new Map<string, { from: Day; until: Day }>()
  for (const { hours, from, until } of occasions) {
    if (!hours) continue
    const span = spans.get(hours.zone) ?? { from, until }
    spans.set(hours.zone, {
      from: from < span.from ? from : span.from,
      until: until > span.until ? until : span.until,
    })
  }
  return [...spans].flatMap(([zone, { from, until }]) => zoneLines(zone, from, until))
}

function occasionLines(
  one: Occasion,
  of: { readonly now: Instant; readonly language: Language; readonly between?: Between },
): string[] {
  const said = (name: string, text: string): string[] =>
    text === '' ? [] : [`${name};LANGUAGE=${of.language}:${escape(text, false)}`]
  return [
    'BEGIN:VEVENT',
    `UID:${one.uid}`,
    `SEQUENCE:${one.sequence}`,
    `DTSTAMP:${of.now.replace(/[-:]|\.\d+/g, '')}`,
    ...when(one),
    ...said('SUMMARY', one.summary),
    ...said('DESCRIPTION', one.description),
    ...said('LOCATION', one.place),
    `URL:${one.url}`,
    `STATUS:${one.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(of.between ? parties(of.between) : ['TRANSP:TRANSPARENT']),
    'END:VEVENT',
  ]
}

const plain = (day: Day): string => day.replaceAll('-', '')

function when({ from, until, hours }: Occasion): string[] {
  // A day's end is the beginning of the next (RFC 5545, 3.6.1).
  if (!hours) return [`DTSTART;VALUE=DATE:${plain(from)}`, `DTEND;VALUE=DATE:${plain(addDays(until, 1))}`]
  const at = (time: string): string => `;TZID=${hours.zone}:${plain(from)}T${time.replace(':', '')}00`
  const days = daysBetween(from, until) + 1
  return [
    `DTSTART${at(hours.from)}`,
    `DTEND${at(hours.until)}`,
    ...(days === 1 ? [] : [`RRULE:FREQ=DAILY;COUNT=${days}`]),
  ]
}

function parties({ organizer, attendee }: Between): string[] {
  // The answer to an invitation of a conference is a letter: none is asked of the calendar.
  const asked = 'CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE'
  return [
    `ORGANIZER;CN="${escape(organizer.name, true)}":mailto:${organizer.address}`,
    `ATTENDEE;${asked};CN="${escape(attendee.name, true)}":mailto:${attendee.address}`,
  ]
}
