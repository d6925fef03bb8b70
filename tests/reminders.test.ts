import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBase, tenantCalled, type Base } from '../src/apps/installation.ts'
import { writeDueLetters } from '../src/apps/worker.ts'
import { operator } from '../src/kernel/actor.ts'
import { type Instant, instantOf } from '../src/kernel/instant.ts'
import { contextFor } from '../src/platform/operations/perform.ts'
import { readSettings } from '../src/platform/settings.ts'
import { instruct } from '../src/capabilities/mandates/guidelines/actions.ts'
import type { Day } from '../src/kernel/day.ts'

let base: Base
let conference: string
// A deadline far from those of the example, so that its reminders are only of it.
const DUE = '2039-06-15' as Day

/** The installation as it stands at nine in the morning, in Costa Rica, of a day. */
const onDay = (day: string) => ({
  ground: { ...base.ground, clock: (): Instant => instantOf(new Date(`${day}T15:00:00Z`)) },
})

beforeAll(async () => {
  base = await openBase(readSettings({ PROTEMPORE_HOME: inject('home') }), inject('url'))
  const tenant = await tenantCalled(base.ground, undefined)
  if (!tenant) throw new Error('No conference')
  conference = tenant.conferenceId
  const { ground } = onDay('2039-05-01')
  await ground.database.write(
    conference,
    async (tx) => {
      const asker = { tenant, actor: operator, language: 'es' as const }
      const { context } = contextFor(ground, { id: 'test' }, asker, tx)
      await instruct(context, {
        title: { es: 'Preparar el traspaso', en: 'Prepare the handover' },
        text: '',
        due_day: DUE,
      })
    },
    ground.sightOf(operator),
  )
})
afterAll(() => base.installation.close())

const mails = (like: string) =>
  base.ground.database.read(conference, (tx) =>
    tx
      .selectFrom('mail')
      .select(['recipient', 'subject', 'text_body', 'once_key', 'language'])
      .where('conference_id', '=', conference)
      .where('text_body', 'like', `%${like}%`)
      .where('once_key', 'like', 'reminder %')
      .execute(),
  )

describe('reminders', () => {
  it('say nothing fifteen days before', async () => {
    await writeDueLetters(onDay('2039-05-31'))
    expect(await mails('Preparar el traspaso')).toHaveLength(0)
  })
  it('go once to each of the secretariat in the fourteen days before, also when two workers run at once', async () => {
    await Promise.all([writeDueLetters(onDay('2039-06-02')), writeDueLetters(onDay('2039-06-02'))])
    await writeDueLetters(onDay('2039-06-03'))
    const sent = await mails('Preparar el traspaso')
    expect(sent.map((mail) => mail.recipient).sort()).toEqual([
      'assistant@example.invalid',
      'coordinator@example.invalid',
    ])
    expect(sent[0]?.text_body).toContain('vence pronto')
    expect(sent[0]?.text_body).toMatch(/\/es\/answer\/[\w-]{40,}/)
  })
  it('go once more on the day and once when a week has passed, and then no more', async () => {
    for (const day of [
      '2039-06-15',
      '2039-06-15',
      '2039-06-18',
      '2039-06-22',
      '2039-06-23',
      '2039-07-30',
      '2039-09-01',
    ])
      await writeDueLetters(onDay(day))
    const sent = (await mails('Preparar el traspaso')).filter((mail) =>
      mail.recipient.startsWith('coordinator'),
    )
    expect(sent).toHaveLength(3)
    expect(sent.some((mail) => mail.text_body.includes('vence hoy'))).toBe(true)
    expect(sent.some((mail) => mail.text_body.includes('ya pasó'))).toBe(true)
  })
  it('wait for the morning of the conference', async () => {
    const night = { ground: { ...base.ground, clock: () => instantOf(new Date('2041-06-03T09:00:00Z')) } }
    await writeDueLetters(night)
    const digests = await digestsOf('2041-06-03')
    expect(digests).toHaveLength(0)
  })
})

const digestsOf = (day: string) =>
  base.ground.database.read(conference, (tx) =>
    tx
      .selectFrom('mail')
      .select(['recipient', 'language', 'subject', 'text_body'])
      .where('conference_id', '=', conference)
      .where('once_key', 'like', `digest % ${day}`)
      .execute(),
  )

describe('the weekly digest', () => {
  it('goes on Mondays, once a person, in their language', async () => {
    // 3 June 2041 is a Monday, 4 June is not.
    await writeDueLetters(onDay('2041-06-03'))
    const first = await digestsOf('2041-06-03')
    await writeDueLetters(onDay('2041-06-03'))
    await writeDueLetters(onDay('2041-06-04'))
    expect(await digestsOf('2041-06-03')).toHaveLength(first.length)
    expect(await digestsOf('2041-06-04')).toHaveLength(0)
    expect(new Set(first.map((mail) => mail.recipient)).size).toBe(first.length)
    expect(first.find((mail) => mail.recipient === 'focal.can@example.invalid')?.subject).toContain(
      'Your week',
    )
    expect(first.find((mail) => mail.recipient === 'focal.hnd@example.invalid')?.subject).toContain(
      'Su semana',
    )
  })
  it('tells of reports to confirm only the presidency in office, and is journaled when written, not when asked for', async () => {
    // 7 December 2026 is a Monday of Panama's year; every country has a head of its presidency appointed.
    for (let turn = 0; turn < 3; turn++) await writeDueLetters(onDay('2026-12-07'))
    const sent = await digestsOf('2026-12-07')
    const confirming = sent.filter((mail) =>
      /(espera|esperan) su confirmación|for your confirmation/.test(mail.text_body),
    )
    expect(confirming.map((mail) => mail.recipient)).toEqual(['ppt.pan@example.invalid'])
    const lines = await base.ground.database.read(conference, (tx) =>
      tx
        .selectFrom('journal')
        .select('after')
        .where('conference_id', '=', conference)
        .where('subject', '=', 'digest')
        .execute(),
    )
    const ofTheDay = lines.filter((line) => (line.after as { on: string }).on === '2026-12-07')
    expect(ofTheDay.map((line) => line.after)).toEqual([{ on: '2026-12-07', letters: sent.length }])
  })
  it('stays away from who does not want it', async () => {
    await base.ground.database.write(conference, (tx) =>
      tx
        .updateTable('person')
        .set({ digest: false })
        .where('conference_id', '=', conference)
        .where('email', '=', 'focal.can@example.invalid')
        .execute(),
    )
    await writeDueLetters(onDay('2041-06-10'))
    const sent = (await digestsOf('2041-06-10')).map((mail) => mail.recipient)
    expect(sent).toContain('focal.hnd@example.invalid')
    expect(sent).not.toContain('focal.can@example.invalid')
  })
})
