import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { endSilences } from '../src/apps/worker.ts'
import type { SilenceFound } from '../src/capabilities/meetings/silence/contract.ts'
import type { Actor } from '../src/kernel/actor.ts'
import type { Day } from '../src/kernel/day.ts'
import { type Instant, later } from '../src/kernel/instant.ts'
import { focal, signInAll, staff } from './support/delegations.ts'
import { asOwnerOf } from './support/owner.ts'
import { type Asked, type Refused, type SeatedWorld, seatedWorld } from './support/seated.ts'
import { post } from './support/sign-in.ts'

/** Half past ten in the morning, in Costa Rica; and the deadline, four days later at noon there. */
const NOW = '2027-01-11T16:30:00.000Z' as Instant
const DEADLINE = '2027-01-15T18:00:00.000Z' as Instant
const ON_CLOCKS = { deadline_day: '2027-01-15', deadline_time: '12:00' }
const TEXT = {
  title: { es: 'Lista de contactos', en: 'List of contacts' },
  text: {
    es: 'Se aprueba la lista.\n\nRige desde hoy.',
    en: 'The list is approved.\n\nIt applies from today.',
  },
  basis: 'XXVIII Reunión Viceministerial, punto 4',
}
const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0
if (!hasPoppler) process.stdout.write('pdftotext is not there: certificates are not read\n')

let world: SeatedWorld
let chair: Actor
let panama: Actor
let honduras: Actor
let body: string

beforeAll(async () => {
  world = await seatedWorld(NOW, '2027-01-11' as Day, { WORKER: 'apart' })
  chair = await world.holding('coordinator')
  panama = await world.holding('focal point', 'PAN')
  honduras = await world.holding('focal point', 'HND')
  const { bodies } = await world.ask<{ bodies: { body_id: string; code: string }[] }>(
    'conference.bodies',
    chair,
    {},
  )
  body = bodies.find(({ code }) => code === 'VM')?.body_id ?? ''
})
afterAll(() => world.end())

const open = (more: object = {}, asked: Asked = {}) =>
  world.ask<{ procedure_id: string } & Refused>(
    'meetings.open-silence',
    chair,
    { body_id: body, ...TEXT, ...ON_CLOCKS, ...more },
    asked,
  )
const opened = async (): Promise<string> => (await open()).procedure_id
const found = (procedure: string): Promise<SilenceFound> =>
  world.ask('meetings.silence', chair, { procedure })
const speak = (procedure: string, kind: string, asked: Asked, actor = panama, code = 'PAN') =>
  world.ask<{ state: string } & Refused>(
    'meetings.break-silence',
    actor,
    { procedure, participant: world.country(code), kind, words: `${kind} de ${code}` },
    asked,
  )
const kinds = async (procedure: string): Promise<string[]> =>
  (await found(procedure)).events.map(({ kind }) => kind)
/** The worker’s turn at an instant, taken twice at once: as two workers would. */
const ending = async (now: Instant): Promise<void> => {
  const base = { ground: { ...world.base.ground, clock: () => now } }
  await Promise.all([endSilences(base), endSilences(base)])
}
const mails = (word: string): Promise<{ recipient: string; language: string; text_body: string }[]> =>
  world.base.ground.database.write(
    world.tenant.conferenceId,
    (tx) =>
      tx
        .selectFrom('mail')
        .select(['recipient', 'language', 'text_body'])
        .where('subject', 'like', `${word}%`)
        .execute(),
    world.base.ground.sightOf({ kind: 'operator' }),
  )

describe('a text put in silence', () => {
  it('goes to every member at once, in both languages, with at least seventy-two hours', async () => {
    expect(await open({ deadline_day: '2027-01-14', deadline_time: '10:29' })).toMatchObject({
      rule: 'MTG-100',
    })
    expect(await open({ text: { es: TEXT.text.es } })).toMatchObject({
      rule: 'MTG-101',
      facts: { language: 'en' },
    })
    expect(await mails('Procedimiento de silencio')).toEqual([])
    const procedure = await opened()
    const { procedure: kept, recipients, events } = await found(procedure)
    expect([kept.deadline, kept.state]).toEqual([DEADLINE, 'open'])
    expect(recipients).toHaveLength(11)
    expect(events.map(({ kind }) => kind)).toEqual(['opened'])
    const letter = (await mails('Procedimiento de silencio')).find(
      ({ recipient }) => recipient === 'focal.pan@example.invalid',
    )
    expect(letter?.text_body).toContain('15 de enero de 2027, 12:00 (Costa Rica), 18:00 UTC')
    expect(letter?.text_body).toContain('Rige desde hoy.')
    expect((await mails('Silence procedure')).map(({ recipient }) => recipient)).toContain(
      'focal.can@example.invalid',
    )
  })

  it('is adopted as of its deadline where nobody objects: once, whatever the worker does, and not before it has settled', async () => {
    const procedure = await opened()
    await speak(procedure, 'explanation', { now: later(DEADLINE, -60_000) })
    await ending(later(DEADLINE, 29_000))
    expect((await found(procedure)).procedure.state).toBe('open')
    await ending(later(DEADLINE, 31_000))
    const { procedure: kept } = await found(procedure)
    expect([kept.state, kept.ended_at]).toEqual(['adopted', DEADLINE])
    expect(await kinds(procedure)).toEqual(['opened', 'explanation', 'adopted'])
    await ending(later(DEADLINE, 900_000))
    expect(await kinds(procedure)).toEqual(['opened', 'explanation', 'adopted'])
    expect((await mails('Adoptado')).length).toBeGreaterThan(5)
  })

  it.each([
    ['one millisecond before the deadline', -1, 'broken', ['opened', 'objection', 'broken']],
    ['at the deadline', 0, 'open', ['opened', 'late']],
    ['one millisecond after it', 1, 'open', ['opened', 'late']],
  ] as const)(
    'an objection that arrives %s, and waits five minutes to be read',
    async (_, off, state, events) => {
      const procedure = await opened()
      const answer = await speak(procedure, 'objection', {
        arrivedAt: later(DEADLINE, off),
        now: later(DEADLINE, 300_000),
      })
      if (off < 0) expect(answer).toEqual({ state: 'broken' })
      else expect(answer).toMatchObject({ refused: true, rule: 'MTG-102' })
      const { procedure: kept } = await found(procedure)
      expect(kept.state).toBe(state)
      expect(kept.ended_at).toBe(off < 0 ? later(DEADLINE, off) : null)
      expect(await kinds(procedure)).toEqual([...events])
    },
  )

  it('is not adopted after all where an objection arrived in time and was read when the clock had ended it', async () => {
    const procedure = await opened()
    await ending(later(DEADLINE, 31_000))
    expect((await found(procedure)).procedure.state).toBe('adopted')
    const late = { arrivedAt: later(DEADLINE, -1), now: later(DEADLINE, 60_000) }
    expect(await speak(procedure, 'objection', late)).toEqual({ state: 'broken' })
    expect((await found(procedure)).procedure.state).toBe('broken')
    expect((await mails('Silencio roto')).at(-1)?.text_body).toContain('Panamá')
  })

  it('is broken by an amendment too; what others say after it is recorded', async () => {
    const procedure = await opened()
    expect(await speak(procedure, 'amendment', { now: later(NOW, 1000) })).toEqual({ state: 'broken' })
    expect(await speak(procedure, 'objection', { now: later(NOW, 2000) }, honduras, 'HND')).toEqual({
      state: 'broken',
    })
    expect(await kinds(procedure)).toEqual(['opened', 'amendment', 'broken', 'objection'])
  })

  it('hears only those who speak for a member it was put to', async () => {
    const procedure = await opened()
    expect(await speak(procedure, 'objection', {}, honduras, 'PAN')).toMatchObject({
      refused: true,
      rule: 'SYS-02',
    })
    const observer = await world.holding('focal point', 'UNHCR')
    expect(await speak(procedure, 'objection', {}, observer, 'UNHCR')).toMatchObject({ rule: 'MTG-105' })
    expect(await kinds(procedure)).toEqual(['opened'])
  })

  it('is put off and taken back by the chair while it is open, by whoever saw its last version', async () => {
    const procedure = await opened()
    const extend = (deadline_time: string, asked: Asked) =>
      world.ask<Refused>(
        'meetings.extend-silence',
        chair,
        { procedure, deadline_day: '2027-01-15', deadline_time },
        asked,
      )
    expect(await extend('11:59', { version: 1 })).toMatchObject({ rule: 'MTG-103' })
    expect(await extend('18:00', { version: 1 })).toEqual({ deadline: '2027-01-16T00:00:00.000Z' })
    expect(await extend('19:00', { version: 1 })).toMatchObject({ rule: 'SYS-03' })
    expect(await extend('19:00', { version: 2, now: '2027-01-16T00:00:00.000Z' as Instant })).toMatchObject({
      rule: 'MTG-103',
    })
    const withdraw = (asked: Asked) =>
      world.ask<Refused>('meetings.withdraw-silence', chair, { procedure }, asked)
    expect(await withdraw({ version: 2 })).toEqual({ state: 'withdrawn' })
    expect(await withdraw({ version: 3 })).toMatchObject({ rule: 'MTG-104' })
    expect(await speak(procedure, 'objection', {})).toMatchObject({ rule: 'MTG-102' })
    expect(await kinds(procedure)).toEqual(['opened', 'extended', 'withdrawn', 'late'])
  })

  it.skipIf(!hasPoppler)('has a certificate once it has ended, which says when what arrived', async () => {
    const procedure = await opened()
    const certificate = (language: 'es' | 'en') =>
      world.ask<{ bytes: Uint8Array } & Refused>('meetings.silence-certificate', chair, {
        procedure,
        language,
      })
    expect(await certificate('es')).toMatchObject({ refused: true })
    await speak(procedure, 'objection', { arrivedAt: later(DEADLINE, -1), now: DEADLINE })
    const folder = mkdtempSync(join(tmpdir(), 'protempore-silence-'))
    const read = async (language: 'es' | 'en'): Promise<string> => {
      writeFileSync(join(folder, 'c.pdf'), (await certificate(language)).bytes)
      return execFileSync('pdftotext', [join(folder, 'c.pdf'), '-'], { encoding: 'utf8' }).replace(
        /\s+/g,
        ' ',
      )
    }
    expect(await read('es')).toContain('El texto no se adoptó')
    expect(await read('es')).toContain('Objeción · Panamá · objection de PAN')
    expect(await read('en')).toContain('The text was not adopted')
    rmSync(folder, { recursive: true })
  })
})

describe('an objection over the network', () => {
  const [url, home] = [inject('url'), inject('home')]

  it('counts by when it reached the server, though the procedure was held up past its deadline', async () => {
    await signInAll()
    const { bodies } = await staff.get<{ bodies: { body_id: string; code: string }[] }>('/bodies')
    const { participants } = await staff.get<{ participants: { participant_id: string; code: string }[] }>(
      '/participants',
    )
    const deadline_day = new Date(Date.now() + 6 * 86_400_000).toISOString().slice(0, 10)
    const { procedure_id } = await staff.made<{ procedure_id: string }>('/silence', {
      body_id: bodies.find(({ code }) => code === 'VM')?.body_id,
      ...TEXT,
      deadline_day,
      deadline_time: '12:00',
    })
    const pan = participants.find(({ code }) => code === 'PAN')?.participant_id
    const object = (words: string) =>
      post(
        `${url}/api/v1/silence/${procedure_id}/members/${pan}/position`,
        { kind: 'objection', words },
        focal,
      )
    await asOwnerOf(home, async (owner) => {
      await owner.query(
        `update silence_procedure set deadline = now() + interval '1.5 seconds' where procedure_id = $1`,
        [procedure_id],
      )
      await owner.query('begin')
      await owner.query('select 1 from silence_procedure where procedure_id = $1 for update', [procedure_id])
      const inTime = object('A tiempo')
      await new Promise((done) => setTimeout(done, 2500))
      const tooLate = object('Tarde')
      await new Promise((done) => setTimeout(done, 300))
      await owner.query('commit')
      expect((await inTime).status).toBe(200)
      const refused = await tooLate
      expect([refused.status, ((await refused.json()) as { rule: string }).rule]).toEqual([409, 'MTG-102'])
    })
    const { procedure, events } = await staff.get<SilenceFound>(`/silence/${procedure_id}`)
    expect(procedure.state).toBe('broken')
    expect(events.map(({ kind }) => kind)).toEqual(['opened', 'objection', 'broken', 'late'])
  })
})
