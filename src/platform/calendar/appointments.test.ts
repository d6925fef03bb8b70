import { describe, expect, it } from 'vitest'
import { partsOf, readByPython, readCalendar, valueOf } from '../../../tests/support/icalendar.ts'
import { type Day, addDays } from '../../kernel/day.ts'
import { type Instant, instantIn } from '../../kernel/instant.ts'
import { type Occasion, appointments } from './appointments.ts'

const NOW = '2026-11-28T12:00:00.000Z' as Instant
const day = (text: string): Day => text as Day
const occasion = (more: Partial<Occasion> = {}): Occasion => ({
  uid: '019a1b2c-3d4e-7f56-8a9b-0c1d2e3f4a5b',
  sequence: 3,
  summary: 'XXXI Reunión; “ñandú”, y más\nsegunda línea',
  description: 'a\\b '.repeat(60),
  place: 'San José, Costa Rica',
  url: 'https://conference.example.invalid/es/meetings/1',
  from: day('2027-03-09'),
  until: day('2027-03-10'),
  ...more,
})
const hours = (zone: string, from = '09:00', until = '17:30') => ({ hours: { zone, from, until } })
const between = {
  organizer: { name: 'CRM', address: 'secretaria@example.invalid' },
  attendee: { name: 'Ana "la" de Ejemplo; y Cía', address: 'ana@example.invalid' },
}
const written = (one: Occasion, method: 'PUBLISH' | 'REQUEST' | 'CANCEL' = 'REQUEST') =>
  appointments(method, {
    language: 'es',
    now: NOW,
    occasions: [one],
    ...(method === 'PUBLISH' ? { title: 'Reuniones' } : { between }),
  })

/** Zones and days: with and without summer time, half hours, and clocks that a government stopped turning. */
const zones: [string, string][] = [
  ['America/Costa_Rica', '2027-03-09'],
  ['America/New_York', '2027-03-13'],
  ['America/New_York', '2027-11-06'],
  ['America/Mexico_City', '2022-10-29'],
  ['America/Mexico_City', '2027-07-01'],
  ['Europe/Dublin', '2027-03-27'],
  ['Asia/Kolkata', '2027-03-09'],
  ['Australia/Lord_Howe', '2027-04-03'],
]

/** The changes of a zone's clocks that go with an appointment. */
const clocks = (zone: string) => {
  const [found] = partsOf(readCalendar(written(occasion(hours(zone)))), 'VTIMEZONE')
  return (found?.parts ?? []).map((part) =>
    [part.name, valueOf(part, 'DTSTART'), valueOf(part, 'TZOFFSETFROM'), valueOf(part, 'TZOFFSETTO')].join(
      ' ',
    ),
  )
}

describe('an appointment', () => {
  it.each(zones)('in %s on %s begins and ends when it says, by the zone that goes with it', (zone, text) => {
    const from = day(text)
    const file = written(occasion({ from, until: addDays(from, 1), ...hours(zone) }))
    readCalendar(file)
    expect(readByPython(file)).toEqual([
      {
        uid: occasion().uid,
        begins: instantIn(from, '09:00', zone),
        ends: instantIn(from, '17:30', zone),
        count: 2,
        method: 'REQUEST',
      },
    ])
  })

  it.each([
    ['the day before the gap', '2027-03-13', '02:30', '2027-03-13T07:30:00.000Z'],
    ['after the gap', '2027-03-14', '03:30', '2027-03-14T07:30:00.000Z'],
    ['the day after the gap', '2027-03-15', '02:30', '2027-03-15T06:30:00.000Z'],
    ['before the overlap', '2027-11-07', '00:30', '2027-11-07T04:30:00.000Z'],
    ['after the overlap', '2027-11-07', '02:30', '2027-11-07T07:30:00.000Z'],
  ])('%s in New York is the instant its clocks mean', (_, text, time, begins) => {
    const from = day(text)
    const file = written(occasion({ from, until: from, ...hours('America/New_York', time, '23:00') }))
    expect(readByPython(file)).toMatchObject([{ begins, count: 1 }])
  })

  it('brings the change of clocks at its very minute, and none where a zone has none', () => {
    expect(clocks('America/Costa_Rica')).toEqual(['STANDARD 20251231T180000 -0600 -0600'])
    expect(clocks('America/New_York')).toContain('DAYLIGHT 20270314T020000 -0500 -0400')
    expect(clocks('America/New_York')).toContain('STANDARD 20271107T020000 -0400 -0500')
    expect(clocks('Asia/Kolkata')).toEqual(['STANDARD 20260101T053000 +0530 +0530'])
  })

  it('of whole days has no clock, and ends with its last day', () => {
    const file = written(occasion())
    expect(file).toContain('DTSTART;VALUE=DATE:20270309\r\nDTEND;VALUE=DATE:20270311')
    expect(readByPython(file)).toMatchObject([{ begins: '2027-03-09', ends: '2027-03-11' }])
    expect(file).not.toContain('VTIMEZONE')
  })

  it('names whom it goes to and who invites, keeps every sign of its words, and says what became of it', () => {
    const [event] = partsOf(
      readCalendar(written(occasion(), 'CANCEL').replace('CONFIRMED', 'CANCELLED')),
      'VEVENT',
    )
    const attendee = event?.properties.find(({ name }) => name === 'ATTENDEE')
    expect(attendee?.value).toBe('mailto:ana@example.invalid')
    expect(attendee?.parameters.get('CN')).toBe("Ana ^'la^' de Ejemplo; y Cía")
    expect(event && valueOf(event, 'SUMMARY')).toBe('XXXI Reunión\\; “ñandú”\\, y más\\nsegunda línea')
    expect(event && valueOf(event, 'DESCRIPTION')).toBe('a\\\\b '.repeat(60))
    expect(written(occasion({ cancelled: true }), 'CANCEL')).toContain('\r\nSTATUS:CANCELLED\r\n')
    expect(() => readCalendar(written(occasion(), 'CANCEL'))).toThrow('STATUS')
  })

  it('stands with others in a calendar that is published, each zone once and no address in it', () => {
    const file = appointments('PUBLISH', {
      title: 'Reuniones, todas',
      language: 'es',
      now: NOW,
      occasions: [
        occasion(),
        occasion({ uid: 'b', ...hours('America/New_York') }),
        occasion({
          uid: 'c',
          from: day('2029-01-01'),
          until: day('2029-01-01'),
          ...hours('America/New_York'),
        }),
      ],
    })
    expect(partsOf(readCalendar(file), 'VTIMEZONE')).toHaveLength(1)
    expect(readByPython(file).map(({ begins }) => begins)).toEqual([
      '2027-03-09',
      '2027-03-09T14:00:00.000Z',
      '2029-01-01T14:00:00.000Z',
    ])
    expect(file).not.toContain('mailto:')
  })
})
