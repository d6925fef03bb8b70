import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tenantCalled } from '../src/apps/installation.ts'
import { table } from '../src/apps/tables.ts'
import type { Actor } from '../src/kernel/actor.ts'
import { refuse } from '../src/kernel/refusal.ts'
import { boundOf } from '../src/platform/operations/bounds.ts'
import { openApi } from '../src/platform/operations/openapi.ts'
import type { AnyOperation, Operation, Tenant } from '../src/platform/operations/operation.ts'
import { type Asker, type Ground, newId, perform, performReads } from '../src/platform/operations/perform.ts'
import { statusOf } from '../src/platform/operations/rules.ts'
import { fittingInput } from './support/fitting.ts'
import { NOBODYS_ID } from './support/json-schema.ts'
import { ownWorld } from './support/own-world.ts'
import { FREELY, boundedAt, changeSettings } from './support/settings.ts'
import { post, tokenFor } from './support/sign-in.ts'
import { offices } from './support/seats.ts'
import { recording } from './support/statements.ts'

let world: Awaited<ReturnType<typeof ownWorld>>
let ground: Ground
let tenant: Tenant

beforeAll(async () => {
  world = await ownWorld()
  await settle(2)
  ground = { ...world.running.base.ground, attempted: async () => undefined }
})
afterAll(() => world.end())

const settle = async (times: number): Promise<void> => {
  await changeSettings(world.running.base, { ...FREELY, bounds: boundedAt(times) })
  const found = await tenantCalled(world.running.base.ground, undefined)
  if (!found) throw new Error('No conference')
  tenant = found
}

/** Someone with every office there is, for whatever is asked about. */
const someone = (): Actor => ({
  kind: 'person',
  personId: newId(),
  name: 'Alguien',
  held: Object.keys(offices).map((office) => ({ office, participantId: NOBODYS_ID })),
})
const askerFor = (actor: Actor): Asker => ({
  tenant,
  actor,
  language: 'es',
  seenVersion: 1,
  sessionId: newId(),
  provenAt: ground.clock(),
})

/** The row as far as its bound: what lies behind it says that there is nothing. */
const emptied = (row: AnyOperation): Operation<unknown, unknown> => ({
  ...(row as unknown as Operation<unknown, unknown>),
  run: async () => refuse('SYS-07', { what: 'nada' }),
})

/** What a shape does not tell: one of two members must be there. */
const BESIDE: Readonly<Record<string, object>> = {
  'directory.draft-import': { text: 'Nombre;Correo' },
  'documents.register': { title: { es: 'Un título' } },
  'documents.derive': { title: { es: 'Un título' } },
  'exchange.propose-announcement': { title: { es: 'Un título' }, text: { es: 'Un texto' } },
  'exchange.propose-event': { title: { es: 'Un título' } },
  'meetings.leave-answer': { name: 'Ana De Ejemplo', email: 'ana@example.invalid' },
  'meetings.change': { name: { es: 'Una reunión' } },
  'mandates.open-draft': { title: { es: 'Un título' } },
  'meetings.enter-holiday': { country: 'HND', name: { es: 'Feriado' } },
  'meetings.strike-holiday': { country: 'HND' },
  'meetings.take-back-holiday': { country: 'HND' },
  'meetings.open-silence': { title: { es: 'Un título' }, text: { es: 'Un texto' } },
}
const inputFor = (row: AnyOperation): unknown => ({
  ...(fittingInput(row.input) as object),
  ...BESIDE[row.id],
})

async function ask(row: AnyOperation, asker: Asker): Promise<string> {
  const answer = await perform(ground, emptied(row), asker, inputFor(row))
  if (answer.kind === 'done') throw new Error(`${row.id} found something`)
  return answer.refusal.rule
}

const bounded = table.rows.filter((row) => boundOf(row))

describe('what is costly', () => {
  it('is bounded: every row that takes files, gives those of the house, or reads people’s data', () => {
    const costly = table.rows.filter(
      (row) => row.takesFiles || row.reads || (row.gives === 'file' && row.allow.says.kind !== 'anyone'),
    )
    expect(costly.filter((row) => !boundOf(row)).map(({ id }) => id)).toEqual([])
    expect(costly.length).toBeGreaterThan(12)
    const ids = new Set(bounded.map(({ id }) => id))
    for (const id of ['meetings.particulars', 'directory.own-data-file', 'directory.import', 'mandates.ask'])
      expect(ids).toContain(id)
  })

  it.each(bounded.map((row) => [row.id, row] as const))(
    '%s is asked for as often as its bound says, and no more, by each account',
    async (_, row) => {
      const [one, other] = [askerFor(someone()), askerFor(someone())]
      expect([await ask(row, one), await ask(row, one)]).toEqual(['SYS-07', 'SYS-07'])
      expect(await ask(row, one)).toBe('SYS-24')
      expect(await ask(row, other)).toBe('SYS-07')
    },
  )

  it('stands with its bound in the OpenAPI document, and with its status', () => {
    const paths = openApi(table, (id) => id, '0')['paths'] as Record<string, Record<string, object>>
    for (const row of bounded)
      expect(paths[row.path]?.[row.method.toLowerCase()]).toMatchObject({
        'x-bound': { times: boundOf(row)?.times, within_minutes: boundOf(row)?.withinMinutes },
        responses: { 429: {} },
      })
    expect(statusOf(refuse('SYS-24'))).toBe(429)
  })

  it('costs one statement, and what is not bounded none', async () => {
    const { database, sent } = recording(ground.database)
    const counts = async (row: AnyOperation): Promise<number> => {
      sent.length = 0
      await perform({ ...ground, database }, emptied(row), askerFor(someone()), inputFor(row))
      return sent.filter((one) => one.includes('count_request')).length
    }
    const [exported, listed] = [table.get('mandates.export'), table.get('mandates.list')]
    if (!exported || !listed) throw new Error('The register is gone')
    expect([await counts(exported), await counts(listed)]).toEqual([1, 0])
  })

  it('is counted rightly where it is asked at once', async () => {
    const row = table.get('mandates.evidence')
    if (!row) throw new Error('The evidence is gone')
    const asker = askerFor(someone())
    const answers = await Promise.all(Array.from({ length: 12 }, () => ask(row, asker)))
    expect(answers.filter((rule) => rule === 'SYS-07')).toHaveLength(2)
  })

  it('is counted for pages too, and by network address for visitors', async () => {
    const row = table.get('directory.person')
    if (!row) throw new Error('People are gone')
    const asker = askerFor(someone())
    const look = async () =>
      (await performReads(ground, asker, [{ row: emptied(row), input: inputFor(row) }])).map(
        (answer) => answer.kind === 'refused' && answer.refusal.rule,
      )
    expect([await look(), await look(), await look()]).toEqual([['SYS-07'], ['SYS-07'], ['SYS-24']])
    const answer = table.get('mandates.answer')
    if (!answer) throw new Error('Answers are gone')
    const visitor = (address: string): Asker => ({ ...askerFor({ kind: 'public' }), address })
    const rules = []
    for (const address of ['10.0.0.1', '10.0.0.1', '10.0.0.1', '10.0.0.2'])
      rules.push(await ask(answer, visitor(address)))
    expect(rules).toEqual(['SYS-07', 'SYS-07', 'SYS-24', 'SYS-07'])
  })

  it('is not counted for the operator at the machine', async () => {
    const row = table.get('mandates.export')
    if (!row) throw new Error('The register is gone')
    for (let turn = 0; turn < 4; turn++)
      expect(await ask(row, askerFor({ kind: 'operator' }))).not.toBe('SYS-24')
  })
})

describe('whoever asks too often', () => {
  it('is told when to come again, by the API and on the page, by session and token alike', async () => {
    const { url, home } = world
    const session = `Bearer ${await tokenFor(url, home, 'coordinator@example.invalid')}`
    const made = await post(
      `${url}/api/v1/own/tokens`,
      { name: 'lector', reads_only: true, days: 1 },
      { authorization: session },
    )
    const { token } = (await made.json()) as { token: string }
    const { rows } = await people(session)
    const person = `/people/${rows[0]?.person_id}`
    const get = (path: string, authorization: string): Promise<Response> =>
      fetch(`${url}${path}`, { headers: { authorization }, redirect: 'manual' })
    expect((await get(`/api/v1${person}`, session)).status).toBe(200)
    expect((await get(`/api/v1${person}`, `Bearer ${token}`)).status).toBe(200)
    const refused = await get(`/api/v1${person}`, `Bearer ${token}`)
    expect(refused.status).toBe(429)
    expect(await refused.json()).toMatchObject({ rule: 'SYS-24', facts: { times: 2, within: 60 } })
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    const page = await get(`/es/directory${person}`, session)
    expect(page.status).toBe(429)
    expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await page.text()).toContain('Una cuenta puede pedir esto 2 veces en 60 minutos')
    const journaled = await world.running.base.ground.database.read(tenant.conferenceId, (tx) =>
      tx
        .selectFrom('journal')
        .select('after')
        .where('conference_id', '=', tenant.conferenceId)
        .where('subject', '=', 'attempt')
        .where('operation', '=', 'directory.person')
        .execute(),
    )
    expect(journaled).toHaveLength(2)
  })
})

async function people(authorization: string): Promise<{ rows: { person_id: string }[] }> {
  const answer = await fetch(`${world.url}/api/v1/people`, { headers: { authorization } })
  const body = (await answer.json()) as Record<string, unknown>
  const rows = Object.values(body).find(Array.isArray) as { person_id: string }[]
  return { rows }
}
