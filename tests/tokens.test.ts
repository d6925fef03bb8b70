import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Running, serve } from '../src/apps/server.ts'
import { table } from '../src/apps/tables.ts'
import { isChange } from '../src/platform/operations/operation.ts'
import { ownHome } from './support/home.ts'
import { ownerOf } from './support/owner.ts'
import { freePort } from './support/port.ts'
import { FREELY, changeSettings } from './support/settings.ts'
import { lastMailTo, post, tokenFor } from './support/sign-in.ts'

const { home, leave } = ownHome()
let [one, two]: (Running | undefined)[] = []
let owner: pg.Client

/** Two nodes on one database, as behind a load balancer. */
const nodes = (): [Running, Running] => {
  if (!one || !two) throw new Error('The nodes do not stand')
  return [one, two]
}
const node = async (): Promise<Running> =>
  serve({ PORT: String(await freePort()), PROTEMPORE_HOME: home, LOG_LEVEL: 'error' })

beforeAll(async () => {
  one = await node()
  two = await node()
  owner = await ownerOf(one.base)
  await changeSettings(one.base, FREELY)
})
afterAll(async () => {
  await owner.end()
  await two?.stop()
  await one?.stop()
  leave()
})

const as = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` })
const send = (token: string, path: string, body: unknown = {}, at = nodes()[0]): Promise<Response> =>
  post(`${at.url}/api/v1${path}`, body, as(token))
const get = (token: string, path: string, at = nodes()[0]): Promise<Response> =>
  fetch(`${at.url}/api/v1${path}`, { headers: as(token) })
const signIn = (person: string): Promise<string> =>
  tokenFor(nodes()[0].url, home, `${person}@example.invalid`)
const ruleOf = async (answer: Response): Promise<string> => ((await answer.json()) as { rule: string }).rule

type Given = { name?: string; reads_only?: boolean; operations?: string[]; days?: number }
async function made(session: string, given: Given = {}): Promise<{ token: string; token_id: string }> {
  const answer = await send(session, '/own/tokens', { name: 'figures', reads_only: true, days: 30, ...given })
  expect(answer.status).toBe(200)
  return (await answer.json()) as { token: string; token_id: string }
}

describe('a token', () => {
  it('is told once, kept as a hash, told to its person by mail, and never in the journal', async () => {
    const before = new Date().toISOString()
    const session = await signIn('assistant')
    const { token } = await made(session)
    expect(token).toMatch(/^pt_[\w-]{43}$/)
    const kept = await owner.query(
      'select to_jsonb(t)::text as row from api_token t union all select to_jsonb(j)::text from journal j',
    )
    expect(kept.rows.length).toBeGreaterThan(1)
    expect(JSON.stringify(kept.rows)).not.toContain(token)
    expect(await (await get(session, '/own/tokens')).text()).not.toContain(token)
    expect((await lastMailTo(home, 'assistant@example.invalid', before, 'ficha')).text).toContain(
      'ficha de acceso',
    )
  })

  it('for reading reads what its person may see, and changes nothing', async () => {
    const { token } = await made(await signIn('assistant'))
    expect((await get(token, '/mandates')).status).toBe(200)
    expect((await get(token, '/people', nodes()[1])).status).toBe(200)
    const written = await send(token, '/people', {
      given_name: 'A',
      family_name: 'B',
      treatment: null,
      email: 'a@example.invalid',
      language: 'es',
      channels: [],
    })
    expect([written.status, await ruleOf(written)]).toEqual([403, 'SYS-23'])
  })

  it('for chosen operations does those, and the journal says which token did it', async () => {
    const { token, token_id } = await made(await signIn('assistant'), {
      reads_only: false,
      operations: ['directory.enter-person'],
    })
    const person = { family_name: 'B', treatment: null, language: 'es', channels: [] }
    const entered = await send(token, '/people', { given_name: 'T', email: 't@example.invalid', ...person })
    expect(entered.status).toBe(200)
    expect(await ruleOf(await get(token, '/people'))).toBe('SYS-23')
    const { rows } = await owner.query(
      `select actor ->> 'token' as token from journal where operation = 'directory.enter-person'`,
    )
    expect(rows).toEqual([{ token: token_id }])
  })

  it('is made for no operation its person could not use, nor beyond a year', async () => {
    const focal = await signIn('focal.hnd')
    const ask = (given: Given): Promise<Response> =>
      send(focal, '/own/tokens', { name: 'x', reads_only: false, operations: [], days: 30, ...given })
    expect(await ruleOf(await ask({ operations: ['directory.enter-person'] }))).toBe('DIR-28')
    expect(await ruleOf(await ask({ operations: ['directory.make-token'] }))).toBe('DIR-28')
    expect(await ruleOf(await ask({}))).toBe('DIR-28')
    for (const days of [0, 367, 1.5])
      expect(await ruleOf(await ask({ reads_only: true, days })), String(days)).toBe('SYS-06')
  })

  it('does nothing that belongs to signing in or asks for a fresh proof, whatever it was made for', async () => {
    const everything = table.rows.map((row) => row.id)
    const { token } = await made(await signIn('it'))
    await owner.query(`update api_token set reads_only = false, operations = $1`, [everything])
    await pause(1100)
    const closed = table.rows.filter((row) => row.bySession || row.freshProof)
    expect(closed.length).toBeGreaterThan(30)
    const id = '00000000-0000-7000-8000-000000000000'
    const rules = new Map<string, number>()
    for (const row of closed) {
      const path = row.path.replace(/\{\w+\}/g, id)
      const body = {
        email: 'x@example.invalid',
        code: '1',
        response: '1',
        name: 'x',
        reads_only: true,
        days: 1,
      }
      const answer = await fetch(`${nodes()[0].url}/api/v1${path}`, {
        method: row.method,
        headers: { ...as(token), 'content-type': 'application/json', 'if-match': '"1"' },
        ...(isChange(row) ? { body: JSON.stringify(body) } : {}),
      })
      const rule = answer.ok ? `${row.id} opened` : await ruleOf(answer)
      rules.set(rule, (rules.get(rule) ?? 0) + 1)
    }
    // Those of another office or another shape are refused before; all the others by this rule.
    expect([...rules.keys()].toSorted()).toEqual(['SYS-02', 'SYS-06', 'SYS-23'])
    expect(rules.get('SYS-23')).toBeGreaterThan(25)
    expect((await get(token, '/people')).status).toBe(200)
    await owner.query(`update api_token set reads_only = true`)
  })

  it('acts with what its person’s offices give at that moment', async () => {
    const { token } = await made(await signIn('assistant'))
    expect((await get(token, '/people')).status).toBe(200)
    const ended = await owner.query(
      `update appointment set until_day = current_date - 2 where office = 'assistant' returning appointment_id`,
    )
    expect(ended.rowCount).toBe(1)
    await pause(1100)
    expect((await get(token, '/people')).status).toBe(403)
    await owner.query(`update appointment set until_day = null where office = 'assistant'`)
    await pause(1100)
    expect((await get(token, '/people')).status).toBe(200)
  })

  it('ends by itself, and its use is noted once a minute at most', async () => {
    const { token, token_id } = await made(await signIn('it'))
    const used = async (): Promise<string | null> =>
      (
        await owner.query<{ used_at: string | null }>(
          'select used_at::text from api_token where token_id = $1',
          [token_id],
        )
      ).rows[0]?.used_at ?? null
    expect(await used()).toBeNull()
    await get(token, '/people')
    const first = await used()
    expect(first).not.toBeNull()
    await pause(1100)
    await get(token, '/people')
    expect(await used()).toBe(first)
    await owner.query(`update api_token set used_at = now() - interval '61 seconds' where token_id = $1`, [
      token_id,
    ])
    await pause(1100)
    await get(token, '/people')
    expect((await used()) ?? '').not.toBe(first)
    await owner.query(`update api_token set expires_at = now() - interval '1 second' where token_id = $1`, [
      token_id,
    ])
    await pause(1100)
    expect((await get(token, '/people')).status).toBe(401)
  })
})

const untilClosed = async (token: string, at: Running): Promise<number> => {
  const began = performance.now()
  while ((await get(token, '/people', at)).status !== 401) {
    if (performance.now() - began > 10_000) return Infinity
    await pause(20)
  }
  return performance.now() - began
}

describe('what is revoked on one node', () => {
  it('gives nothing on the other within five seconds: tokens and sessions, by their person and by the IT specialist', async () => {
    const [here, there] = nodes()
    const it = await signIn('it')
    const times: Record<string, number> = {}
    for (const by of ['assistant', 'it'] as const) {
      const session = await signIn('assistant')
      const own = by === 'it' ? it : session
      const { token, token_id } = await made(session)
      expect((await get(token, '/people', there)).status).toBe(200)
      const path = by === 'it' ? `/sign-ins/tokens/${token_id}/end` : `/own/tokens/${token_id}/revoke`
      expect((await send(own, path)).status).toBe(200)
      expect((await get(token, '/people', here)).status).toBe(401)
      times[`token, by ${by}`] = await untilClosed(token, there)

      const { sessions } = (await (await get(session, '/own')).json()) as {
        sessions: { session_id: string; here: boolean }[]
      }
      const id = sessions.find((one) => one.here)?.session_id
      expect((await get(session, '/people', there)).status).toBe(200)
      const end = by === 'it' ? `/sign-ins/sessions/${id}/end` : `/own/sessions/${id}/end`
      expect((await send(own, end)).status).toBe(200)
      times[`session, by ${by}`] = await untilClosed(session, there)
    }
    process.stdout.write(
      `revoked on another node: ${Object.entries(times)
        .map(([what, milliseconds]) => `${what} ${milliseconds.toFixed(0)} ms`)
        .join('; ')}\n`,
    )
    for (const [what, milliseconds] of Object.entries(times)) expect(milliseconds, what).toBeLessThan(5000)
  })

  it('is listed for the IT specialist alone, without secrets', async () => {
    const session = await signIn('focal.can')
    const { token } = await made(session, { name: 'listed' })
    const listed = await (await get(await signIn('it'), '/sign-ins')).text()
    expect(listed).toContain('"name":"listed"')
    for (const secret of [token, session.split('.')[1] ?? 'none', 'token_hash'])
      expect(listed).not.toContain(secret)
    for (const other of [session, await signIn('coordinator'), await signIn('auditor')])
      expect(await ruleOf(await get(other, '/sign-ins'))).toBe('SYS-02')
  })
})
