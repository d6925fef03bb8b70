import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Base, tenantCalled } from '../src/apps/installation.ts'
import { type Running, serve } from '../src/apps/server.ts'
import { destroyParticulars, startWork } from '../src/apps/worker.ts'
import { type Instant, instantOf } from '../src/kernel/instant.ts'
import { openPostOffice } from '../src/platform/mail/post-office.ts'
import { readSettings } from '../src/platform/settings.ts'
import { ownHome } from './support/home.ts'
import { coordinatorAt } from './support/secretariat.ts'
import { tokenFor } from './support/sign-in.ts'

// A world of its own: keys are destroyed here and years pass.
const { home, leave } = ownHome()
const environment = { PORT: '0', PROTEMPORE_HOME: home, LOG_LEVEL: 'silent', WORKER: 'apart' }
let running: Running
let worker: { stop: () => Promise<void> }
let url = ''
let base: Base
let owner: pg.Client
let conference = ''
let at: Awaited<ReturnType<typeof coordinatorAt>>
const tokens = new Map<string, string>()

// Nothing else in this world holds these words.
const GIVEN = {
  passport_number: 'CANARY-PASSPORT-8841',
  passport_expires: '2031-02-03',
  nationality: 'CANARY-NATIONALITY',
  birth_date: '1981-09-07',
  diet: 'CANARY-DIET sin maní',
  access_needs: null,
  emergency_contact: 'CANARY-CONTACT +504 9999 0000',
  sex: 'female',
}

beforeAll(async () => {
  running = await serve(environment)
  ;({ url, base } = running)
  worker = await startWork(base, openPostOffice(readSettings(environment)))
  conference = (await tenantCalled(base.ground, undefined))?.conferenceId ?? ''
  owner = new pg.Client(base.installation.owner)
  await owner.connect()
  await owner.query('set row_security = off')
  at = await coordinatorAt(url, home)
  for (const who of ['assistant', 'it', 'focal.hnd', 'focal.mex'])
    tokens.set(who, await tokenFor(url, home, `${who}@example.invalid`))
})
afterAll(async () => {
  await owner.end()
  await worker.stop()
  await running.stop()
  leave()
})

/** The installation at noon of a day, in Costa Rica. */
const onDay = (day: string) => ({
  ground: { ...base.ground, clock: (): Instant => instantOf(new Date(`${day}T18:00:00Z`)) },
})
const headersOf = (who: string): Record<string, string> =>
  who === 'coordinator' ? at.headers : who === 'nobody' ? {} : { authorization: `Bearer ${tokens.get(who)}` }
const get = (who: string, path: string): Promise<Response> =>
  fetch(`${url}/api/v1${path}`, { headers: headersOf(who) })
const give = (who: string, meeting: string, given: object = GIVEN): Promise<Response> =>
  fetch(`${url}/api/v1/meetings/${meeting}/own-particulars`, {
    method: 'PUT',
    headers: { ...headersOf(who), 'content-type': 'application/json' },
    body: JSON.stringify(given),
  })
const rule = async (answer: Response): Promise<string> => ((await answer.json()) as { rule: string }).rule

type Opened = {
  fields: string[]
  people: { person_id: string; name: string; values: Record<string, string> }[]
}
const open = async (who: string, meeting: string, purpose: string): Promise<Opened> => {
  const answer = await get(who, `/meetings/${meeting}/particulars/${purpose}`)
  expect(answer.status).toBe(200)
  return (await answer.json()) as Opened
}
const lines = async (
  subject: string,
): Promise<{ operation: string; subject_id: string; after: Record<string, unknown> }[]> =>
  (
    await owner.query<{ operation: string; subject_id: string; after: Record<string, unknown> }>(
      'select operation, subject_id, after from journal where subject = $1 order by entry_id',
      [subject],
    )
  ).rows

const settle = (who: string, travel: number, stay: number, version: number): Promise<Response> =>
  fetch(`${url}/api/v1/particulars-kept`, {
    method: 'PUT',
    headers: { ...headersOf(who), 'content-type': 'application/json', 'if-match': `"${version}"` },
    body: JSON.stringify({ travel, stay }),
  })

describe('particulars for a meeting', () => {
  it('are given by the person themself, and seen in part by whom a purpose entrusts with them', async () => {
    const { meeting_id } = await at.meeting('RCGM', 'PART-1', '2030-05-10')
    expect((await give('focal.hnd', meeting_id)).status).toBe(200)
    for (const who of ['coordinator', 'assistant']) {
      const { fields, people } = await open(who, meeting_id, 'catering')
      expect(fields).toEqual(['diet'])
      expect(people).toHaveLength(1)
      expect(Object.values(people[0]?.values ?? {}).filter((value) => value !== null)).toEqual([GIVEN.diet])
    }
    const visa = await open('assistant', meeting_id, 'visa letter')
    expect(visa.people[0]?.values).toMatchObject({ passport_number: GIVEN.passport_number, diet: null })
    for (const who of ['it', 'focal.hnd', 'focal.mex'])
      for (const path of ['particulars', 'particulars/catering'])
        expect((await get(who, `/meetings/${meeting_id}/${path}`)).status, `${who} ${path}`).toBe(403)
    expect((await get('nobody', `/meetings/${meeting_id}/particulars/catering`)).status).toBe(401)
    expect((await get('coordinator', `/meetings/${meeting_id}/particulars/curiosity`)).status).toBe(400)
    const own = (await (await get('focal.hnd', `/meetings/${meeting_id}/own-particulars`)).json()) as {
      values: object
      kept_until: object
    }
    expect(own.values).toEqual(GIVEN)
    expect(own.kept_until).toEqual({ travel: '2030-07-09', stay: '2030-07-09' })
    const others = (await (await get('focal.mex', `/meetings/${meeting_id}/own-particulars`)).json()) as {
      values: Record<string, unknown>
    }
    expect(Object.values(others.values).every((value) => value === null)).toBe(true)

    const readings = (await lines('reading')).filter((one) => one.operation === 'meetings.particulars')
    expect(readings.map(({ after }) => [after['purpose'], after['fields']])).toEqual([
      ['catering', ['diet']],
      ['catering', ['diet']],
      ['visa letter', ['passport_number', 'passport_expires', 'nationality', 'birth_date']],
    ])
    expect(new Set(readings.map((one) => one.subject_id))).toEqual(new Set([visa.people[0]?.person_id]))
  })

  it('stand nowhere in plain, in no table and no file of the home', async () => {
    const { rows: tables } = await owner.query<{ name: string }>(
      `select table_schema || '.' || quote_ident(table_name) as name from information_schema.tables
       where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
    )
    let [searched, hits] = [0, 0]
    for (const { name } of tables) {
      const { rows } = await owner.query<{ many: number }>(
        `select count(*)::int as many from ${name} t where t::text like '%CANARY-%' or t::text like '%1981-09-07%'`,
      )
      searched += 1
      hits += rows[0]?.many ?? 0
    }
    process.stdout.write(`tables searched for what was given: ${searched}, hits: ${hits}\n`)
    expect(searched).toBeGreaterThan(40)
    expect(hits).toBe(0)
  })

  it('are not asked of who comes for nobody, nor after the meeting', async () => {
    const past = await at.meeting('RCGM', 'PART-2', '2026-01-10')
    const next = await at.meeting('RCGM', 'PART-3', '2030-05-11')
    expect(await rule(await give('assistant', next.meeting_id))).toBe('MTG-10')
    expect(await rule(await give('focal.hnd', past.meeting_id))).toBe('MTG-11')
    expect((await give('nobody', next.meeting_id)).status).toBe(401)
    expect((await give('focal.hnd', next.meeting_id, { ...GIVEN, birth_date: '1981-02-30' })).status).toBe(
      400,
    )
    expect(await rule(await give('focal.hnd', '01900000-0000-7000-8000-000000000000'))).toBe('SYS-07')
  })

  it('are taken back by sending them empty', async () => {
    const { meeting_id } = await at.meeting('RCGM', 'PART-4', '2030-05-12')
    await give('focal.hnd', meeting_id)
    const nothing = Object.fromEntries(Object.keys(GIVEN).map((field) => [field, null]))
    expect((await give('focal.hnd', meeting_id, nothing)).status).toBe(200)
    expect((await open('coordinator', meeting_id, 'emergency')).people).toEqual([])
  })

  it('are destroyed by themselves when their time has passed: once, by however late and many workers, for good', async () => {
    const { meeting_id } = await at.meeting('RCGM', 'PART-5', '2030-05-13')
    await give('focal.hnd', meeting_id)
    const settled = (await (await get('coordinator', `/meetings/${meeting_id}/particulars`)).json()) as {
      version: number
    }
    expect((await settle('assistant', 10, 5, settled.version)).status).toBe(403)
    expect((await settle('coordinator', 10, 5, settled.version)).status).toBe(200)
    const backup = {
      data_key: (
        await owner.query(`select * from data_key where scope like 'meeting %' and scope_id = $1`, [
          meeting_id,
        ])
      ).rows as object[],
      particulars: (await owner.query('select * from particulars where meeting_id = $1', [meeting_id]))
        .rows as object[],
    }
    await owner.query(
      `insert into photo select conference_id, meeting_id, person_id, repeat('0', 64), now() from particulars where meeting_id = $1`,
      [meeting_id],
    )
    const photos = async (): Promise<number | null> =>
      (await owner.query('select from photo where meeting_id = $1', [meeting_id])).rowCount
    const destroyed = async (): Promise<unknown[]> =>
      (await lines('meeting'))
        .filter((one) => one.operation === 'meetings.destroy-particulars' && one.subject_id === meeting_id)
        .map(({ after }) => after)
    await destroyParticulars(onDay('2030-05-18'))
    expect([await destroyed(), await photos()]).toEqual([[], 1])
    await Promise.all([destroyParticulars(onDay('2030-05-19')), destroyParticulars(onDay('2030-05-19'))])
    expect(await destroyed()).toEqual([
      { destroyed: ['diet', 'access_needs', 'emergency_contact', 'sex', 'photo'], people: 1 },
    ])
    expect(await photos()).toBe(0)
    expect((await open('coordinator', meeting_id, 'catering')).people).toEqual([])
    expect((await open('coordinator', meeting_id, 'visa letter')).people).toHaveLength(1)
    // The worker was down for a year.
    await destroyParticulars(onDay('2031-06-01'))
    await destroyParticulars(onDay('2031-06-02'))
    expect(await destroyed()).toHaveLength(2)
    expect((await lines('meeting')).findLast((one) => one.subject_id === meeting_id)?.after).toEqual({
      destroyed: ['passport_number', 'passport_expires', 'nationality', 'birth_date'],
      people: 1,
    })
    await base.ground.database.write(conference, (tx) => base.ground.keys.vault.sweep(tx, conference, 0))
    // A backup put back, its keys among it, opens nothing of it.
    for (const [table, rows] of Object.entries(backup))
      await owner.query(
        `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb) on conflict do nothing`,
        [JSON.stringify(rows)],
      )
    expect((await get('coordinator', `/meetings/${meeting_id}/particulars/catering`)).status).toBe(503)
    await owner.query('delete from particulars where meeting_id = $1', [meeting_id])
    await owner.query(`delete from data_key where scope like 'meeting %' and scope_id = $1`, [meeting_id])
  })
})
