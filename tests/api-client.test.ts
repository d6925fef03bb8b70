import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { Client, type Meeting, Problem } from '../clients/typescript/client.ts'
import { tokenFor } from './support/sign-in.ts'

const url = inject('url')
const visitor = new Client({ address: url, language: 'en' })
let coordinator: Client
let last: Meeting
let planned: Awaited<ReturnType<Client['meetings']['plan']>>

const key = randomUUID()
/** A meeting that comes after all others, so that it is the next one for nobody. */
const workshop = () => ({
  body_id: last.body_id,
  number: 'CLIENT-1',
  name: { es: 'Taller de programas', en: 'Workshop of programs' },
  mode: 'virtual' as const,
  opens_on: '2031-03-10',
  closes_on: '2031-03-11',
})

/** What a request is refused with; fails where it is not. */
async function problemOf(asked: Promise<unknown>): Promise<Problem> {
  const refused: unknown = await asked.then(
    () => new Error('It was not refused'),
    (error: unknown) => error,
  )
  if (refused instanceof Problem) return refused
  throw refused
}

beforeAll(async () => {
  const token = await tokenFor(url, inject('home'), 'coordinator@example.invalid')
  coordinator = new Client({ address: `${url}/`, token, language: 'es' })
  const { meetings } = await visitor.meetings.list()
  if (!meetings[0]) throw new Error('The example has no meeting')
  last = meetings[0]
})

describe('the client for TypeScript, at a running server', () => {
  it('reads as the public does, page by page, and is told where it may not', async () => {
    const read: string[] = []
    let before: string | undefined
    do {
      const { documents, next } = await visitor.exchange.texts({ before })
      read.push(...documents.map(({ symbol }) => symbol))
      before = next ?? undefined
    } while (before !== undefined)
    expect(read.length).toBeGreaterThan(1)
    expect(new Set(read).size).toBe(read.length)
    const [symbol = ''] = read
    expect((await visitor.exchange.text({ symbol })).document.symbol).toBe(symbol)
    const problem = await problemOf(visitor.mandates.list())
    expect([problem.status, problem.rule, problem.title]).toEqual([401, 'SYS-01', 'Sign in first.'])
  })

  it('plans a meeting, and one only where it is asked twice under one key', async () => {
    planned = await coordinator.meetings.plan(workshop(), { idempotencyKey: key })
    expect(planned).toMatchObject({ state: 'planned', number: 'CLIENT-1', version: 1, host_id: null })
    expect(await coordinator.meetings.plan(workshop(), { idempotencyKey: key })).toEqual(planned)
    const other = { ...workshop(), number: 'CLIENT-2' }
    const reused = await problemOf(coordinator.meetings.plan(other, { idempotencyKey: key }))
    expect([reused.status, reused.rule]).toEqual([422, 'SYS-05'])
    const { meetings } = await visitor.meetings.list()
    // What lies on its days is told to who planned it, and is no part of it.
    const { day_check, ...meeting } = planned
    expect(day_check.warnings.map(({ why, country }) => [why, country])).toContainEqual([
      'participant holiday',
      'BLZ',
    ])
    expect(meetings.filter(({ number }) => number.startsWith('CLIENT'))).toEqual([
      { ...meeting, agenda: false },
    ])
  })

  it('changes what it saw, and nothing it did not see', async () => {
    const { meeting_id, version, zone: _, day_check: __, ...known } = planned
    const change = { ...known, meeting: meeting_id, mode: 'hybrid' as const }
    const stale = await problemOf(coordinator.meetings.change(change, { version: version + 7 }))
    expect([stale.status, stale.rule]).toEqual([412, 'SYS-03'])
    const { day_check, ...changed } = await coordinator.meetings.change(change, { version })
    expect(day_check.unknown).toEqual([])
    expect([changed.mode, changed.version]).toEqual(['hybrid', version + 1])
    expect((await visitor.meetings.get({ meeting: meeting_id })).meeting).toEqual(changed)
  })

  it('throws what a rule refuses, with its field and facts, in the reader’s language', async () => {
    const asked = { ...workshop(), number: 'CLIENT-3', closes_on: '2031-03-09' }
    const problem = await problemOf(coordinator.meetings.plan(asked))
    expect([problem.status, problem.rule]).toEqual([409, 'MTG-01'])
    expect(problem.facts).toEqual({ opens: '2031-03-10', closes: '2031-03-09' })
    expect(problem.title).toContain('es anterior a la apertura')
    expect(problem.message).toBe(`${problem.title} (MTG-01)`)
    expect(problem.fields).toEqual([{ field: 'closes_on', message: problem.title }])
  })

  it('throws what is malformed, field by field', async () => {
    const problem = await problemOf(coordinator.meetings.plan({ ...workshop(), number: '', body_id: 'none' }))
    expect([problem.status, problem.rule]).toEqual([400, 'SYS-06'])
    expect(problem.fields.map(({ field }) => field).toSorted()).toEqual(['body_id', 'number'])
  })

  it('asks for lists of one, of several and of none', async () => {
    const statesOf = async (states: ('open' | 'closed')[]): Promise<Set<string>> =>
      new Set((await coordinator.mandates.list({ states })).mandates.map(({ state }) => state))
    expect(await statesOf(['open'])).toEqual(new Set(['open']))
    const both = await statesOf(['open', 'closed'])
    expect([...both].filter((state) => state !== 'open' && state !== 'closed')).toEqual([])
    expect((await coordinator.mandates.list({ tasked: [] })).mandates).toEqual([])
  })

  it('downloads an export, with its name, its media type and its bytes', async () => {
    const { name, mediaType, bytes } = await coordinator.mandates.export({ format: 'csv', states: ['open'] })
    expect(name).toMatch(/\.csv$/)
    expect(mediaType).toContain('text/csv')
    expect(new TextDecoder().decode(bytes)).toContain('MAN-')
    const sheet = await coordinator.mandates.export({ format: 'xlsx', layout: 'matrix' })
    expect(Buffer.from(sheet.bytes.subarray(0, 2)).toString()).toBe('PK')
    const problem = await problemOf(visitor.mandates.export({ format: 'csv' }))
    expect(problem.status).toBe(401)
  })

  it('asks a conference below its path', async () => {
    const below = new Client({ address: `${url}/c/example` })
    expect(await below.conference.show()).toEqual(await visitor.conference.show())
  })
})
