import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  CalendarEntry,
  RegionEvent,
  ShownEvent,
} from '../src/capabilities/exchange/calendar/contract.ts'
import { type Actor, publicActor } from '../src/kernel/actor.ts'
import type { Day } from '../src/kernel/day.ts'
import { type Instant, dayAt, instantOf } from '../src/kernel/instant.ts'
import { weekdaysOf } from '../src/platform/i18n/format.ts'
import type { Download } from '../src/platform/operations/download.ts'
import { type Asked, type SeatedWorld, seatedWorld } from './support/seated.ts'
import { recording } from './support/statements.ts'

/** Half past ten in the morning, in Costa Rica. */
const MORNING = '2027-01-11T16:30:00.000Z' as Instant

let world: SeatedWorld
let assistant: Actor
let specialist: Actor
let honduras: Actor
let canada: Actor
let observer: Actor

beforeAll(async () => {
  world = await seatedWorld(MORNING, '2026-12-01' as Day)
  assistant = await world.holding('assistant')
  specialist = await world.holding('it specialist')
  honduras = await world.holding('focal point', 'HND')
  canada = await world.holding('focal point', 'CAN')
  observer = await world.holding('observer', 'UNHCR')
})
afterAll(() => world.end())

const ask = <T>(verb: string, actor: Actor, input: object, asked: Asked = {}): Promise<T> =>
  world.ask<T>(`exchange.${verb}`, actor, input, asked)

const event = (word: string, more: object = {}) => ({
  title: { es: `Foro ${word}` },
  audience: 'members',
  kind: 'member',
  organiser: 'Ministerio de Relaciones Exteriores',
  from_day: '2027-03-10',
  until_day: '2027-03-12',
  ...more,
})
const entered = (word: string, more: object = {}) =>
  ask<RegionEvent>('publish-event', assistant, event(word, more))

const monthOf = async (actor: Actor, month: string, more: object = {}, asked: Asked = {}) =>
  (await ask<{ entries: CalendarEntry[] }>('calendar', actor, { month, ...more }, asked)).entries
const titlesIn = async (actor: Actor, month: string, more: object = {}): Promise<string[]> =>
  (await monthOf(actor, month, more)).map(({ title }) => title.es ?? title.en ?? '')

const feedOf = async (actor: Actor): Promise<string> => {
  const { address } = await world.ask<{ address: string }>('mandates.make-calendar', actor, {})
  const token = /calendars\/([^/]+)\//.exec(address)?.[1] ?? ''
  const file = await ask<Download>('calendar-feed', publicActor, { token, file: 'es.ics' })
  // RFC 5545: a long line goes on behind a line break and a blank.
  return Buffer.from(file.bytes)
    .toString()
    .replace(/\r?\n[ \t]/g, '')
}

const refused = (more: object) => ask('publish-event', assistant, event('mal', more))

describe('an event', () => {
  it('stands in every month it lasts in, with its days where it happens and its hours on the clocks there', async () => {
    const { zone } = await entered('largo', { from_day: '2027-04-29', until_day: '2027-05-02' })
    expect(zone).toBe('America/Costa_Rica')
    expect(await titlesIn(canada, '2027-04')).toEqual(['Foro largo'])
    expect(await titlesIn(canada, '2027-05')).toContain('Foro largo')
    expect(await titlesIn(canada, '2027-06')).not.toContain('Foro largo')
    const late = await entered('nocturno', {
      from_day: '2027-06-30',
      until_day: '2027-06-30',
      from_time: '21:00',
      until_time: '23:30',
      zone: 'America/Mexico_City',
    })
    expect(late).toMatchObject({
      starts_at: '2027-07-01T03:00:00.000Z',
      ends_at: '2027-07-01T05:30:00.000Z',
    })
    expect(await titlesIn(canada, '2027-06')).toContain('Foro nocturno')
    expect(await titlesIn(canada, '2027-07')).not.toContain('Foro nocturno')
  })

  it('is refused where its days or hours are not in order, its zone is none, or its link runs something', async () => {
    expect(await refused({ until_day: '2027-03-09' })).toMatchObject({ rule: 'EXC-64', field: 'until_day' })
    expect(await refused({ until_day: '2028-03-09' })).toMatchObject({ rule: 'EXC-64' })
    expect(await refused({ from_time: '10:00' })).toMatchObject({ rule: 'EXC-64', field: 'until_time' })
    const hours = { until_day: '2027-03-10', from_time: '10:00', until_time: '10:00' }
    expect(await refused(hours)).toMatchObject({ rule: 'EXC-64' })
    expect(await refused({ zone: 'America/Atlantis' })).toMatchObject({ rule: 'SYS-06' })
    for (const link of ['javascript:alert(1)', 'data:text/html,x', 'ftp://example.invalid'])
      expect(await refused({ link }), link).toMatchObject({ rule: 'SYS-06' })
    expect(await refused({ from_day: '2027-02-29', until_day: '2027-03-01' })).toMatchObject({
      rule: 'SYS-06',
    })
  })

  it('is a file of its own that a calendar takes, and moves with each change', async () => {
    const made = await entered('archivo', {
      from_day: '2027-08-03',
      until_day: '2027-08-05',
      place: 'San José; auditorio, 2.º piso',
    })
    const fileOf = async (): Promise<string> => {
      const file = await ask<Download>('event-file', publicActor, { event: made.event_id, language: 'es' })
      return 'bytes' in file ? Buffer.from(file.bytes).toString() : JSON.stringify(file)
    }
    expect(await fileOf()).toContain('SYS-07')
    const written = event('archivo', {
      from_day: '2027-08-03',
      until_day: '2027-08-05',
      place: 'San José; auditorio, 2.º piso',
      audience: 'public',
    })
    await ask('change-event', assistant, { event: made.event_id, ...written }, { version: 1 })
    const file = await fileOf()
    expect(file).toContain('DTSTART;VALUE=DATE:20270803')
    expect(file).toContain('DTEND;VALUE=DATE:20270806')
    expect(file).toContain('LOCATION:San José\\; auditorio\\, 2.º piso')
    expect(file).toContain('SEQUENCE:2')
  })

  it('of a country is its people’s and the secretariat’s alone until it is published; another country cannot change it', async () => {
    const made = await ask<RegionEvent>('propose-event', honduras, event('zqpropuesto'))
    const one = { event: made.event_id }
    for (const actor of [canada, observer, specialist, publicActor]) {
      expect(await titlesIn(actor, '2027-03')).not.toContain('Foro zqpropuesto')
      expect(await ask('event', actor, one)).toMatchObject({ rule: 'SYS-07' })
      expect(await ask('event-file', actor, one)).toMatchObject({ rule: 'SYS-07' })
      const { events } = await ask<{ events: ShownEvent[] }>('events', actor, { which: 'proposed' })
      expect(events.map(({ title }) => title.es)).not.toContain('Foro zqpropuesto')
    }
    // A proposal is in no calendar, its own country's neither.
    expect(await titlesIn(honduras, '2027-03')).not.toContain('Foro zqpropuesto')
    const decide = (verdict: string, reason = '') =>
      ask('decide-event', assistant, { ...one, verdict, reason }, { version: made.version })
    expect(await decide('return')).toMatchObject({ rule: 'EXC-61', field: 'reason' })
    const both = await Promise.all([decide('publish'), decide('publish')])
    expect(both.filter((answer) => (answer as { rule?: string }).rule)).toHaveLength(1)
    expect(await titlesIn(canada, '2027-03')).toContain('Foro zqpropuesto')
    const again = { ...one, ...event('zqpropuesto') }
    for (const actor of [canada, honduras])
      expect(await ask('change-event', actor, again, { version: 2 })).toMatchObject({ rule: 'EXC-60' })
  })
})

describe('the calendar of the region', () => {
  it('holds meetings, deadlines and events, each for those who may see it, in the month and in the feed', async () => {
    for (const audience of ['public', 'members', 'members and observers'])
      await entered(`zq ${audience}`, { audience, from_day: '2027-09-10', until_day: '2027-09-11' })
    const meetings = await monthOf(publicActor, '2027-09', { kind: 'meeting' })
    const document = await world.ask<{ document_id: string; version: number }>(
      'documents.register',
      assistant,
      {
        kind: 'working document',
        symbol: 'CAL/1',
        title: { es: 'zq documento' },
        original_language: 'es',
        dated_on: '2027-01-11',
        state: 'circulated',
        access: 'named participants',
        readers: [world.country('HND')],
        versions: [{ language: 'es', text: '1. Uno.' }],
      },
    )
    await world.ask(
      'documents.open-comments',
      assistant,
      { document: document.document_id, deadline_day: '2027-09-30', shared_with: 'readers' },
      { version: document.version },
    )
    const request = await ask<{ reference: string; version: number }>('draft-request', assistant, {
      title: { es: 'zq solicitud' },
      deadline_day: '2027-10-01',
      deadline_time: '00:00',
      recipients: [world.country('HND')],
    })
    const asked = await ask<{ version: number }>(
      'add-question',
      assistant,
      { reference: request.reference, kind: 'text', wording: { es: '¿Qué?' }, shape: {} },
      { version: request.version },
    )
    await ask('open-request', assistant, { reference: request.reference }, { version: asked.version })
    const zq = async (actor: Actor): Promise<string[]> => {
      const entries = (await monthOf(actor, '2027-09')).filter(({ title }) => title.es?.includes('zq'))
      const feed = actor === publicActor ? undefined : await feedOf(actor)
      for (const { title } of entries) if (feed) expect(feed).toContain(title.es)
      const names = entries.map(({ title }) => title.es?.replace(/^Foro /, '') ?? '').toSorted()
      for (const word of ['zq members', 'zq documento', 'zq solicitud'])
        if (feed && !names.includes(word)) expect(feed.includes(`${word}\r`)).toBe(false)
      return names
    }
    expect(await zq(publicActor)).toEqual(['zq public'])
    expect(await zq(specialist)).toEqual(['zq public', 'zq solicitud'])
    expect(await zq(observer)).toEqual(['zq members and observers', 'zq public', 'zq solicitud'])
    const ofMembers = ['zq members', 'zq members and observers', 'zq public', 'zq solicitud']
    expect(await zq(canada)).toEqual(ofMembers)
    expect(await zq(honduras)).toEqual(['zq documento', ...ofMembers])
    // A deadline at midnight falls on the day that ends then.
    const [deadline] = await monthOf(honduras, '2027-09', { kind: 'request' })
    expect(deadline).toMatchObject({ from_day: '2027-09-30', until_day: '2027-09-30' })
    expect(await titlesIn(honduras, '2027-10', { kind: 'request' })).toEqual([])
    expect(meetings.every(({ kind }) => kind === 'meeting')).toBe(true)
  })

  it('is filtered by kind and by whose it is', async () => {
    await ask<RegionEvent>(
      'propose-event',
      honduras,
      event('de Honduras', { from_day: '2027-11-02', until_day: '2027-11-02' }),
    ).then(({ event_id, version }) =>
      ask('decide-event', assistant, { event: event_id, verdict: 'publish' }, { version }),
    )
    await entered('de una organización', { kind: 'partner', from_day: '2027-11-03', until_day: '2027-11-03' })
    expect(await titlesIn(canada, '2027-11', { kind: 'partner' })).toEqual(['Foro de una organización'])
    expect(await titlesIn(canada, '2027-11', { participant: world.country('HND') })).toEqual([
      'Foro de Honduras',
    ])
    expect(await ask('calendar', canada, { month: '2027-13' })).toMatchObject({ rule: 'SYS-06' })
  })

  it('takes as many statements for a full month as for an empty one', async () => {
    for (let n = 1; n <= 25; n += 1)
      await entered(`lleno ${n}`, { from_day: '2028-02-03', until_day: '2028-02-03' })
    const statements = async (month: string): Promise<number> => {
      const { database, sent } = recording(world.base.ground.database)
      await monthOf(canada, month, {}, { database })
      return sent.length
    }
    expect(await titlesIn(canada, '2028-02')).toHaveLength(25)
    expect(await statements('2028-02')).toBe(await statements('2029-02'))
  })

  it('lists what is to come page by page, and on the public site what is for everyone', async () => {
    const today = dayAt(instantOf(new Date()), world.tenant.zone)
    await entered('zqvisible', { audience: 'public', from_day: today, until_day: today })
    await entered('zqoculto', { from_day: today, until_day: today })
    for (let n = 1; n <= 60; n += 1)
      await entered(`serie ${n}`, { from_day: '2029-05-07', until_day: '2029-05-07' })
    const all: string[] = []
    let after: string | undefined
    do {
      const page: { events: ShownEvent[]; next: string | null } = await ask('events', canada, { after })
      all.push(...page.events.map(({ event_id }) => event_id))
      after = page.next ?? undefined
    } while (after)
    expect(all.length).toBeGreaterThan(60)
    expect(new Set(all).size).toBe(all.length)
    for (const path of ['/es/site/events', '/es/', `/es/exchange/calendar?month=${today.slice(0, 7)}`]) {
      const page = await (await fetch(`${world.url}${path}`)).text()
      expect(page.includes('Foro zqvisible'), path).toBe(true)
      expect(page.includes('zqoculto'), path).toBe(false)
    }
    // In the other language the title that is there is said to be in its own.
    expect(await (await fetch(`${world.url}/en/site/events`)).text()).toContain('Foro zqvisible (in Spanish)')
  })

  it('begins its weeks where the language does', () => {
    const named = weekdaysOf('es').map(({ long }) => long)
    expect([named[0], named[6]]).toEqual(['lunes', 'domingo'])
    expect(weekdaysOf('en').map(({ weekday }) => weekday)).toEqual([1, 2, 3, 4, 5, 6, 7])
  })
})
