import { expect, it } from 'vitest'
import { writeDueLetters } from '../../src/apps/worker.ts'
import { emptyMails } from '../../src/capabilities/directory/own-data/storage.ts'
import type { Meeting } from '../../src/capabilities/meetings/contract.ts'
import { type Actor, publicActor } from '../../src/kernel/actor.ts'
import { later } from '../../src/kernel/instant.ts'
import type { CalendarPart } from '../../src/platform/mail/letter.ts'
import { openPostOffice } from '../../src/platform/mail/post-office.ts'
import type { Download } from '../../src/platform/operations/download.ts'
import { openSink } from '../support/circulars.ts'
import { partsOf, readByPython, readCalendar, valueOf } from '../support/icalendar.ts'
import {
  MORNING,
  ask,
  changed,
  honduras,
  inDatabase,
  nextNumber,
  planned,
  suspended,
  world,
} from '../support/planning-world.ts'
import { addressOf } from '../support/seated.ts'

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

export function inCalendars(): void {
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
    const renumbered = await changed(open, { number: nextNumber() })
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
}

export function asMails(): void {
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
    const unfolded = (await sent(convened)).map(({ text }) => text.replace(/\r\n /g, ''))
    expect(unfolded.filter((text) => text.includes(addressOf(honduras)))).toEqual([])
    expect(unfolded.length).toBeGreaterThan(10)
  })
}

export function everyMeeting(): void {
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
}
