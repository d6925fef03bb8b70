import { generate } from 'otplib'
import type pg from 'pg'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, signIn, violations } from '../support/browser.ts'
import { ownerOf } from '../support/owner.ts'
import { ownWorld } from '../support/own-world.ts'
import { changeSettings } from '../support/settings.ts'
import { post, tokenFor } from '../support/sign-in.ts'

let world: Awaited<ReturnType<typeof ownWorld>>
let owner: pg.Client
let browser: Browser
let [coordinator, it_] = ['', '']

beforeAll(async () => {
  world = await ownWorld()
  // What a conference may settle itself, so that a change can be made from it.
  await changeSettings(world.running.base, { sign_in: { letters: 20, per_account: 100, per_address: 9000 } })
  owner = await ownerOf(world.running.base)
  browser = await openBrowser()
  coordinator = await tokenFor(world.url, world.home, 'coordinator@example.invalid')
  it_ = await tokenFor(world.url, world.home, 'it@example.invalid')
})
afterAll(async () => {
  await browser.close()
  await owner.end()
  await world.end()
})

type Terms = { second_factor: string; letters: number; per_account: number; per_address: number }
const as = (token: string) => ({ authorization: `Bearer ${token}` })
const terms = async (token: string): Promise<Terms & { version: number }> =>
  (await (await fetch(`${world.url}/api/v1/sign-in/terms`, { headers: as(token) })).json()) as Terms & {
    version: number
  }
async function settle(token: string, change: Partial<Terms>, seen?: number) {
  const { version, ...before } = await terms(token)
  const answer = await fetch(`${world.url}/api/v1/sign-in/terms`, {
    method: 'PUT',
    headers: { ...as(token), 'content-type': 'application/json', 'if-match': `"${seen ?? version}"` },
    body: JSON.stringify({ ...before, ...change }),
  })
  const said = (await answer.json()) as { rule?: string; fields?: { field: string }[] }
  return { status: answer.status, rule: said.rule, field: said.fields?.[0]?.field }
}
/** Sets a code generator by its first code. */
async function setGenerator(token: string): Promise<void> {
  const send = (path: string, body = {}) => post(`${world.url}/api/v1${path}`, body, as(token))
  await send('/own/generator')
  const draft = await fetch(`${world.url}/api/v1/own/generator`, { headers: as(token) })
  const { secret } = (await draft.json()) as { secret: string }
  expect((await send('/own/generator/confirm', { code: await generate({ secret }) })).status).toBe(200)
}

describe('the terms of signing in', () => {
  it('are settled by a coordinator or the IT specialist, and stand in the journal with what was before', async () => {
    expect(await terms(it_)).toMatchObject({ second_factor: 'offered', letters: 20, per_address: 9000 })
    expect(await settle(it_, { letters: 6 })).toMatchObject({ status: 200 })
    expect(await terms(coordinator)).toMatchObject({ letters: 6 })
    const { rows } = await owner.query<{ before: Terms; after: Terms }>(
      `select before, after from journal where operation = 'directory.settle-sign-in'`,
    )
    expect(rows).toMatchObject([{ before: { letters: 20 }, after: { letters: 6, per_account: 100 } }])
    // Nothing else that the conference settled is lost.
    const kept = await owner.query<{ settings: object }>('select settings from conference')
    expect(Object.keys(kept.rows[0]?.settings ?? {}).toSorted()).toEqual(['second_factor', 'sign_in'])
  })

  it('are changed on the version that stands', async () => {
    const { version } = await terms(it_)
    expect(await settle(it_, { letters: 5 }, version - 1)).toMatchObject({ status: 412, rule: 'SYS-03' })
  })

  it.each([
    ['letters', 2],
    ['sessions', 2],
    ['sessions', 101],
    ['letters', 21],
    ['per_account', 4],
    ['per_account', 101],
    ['per_address', 49],
    ['per_address', 10_001],
  ])('lock nobody out and stop guessing still (%s: %d)', async (name, count) => {
    expect(await settle(it_, { [name]: count })).toEqual({ status: 409, rule: 'DIR-31', field: name })
  })

  it('ask for a proof of at most ten minutes ago', async () => {
    const fresh = await tokenFor(world.url, world.home, 'coordinator@example.invalid')
    await owner.query(
      `update session set proven_at = now() - interval '11 minutes' where token_hash = encode(sha256($1::bytea), 'hex')`,
      [fresh.split('.')[1]],
    )
    expect(await settle(fresh, { letters: 7 })).toMatchObject({ status: 401, rule: 'SYS-21' })
  })

  it('require a second factor only by whoever has one, and are loosened only by a coordinator', async () => {
    expect(await settle(coordinator, { second_factor: 'required' })).toMatchObject({
      status: 409,
      rule: 'DIR-33',
      field: 'second_factor',
    })
    await setGenerator(it_)
    expect(await settle(it_, { second_factor: 'required' })).toMatchObject({ status: 200 })
    const waits = await fetch(`${world.url}/api/v1/mandates`, { headers: as(coordinator) })
    expect(((await waits.json()) as { rule: string }).rule).toBe('SYS-22')
    expect(await settle(it_, { second_factor: 'offered' })).toMatchObject({ status: 409, rule: 'DIR-32' })
    await setGenerator(coordinator)
    expect(await settle(coordinator, { second_factor: 'offered' })).toMatchObject({ status: 200 })
  })
})

describe.each([
  ['es', 1280, false],
  ['en', 360, true],
] as const)('the page of the terms (%s, %d px, without JavaScript: %s)', (language, width, bare) => {
  let page: Page
  beforeAll(async () => {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      javaScriptEnabled: !bare,
    })
    // Without a second factor by now, so that the mail is enough.
    await owner.query('delete from code_generator')
    page = await signIn(context, world.url, world.home, 'it@example.invalid', language)
  })
  afterAll(() => page.context().close())

  it('is reached from the sign-ins, says how it stands, and settles it', async () => {
    await page.goto(`${world.url}/${language}/conference/sign-ins`)
    await page.click('main a[href$="/conference/sign-in-terms"]')
    const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth').catch(() => false)
    expect(wide).toBe(false)
    expect(await page.isChecked('input[name=second_factor][value=offered]')).toBe(true)
    if (!bare) expect(await violations(page)).toEqual([])
    await page.fill('input[name=per_address]', '3000')
    await page.click('main button.button-primary')
    expect(new URL(page.url()).search).toBe('?stored=yes')
    expect(await page.inputValue('input[name=per_address]')).toBe('3000')
  })

  it('comes back with what was typed, and says at the field what is wrong', async () => {
    await page.fill('input[name=letters]', '1')
    await page.fill('input[name=per_account]', '77')
    await page.click('main button.button-primary')
    expect(await page.getAttribute('input[name=letters]', 'aria-invalid')).toBe('true')
    expect(await page.inputValue('input[name=per_account]')).toBe('77')
    expect(await page.textContent('#errors')).toMatch(language === 'es' ? /de 3 a 20/ : /from 3 to 20/)
    await page.fill('input[name=letters]', 'cinco')
    await page.click('main button.button-primary')
    expect(await page.textContent('#errors')).toMatch(language === 'es' ? /número entero/ : /whole number/)
    if (!bare) expect(await violations(page)).toEqual([])
  })
})
