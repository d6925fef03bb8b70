import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeDueLetters } from '../src/apps/worker.ts'
import { emptyMails } from '../src/capabilities/directory/own-data/storage.ts'
import type { Meeting } from '../src/capabilities/meetings/contract.ts'
import { type Actor, publicActor } from '../src/kernel/actor.ts'
import type { Day } from '../src/kernel/day.ts'
import { type Instant, later } from '../src/kernel/instant.ts'
import type { CalendarPart } from '../src/platform/mail/letter.ts'
import { openPostOffice } from '../src/platform/mail/post-office.ts'
import type { Tx } from '../src/platform/postgres/client.ts'
import type { Download } from '../src/platform/operations/download.ts'
import { openSink } from './support/circulars.ts'
import { partsOf, readByPython, readCalendar, valueOf } from './support/icalendar.ts'
import { type Asked, type SeatedWorld, addressOf, seatedWorld } from './support/seated.ts'

/** Half past ten in the morning, in Costa Rica. */
const MORNING = '2027-01-11T16:30:00.000Z' as Instant

let world: SeatedWorld
let assistant: Actor
let honduras: Actor
let suspended: Actor
let body = ''
let numbered = 0

beforeAll(async () => {
  world = await seatedWorld(MORNING, '2027-01-11' as Day)
  assistant = await world.holding('assistant')
  honduras = await world.holding('focal point', 'HND')
  suspended = await world.holding('focal point', 'CAN')
  await inDatabase((tx) =>
    tx
      .updateTable('appointment')
      .set({ suspended_at: MORNING, suspension_reason: 'prueba' })
      .where('person_id', '=', suspended.kind === 'person' ? suspended.personId : '')
      .execute(),
  )
  const { bodies } = await ask<{ bodies: { body_id: string; code: string }[] }>('conference.bodies', {})
  body = bodies.find(({ code }) => code === 'VM')?.body_id ?? ''
})
afterAll(() => world.end())

const inDatabase = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  world.base.ground.database.write(world.tenant.conferenceId, work)
const ask = <T>(id: string, input: object, asked: Asked = {}, actor = assistant): Promise<T> =>
  world.ask<T>(id, actor, input, asked)

const planned = async (more: object = {}): Promise<Meeting> =>
  ask<Meeting>('meetings.plan', {
    body_id: body,
    number: `PLAN-${(numbered += 1)}`,
    name: { es: 'Reunión de prueba', en: 'Trial meeting' },
    place: { es: 'San José; sala 2', en: 'San José, room 2' },
    mode: 'hybrid',
    opens_on: '2027-03-09',
    closes_on: '2027-03-10',
    daily_from: '09:00',
    daily_until: '17:30',
    ...more,
  })
const changed = (meeting: Meeting, more: Partial<Meeting>, asked: Asked = {}): Promise<Meeting> => {
  const { meeting_id, version, zone: _, calendar_sequence: __, ...now } = meeting
  return ask('meetings.change', { ...now, ...more, meeting: meeting_id }, { version, ...asked })
}

type Sent = { recipient: string; subject: string; method: string; text: string; sequence: number }

/** What left into calendars for a meeting, in the order it was written. */
async function sent({ meeting_id }: Meeting): Promise<Sent[]> {
  const rows = (await inDatabase((tx) =>
    tx
      .selectFrom('mail')
      .select(['recipient', 'subject', 'calendar'])
      .where('calendar', 'is not', null)
      .orderBy('mail_id')
      .execute(),
  )) as { recipient: string; subject: string; calendar: CalendarPart }[]
  return rows
    .filter(({ calendar }) => calendar.text.includes(`UID:${meeting_id}`))
    .map(({ recipient, subject, calendar }) => {
      const [event] = partsOf(readCalendar(calendar.text), 'VEVENT')
      const sequence = Number(event && valueOf(event, 'SEQUENCE'))
      return { recipient, subject, ...calendar, sequence }
    })
}
const toHonduras = async (meeting: Meeting): Promise<[string, number][]> =>
  (await sent(meeting))
    .filter(({ recipient }) => recipient === addressOf(honduras))
    .map(({ method, sequence }) => [method, sequence])

const accredited = async (meeting: Meeting, who: string): Promise<string> => {
  const email = `${who}@planning.invalid`
  const participant = world.country('HND')
  const person = { given_name: 'Persona', family_name: 'De Ejemplo', email, role: 'delegate' }
  await ask('meetings.nominate', {
    meeting: meeting.meeting_id,
    participant,
    note: 'NV/1',
    people: [person],
  })
  const { people } = await ask<{ people: { registration_id: string; email: string }[] }>(
    'meetings.delegation',
    { meeting: meeting.meeting_id, participant },
  )
  const id = people.find((one) => one.email === email)?.registration_id ?? ''
  await ask('meetings.accredit', { meeting: meeting.meeting_id, registrations: [id] })
  return id
}

describe('a meeting in the calendars of those concerned', () => {
  it('stands in nobody’s while it is planned, and in each focal point’s once it is convened: to them alone, as they read', async () => {
    const meeting = await planned()
    expect(await sent(meeting)).toEqual([])
    await changed(meeting, { state: 'convened' })
    const all = await sent(meeting)
    expect(all.length).toBeGreaterThan(10)
    expect(new Set(all.map(({ recipient }) => recipient)).size).toBe(all.length)
    expect(all.map(({ recipient }) => recipient)).not.toContain(addressOf(suspended))
    for (const { recipient, text } of all) {
      const addresses = [...text.replace(/\r\n /g, '').matchAll(/^ATTENDEE.*mailto:(.*?)\r?$/gm)]
      expect(addresses.map(([, address]) => address)).toEqual([recipient])
    }
    const own = all.find(({ recipient }) => recipient === addressOf(honduras))
    expect(own).toMatchObject({ method: 'REQUEST', sequence: 0 })
    expect(readByPython(own?.text ?? '')).toEqual([
      {
        uid: meeting.meeting_id,
        begins: '2027-03-09T15:00:00.000Z',
        ends: '2027-03-09T23:30:00.000Z',
        count: 2,
        method: 'REQUEST',
      },
    ])
  })

  it('moves with its days, hours and place, one of its sequence each time, and stays where only its state changes', async () => {
    const convened = await changed(await planned(), { state: 'convened' })
    const open = await changed(convened, { state: 'registration open' })
    const renumbered = await changed(open, { number: `PLAN-${(numbered += 1)}` })
    expect(await toHonduras(convened)).toEqual([['REQUEST', 0]])
    const moved = await changed(renumbered, { opens_on: '2027-03-16', closes_on: '2027-03-17' })
    const later = await changed(moved, { daily_from: '10:00' })
    await changed(later, { place: { es: 'Tegucigalpa' } })
    expect(await toHonduras(convened)).toEqual([
      ['REQUEST', 0],
      ['REQUEST', 1],
      ['REQUEST', 2],
      ['REQUEST', 3],
    ])
    const last = (await sent(convened)).at(-1)
    expect(last?.subject).toMatch(/^(Cambio|Changed): /)
    expect(readByPython(last?.text ?? '')).toMatchObject([{ begins: '2027-03-16T16:00:00.000Z' }])
  })

  it('leaves them when it is called off or planned anew, and comes back above what they knew', async () => {
    const convened = await changed(await planned(), { state: 'convened' })
    const off = await changed(convened, { state: 'cancelled' })
    expect(await toHonduras(convened)).toEqual([
      ['REQUEST', 0],
      ['CANCEL', 1],
    ])
    expect((await sent(convened)).at(-1)?.text).toContain('STATUS:CANCELLED')
    const again = await changed(off, { state: 'convened' })
    await changed(again, { state: 'planned' })
    expect(await toHonduras(convened)).toEqual([
      ['REQUEST', 0],
      ['CANCEL', 1],
      ['REQUEST', 2],
      ['CANCEL', 3],
    ])
  })

  it('is told to a delegate accredited, at what it is then, and taken back from them alone when they withdraw', async () => {
    const convened = await changed(await planned(), { state: 'convened' })
    await changed(convened, { place: { es: 'Tegucigalpa' } })
    const before = (await sent(convened)).length
    const registration = await accredited(convened, 'delegada')
    const came = (await sent(convened)).slice(before)
    expect(came).toMatchObject([{ recipient: 'delegada@planning.invalid', method: 'REQUEST', sequence: 1 }])
    await ask('meetings.withdraw-delegate', {
      meeting: convened.meeting_id,
      participant: world.country('HND'),
      registration,
      why: 'No viaja',
    })
    expect((await sent(convened)).slice(before + 1)).toMatchObject([
      { recipient: 'delegada@planning.invalid', method: 'CANCEL', sequence: 1 },
    ])
  })

  it('reaches a focal point appointed later and leaves one whose office ended, once, however often the morning comes', async () => {
    const convened = await changed(await planned(), { state: 'convened' })
    const late = await world.holding('focal point', 'PAN')
    const leaving = await world.holding('focal point', 'PAN')
    const at = { ...world.base, ground: { ...world.base.ground, clock: () => MORNING } }
    await Promise.all([writeDueLetters(at), writeDueLetters(at)])
    const of = async (actor: Actor): Promise<string[]> =>
      (await sent(convened))
        .filter(({ recipient }) => recipient === addressOf(actor))
        .map(({ method }) => method)
    expect([await of(late), await of(leaving)]).toEqual([['REQUEST'], ['REQUEST']])
    await inDatabase((tx) =>
      tx
        .updateTable('appointment')
        .set({ until_day: '2027-01-10' })
        .where('person_id', '=', leaving.kind === 'person' ? leaving.personId : '')
        .execute(),
    )
    await writeDueLetters(at)
    await writeDueLetters(at)
    expect([await of(late), await of(leaving)]).toEqual([['REQUEST'], ['REQUEST', 'CANCEL']])
  })

  it('is not called off once it is over, and nothing of a past meeting leaves', async () => {
    const convened = await changed(await planned(), { state: 'convened' })
    const now = later(MORNING, 80 * 24 * 3600 * 1000)
    expect(await changed(convened, { state: 'cancelled' }, { now })).toMatchObject({
      rule: 'MTG-52',
      field: 'state',
    })
    await changed(convened, { place: { es: 'Otra' } }, { now })
    expect(await toHonduras(convened)).toEqual([['REQUEST', 0]])
  })

  it('called off takes nobody more, and is no next meeting', async () => {
    const off = await changed(await planned(), { state: 'cancelled' })
    const nominated = await ask<{ rule: string }>('meetings.nominate', {
      meeting: off.meeting_id,
      participant: world.country('HND'),
      note: 'NV/1',
      people: [{ given_name: 'A', family_name: 'B', email: 'a@planning.invalid', role: 'delegate' }],
    })
    expect(nominated.rule).toBe('MTG-53')
    const { entries } = await ask<{ entries: { id: string }[] }>('exchange.calendar', { month: '2027-03' })
    expect(entries.map(({ id }) => id)).not.toContain(off.meeting_id)
  })

  it.each([
    [{ daily_from: '09:00', daily_until: null }],
    [{ daily_from: '17:00', daily_until: '09:00' }],
    [{ daily_from: '09:00', daily_until: '09:00' }],
  ])('has both its hours in order or neither: %j', async (hours) => {
    expect(await planned(hours)).toMatchObject({ rule: 'MTG-50', field: 'daily_until' })
  })
})

describe('an invitation as a mail', () => {
  it('is an alternative of its own with its method, beside the words, and a file', async () => {
    const convened = await changed(await planned(), { state: 'convened' })
    const [invitation] = await sent(convened)
    const sink = await openSink()
    const office = openPostOffice({ smtpUrl: sink.url, mailFrom: 'ts@example.invalid', home: world.home })
    await office.deliver({
      mail_id: convened.meeting_id,
      recipient: 'ana@planning.invalid',
      language: 'es',
      subject: invitation?.subject ?? '',
      text_body: 'Texto',
      html_body: '<p>Texto</p>',
      calendar: { method: 'REQUEST', text: invitation?.text ?? '' },
    })
    office.close()
    await sink.close()
    const parts = (sink.mails[0]?.attachments ?? []).map(({ headers, filename, content }) => {
      const type = headers.get('content-type') as unknown as {
        value: string
        params: Record<string, string>
      }
      return { type: type.value, method: type.params['method'], filename, text: content.toString() }
    })
    expect(parts).toMatchObject([
      { type: 'text/calendar', method: 'REQUEST' },
      { type: 'application/ics', filename: 'invite.ics' },
    ])
    for (const { text } of parts) expect(readByPython(text)).toMatchObject([{ uid: convened.meeting_id }])
    expect(sink.mails[0]?.html).toContain('Texto')
  })

  it('is emptied with the mail, so that no address stays in it', async () => {
    const convened = await changed(await planned(), { state: 'convened' })
    await inDatabase((tx) => emptyMails(tx, world.tenant.conferenceId, { to: addressOf(honduras) }))
    expect(await toHonduras(convened)).toEqual([])
    expect((await sent(convened)).length).toBeGreaterThan(10)
  })
})

describe('the calendar of all meetings', () => {
  it('is a file for everyone in either language, with those called off as such and no one’s address', async () => {
    const kept = await planned({ name: { es: 'Queda', en: 'Stays' } })
    const off = await changed(await planned(), { state: 'cancelled' })
    const { bytes } = await ask<Download>('meetings.feed', { language: 'en' }, {}, publicActor)
    const text = Buffer.from(bytes).toString()
    const states = new Map(
      partsOf(readCalendar(text), 'VEVENT').map((one) => [valueOf(one, 'UID'), valueOf(one, 'STATUS')]),
    )
    expect(states.get(kept.meeting_id)).toBe('CONFIRMED')
    expect(states.get(off.meeting_id)).toBe('CANCELLED')
    expect(text).toContain('Stays')
    expect(text).not.toContain('mailto:')
    expect(readByPython(text).length).toBe(states.size)
    const answer = await fetch(`${world.url}/es/meetings/calendar.ics`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect(await answer.text()).toContain('Queda')
  })
})

type Week = { week_id: string; version: number; rule?: string; field?: string }
type Shown = { meetings: Meeting[]; others: Meeting[]; clashes: { meetings: string[]; why: string }[] }

describe('a meeting week', () => {
  const days = { opens_on: '2028-05-08', closes_on: '2028-05-12' }
  const week = (more: object = {}): Promise<Week> =>
    ask('meetings.plan-week', {
      name: { es: 'Semana de mayo' },
      place: { es: 'Tegucigalpa' },
      ...days,
      ...more,
    })
  const put = (of: Week, meeting: Meeting): Promise<Week> =>
    ask('meetings.put-into-week', { week: of.week_id, meeting: meeting.meeting_id })
  const record = (of: Week): Promise<Shown> => ask('meetings.week', { week: of.week_id })
  const inMay = (more: object = {}): Promise<Meeting> =>
    planned({ opens_on: '2028-05-08', closes_on: '2028-05-09', ...more })
  const ids = (meetings: readonly Meeting[]): string[] => meetings.map(({ meeting_id }) => meeting_id)

  it('takes in meetings within its days and no other; each belongs to one week at most', async () => {
    const made = await week()
    const [one, beyond] = [await inMay(), await inMay({ closes_on: '2028-05-13' })]
    expect(ids((await record(made)).others)).toContain(one.meeting_id)
    expect(ids((await record(made)).others)).not.toContain(beyond.meeting_id)
    expect(await put(made, beyond)).toMatchObject({ rule: 'MTG-55', field: 'meeting' })
    await put(made, one)
    expect(ids((await record(made)).meetings)).toEqual([one.meeting_id])
    const another = await week()
    await put(another, one)
    expect(ids((await record(made)).meetings)).toEqual([])
    expect(
      await ask('meetings.take-from-week', { week: made.week_id, meeting: one.meeting_id }),
    ).toMatchObject({
      rule: 'SYS-07',
    })
    await ask('meetings.take-from-week', { week: another.week_id, meeting: one.meeting_id })
    expect(ids((await record(made)).others)).toContain(one.meeting_id)
  })

  it('holds its meetings: neither is moved out of the other’s days, whoever comes first', async () => {
    const made = await week()
    const meeting = await inMay()
    await put(made, meeting)
    const now = { ...meeting, version: meeting.version + 1 }
    expect(await changed(now, { closes_on: '2028-05-13' })).toMatchObject({
      rule: 'MTG-55',
      field: 'opens_on',
    })
    const narrower = { week: made.week_id, name: { es: 'Semana' }, ...days, opens_on: '2028-05-09' }
    expect(await ask('meetings.change-week', narrower, { version: 1 })).toMatchObject({ rule: 'MTG-55' })
    const [left, right] = await Promise.all([
      changed(now, { opens_on: '2028-05-11', closes_on: '2028-05-12' }),
      ask<Week>(
        'meetings.change-week',
        { ...narrower, opens_on: '2028-05-08', closes_on: '2028-05-10' },
        { version: 1 },
      ),
    ])
    const refusals = [left, right].filter((one) => 'rule' in one)
    expect(refusals).toMatchObject([{ rule: 'MTG-55' }])
  })

  it('warns where one body would meet twice at once, and lets it be', async () => {
    const made = await week()
    const [one, other] = [await inMay(), await inMay()]
    await put(made, one)
    await put(made, other)
    const { clashes } = await record(made)
    expect(clashes).toEqual([{ meetings: [one.meeting_id, other.meeting_id], why: 'one body' }])
  })

  it.each([['2028-05-07'], ['2028-05-22']])(
    'lasts from a day to one of the fourteen from it: not %s',
    async (day) => {
      expect(await week({ closes_on: day })).toMatchObject({ rule: 'MTG-54', field: 'closes_on' })
    },
  )

  it('stands in the list, and nobody but the secretariat makes one', async () => {
    const made = await week()
    const { weeks } = await ask<{ weeks: Week[] }>('meetings.weeks', {}, {}, publicActor)
    expect(weeks.map(({ week_id }) => week_id)).toContain(made.week_id)
    expect(await ask('meetings.plan-week', { name: { es: 'Otra' }, ...days }, {}, honduras)).toMatchObject({
      rule: 'SYS-02',
    })
  })
})

type Item = { item_id: string; due_on: string; done_at: string | null; done_by: string | null; title: object }
type List = { items: Item[]; left_in_template: number }

describe('a checklist', () => {
  const list = ({ meeting_id }: Meeting): Promise<List> => ask('meetings.checklist', { meeting: meeting_id })
  const add = (
    { meeting_id }: Meeting,
    days_before: number,
    office = 'assistant',
  ): Promise<{ item_id: string }> =>
    ask('meetings.add-to-checklist', {
      meeting: meeting_id,
      title: { es: 'Enviar la nota' },
      days_before,
      office,
    })
  const tick = (
    { meeting_id }: Meeting,
    item: string,
    actor = assistant,
    verb = 'tick',
  ): Promise<{ done_at?: string | null; rule?: string; facts?: object }> =>
    ask(`meetings.${verb}`, { meeting: meeting_id, item }, {}, actor)
  const overdue = async (actor: Actor): Promise<string[]> =>
    (await ask<{ items: { item_id: string }[] }>('meetings.overdue-items', {}, {}, actor)).items.map(
      ({ item_id }) => item_id,
    )

  it('is brought from the template of its mode, each item once, also by two at once', async () => {
    const inTemplate = (mode: string, es: string): Promise<{ template_item_id: string }> =>
      ask('meetings.add-to-template', { mode, title: { es }, days_before: 60, office: 'coordinator' })
    const before = (await list(await planned())).left_in_template
    const gone = await inTemplate('hybrid', 'Contratar la interpretación')
    await inTemplate('hybrid', 'Probar la conexión')
    await inTemplate('virtual', 'Enviar el enlace')
    const meeting = await planned()
    expect(await list(meeting)).toMatchObject({ items: [], left_in_template: before + 2 })
    const bring = () => ask<{ brought: number }>('meetings.bring-template', { meeting: meeting.meeting_id })
    const both = await Promise.all([bring(), bring()])
    expect(both.reduce((sum, { brought }) => sum + brought, 0)).toBe(before + 2)
    const { items, left_in_template } = await list(meeting)
    expect([items.length, left_in_template]).toEqual([before + 2, 0])
    expect(items.find(({ title }) => 'es' in title && title.es === 'Probar la conexión')?.due_on).toBe(
      '2027-01-08',
    )
    await ask('meetings.take-from-template', { item: gone.template_item_id })
    expect((await list(meeting)).items).toHaveLength(before + 2)
  })

  it('moves with its meeting where it is not done, and keeps the day of what is', async () => {
    const meeting = await planned()
    const [kept, moves] = [await add(meeting, 30), await add(meeting, 10)]
    await tick(meeting, kept.item_id)
    await changed(meeting, { opens_on: '2027-03-16', closes_on: '2027-03-17' })
    const due = new Map((await list(meeting)).items.map((one) => [one.item_id, one.due_on]))
    expect(due.get(kept.item_id)).toBe('2027-02-07')
    expect(due.get(moves.item_id)).toBe('2027-03-06')
  })

  it('is ticked once of two who tick at once, with who and when, and a tick is taken back once', async () => {
    const meeting = await planned()
    const { item_id } = await add(meeting, 30)
    const other = await world.holding('coordinator')
    const both = await Promise.all([tick(meeting, item_id), tick(meeting, item_id, other)])
    expect(both.filter(({ rule }) => rule === 'MTG-56')).toHaveLength(1)
    const [item] = (await list(meeting)).items
    expect(item).toMatchObject({
      done_at: MORNING,
      done_by: expect.stringMatching(/^Persona (assistant|coordinator)$/),
    })
    expect((await tick(meeting, item_id, assistant, 'take-tick-back')).done_at).toBeNull()
    expect(await tick(meeting, item_id, assistant, 'take-tick-back')).toMatchObject({
      rule: 'MTG-56',
      facts: { now: 'open' },
    })
    expect((await list(meeting)).items).toMatchObject([{ done_at: null, done_by: null }])
  })

  it('is ticked by the office an item falls to and the secretariat’s desk, and by no other', async () => {
    const meeting = await planned()
    const specialist = await world.holding('it specialist')
    const [its, anothers] = [await add(meeting, 30, 'it specialist'), await add(meeting, 30, 'host finance')]
    expect((await tick(meeting, its.item_id, specialist)).done_at).toBe(MORNING)
    expect(await tick(meeting, anothers.item_id, specialist)).toMatchObject({ rule: 'MTG-57' })
    expect((await tick(meeting, anothers.item_id)).done_at).toBe(MORNING)
    expect(await tick(meeting, its.item_id, honduras)).toMatchObject({ rule: 'SYS-02' })
    const elsewhere = await planned()
    expect(await tick(elsewhere, its.item_id)).toMatchObject({ rule: 'SYS-07' })
  })

  it('overdue, stands on the desk of those it falls to from the day after, until it is done or the meeting called off', async () => {
    const meeting = await planned()
    const specialist = await world.holding('it specialist')
    // The opening is 57 days off: due yesterday, and due today.
    const [late, today] = [await add(meeting, 58, 'it specialist'), await add(meeting, 57, 'it specialist')]
    expect(await overdue(specialist)).toContain(late.item_id)
    expect(await overdue(specialist)).not.toContain(today.item_id)
    expect(await overdue(assistant)).toContain(late.item_id)
    expect(await overdue(honduras)).toEqual([])
    const off = await changed(meeting, { state: 'cancelled' })
    expect(await overdue(specialist)).not.toContain(late.item_id)
    await changed(off, { state: 'planned' })
    expect(await overdue(specialist)).toContain(late.item_id)
    await tick(meeting, late.item_id)
    expect(await overdue(specialist)).not.toContain(late.item_id)
  })
})
