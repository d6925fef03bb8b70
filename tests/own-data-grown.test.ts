import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actorOn } from '../src/capabilities/directory/index.ts'
import { getOwnData, listErasures, takeOwnData } from '../src/capabilities/directory/own-data/operations.ts'
import { tellPerson } from '../src/capabilities/directory/stories/operations.ts'
import { listReadingsOf } from '../src/capabilities/directory/own-data/storage.ts'
import { openParticulars } from '../src/capabilities/meetings/particulars/operations.ts'
import { tenantCalled } from '../src/apps/installation.ts'
import { stores } from '../src/apps/stores.ts'
import { type Actor } from '../src/kernel/actor.ts'
import { dayAt } from '../src/kernel/instant.ts'
import type { Operation, Tenant } from '../src/platform/operations/operation.ts'
import { contextFor, newId, perform } from '../src/platform/operations/perform.ts'
import type { Tx } from '../src/platform/postgres/client.ts'
import { ownWorld } from './support/own-world.ts'
import { coordinatorAt } from './support/secretariat.ts'
import { recording } from './support/statements.ts'

let world: Awaited<ReturnType<typeof ownWorld>>
let owner: pg.Client
let tenant: Tenant
const people = new Map<string, string>()

beforeAll(async () => {
  world = await ownWorld()
  const { base } = world.running
  const found = await tenantCalled(base.ground, undefined)
  if (!found) throw new Error('No conference')
  tenant = found
  owner = new pg.Client(base.installation.owner)
  await owner.connect()
  await owner.query('set row_security = off')
  const { rows } = await owner.query<{ email: string; person_id: string }>(
    'select email, person_id from person',
  )
  for (const { email, person_id } of rows) people.set(email, person_id)
})
afterAll(async () => {
  await owner.end()
  await world.end()
})

const idOf = (email: string): string => people.get(`${email}@example.invalid`) ?? ''
const askerFor = async (person: string) => {
  const { ground } = world.running.base
  const today = dayAt(ground.clock(), tenant.zone)
  const actor = await ground.database.read(tenant.conferenceId, (tx) => actorOn(tx, tenant, person, today))
  return { tenant, actor: actor as Actor, language: 'es' } as const
}

/** What an operation answers a person, and how many statements it took. */
async function asked<Input, Output>(person: string, row: Operation<Input, Output>, input: unknown = {}) {
  const { database, sent } = recording(world.running.base.ground.database)
  const asker = await askerFor(person)
  const answer = await perform({ ...world.running.base.ground, database }, row, asker, input)
  if (answer.kind === 'refused') throw new Error(`Refused by ${answer.refusal.rule}`)
  return { output: answer.output, statements: sent.length }
}

/** What was done in the whole story of a person, page by page. */
async function toldOf(person: string): Promise<string[]> {
  const seen = new Map<string, string>()
  for (let before: string | undefined; ;) {
    const { output } = await asked(idOf('coordinator'), tellPerson, { person, before })
    for (const { entry_id, operation } of output.entries) seen.set(entry_id, operation)
    if (output.next === null) return [...seen.values()]
    before = output.next
  }
}

/** Fills the tables with what years would leave of a person. */
async function years(person: string, email: string): Promise<void> {
  const values = [tenant.conferenceId, person]
  await owner.query(
    `insert into session (conference_id, session_id, person_id, token_hash, device, created_at, seen_at, expires_at, proven_at, proven_by)
     select $1, gen_random_uuid(), $2, gen_random_uuid()::text, 'x', now(), now(), now(), now(), 'link' from generate_series(1, 40)`,
    values,
  )
  await owner.query(
    `insert into journal (conference_id, entry_id, at, operation, actor, subject, subject_id, before, after)
     select $1, gen_random_uuid(), now(), 'directory.change-person', '{"kind": "operator"}', 'person', $2, null, '{"language": "es"}'
     from generate_series(1, 300)`,
    values,
  )
  await owner.query(
    `insert into mail (conference_id, mail_id, once_key, recipient, language, subject, text_body, html_body, written_at)
     select $1, gen_random_uuid(), gen_random_uuid()::text, upper($2), 'es', 'x', 'x', 'x', now() from generate_series(1, 200)`,
    [tenant.conferenceId, email],
  )
}

describe('what is held on a person', () => {
  it('is counted, not read: as many statements for much as for little, and as many things as the file holds', async () => {
    const person = idOf('focal.hnd')
    const little = await asked(person, getOwnData)
    await years(person, 'focal.hnd@example.invalid')
    const much = await asked(person, getOwnData)
    process.stdout.write(`statements for what is held: ${little.statements}, then ${much.statements}\n`)
    expect(much.statements).toBe(little.statements)
    const count = (what: string): number => much.output.held.find((one) => one.what === what)?.count ?? 0
    expect(count('sessions')).toBeGreaterThanOrEqual(40)
    expect(count('journal')).toBeGreaterThanOrEqual(300)
    expect(count('mail bodies')).toBeGreaterThanOrEqual(200)
    const told = await toldOf(person)
    expect(told.filter((one) => one === 'directory.change-person').length).toBeGreaterThanOrEqual(300)
    const { ground } = world.running.base
    for (const of of [person, idOf('coordinator')]) {
      const asker = await askerFor(of)
      await ground.database.read(
        tenant.conferenceId,
        async (tx) => {
          const { context } = contextFor(ground, { id: 'directory.own-data' }, asker, tx)
          for (const store of stores)
            expect([store.what, await store.count(context, of)]).toEqual([
              store.what,
              (await store.list(context, of)).length,
            ])
        },
        ground.sightOf(asker.actor),
      )
    }
    await asked(person, takeOwnData)
  })
})

/** How often this connection went through the journal whole, and how many lines it looked up by an index. */
async function touched(tx: Tx): Promise<{ whole: number; fetched: number }> {
  const { rows } = await sql<{ whole: bigint; fetched: bigint }>`
    select seq_scan as whole, idx_tup_fetch as fetched from pg_stat_xact_user_tables where relname = 'journal'`.execute(
    tx,
  )
  return { whole: Number(rows[0]?.whole ?? 0), fetched: Number(rows[0]?.fetched ?? 0) }
}

describe('who read a person’s data', () => {
  it('is found without going through the journal', async () => {
    const person = idOf('focal.mex')
    const coordinator = idOf('coordinator')
    // Lines that name many: half of them this person too. And whatever else there is.
    await owner.query(
      `insert into journal (conference_id, entry_id, at, operation, actor, subject, subject_id, before, after)
       select $1, gen_random_uuid(), now(), 'directory.people-sheet', jsonb_build_object('kind', 'person', 'person', $2::text, 'held', '[]'::jsonb),
         case when n % 40 = 0 then 'reading' else 'mandate' end, case when n % 40 = 0 then $1 else gen_random_uuid() end, null,
         jsonb_build_object('purpose', 'taken away', 'fields', '["email"]'::jsonb, 'people',
           jsonb_build_array(gen_random_uuid(), case when n % 80 = 0 then $3::uuid else gen_random_uuid() end))
       from generate_series(1, 40000) n`,
      [tenant.conferenceId, coordinator, person],
    )
    await owner.query('analyze journal, personal_reading')
    const { database } = world.running.base.ground
    const read = await database.read(tenant.conferenceId, async (tx) => {
      const before = await touched(tx)
      const rows = await listReadingsOf(tx, tenant.conferenceId, person, 100)
      const after = await touched(tx)
      return { rows, whole: after.whole - before.whole, fetched: after.fetched - before.fetched }
    })
    process.stdout.write(`lines of the journal touched for who read: ${read.fetched}\n`)
    expect(read.rows).toHaveLength(100)
    expect(read.whole).toBe(0)
    expect(read.fetched).toBeLessThanOrEqual(100)
    // Their own looking is nobody else's reading.
    const own = await database.read(tenant.conferenceId, (tx) =>
      listReadingsOf(tx, tenant.conferenceId, coordinator, 100),
    )
    expect(own.every(({ actor }) => (actor as { person?: string }).person !== coordinator)).toBe(true)
  })
})

const request = (person: string): Promise<unknown> =>
  owner.query('insert into erasure_request values ($1, $2, $3, now(), null, null)', [
    tenant.conferenceId,
    newId(),
    person,
  ])

describe('requests for erasure', () => {
  it('are listed with the offices of all in one statement', async () => {
    const coordinator = idOf('coordinator')
    await request(idOf('focal.hnd'))
    const one = await asked(coordinator, listErasures)
    for (const email of ['focal.mex', 'focal.can', 'it']) await request(idOf(email))
    const four = await asked(coordinator, listErasures)
    expect(four.output.requests).toHaveLength(4)
    expect(four.output.requests.every(({ offices }) => offices > 0)).toBe(true)
    expect(four.statements).toBe(one.statements)
  })
})

/** Family names in their order, which accents do not change. */
const FAMILIES = ['Ábrego', 'Ibáñez', 'Ibarra', 'Ñurinda', 'Óbando', 'Olmos', 'Zúñiga']

describe('particulars of many', () => {
  it('are read by the page, each with a line of its own, in as many statements as those of one', async () => {
    const at = await coordinatorAt(world.url, world.home)
    const { meeting_id } = await at.meeting('RCGM', 'MANY-1', '2030-05-10')
    const coordinator = idOf('coordinator')
    const all: { person_id: string; family_name: string }[] = []
    const give = async (many: number): Promise<void> => {
      const { database, keys } = world.running.base.ground
      await database.write(tenant.conferenceId, async (tx) => {
        const scope = { kind: 'meeting stay', id: meeting_id }
        const seal = await keys.vault.sealOf(tx, tenant.conferenceId, scope)
        for (let each = 0; each < many; each++) {
          const person_id = newId()
          const family_name = FAMILIES[(all.length * 5) % FAMILIES.length] ?? ''
          all.push({ person_id, family_name })
          await tx
            .insertInto('person')
            .values({
              conference_id: tenant.conferenceId,
              person_id,
              given_name: 'Persona',
              family_name,
              email: `${person_id}@example.invalid`,
              language: 'es',
            })
            .execute()
          await tx
            .insertInto('particulars')
            .values({
              conference_id: tenant.conferenceId,
              meeting_id,
              person_id,
              sealed: JSON.stringify({ diet: seal.seal({ field: 'diet', row: person_id }, 'sin maní') }),
              given_at: '2026-11-27T12:00:00Z',
            })
            .execute()
        }
      })
    }
    const page = (after?: string) =>
      asked(coordinator, openParticulars, { meeting: meeting_id, purpose: 'catering', after })
    await give(1)
    const one = await page()
    await give(119)
    const read: string[] = []
    let statements = 0
    for (let after: string | undefined, pages = 0; pages < 5; pages++) {
      const { output, statements: many } = await page(after)
      statements = many
      read.push(...output.people.map(({ person_id }) => person_id))
      expect(output.people.every(({ values }) => values.diet === 'sin maní')).toBe(true)
      if (output.next === null) break
      after = output.next
    }
    process.stdout.write(`statements for a page of particulars: ${one.statements}, then ${statements}\n`)
    expect(statements).toBe(one.statements)
    const inOrder = FAMILIES.flatMap((family) =>
      all
        .filter(({ family_name }) => family_name === family)
        .map(({ person_id }) => person_id)
        .toSorted(),
    )
    expect(read).toEqual(inOrder)
    const { rows } = await owner.query<{ many: number | null }>(
      `select jsonb_array_length(after -> 'people') as many from journal
       where subject = 'reading' and operation = 'meetings.particulars' order by at`,
    )
    expect(rows.map(({ many }) => many)).toEqual([null, 50, 50, 20])
    expect(
      (await at.get<{ people: number; given: object }>(`/meetings/${meeting_id}/particulars`)).given,
    ).toMatchObject({ diet: 120, passport_number: 0 })
  })
})
