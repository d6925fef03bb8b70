import type { Tenant } from '../src/platform/operations/operation.ts'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Running, serve } from '../src/apps/server.ts'
import { secretBox } from '../src/platform/sign-in/secret-box.ts'
import { WINDOW_MS } from '../src/platform/sign-in/terms.ts'
import { codeOf } from './support/code.ts'
import { ownHome } from './support/home.ts'
import { ownerOf } from './support/owner.ts'
import { freePort } from './support/port.ts'
import { FREELY, changeSettings } from './support/settings.ts'
import { lastMailTo, post, tokenFor } from './support/sign-in.ts'

const { home, leave } = ownHome()
let running: Running
let owner: pg.Client

beforeAll(async () => {
  running = await serve({ PORT: String(await freePort()), PROTEMPORE_HOME: home, LOG_LEVEL: 'error' })
  owner = await ownerOf(running.base)
  await changeSettings(running.base, FREELY)
})
afterAll(async () => {
  await owner.end()
  await running.stop()
  leave()
})

const as = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` })
const send = (token: string, path: string, body: unknown = {}): Promise<Response> =>
  post(`${running.url}/api/v1${path}`, body, as(token))
const get = (token: string, path: string): Promise<Response> =>
  fetch(`${running.url}/api/v1${path}`, { headers: as(token) })
const signIn = (person: string): Promise<string> => tokenFor(running.url, home, `${person}@example.invalid`)
const ruleOf = async (answer: Response): Promise<string> => ((await answer.json()) as { rule: string }).rule
/** The bearer of the session an operation opened or proved. */
const renewed = async (answer: Response, before: string): Promise<string> =>
  `${before.split('.')[0]}.${((await answer.json()) as { token: string }).token}`

/** Sets a code generator, its first code being the one before now, so that the present one is still good. */
async function setGenerator(token: string): Promise<string> {
  expect((await send(token, '/own/generator')).status).toBe(200)
  const { secret } = (await (await get(token, '/own/generator')).json()) as { secret: string }
  expect((await send(token, '/own/generator/confirm', { code: await codeOf(secret, -1) })).status).toBe(200)
  return secret
}

async function personId(person: string): Promise<string> {
  const { rows } = await owner.query<{ person_id: string }>('select person_id from person where email = $1', [
    `${person}@example.invalid`,
  ])
  return rows[0]?.person_id ?? ''
}

describe('a code generator', () => {
  let secret = ''
  let used = ''
  it('is set by its first code; whoever has one is not in by mail alone', async () => {
    const before = new Date().toISOString()
    const first = await signIn('assistant')
    const other = await signIn('assistant')
    secret = await setGenerator(first)
    // Where they were signed in without it, they are not any more.
    expect((await get(first, '/mandates')).status).toBe(200)
    expect((await get(other, '/mandates')).status).toBe(401)
    const told = await lastMailTo(home, 'assistant@example.invalid', before, 'generador')
    expect(told.text).toContain('/es/me/security')

    const half = await signIn('assistant')
    for (const path of ['/mandates', '/own', '/own/security', '/people', '/own/proof'])
      expect((await get(half, path)).status, path).toBe(401)
    expect(await (await get(half, '/sign-in/second')).json()).toEqual({
      waiting: true,
      passkey: false,
      generator: true,
      recovery: false,
    })
    used = await codeOf(secret)
    const whole = await send(half, '/sign-in/second/generator', { code: used })
    expect(whole.status).toBe(200)
    const token = await renewed(whole, half)
    expect((await get(token, '/mandates')).status).toBe(200)
    // The token that was half is worth nothing now.
    expect((await get(half, '/mandates')).status).toBe(401)
    expect(await (await get(half, '/sign-in/second')).json()).toMatchObject({ waiting: false })
  })

  it('gives a code that counts once, in whichever session', async () => {
    const half = await signIn('assistant')
    const again = await send(half, '/sign-in/second/generator', { code: used })
    expect([again.status, await ruleOf(again)]).toEqual([409, 'DIR-24'])
    const next = await codeOf(secret, 1)
    const both = await Promise.all(
      [half, await signIn('assistant')].map((token) =>
        send(token, '/sign-in/second/generator', { code: next }),
      ),
    )
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  })

  it('may be guessed at five times, also at once and from several sessions; then one waits', async () => {
    const left = WINDOW_MS - (Date.now() % WINDOW_MS)
    if (left < 10_000) await pause(left)
    const person = await signIn('focal.cri')
    await setGenerator(person)
    const sessions = await Promise.all(Array.from({ length: 3 }, () => signIn('focal.cri')))
    const guesses = await Promise.all(
      Array.from({ length: 9 }, (_, place) =>
        send(sessions[place % 3] ?? '', '/sign-in/second/generator', { code: '000000' }),
      ),
    )
    const rules = await Promise.all(guesses.map(ruleOf))
    expect(rules.filter((rule) => rule === 'DIR-24')).toHaveLength(5)
    expect(rules.filter((rule) => rule === 'DIR-25')).toHaveLength(4)
  })

  it('keeps its secret sealed, with a key nobody else may read', async () => {
    const { rows } = await owner.query<{ sealed_secret: string; person_id: string; conference_id: string }>(
      'select sealed_secret, person_id, conference_id from code_generator where person_id = $1',
      [await personId('assistant')],
    )
    const [row] = rows
    if (!row) throw new Error('No generator is kept')
    const everything = await owner.query(
      `select to_jsonb(g)::text as row from code_generator g union all select to_jsonb(j)::text from journal j union all select to_jsonb(m)::text from mail m`,
    )
    expect(JSON.stringify(everything.rows)).not.toContain(secret)
    const file = join(home, 'keys', 'sign-in.key')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const box = secretBox({ key: readFileSync(file, 'utf8') })
    expect(box.open(row.sealed_secret, `${row.conference_id} ${row.person_id}`)).toBe(secret)
    expect(() => box.open(row.sealed_secret, `${row.conference_id} someone else`)).toThrow()
  })
})

async function renewedBy(secret: string): Promise<string> {
  const half = await signIn('focal.gtm')
  return renewed(await send(half, '/sign-in/second/generator', { code: await codeOf(secret) }), half)
}

describe('recovery codes', () => {
  it('are ten, shown once, kept as hashes; each counts once and only after the mailed link', async () => {
    const person = await signIn('focal.gtm')
    expect((await send(person, '/own/recovery-codes')).status).toBe(404)
    const secret = await setGenerator(person)
    const { codes } = (await (await send(person, '/own/recovery-codes')).json()) as { codes: string[] }
    expect(new Set(codes).size).toBe(10)
    // A plain hash keeps 112 random bits and more (OWASP ASVS 5.0, 6.5.2): 24 of 31 signs are 118.
    for (const one of codes) expect(one).toMatch(/^([2-9a-hjkmnp-z]{4}-){5}[2-9a-hjkmnp-z]{4}$/)
    expect(24 * Math.log2(31)).toBeGreaterThan(112)
    const kept = await owner.query('select to_jsonb(r)::text as row from recovery_code r')
    for (const code of codes) expect(JSON.stringify(kept.rows)).not.toContain(code)
    const [code = ''] = codes

    // Without the mailed link it opens nothing.
    const alone = await post(`${running.url}/api/v1/sign-in/second/recovery`, { code })
    expect([alone.status, await ruleOf(alone)]).toEqual([409, 'DIR-24'])
    const half = await signIn('focal.gtm')
    const entered = await send(half, '/sign-in/second/recovery', {
      code: code.toUpperCase().replaceAll('-', ' '),
    })
    expect(entered.status).toBe(200)
    expect((await get(await renewed(entered, half), '/mandates')).status).toBe(200)
    expect(await (await get(await renewedBy(secret), '/own/security')).json()).toMatchObject({
      recovery_codes: 9,
    })
    const again = await send(await signIn('focal.gtm'), '/sign-in/second/recovery', { code })
    expect([again.status, await ruleOf(again)]).toEqual([409, 'DIR-24'])
  })

  it('of before count no longer once new ones are made, nor once the last second factor is removed', async () => {
    const person = await signIn('focal.mex')
    await setGenerator(person)
    const made = async () =>
      ((await (await send(person, '/own/recovery-codes')).json()) as { codes: string[] }).codes
    const [old = ''] = await made()
    const [fresh = ''] = await made()
    const half = await signIn('focal.mex')
    expect((await send(half, '/sign-in/second/recovery', { code: old })).status).toBe(409)
    expect((await send(person, '/own/generator/remove')).status).toBe(200)
    const { rows } = await owner.query('select 1 from recovery_code where person_id = $1', [
      await personId('focal.mex'),
    ])
    expect(rows).toHaveLength(0)
    expect((await send(half, '/sign-in/second/recovery', { code: fresh })).status).toBe(409)
  })
})

describe('where a second factor is required', () => {
  it('staff offices give nothing until one is set, and the page that sets it is shown', async () => {
    await changeSettings(running.base, { ...FREELY, second_factor: 'required' })
    await pause(1100)
    try {
      const [auditor, focal] = [await signIn('auditor'), await signIn('focal.can')]
      const refused = await get(auditor, '/people')
      expect([refused.status, await ruleOf(refused)]).toEqual([403, 'SYS-22'])
      expect((await get(focal, '/people')).status).toBe(200)
      const page = await fetch(`${running.url}/en/desk`, {
        redirect: 'manual',
        headers: { cookie: `session=${auditor}` },
      })
      expect([page.status, page.headers.get('location')]).toEqual([303, '/en/me/security'])
      expect(await (await get(auditor, '/own/security')).json()).toMatchObject({ waiting: true })
      // What no office of theirs would allow is refused as ever.
      expect(await ruleOf(await send(auditor, '/meetings', {}))).toBe('SYS-02')
      await setGenerator(auditor)
      expect((await get(auditor, '/people')).status).toBe(200)
    } finally {
      await changeSettings(running.base, FREELY)
      await pause(1100)
    }
  })

  it('a new conference requires it, the example offers it', async () => {
    const { signInTerms } = await import('../src/platform/sign-in/terms.ts')
    expect(signInTerms({}, false).secondFactor).toBe('required')
    expect(signInTerms({}, true).secondFactor).toBe('offered')
  })
})

const reset = (token: string, person: string): Promise<Response> =>
  send(token, `/people/${person}/second-factor/reset`)

describe('someone who lost everything', () => {
  it('is helped by someone else, told by mail, and opens nothing by that alone', async () => {
    const it = await signIn('it')
    const lost = await signIn('coordinator')
    await setGenerator(lost)
    const id = await personId('coordinator')
    expect(await ruleOf(await reset(it, await personId('it')))).toBe('DIR-27')
    expect(await ruleOf(await reset(await signIn('focal.can'), id))).toBe('SYS-02')
    const before = new Date().toISOString()
    expect((await reset(it, id)).status).toBe(200)
    expect((await get(lost, '/own')).status).toBe(401)
    expect((await lastMailTo(home, 'coordinator@example.invalid', before, '/me/security')).text).toContain(
      'restableció su segundo factor',
    )
    const { rows } = await owner.query(
      `select actor ->> 'person' as by, subject_id, after from journal where operation = 'directory.reset-second-factor' and subject <> 'attempt'`,
    )
    expect(rows).toEqual([{ by: await personId('it'), subject_id: id, after: { security: 'reset' } }])
    // Whoever looks after access is told why the office gives nothing.
    const asked = async (path: string): Promise<Record<string, unknown>> =>
      ((await (await get(it, path)).json()) as { asked: Record<string, unknown> }).asked
    const gives = async (): Promise<unknown> => {
      const { people } = await asked('/access/operations?operation=mandates.close')
      return (people as { person_id: string; gives: string }[]).find((one) => one.person_id === id)?.gives
    }
    expect(await gives()).toBe('no second factor')
    expect(await asked(`/access/people?person=${id}`)).toMatchObject({
      awaiting: [{ office: 'coordinator', stands_in: false }],
    })
    // Also where a second factor is only offered, staff work goes on with a new one only.
    const again = await signIn('coordinator')
    expect(await ruleOf(await get(again, '/mandates'))).toBe('SYS-22')
    await setGenerator(again)
    expect((await get(again, '/mandates')).status).toBe(200)
    expect(await gives()).toBe('may')
    expect(await asked(`/access/people?person=${id}`)).toMatchObject({ awaiting: [] })
  })
})

const rested = (id: string, by: string): Promise<unknown> =>
  owner.query(
    `update session set seen_at = now() - $2::interval where person_id = $1 and revoked_at is null`,
    [id, by],
  )

describe('a session', () => {
  it.each([
    ['it', '11 hours', 200],
    ['it', '12 hours 1 minute', 401],
    ['focal.hnd', '13 days', 200],
    ['focal.hnd', '14 days 1 minute', 401],
  ])('of %s that rested %s answers %i', async (person, by, status) => {
    const token = await signIn(person)
    expect((await get(token, '/own')).status).toBe(200)
    await rested(await personId(person), by)
    await pause(1100)
    expect((await get(token, '/own')).status).toBe(status)
  })
  it('that is in use is noted as such, so that it does not rest', async () => {
    const token = await signIn('it')
    const id = await personId('it')
    await rested(id, '11 hours')
    await pause(1100)
    expect((await get(token, '/own')).status).toBe(200)
    const { rows } = await owner.query<{ fresh: boolean }>(
      `select seen_at > now() - interval '1 minute' as fresh from session where token_hash = encode(sha256($1::bytea), 'hex')`,
      [token.split('.')[1]],
    )
    expect(rows).toEqual([{ fresh: true }])
  })
  it('of https is held by a cookie no other host can set', async () => {
    const { startSession } = await import('../src/platform/http/cookies.ts')
    const first = { base: '', slug: 'first', conferenceId: 'c' } as Tenant
    const second = { base: '/c/andes', slug: 'andes', conferenceId: 'd' } as Tenant
    const set: [string, object][] = []
    const reply = { setCookie: (name: string, _value: string, options: object) => set.push([name, options]) }
    startSession(reply as never, first, 't', 'https://secretariat.example')
    startSession(reply as never, second, 't', 'http://localhost:8420')
    expect(set).toMatchObject([
      ['__Host-session', { path: '/', secure: true, httpOnly: true, sameSite: 'lax' }],
      ['session-andes', { path: '/', secure: false, httpOnly: true }],
    ])
  })
})
