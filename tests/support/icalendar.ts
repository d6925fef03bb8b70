import { execFileSync } from 'node:child_process'
import { pythonWith } from './python.ts'

export type Property = {
  readonly name: string
  readonly parameters: ReadonlyMap<string, string>
  readonly value: string
}
export type Component = {
  readonly name: string
  readonly properties: readonly Property[]
  readonly parts: readonly Component[]
}

const VALUE = String.raw`(?:"[^"\p{Cc}]*"|[^";:,\p{Cc}]*)`
const LINE = new RegExp(`^([A-Z0-9-]+)((?:;[A-Z0-9-]+=${VALUE}(?:,${VALUE})*)*):(\\P{Cc}*)$`, 'u')
const fail = (why: string): never => {
  throw new Error(`No iCalendar object: ${why}`)
}

function propertyOf(line: string): Property {
  const [, name = '', parameters = '', value = ''] = LINE.exec(line) ?? fail(line)
  const pairs = [...parameters.matchAll(/;([A-Z0-9-]+)=((?:"[^"]*"|[^";])*)/g)]
  return {
    name,
    parameters: new Map(pairs.map(([, key = '', said = '']) => [key, said.replace(/^"(.*)"$/, '$1')])),
    value,
  }
}

/** Reads an iCalendar object as RFC 5545 has it to the letter; throws where it is not so. */
export function readCalendar(text: string): Component {
  if (!text.endsWith('\r\n') || /[^\r]\n|\r[^\n]/.test(text)) fail('lines end with CRLF')
  const long = text.split('\r\n').find((line) => Buffer.byteLength(line) > 75)
  if (long !== undefined) fail(`more than 75 octets: ${long}`)
  const open: { name: string; properties: Property[]; parts: Component[] }[] = []
  let whole: Component | undefined
  for (const line of text
    .replace(/\r\n[ \t]/g, '')
    .slice(0, -2)
    .split('\r\n')) {
    const one = propertyOf(line)
    if (whole) fail('something follows the end')
    if (one.name === 'BEGIN') open.push({ name: one.value, properties: [], parts: [] })
    else if (one.name === 'END') {
      const closed = open.pop()
      if (closed?.name !== one.value) fail(`${one.value} ends out of its turn`)
      else if (open.length === 0) whole = closed
      else open.at(-1)?.parts.push(closed)
    } else (open.at(-1) ?? fail('a property outside')).properties.push(one)
  }
  const calendar = whole ?? fail('it does not end')
  holds(calendar)
  return calendar
}

export const valueOf = (of: Component, name: string): string | undefined =>
  of.properties.find((one) => one.name === name)?.value
export const partsOf = (of: Component, name: string): Component[] =>
  of.parts.filter((one) => one.name === name)

function once(of: Component, shapes: Readonly<Record<string, RegExp>>): void {
  for (const [name, shape] of Object.entries(shapes)) {
    const found = of.properties.filter((one) => one.name === name)
    if (found.length !== 1 || !shape.test(found[0]?.value ?? ''))
      fail(`${of.name} has one ${name} like ${shape}`)
  }
}

const LOCAL = /^\d{8}T\d{6}$/
const OFFSET = /^[+-]\d{4}(\d\d)?$/

// What RFC 5545 asks of each component, and RFC 5546 of each method.
function holds(calendar: Component): void {
  if (calendar.name !== 'VCALENDAR') fail(calendar.name)
  once(calendar, { VERSION: /^2\.0$/, PRODID: /./, METHOD: /^(PUBLISH|REQUEST|CANCEL)$/ })
  const zones = partsOf(calendar, 'VTIMEZONE')
  for (const zone of zones) {
    once(zone, { TZID: /./ })
    if (zone.parts.length === 0) fail('a zone has its clocks')
    for (const part of zone.parts) {
      if (!['STANDARD', 'DAYLIGHT'].includes(part.name)) fail(part.name)
      once(part, { DTSTART: LOCAL, TZOFFSETFROM: OFFSET, TZOFFSETTO: OFFSET })
    }
  }
  const known = new Set(zones.map((zone) => valueOf(zone, 'TZID')))
  for (const event of partsOf(calendar, 'VEVENT')) {
    once(event, { UID: /./, DTSTAMP: /^\d{8}T\d{6}Z$/, SEQUENCE: /^\d+$/, DTSTART: /./, DTEND: /./ })
    for (const { name, parameters, value } of event.properties.filter((one) =>
      /^DT(START|END)$/.test(one.name),
    )) {
      const zone = parameters.get('TZID')
      const isDay = parameters.get('VALUE') === 'DATE'
      if (zone !== undefined && !known.has(zone)) fail(`${name} names a zone that is not there`)
      if (!(isDay ? /^\d{8}$/ : LOCAL).test(value) || isDay === (zone !== undefined)) fail(`${name}:${value}`)
    }
    const method = valueOf(calendar, 'METHOD')
    if (method === 'PUBLISH') continue
    once(event, { ORGANIZER: /^mailto:\S+@\S+$/, ATTENDEE: /^mailto:\S+@\S+$/ })
    if (method === 'CANCEL') once(event, { STATUS: /^CANCELLED$/ })
  }
}

/** What Debian's python3-icalendar reads: per event its uid, its begin and end in UTC by the zone that came with it, and how often it repeats. */
export function readByPython(
  text: string,
): { uid: string; begins: string; ends: string; count: number; method: string }[] {
  const answer = execFileSync(pythonWith('icalendar', 'python3-icalendar'), ['-c', READING], {
    input: text,
    encoding: 'utf8',
  })
  return JSON.parse(answer) as ReturnType<typeof readByPython>
}

const READING = `
import sys, json, datetime
import icalendar, pytz
calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
zones = {str(z['TZID']): z.to_tz() for z in calendar.walk('VTIMEZONE')}
def utc(prop):
    value = prop.dt
    if not isinstance(value, datetime.datetime):
        return value.isoformat()
    zone = zones[prop.params['TZID']]
    return zone.localize(value.replace(tzinfo=None)).astimezone(pytz.utc).strftime('%Y-%m-%dT%H:%M:%S.000Z')
print(json.dumps([{
    'uid': str(e['UID']), 'begins': utc(e['DTSTART']), 'ends': utc(e['DTEND']),
    'count': int(e['RRULE']['COUNT'][0]) if 'RRULE' in e else 1, 'method': str(calendar['METHOD']),
} for e in calendar.walk('VEVENT')]))
`
