import { execFile } from 'node:child_process'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Running, serve } from '../src/apps/server.ts'
import { stores } from '../src/apps/stores.ts'
import { purge, startWork } from '../src/apps/worker.ts'
import { type Instant, instantOf, later } from '../src/kernel/instant.ts'
import { putIntoOutbox } from '../src/platform/mail/outbox.ts'
import { openPostOffice } from '../src/platform/mail/post-office.ts'
import { newId } from '../src/platform/operations/perform.ts'
import { keptForItsTime, keptThings } from '../src/platform/personal/rules.ts'
import { root } from '../src/platform/root.ts'
import { readSettings } from '../src/platform/settings.ts'
import { ownHome } from './support/home.ts'
import { coordinatorAt } from './support/secretariat.ts'
import { lastMailTo, tokenFor } from './support/sign-in.ts'

const { home, leave } = ownHome()
const environment = { PORT: '0', PROTEMPORE_HOME: home, LOG_LEVEL: 'silent', WORKER: 'apart' }
const DAY = 24 * 3600 * 1000
const office = openPostOffice(readSettings(environment))
let running: Running
let worker: { stop: () => Promise<void> }
let owner: pg.Client
let at: Awaited<ReturnType<typeof coordinatorAt>>

beforeAll(async () => {
  running = await serve(environment)
  worker = await startWork(running.base, office)
  owner = new pg.Client(running.base.installation.owner)
  await owner.connect()
  await owner.query('set row_security = off')
  at = await coordinatorAt(running.url, home)
})
afterAll(async () => {
  await owner.end()
  await worker.stop()
  await running.stop()
  leave()
})

const EMAIL = 'erase.canary@example.invalid'
const PERSON = {
  given_name: 'Olvidada',
  family_name: 'Ejemplo',
  treatment: 'ERASE-CANARY-TREATMENT',
  email: EMAIL,
  language: 'en',
  channels: [{ kind: 'mobile', value: 'ERASE-CANARY-PHONE' }],
}
const rule = async (answer: Response): Promise<string> => ((await answer.json()) as { rule: string }).rule

/** Every table that holds one of the words, in plain. */
async function holding(...words: string[]): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select table_schema || '.' || quote_ident(table_name) as name from information_schema.tables
     where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
  )
  const found: string[] = []
  for (const { name } of rows) {
    const hit = await owner.query(`select 1 from ${name} t where lower(t::text) like any ($1) limit 1`, [
      words.map((word) => `%${word.toLowerCase()}%`),
    ])
    if (hit.rowCount) found.push(name)
  }
  return found
}

/** Puts a letter into the outbox. */
async function leaveWaiting(to: string): Promise<void> {
  const { rows } = await owner.query<{ conference_id: string }>('select conference_id from conference')
  const conferenceId = rows[0]?.conference_id ?? ''
  const of = { conferenceId, mailId: newId(), at: instantOf(new Date()), foot: '' }
  const letter = { once: 'waiting', to, language: 'en', subject: 'Waiting', paragraphs: ['Not for nobody.'] }
  await running.base.ground.database.write(conferenceId, (tx) =>
    putIntoOutbox(tx, of, { ...letter, language: 'en' }),
  )
}

/** Jobs of the outbox that were not worked off, once there are none or after some seconds. */
async function waiting(): Promise<unknown[]> {
  for (let turn = 0; ; turn++) {
    const { rows } = await owner.query<{ payload: unknown }>(
      `select j.attempts, j.last_error from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'send mail'`,
    )
    if (rows.length === 0 || turn > 100) return rows
    await new Promise((done) => setTimeout(done, 50))
  }
}

describe('what is held on a person', () => {
  let person = ''
  let own: Record<string, string> = {}
  let appointment = { appointment_id: '', version: 1 }
  const mine = (path: string, method = 'GET'): Promise<Response> =>
    fetch(`${running.url}/api/v1/own/${path}`, {
      method,
      headers: method === 'GET' ? own : { ...own, 'content-type': 'application/json' },
      ...(method === 'GET' ? {} : { body: '{}' }),
    })

  beforeAll(async () => {
    ;({ person_id: person } = await at.made<{ person_id: string }>('/people', PERSON))
    const { participants } = await at.get<{ participants: { participant_id: string; code: string }[] }>(
      '/participants',
    )
    appointment = await at.made(`/people/${person}/appointments`, {
      person,
      office: 'liaison officer',
      participant: participants.find((one) => one.code === 'HND')?.participant_id,
      from: '2026-01-01',
    })
    own = { authorization: `Bearer ${await tokenFor(running.url, home, EMAIL)}`, 'accept-language': 'en' }
  })

  it('is told to them with who has read it and for what, and to no visitor', async () => {
    await at.get(`/people/${person}`)
    await fetch(`${running.url}/api/v1/people.xlsx`, { headers: at.headers })
    const { meeting_id } = await at.meeting('RCGM', 'OWN-1', '2030-01-10')
    await fetch(`${running.url}/api/v1/meetings/${meeting_id}/own-particulars`, {
      method: 'PUT',
      headers: { ...own, 'content-type': 'application/json' },
      body: JSON.stringify({
        passport_number: 'ERASE-CANARY-PASSPORT',
        passport_expires: null,
        nationality: null,
        birth_date: null,
        diet: null,
        access_needs: null,
        emergency_contact: null,
      }),
    })
    await at.get(`/meetings/${meeting_id}/particulars/visa%20letter`)
    const told = (await (await mine('data')).json()) as {
      held: { what: string; count: number }[]
      readings: { who: string; office: string; purpose: string }[]
    }
    expect(told.held.map(({ what }) => what)).toEqual(stores.map(({ what }) => what))
    expect(told.held.find(({ what }) => what === 'particulars')?.count).toBe(1)
    expect(told.readings.map(({ purpose }) => purpose)).toEqual(['visa letter', 'taken away', 'record'])
    expect(told.readings[0]).toMatchObject({ office: 'Coordinator' })
    expect((await fetch(`${running.url}/api/v1/own/data`)).status).toBe(401)
  })

  it('can be taken away whole, in one file with readable names', async () => {
    const answer = await mine('data.json')
    expect(answer.headers.get('content-type')).toContain('application/json')
    const file = (await answer.json()) as Record<string, Record<string, unknown>[]>
    expect(file['How to reach you']?.[0]).toMatchObject({ email: EMAIL, given_name: 'Olvidada' })
    expect(file['What you gave for meetings']?.[0]).toMatchObject({
      passport_number: 'ERASE-CANARY-PASSPORT',
    })
    expect(file['Your appointments']?.[0]).toMatchObject({ office: 'liaison officer', for: 'Honduras' })
    const journal = file['The journal of your record'] ?? []
    expect(JSON.stringify(journal)).toContain('ERASE-CANARY-PHONE')
    // Also what others are not told: here when one signed in, and by which link.
    expect(journal.map(({ operation }) => operation)).toContain('directory.enter')
    expect(journal.map(({ operation }) => operation)).toContain('directory.request-link')
    expect(file['Letters to you']?.length).toBeGreaterThan(0)
    expect(file['Where you are signed in']).toHaveLength(1)
  })

  it('is erased on request by the coordinator, once no office is held: gone everywhere, the history whole', async () => {
    expect((await mine('erasure', 'POST')).status).toBe(200)
    expect(await rule(await mine('erasure', 'POST'))).toBe('PER-03')
    const open = async () =>
      (await at.get<{ requests: { request_id: string; version: number; offices: number }[] }>('/erasures'))
        .requests
    const [request] = await open()
    if (!request) throw new Error('No request')
    expect(request.offices).toBe(1)
    const decide = (granted: boolean, reason = ''): Promise<Response> =>
      at.send(`/erasures/${request.request_id}/decision`, { granted, reason }, request.version)
    expect(await rule(await decide(true))).toBe('PER-02')
    expect(await rule(await decide(false))).toBe('PER-04')
    expect((await holding(EMAIL)).includes('public.person')).toBe(true)
    const ended = await at.send(
      `/appointments/${appointment.appointment_id}/end`,
      { until: '2026-11-20' },
      appointment.version,
    )
    expect(ended.status).toBe(200)
    // A letter to them waits meanwhile.
    await worker.stop()
    await leaveWaiting(EMAIL)
    const granted = await decide(true)
    expect(granted.status, await granted.clone().text()).toBe(200)
    worker = await startWork(running.base, office)
    expect(await rule(await decide(true))).toBe('SYS-03')
    // The letter that says so is the last thing that bears the address.
    expect((await lastMailTo(home, EMAIL, '', 'last letter')).text).toContain('has been erased')
    expect(await waiting()).toEqual([])
    expect(office.inbox?.().filter(({ to }) => to === '')).toEqual([])
    expect(await holding('erase-canary', EMAIL)).toEqual(['public.mail'])
    await purge({
      ground: { ...running.base.ground, clock: (): Instant => later(instantOf(new Date()), 91 * DAY) },
    })
    expect(await holding('erase-canary', EMAIL)).toEqual([])
    expect((await mine('data')).status).toBe(401)

    // Every session was past its time too at that clock: the coordinator signs in anew.
    at = await coordinatorAt(running.url, home)
    const stands = await at.get<{
      family_name: string
      email: string
      channels: unknown[]
      appointments: unknown[]
    }>(`/people/${person}`)
    expect(stands).toMatchObject({ family_name: 'Ejemplo', email: `${person}@erased.invalid`, channels: [] })
    expect(stands.appointments).toHaveLength(1)
    const { entries } = await at.get<{ entries: { told: string; changes: { told: string }[] }[] }>(
      `/people/${person}/story`,
    )
    expect(JSON.stringify(entries)).toContain('ingresó a la persona')
    expect(JSON.stringify(entries)).not.toMatch(/canary/i)
    const verified = await new Promise<string>((done) => {
      const asked = [join(root, 'bin', 'protempore.mjs'), 'journal', 'verify']
      execFile(process.execPath, asked, { env: { ...process.env, ...environment } }, (_, out, problem) =>
        done(out + problem),
      )
    })
    expect(verified).toMatch(/entries, unbroken/)
  })
})

const id = (place: number): string => `01900000-0000-7000-8000-00000000000${place}`

describe('what is kept for its time only', () => {
  it('is purged at the day its rule says and not before, once', async () => {
    const now = instantOf(new Date())
    const { rows } = await owner.query<{ conference_id: string }>('select conference_id from conference')
    const conference = rows[0]?.conference_id ?? ''
    const { rows: people } = await owner.query<{ person_id: string }>('select person_id from person limit 1')
    const someone = people[0]?.person_id
    // Ended a moment before `days` ago, and a moment after.
    const insert: Record<(typeof keptThings)[number], [string, string]> = {
      'sign-in links': [
        'sign_in_link',
        `insert into sign_in_link values ($1, $3::uuid, $4::uuid, $3::uuid::text, 'x', null, 0, $2::timestamptz, $2::timestamptz, null)`,
      ],
      sessions: [
        'session',
        `insert into session (conference_id, session_id, person_id, token_hash, device, created_at, seen_at, expires_at, proven_at, proven_by) values ($1, $3::uuid, $4::uuid, $3::uuid::text, 'x', $2::timestamptz, $2::timestamptz, $2::timestamptz, $2::timestamptz, 'link')`,
      ],
      'personal links': [
        'personal_link',
        `insert into personal_link values ($1, $3::uuid, $4::uuid, 'calendar', null, $3::uuid::text, $2::timestamptz, $2::timestamptz, null)`,
      ],
      'idempotency keys': [
        'idempotency_key',
        `insert into idempotency_key values ($1, $4::uuid::text, $3::uuid::text, 'x', 'x', 200, '{}', $2::timestamptz)`,
      ],
      'import drafts': [
        'import_draft',
        `insert into import_draft values ($1, $3::uuid, 'x', '[]', '[]', 'day first', $2::timestamptz, $4::uuid, 1)`,
      ],
      'mail bodies': [
        'mail',
        `insert into mail values ($1, $3::uuid, $3::uuid::text, 'purge@example.invalid', 'es', 's' || left($4::uuid::text, 0), 'x', 'x', $2::timestamptz, $2::timestamptz, null)`,
      ],
    }
    for (const what of keptThings) {
      const { days } = keptForItsTime.decide({ what }) as { days: number }
      for (const [place, moment] of [-60_000, 3_600_000].entries())
        await owner.query(insert[what][1], [
          conference,
          later(now, moment - days * DAY),
          id(place + 1),
          someone,
        ])
    }
    const left = async (): Promise<Record<string, string[]>> => {
      const found: Record<string, string[]> = {}
      for (const what of keptThings) {
        const [table] = insert[what]
        const where = what === 'mail bodies' ? `and t.recipient <> ''` : ''
        const { rows: ids } = await owner.query<{ id: string }>(
          `select right(substring(t::text from '01900000-0000-7000-8000-00000000000[12]'), 1) as id from ${table} t
           where t::text like '%01900000-0000-7000-8000-00000000000%' ${where} order by 1`,
        )
        found[what] = ids.map((one) => one.id)
      }
      return found
    }
    expect(Object.values(await left())).toEqual(keptThings.map(() => ['1', '2']))
    const base = { ground: { ...running.base.ground, clock: (): Instant => now } }
    await Promise.all([purge(base), purge(base)])
    expect(Object.entries(await left())).toEqual(keptThings.map((what) => [what, ['2']]))
    const lines = await owner.query<{ after: Record<string, number> }>(
      `select after from journal where subject = 'retention' order by entry_id desc limit 1`,
    )
    expect(Object.keys(lines.rows[0]?.after ?? {})).toEqual(expect.arrayContaining([...keptThings]))
  })
})
