import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { generate } from 'otplib'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Running, serve } from '../src/apps/server.ts'
import { openBrowser, press } from './support/browser.ts'
import { ownHome } from './support/home.ts'
import { ownerOf } from './support/owner.ts'
import { freePort } from './support/port.ts'
import { type Ministry, ministryAt, walkThrough } from './support/provider.ts'
import { FREELY, changeSettings } from './support/settings.ts'
import { post, tokenFor } from './support/sign-in.ts'
import { sound } from './support/ways.ts'

const { home, leave } = ownHome()
let running: Running
let owner: pg.Client
let honduras: Ministry
let host: Ministry
const ids: Record<'honduras' | 'host', string> = { honduras: '', host: '' }

beforeAll(async () => {
  running = await serve({ PORT: String(await freePort()), PROTEMPORE_HOME: home, LOG_LEVEL: 'error' })
  owner = await ownerOf(running.base)
  await changeSettings(running.base, FREELY)
  const callback = `${running.url}/sign-in/callback`
  honduras = ministryAt(await freePort(), callback)
  host = ministryAt(await freePort(), callback)
})
afterAll(async () => {
  await Promise.all([honduras.close(), host.close()])
  await owner.end()
  await running.stop()
  leave()
})

const as = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` })
const api = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  post(`${running.url}/api/v1${path}`, body, headers)
const ruleOf = async (answer: Response): Promise<string> => ((await answer.json()) as { rule: string }).rule
const signIn = (person: string): Promise<string> => tokenFor(running.url, home, `${person}@example.invalid`)

type Way = { address: string; browser: string }
const begin = async (provider: string): Promise<Way> => {
  const answer = await api(`/sign-in/providers/${provider}/begin`, {})
  expect(answer.status).toBe(200)
  return (await answer.json()) as Way
}
const callbackQuery = (way: Way): Promise<string> =>
  walkThrough(way.address, `${running.url}/sign-in/callback`)
const enter = (answer: string, browser: string): Promise<Response> =>
  api('/sign-in/providers/sessions', { answer, browser })

/** Signs in at the ministry as one of its accounts, and comes back. */
async function through(ministry: Ministry, subject: string): Promise<Response> {
  ministry.visitor = subject
  const way = await begin(ministry === honduras ? ids.honduras : ids.host)
  return enter(await callbackQuery(way), way.browser)
}
async function bearer(answer: Response): Promise<string> {
  const { rows } = await owner.query<{ conference_id: string }>('select conference_id from conference')
  return `${rows[0]?.conference_id}.${((await answer.json()) as { token: string }).token}`
}

/** What is entered of a provider. */
const given = (ministry: Ministry, name: string, participant: string) => ({
  name,
  issuer: ministry.issuer,
  client_id: ministry.client.id,
  client_secret: ministry.client.secret,
  participant,
})

describe('a provider', () => {
  it('is set up by the IT specialist with a fresh proof, its secret sealed', async () => {
    const { participants } = (await (await fetch(`${running.url}/api/v1/participants`)).json()) as {
      participants: { participant_id: string; code: string }[]
    }
    const of = (code: string): string => participants.find((one) => one.code === code)?.participant_id ?? ''
    const wanted = given(honduras, 'Ministerio de Ejemplo', of('HND'))
    const it = await signIn('it')
    expect(await ruleOf(await api('/sign-ins/providers', wanted, as(await signIn('coordinator'))))).toBe(
      'SYS-02',
    )
    for (const issuer of ['http://login.example.invalid', 'ftp://127.0.0.1', 'login', 'https://a@b.invalid'])
      expect(await ruleOf(await api('/sign-ins/providers', { ...wanted, issuer }, as(it))), issuer).toBe(
        'SYS-06',
      )
    const added = async (body: unknown): Promise<string> => {
      const answer = await api('/sign-ins/providers', body, as(it))
      expect(answer.status).toBe(200)
      return ((await answer.json()) as { provider_id: string }).provider_id
    }
    ids.honduras = await added(wanted)
    ids.host = await added(given(host, 'Anfitriona de Ejemplo', of('IOM')))
    const kept = await owner.query(
      `select to_jsonb(p)::text as row from identity_provider p union all select to_jsonb(j)::text from journal j where operation like '%provider' and subject <> 'attempt'`,
    )
    expect(kept.rows.length).toBe(4)
    expect(JSON.stringify(kept.rows)).not.toContain(honduras.client.secret)
    const listed = await fetch(`${running.url}/api/v1/sign-in/providers`)
    expect(await listed.text()).not.toContain(honduras.issuer)
  })

  it('that is down says so plainly, keeps no other way shut, and is there once it is up', async () => {
    const down = await api(`/sign-in/providers/${ids.honduras}/begin`, {}, { 'accept-language': 'es' })
    expect([down.status, await down.json()]).toMatchObject([
      409,
      { rule: 'DIR-29', title: expect.stringContaining('«Ministerio de Ejemplo» no responde') },
    ])
    expect((await fetch(`${running.url}/es/sign-in`)).status).toBe(200)
    expect(await signIn('focal.hnd')).toContain('.')
    await Promise.all([honduras.open(), host.open()])
    expect((await begin(ids.honduras)).address).toContain(honduras.issuer)
  })

  it('vouches for its participant’s people by a verified address, and later by its subject', async () => {
    honduras.accounts.set('s1', { email: 'Focal.HND@example.invalid', email_verified: true })
    const first = await through(honduras, 's1')
    expect(first.status).toBe(200)
    const own = await fetch(`${running.url}/api/v1/own`, { headers: as(await bearer(first)) })
    expect(await own.json()).toMatchObject({ email: 'focal.hnd@example.invalid' })
    // The ministry's own address changed, and is another person's here by now: the subject counts.
    honduras.accounts.set('s1', { email: 'focal.can@example.invalid', email_verified: false })
    const later = await through(honduras, 's1')
    const still = await fetch(`${running.url}/api/v1/own`, { headers: as(await bearer(later)) })
    expect(await still.json()).toMatchObject({ email: 'focal.hnd@example.invalid' })
    expect((await owner.query('select subject from identity')).rows).toEqual([{ subject: 's1' }])
  })

  it.each([
    ['not verified', { email: 'ppt.hnd@example.invalid', email_verified: false }],
    ['verified in other words', { email: 'ppt.hnd@example.invalid', email_verified: 'true' }],
    ['of which nothing is said', { email: 'ppt.hnd@example.invalid' }],
    ['of another country’s person', { email: 'focal.can@example.invalid', email_verified: true }],
    ['of the secretariat', { email: 'coordinator@example.invalid', email_verified: true }],
    ['of an auditor', { email: 'auditor@example.invalid', email_verified: true }],
    ['whose appointment has ended', { email: 'before.hnd@example.invalid', email_verified: true }],
    ['of nobody here', { email: 'nobody@example.invalid', email_verified: true }],
  ])('never binds an address %s', async (what, account) => {
    honduras.accounts.set(`never ${what}`, account)
    const refused = await through(honduras, `never ${what}`)
    expect([refused.status, await ruleOf(refused)]).toEqual([409, 'DIR-30'])
    expect((await owner.query('select subject from identity')).rows).toEqual([{ subject: 's1' }])
  })

  it('of the host organization vouches for the secretariat, and for nobody of a country or the audit', async () => {
    host.accounts.set('c', { email: 'assistant@example.invalid', email_verified: true })
    host.accounts.set('f', { email: 'focal.can@example.invalid', email_verified: true })
    host.accounts.set('a', { email: 'auditor@example.invalid', email_verified: true })
    expect((await through(host, 'c')).status).toBe(200)
    expect(await ruleOf(await through(host, 'f'))).toBe('DIR-30')
    expect(await ruleOf(await through(host, 'a'))).toBe('DIR-30')
  })

  it('is asked again at each sign-in: whoever is of the secretariat now too does not come in by a ministry', async () => {
    await owner.query(
      `insert into appointment (conference_id, appointment_id, person_id, office, from_day, version)
       select conference_id, gen_random_uuid(), person_id, 'assistant', '2020-01-01', 1 from person where email = 'focal.hnd@example.invalid'`,
    )
    expect(await ruleOf(await through(honduras, 's1'))).toBe('DIR-30')
    await owner.query(
      `delete from appointment where office = 'assistant' and person_id = (select person_id from person where email = 'focal.hnd@example.invalid')`,
    )
    expect((await through(honduras, 's1')).status).toBe(200)
  })

  it('is answered once, by the browser it began in, with what it gave', async () => {
    honduras.visitor = 's1'
    const way = await begin(ids.honduras)
    const answer = await callbackQuery(way)
    const refused = async (query: string, browser: string): Promise<string> =>
      ruleOf(await enter(query, browser))
    expect(await refused(answer, 'another browser')).toBe('DIR-30')
    const other = await begin(ids.honduras)
    const crossed = new URLSearchParams(answer)
    crossed.set('state', new URL(other.address).searchParams.get('state') ?? '')
    // The code of one attempt with the state of another: the provider itself refuses its verifier.
    expect(await refused(crossed.toString(), other.browser)).toBe('DIR-30')
    const denied = await begin(ids.honduras)
    const state = new URL(denied.address).searchParams.get('state') ?? ''
    expect(await refused(`error=access_denied&state=${state}`, denied.browser)).toBe('DIR-30')

    const again = await begin(ids.honduras)
    const good = await callbackQuery(again)
    expect((await enter(good, again.browser)).status).toBe(200)
    expect(await refused(good, again.browser)).toBe('DIR-30')
  })

  it('does not stand in for a second factor, unless it says that it asked for several', async () => {
    const session = await signIn('focal.hnd')
    await api('/own/generator', {}, as(session))
    const { secret } = (await (
      await fetch(`${running.url}/api/v1/own/generator`, { headers: as(session) })
    ).json()) as {
      secret: string
    }
    const code = await generate({ secret })
    expect((await api('/own/generator/confirm', { code }, as(session))).status).toBe(200)
    const account = { email: 'focal.hnd@example.invalid', email_verified: true }
    honduras.accounts.set('s1', { ...account, amr: ['pwd'] })
    expect(await (await through(honduras, 's1')).json()).toMatchObject({ second: true })
    honduras.accounts.set('s1', { ...account, amr: ['pwd', 'mfa'] })
    expect(await (await through(honduras, 's1')).json()).toMatchObject({ second: false })
    expect((await api('/own/generator/remove', {}, as(session))).status).toBe(200)
  })

  it('that hangs is given up after seconds, and holds up nobody else meanwhile', async () => {
    const silent = createServer(() => undefined)
    await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done))
    const { port } = silent.address() as AddressInfo
    await owner.query('update identity_provider set issuer = $1 where provider_id = $2', [
      `http://127.0.0.1:${port}`,
      ids.host,
    ])
    let givenUp = 0
    const hanging = Array.from({ length: 40 }, async () => {
      const rule = await ruleOf(await api(`/sign-in/providers/${ids.host}/begin`, {}))
      givenUp += 1
      return rule
    })
    for (let turn = 0; turn < 3; turn++) expect((await fetch(`${running.url}/es/sign-in`)).status).toBe(200)
    // More than may talk at once are turned away at once; those that talk are still waiting.
    expect(givenUp).toBeLessThan(40)
    expect(new Set(await Promise.all(hanging))).toEqual(new Set(['DIR-29']))
    silent.closeAllConnections()
    await new Promise((done) => silent.close(done))
  })

  it('leads there and back in a browser, in Spanish on a desktop and in English at 360 px without JavaScript', async () => {
    honduras.visitor = 's1'
    const browser = await openBrowser()
    for (const [language, width, javaScriptEnabled] of [
      ['es', 1280, true],
      ['en', 360, false],
    ] as const) {
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        javaScriptEnabled,
        extraHTTPHeaders: { 'accept-language': language },
      })
      const page = await context.newPage()
      await page.goto(`${running.url}/${language}/sign-in?next=%2F${language}%2Fdirectory`)
      await sound(page, javaScriptEnabled)
      await press(page.locator('button', { hasText: 'Ministerio de Ejemplo' }))
      expect(await page.locator('main').innerText()).toContain('127.0.0.1')
      await press(page.locator('main a.button-primary'))
      await page.waitForURL(`**/${language}/sign-in/callback?**`)
      await press(page.locator('main button.button-primary'))
      expect(new URL(page.url()).pathname).toBe(`/${language}/directory`)
      await context.close()
    }
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    const page = await context.newPage()
    await page.goto(`${running.url}/es/sign-in/callback?state=x&code=y`)
    await press(page.locator('main button.button-primary'))
    expect(await page.locator('.errors').innerText()).toContain('no respondió por nadie')
    await sound(page, true)
    await browser.close()
  })

  it('that is removed lets nobody in', async () => {
    const it = await signIn('it')
    expect((await api(`/sign-ins/providers/${ids.honduras}/remove`, {}, as(it))).status).toBe(200)
    expect((await api(`/sign-in/providers/${ids.honduras}/begin`, {})).status).toBe(404)
    expect((await owner.query('select subject from identity')).rows).toEqual([{ subject: 'c' }])
  })
})
