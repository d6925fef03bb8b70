import { generate } from 'otplib'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foundConference } from '../src/apps/founding.ts'
import { andes } from './support/another-conference.ts'
import { ownerOf } from './support/owner.ts'
import { ownWorld } from './support/own-world.ts'
import { FREELY, changeSettings } from './support/settings.ts'
import { post, tokenFor } from './support/sign-in.ts'

let world: Awaited<ReturnType<typeof ownWorld>>
let owner: pg.Client
beforeAll(async () => {
  world = await ownWorld()
  owner = await ownerOf(world.running.base)
  await foundConference(world.running.base.ground, andes)
})
afterAll(async () => {
  await owner.end()
  await world.end()
})

const as = (token: string) => ({ authorization: `Bearer ${token}` })
const signIn = (person: string): Promise<string> =>
  tokenFor(world.url, world.home, `${person}@example.invalid`)
const send = (token: string, path: string, body = {}): Promise<Response> =>
  post(`${world.url}/api/v1${path}`, body, as(token))
const get = (token: string, path: string): Promise<Response> =>
  fetch(`${world.url}/api/v1${path}`, { headers: as(token) })
/** A form of a page, sent as a browser does, with the session in its cookie. */
const form = (token: string, path: string, fields: Record<string, string>): Promise<Response> =>
  fetch(`${world.url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: `session=${token}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields),
  })
const statuses = (tokens: readonly string[]): Promise<number[]> =>
  Promise.all(tokens.map(async (token) => (await get(token, '/mandates')).status))
const journaled = async (operation: string): Promise<Record<string, unknown>[]> =>
  (
    await owner.query<{ after: Record<string, unknown> }>(
      'select after from journal where operation = $1 order by at',
      [operation],
    )
  ).rows.map(({ after }) => after)

describe('signing out', () => {
  it.each(['page', 'API'])(
    'clears what was left in the browser, and no other conference’s cookie (%s)',
    async (by) => {
      const token = await signIn('auditor')
      const answer =
        by === 'page'
          ? await form(token, '/es/sign-out', { form: 'leave' })
          : await send(token, '/sign-in/end')
      expect(answer.status).toBe(by === 'page' ? 303 : 200)
      expect(answer.headers.get('clear-site-data')).toBe('"cache", "storage"')
      const cookies = answer.headers.getSetCookie()
      expect(cookies).toHaveLength(1)
      expect(cookies[0]).toMatch(/^session=; .*(Expires=Thu, 01 Jan 1970|Max-Age=0)/)
      expect(await statuses([token])).toEqual([401])
    },
  )

  it('clears nothing where nobody signed out', async () => {
    const token = await signIn('auditor')
    expect((await get(token, '/mandates')).headers.get('clear-site-data')).toBeNull()
    expect((await send('', '/sign-in/end')).headers.get('clear-site-data')).toBeNull()
  })
})

describe('a person’s sessions', () => {
  it('are bounded: where one more begins, the one used longest ago ends, and the journal says which', async () => {
    await changeSettings(world.running.base, { ...FREELY, sign_in: { ...FREELY.sign_in, sessions: 3 } })
    const tokens = [await signIn('focal.pan'), await signIn('focal.pan'), await signIn('focal.pan')]
    // The first is in use again, so the second has rested longest.
    await owner.query(
      `update session set seen_at = now() + interval '1 second' where token_hash = encode(sha256($1::bytea), 'hex')`,
      [tokens[0]?.split('.')[1]],
    )
    tokens.push(await signIn('focal.pan'))
    expect(await statuses(tokens)).toEqual([200, 401, 200, 200])
    expect((await journaled('directory.enter')).filter(({ ended }) => ended !== undefined)).toHaveLength(1)
    // Nobody else’s ended.
    const other = await signIn('focal.cri')
    expect(await statuses([other, tokens[3] ?? ''])).toEqual([200, 200])
    await changeSettings(world.running.base, FREELY)
  })

  it('are not put out by whoever reads the mail alone', async () => {
    const token = await signIn('focal.gtm')
    await send(token, '/own/generator')
    const { secret } = (await (await get(token, '/own/generator')).json()) as { secret: string }
    expect((await send(token, '/own/generator/confirm', { code: await generate({ secret }) })).status).toBe(
      200,
    )
    await changeSettings(world.running.base, { ...FREELY, sign_in: { ...FREELY.sign_in, sessions: 1 } })
    for (let turn = 0; turn < 3; turn++) await signIn('focal.gtm')
    expect(await statuses([token])).toEqual([200])
    await changeSettings(world.running.base, FREELY)
  })
})

describe('where what one signs in with has changed', () => {
  it('the others end by themselves when a factor is set, and are offered to end when one is removed', async () => {
    const [here, there] = [await signIn('assistant'), await signIn('assistant')]
    await send(here, '/own/generator')
    const { secret } = (await (await get(here, '/own/generator')).json()) as { secret: string }
    expect((await send(here, '/own/generator/confirm', { code: await generate({ secret }) })).status).toBe(
      200,
    )
    expect(await statuses([here, there])).toEqual([200, 401])

    const half = await signIn('assistant')
    const { codes } = (await (await send(here, '/own/recovery-codes')).json()) as { codes: string[] }
    const whole = await send(half, '/sign-in/second/recovery', { code: codes[0] })
    const second = `${half.split('.')[0]}.${((await whole.json()) as { token: string }).token}`
    const shown = async (path: string): Promise<string> =>
      (await fetch(`${world.url}${path}`, { headers: { cookie: `session=${here}` } })).text()
    for (const done of ['recovery', 'removed'])
      expect(await shown(`/es/me/security?done=${done}`)).toContain('Cerrar todas las demás sesiones')
    expect(await shown('/en/me/security?done=removed')).toContain('You are signed in in one other place too')

    expect((await form(here, '/es/me/security', { form: 'remove-generator' })).headers.get('location')).toBe(
      '/es/me/security?done=removed',
    )
    const ended = await form(here, '/es/me/security', { form: 'end-others' })
    expect(ended.headers.get('location')).toBe('/es/me/security?done=others')
    expect(await statuses([here, second])).toEqual([200, 401])
    expect(await journaled('directory.end-other-sessions')).toEqual([{ ended: 'other sessions', count: 1 }])
    expect(await shown('/es/me/security?done=others')).not.toContain('Cerrar todas las demás sesiones')
  })
})
