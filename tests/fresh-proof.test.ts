import { setTimeout as pause } from 'node:timers/promises'
import { generate } from 'otplib'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { table } from '../src/apps/tables.ts'
import { type Installation, openInstallation } from '../src/platform/postgres/installation.ts'
import { ownerOf } from './support/owner.ts'
import { lastMailTo, post, tokenFor } from './support/sign-in.ts'

const url = inject('url')
const home = inject('home')
let installation: Installation
let owner: pg.Client

beforeAll(async () => {
  installation = await openInstallation({ home, databaseUrl: undefined })
  owner = await ownerOf({ installation })
})
afterAll(async () => {
  await owner.end()
  await installation.close()
})

const as = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` })
const send = (token: string, path: string, body: unknown = {}): Promise<Response> =>
  post(`${url}/api/v1${path}`, body, as(token))
const get = (token: string, path: string): Promise<Response> =>
  fetch(`${url}/api/v1${path}`, { headers: as(token) })
const renewed = async (answer: Response, before: string): Promise<string> =>
  `${before.split('.')[0]}.${((await answer.json()) as { token: string }).token}`

/** Makes the proof of one session so many seconds old, and waits until every server knows. */
async function aged(token: string, seconds: number): Promise<void> {
  const done = await owner.query(
    `update session set proven_at = now() - make_interval(secs => $2) where token_hash = encode(sha256($1::bytea), 'hex')`,
    [token.split('.')[1], seconds],
  )
  expect(done.rowCount).toBe(1)
  await pause(1100)
}

async function stale(person: string): Promise<string> {
  const token = await tokenFor(url, home, `${person}@example.invalid`)
  await aged(token, 601)
  return token
}

it('a fresh proof is asked for exactly these operations', () => {
  expect(table.rows.filter((row) => row.freshProof).map((row) => row.id)).toEqual([
    'directory.passkey-registration',
    'directory.add-passkey',
    'directory.remove-passkey',
    'directory.begin-generator',
    'directory.generator-draft',
    'directory.confirm-generator',
    'directory.remove-generator',
    'directory.make-recovery-codes',
    'directory.reset-second-factor',
    'directory.make-token',
    'directory.settle-sign-in',
    'directory.add-provider',
    'directory.remove-provider',
    'directory.appoint',
    'directory.correct-appointment',
    'directory.end-appointment',
    'directory.withdraw-appointment',
    'directory.import',
    'directory.appointments-sheet',
    'directory.people-sheet',
    'directory.people-cards',
    'mandates.export',
    'exchange.contacts-sheet',
  ])
})

describe('a proof of more than ten minutes ago', () => {
  it('is told to programs in the words of RFC 9470', async () => {
    const token = await stale('it')
    const refused = await get(token, '/people.xlsx')
    expect(refused.status).toBe(401)
    expect(refused.headers.get('www-authenticate')).toMatch(
      /^Bearer error="insufficient_user_authentication", .*max_age="600"$/,
    )
    expect(await refused.json()).toMatchObject({ rule: 'SYS-21', status: 401 })
    // All else goes on.
    expect((await get(token, '/people')).status).toBe(200)
    await aged(token, 590)
    expect((await get(token, '/people.xlsx')).status).toBe(200)
  })

  it('is made anew by a mailed code, which counts once and signs nobody in', async () => {
    const token = await stale('focal.dom')
    const before = new Date().toISOString()
    expect((await send(token, '/own/proof/mail')).status).toBe(200)
    const mail = await lastMailTo(home, 'focal.dom@example.invalid', before, 'comprobación')
    const code = /\b\d{6}\b/.exec(mail.text)?.[0] ?? ''
    expect((await send(token, '/own/proof/code', { code: '1' })).status).toBe(409)
    const enter = await post(`${url}/api/v1/sign-in/sessions`, { email: 'focal.dom@example.invalid', code })
    expect(enter.status).toBe(409)
    const proven = await send(token, '/own/proof/code', { code })
    expect(proven.status).toBe(200)
    const fresh = await renewed(proven, token)
    expect((await get(fresh, '/mandates/export?format=csv')).status).toBe(200)
    expect((await get(token, '/mandates')).status).toBe(401)
    expect((await send(fresh, '/own/proof/code', { code })).status).toBe(409)
  })

  it('is made anew with the second factor by whoever has one, and not by mail', async () => {
    const token = await tokenFor(url, home, 'focal.blz@example.invalid')
    await send(token, '/own/generator')
    const { secret } = (await (await get(token, '/own/generator')).json()) as { secret: string }
    const code = (steps: number): Promise<string> =>
      generate({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * steps })
    expect((await send(token, '/own/generator/confirm', { code: await code(-1) })).status).toBe(200)
    try {
      await aged(token, 601)
      expect(await (await get(token, '/own/proof')).json()).toEqual({
        passkey: false,
        generator: true,
        mail: false,
      })
      const before = new Date().toISOString()
      await send(token, '/own/proof/mail')
      const mail = await lastMailTo(home, 'focal.blz@example.invalid', before, 'fresh proof')
      const mailed = /\b\d{6}\b/.exec(mail.text)?.[0] ?? ''
      expect((await send(token, '/own/proof/code', { code: mailed })).status).toBe(409)
      const proven = await send(token, '/own/proof/code', { code: await code(0) })
      expect(proven.status).toBe(200)
      expect((await get(await renewed(proven, token), '/mandates/export?format=csv')).status).toBe(200)
    } finally {
      await owner.query(
        `delete from code_generator where person_id = (select person_id from person where email = 'focal.blz@example.invalid')`,
      )
    }
  })

  it('keeps an address that someone signs in with from being changed, and nothing else of a person', async () => {
    const token = await stale('coordinator')
    const { people } = (await (await get(token, '/people?words=Anterior')).json()) as {
      people: { person_id: string }[]
    }
    const path = `/people/${people[0]?.person_id}`
    const {
      version,
      appointments: _,
      person_id: __,
      ...person
    } = (await (await get(token, path)).json()) as {
      version: number
      email: string
      appointments: unknown
      person_id: string
    }
    const change = (body: object, seen: number): Promise<Response> =>
      fetch(`${url}/api/v1${path}`, {
        method: 'PUT',
        headers: { ...as(token), 'content-type': 'application/json', 'if-match': `"${seen}"` },
        body: JSON.stringify(body),
      })
    const refused = await change({ ...person, email: 'elsewhere@example.invalid' }, version)
    expect([refused.status, ((await refused.json()) as { rule: string }).rule]).toEqual([401, 'SYS-21'])
    expect((await change(person, version)).status).toBe(200)
  })
})

it('on the pages, what was typed for an appointment is kept, to be sent again after the proof', async () => {
  const token = await stale('coordinator')
  const cookie = { cookie: `session=${token}` }
  const { people } = (await (await get(token, '/people?words=Anterior')).json()) as {
    people: { person_id: string }[]
  }
  const fields = { form: 'appoint', office: 'auditor', instrument: 'Nota de prueba 77' }
  const answer = await fetch(`${url}/es/directory/people/${people[0]?.person_id}/appoint`, {
    method: 'POST',
    headers: { ...cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...fields, 'from-day': '1', 'from-month': '1', 'from-year': '2040' }),
  })
  const page = await answer.text()
  expect(answer.status).toBe(401)
  expect(page).toContain('Hace falta una comprobación reciente')
  expect(page).toContain('Nota de prueba 77')
  expect(page).toContain('href="/es/confirm?kept=yes"')
  // Where one has to be asked in the first place, a file leads through the proof and on.
  const file = await fetch(`${url}/es/directory/people.vcf?words=a`, { redirect: 'manual', headers: cookie })
  expect([file.status, file.headers.get('location')]).toEqual([
    303,
    `/es/confirm?next=${encodeURIComponent('/es/directory/people.vcf?words=a')}`,
  ])
})
