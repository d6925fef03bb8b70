import { generateKeyPairSync } from 'node:crypto'
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Running, serve } from '../../src/apps/server.ts'
import { openBrowser, press, signIn } from '../support/browser.ts'
import { codeOf } from '../support/code.ts'
import { ownHome } from '../support/home.ts'
import { ownerOf } from '../support/owner.ts'
import { freePort } from '../support/port.ts'
import { FREELY, changeSettings } from '../support/settings.ts'
import { lastMailTo } from '../support/sign-in.ts'
import { sound, ways } from '../support/ways.ts'

const { home, leave } = ownHome()
let running: Running
let owner: Awaited<ReturnType<typeof ownerOf>>
let browser: Browser

beforeAll(async () => {
  running = await serve({ PORT: String(await freePort()), PROTEMPORE_HOME: home, LOG_LEVEL: 'error' })
  owner = await ownerOf(running.base)
  await changeSettings(running.base, FREELY)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await owner.end()
  await running.stop()
  leave()
})

/** The button of a form of the page, by the form's name. */
const buttonOf = (page: Page, form: string) =>
  page.locator('form', { has: page.locator(`input[name=form][value=${form}]`) }).locator('button')

/** Asks for the mail and opens the link; where one lands is for the test to see. */
async function byMail(page: Page, language: string, address: string): Promise<void> {
  const before = new Date().toISOString()
  await page.goto(`${running.url}/${language}/sign-in`)
  await page.fill('input[name=email]', address)
  await page.click('main button.button-primary')
  const mail = await lastMailTo(home, address, before, '/sign-in/')
  const link = /https?:\S+\/sign-in\/\S+/.exec(mail.text)?.[0] ?? ''
  await page.goto(link.replace(/\/(es|en)\/sign-in/, `/${language}/sign-in`))
  await press(page.locator('main button.button-primary'))
}

describe('passkeys, in Spanish on a desktop', () => {
  const address = 'coordinator@example.invalid'
  let context: BrowserContext
  let page: Page
  let cdp: CDPSession
  let authenticatorId = ''
  const said: string[] = []

  beforeAll(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    page = await signIn(context, running.url, home, address, 'es')
    page.on('console', (message) => {
      if (message.type() === 'error') said.push(message.text())
    })
    cdp = await context.newCDPSession(page)
    await cdp.send('WebAuthn.enable')
    authenticatorId = await authenticator()
  })
  afterAll(() => context.close())

  const authenticator = async (): Promise<string> =>
    (
      await cdp.send('WebAuthn.addVirtualAuthenticator', {
        options: {
          protocol: 'ctap2',
          transport: 'internal',
          hasResidentKey: true,
          hasUserVerification: true,
          isUserVerified: true,
          automaticPresenceSimulation: true,
        },
      })
    ).authenticatorId
  const credentials = async () => (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials
  const leaveSession = (): Promise<void> => context.clearCookies({ name: 'session' })
  const bySignInPage = async (): Promise<void> => {
    await leaveSession()
    await page.goto(`${running.url}/es/sign-in`)
    await press(buttonOf(page, 'passkey'))
  }

  it('one is made on the own page, under the page’s strict policy', async () => {
    await page.goto(`${running.url}/es/me`)
    await press(page.locator('main a[href$="/me/security"]'))
    await sound(page, true)
    await page.fill('input[name=name]', 'Portátil de la oficina')
    await press(buttonOf(page, 'add-passkey'))
    expect(page.url()).toContain('done=passkey')
    await sound(page, true)
    expect(await page.locator('main').innerText()).toContain('Portátil de la oficina')
    expect(await credentials()).toMatchObject([{ isResidentCredential: true, rpId: 'localhost' }])
    expect(said).toEqual([])
  })

  it('it signs in whole by itself, without a mail and without a name', async () => {
    await leaveSession()
    await page.goto(`${running.url}/es/sign-in?next=%2Fes%2Fme%2Fsecurity`)
    await sound(page, true)
    await press(buttonOf(page, 'passkey'))
    expect(new URL(page.url()).pathname).toBe('/es/me/security')
    const { rows } = await owner.query<{ proven_by: string; half_open: boolean }>(
      'select proven_by, half_open from session order by created_at desc limit 1',
    )
    expect(rows).toEqual([{ proven_by: 'passkey', half_open: false }])
  })

  it('after the mailed link it is the second step', async () => {
    await leaveSession()
    await byMail(page, 'es', address)
    expect(new URL(page.url()).pathname).toBe('/es/sign-in/second')
    await sound(page, true)
    // Half open, nothing else opens.
    await page.goto(`${running.url}/es/mandates`)
    expect(new URL(page.url()).pathname).toBe('/es/sign-in/second')
    await press(buttonOf(page, 'passkey'))
    expect(new URL(page.url()).pathname).toBe('/es/mandates')
  })

  it('one that stays locked proves nothing', async () => {
    await leaveSession()
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
    await page.goto(`${running.url}/es/sign-in`)
    await buttonOf(page, 'passkey').click()
    await page.locator('[data-passkey-says]', { hasText: 'El navegador no respondió' }).waitFor()
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true })
  })

  it('one whose counter goes back is refused, as a copy is', async () => {
    const [credential] = await credentials()
    if (!credential) throw new Error('The authenticator is empty')
    await owner.query('update passkey set sign_count = 1000')
    await bySignInPage()
    expect(await page.locator('.errors').innerText()).toContain('no comprobó quién es usted')
    expect((await context.cookies()).map(({ name }) => name)).not.toContain('session')
    await owner.query('update passkey set sign_count = 0')
    await bySignInPage()
    expect(new URL(page.url()).pathname).toBe('/es/desk')
  })

  it('a foreign one is refused', async () => {
    const own = await credentials()
    for (const { credentialId } of own)
      await cdp.send('WebAuthn.removeCredential', { authenticatorId, credentialId })
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const foreign = {
      credentialId: Buffer.from('a credential of elsewhere').toString('base64'),
      isResidentCredential: true,
      rpId: 'localhost',
      privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
      userHandle: own[0]?.userHandle ?? '',
      signCount: 5000,
    }
    await cdp.send('WebAuthn.addCredential', { authenticatorId, credential: foreign })
    await bySignInPage()
    expect(await page.locator('.errors').innerText()).toContain('no comprobó quién es usted')

    // The right name with another key is no better.
    await cdp.send('WebAuthn.removeCredential', { authenticatorId, credentialId: foreign.credentialId })
    const forged = { ...foreign, credentialId: own[0]?.credentialId ?? '' }
    await cdp.send('WebAuthn.addCredential', { authenticatorId, credential: forged })
    await bySignInPage()
    expect(await page.locator('.errors').innerText()).toContain('no comprobó quién es usted')
    await cdp.send('WebAuthn.removeCredential', { authenticatorId, credentialId: forged.credentialId })
    for (const credential of own) await cdp.send('WebAuthn.addCredential', { authenticatorId, credential })
  })

  it('an answer counts once', async () => {
    await leaveSession()
    await page.goto(`${running.url}/es/sign-in`)
    const sent = page.waitForRequest(
      (request) => request.method() === 'POST' && request.isNavigationRequest(),
    )
    await press(buttonOf(page, 'passkey'))
    const fields = (await sent).postData() ?? ''
    // Not even where the counter would let it pass: many passkeys count nothing.
    await owner.query('update passkey set sign_count = 0')
    const again = await fetch(`${running.url}/es/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: fields,
    })
    expect([again.status, again.headers.get('set-cookie')]).toEqual([422, null])
  })

  it('before it is removed, a proof of long ago is made anew with it, and what was sent is not lost', async () => {
    await page.goto(`${running.url}/es/me/security`)
    await owner.query(`update session set proven_at = proven_at - interval '11 minutes'`)
    await page.waitForTimeout(1100)
    await press(buttonOf(page, 'remove-passkey'))
    expect(await page.locator('main').innerText()).toContain('Hace falta una comprobación reciente')
    await sound(page, true)
    const opened = context.waitForEvent('page')
    await page.locator('main a[target=_blank]').click()
    const tab = await opened
    await tab.waitForLoadState()
    const tabs = await context.newCDPSession(tab)
    await tabs.send('WebAuthn.enable')
    const { authenticatorId: there } = await tabs.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    for (const credential of await credentials())
      await tabs.send('WebAuthn.addCredential', { authenticatorId: there, credential })
    await sound(tab, true)
    await press(buttonOf(tab, 'passkey'))
    expect(await tab.locator('main').innerText()).toContain('vuelva a la otra')
    await tab.close()
    await press(page.locator('main button.button-primary'))
    expect(page.url()).toContain('done=removed')
    expect((await owner.query('select 1 from passkey')).rows).toHaveLength(0)
    await bySignInPage()
    expect(await page.locator('.errors').innerText()).toContain('no comprobó quién es usted')
  })
})

describe('a code generator and recovery codes, in English at 360 px without JavaScript', () => {
  const address = 'focal.can@example.invalid'
  let page: Page
  let secret = ''
  let codes: string[] = []

  beforeAll(async () => {
    const context = await browser.newContext({
      viewport: { width: 360, height: 780 },
      javaScriptEnabled: false,
      colorScheme: 'dark',
    })
    page = await signIn(context, running.url, home, address, 'en')
  })
  afterAll(() => page.context().close())

  it('the generator is set by typing its secret and its first code', async () => {
    await page.goto(`${running.url}/en/me/security`)
    await sound(page, false)
    expect(await page.locator('main').innerText()).toContain('Passkeys need JavaScript')
    await press(buttonOf(page, 'begin-generator'))
    await sound(page, false)
    expect(await page.locator('svg.qr-code').count()).toBe(1)
    secret = (await page.locator('.secret code').innerText()).replaceAll(' ', '')
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    await page.fill('input[name=code]', '000000')
    await press(page.locator('main button.button-primary'))
    expect(await page.locator('.errors').innerText()).toContain('not right')
    await sound(page, false)
    await page.fill('input[name=code]', await codeOf(secret, -1))
    await press(page.locator('main button.button-primary'))
    expect(page.url()).toContain('done=generator')
    await sound(page, false)
  })

  it('recovery codes are shown once', async () => {
    await press(buttonOf(page, 'recovery'))
    await sound(page, false)
    codes = await page.locator('.codes code').allInnerTexts()
    expect(codes).toHaveLength(10)
    await page.goto(`${running.url}/en/me/security`)
    expect(await page.locator('.codes').count()).toBe(0)
    expect(await page.locator('main').innerText()).toContain('10 codes are left')
  })

  it('the mail opens half, the code the rest', async () => {
    await page.context().clearCookies({ name: 'session' })
    await byMail(page, 'en', address)
    expect(new URL(page.url()).pathname).toBe('/en/sign-in/second')
    await sound(page, false)
    await page.fill('input[name=code]', '123')
    await press(page.locator('main button.button-primary'))
    expect(await page.locator('.errors').innerText()).toContain('not right')
    await page.fill('input[name=code]', await codeOf(secret))
    await press(page.locator('main button.button-primary'))
    expect(new URL(page.url()).pathname).toBe('/en/desk')
  })

  it('without the telephone, a recovery code does', async () => {
    await page.context().clearCookies({ name: 'session' })
    await byMail(page, 'en', address)
    await page.locator('main summary').click()
    await page.fill('input[name=recovery]', codes[0] ?? '')
    await press(buttonOf(page, 'recovery'))
    expect(new URL(page.url()).pathname).toBe('/en/desk')
  })

  it('a file of many people leads through the proof, and on to the file', async () => {
    await owner.query(`update session set proven_at = proven_at - interval '11 minutes'`)
    await new Promise((done) => setTimeout(done, 1100))
    await page.goto(`${running.url}/en/directory/people.xlsx`)
    expect(new URL(page.url()).pathname).toBe('/en/confirm')
    await sound(page, false)
    await page.fill('input[name=code]', await codeOf(secret, 1))
    await press(page.locator('main button.button-primary'))
    await sound(page, false)
    const took = page.waitForEvent('download')
    await page.locator('main a.button-primary').click()
    expect((await took).suggestedFilename()).toMatch(/\.xlsx$/)
  })
})

describe.each(ways)(
  'what the IT specialist looks after, $name',
  ({ language, viewport, javaScriptEnabled }) => {
    const words = (es: string, en: string): string => (language === 'es' ? es : en)
    let page: Page

    beforeAll(async () => {
      const context = await browser.newContext({ viewport, javaScriptEnabled })
      page = await signIn(context, running.url, home, 'it@example.invalid', language)
    })
    afterAll(() => page.context().close())
    const main = (): Promise<string> => page.locator('main').innerText()

    it('a token is made for chosen operations, shown once, listed and revoked', async () => {
      await page.goto(`${running.url}/${language}/me/security`)
      await press(page.locator('main a[href$="/tokens/new"]'))
      await sound(page, javaScriptEnabled)
      await press(page.locator('main button.button-primary'))
      expect(await page.locator('.errors').innerText()).toContain(words('sesenta letras', 'sixty letters'))
      await sound(page, javaScriptEnabled)
      await page.fill('input[name=name]', words('Cifras', 'Figures'))
      await page.check('input[name=scope][value=chosen]')
      await page.locator('summary', { hasText: words('Mandatos', 'Mandates') }).click()
      await page.check('input[name=operations][value="mandates.list"]')
      await press(page.locator('main button.button-primary'))
      const token = await page.locator('.secret code').innerText()
      await sound(page, javaScriptEnabled)
      const asked = (path: string): Promise<Response> =>
        fetch(`${running.url}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } })
      expect((await asked('/mandates')).status).toBe(200)
      expect((await asked('/people')).status).toBe(403)
      await press(page.locator('main a[href$="/me/security"]'))
      expect(await main()).toContain(words('Una operación', 'One operation'))
      expect(await main()).not.toContain(token)
      await press(buttonOf(page, 'revoke-token'))
      expect((await asked('/mandates')).status).toBe(401)
    })

    it('every sign-in of the conference is seen and ended', async () => {
      const other = await browser.newContext()
      const assistant = await signIn(other, running.url, home, 'assistant@example.invalid', language)
      await page.goto(`${running.url}/${language}/conference`)
      await press(page.locator('main a[href$="/conference/sign-ins"]'))
      await sound(page, javaScriptEnabled)
      const row = page.locator('.holdings li', { hasText: 'Asistencia de Ejemplo' }).first()
      await press(row.locator('button'))
      await assistant.goto(`${running.url}/${language}/desk`)
      expect(new URL(assistant.url()).pathname).toBe(`/${language}/sign-in`)
      await other.close()
    })

    it('a provider that cannot be one is told at its field', async () => {
      await page.locator('main summary').click()
      await page.fill('input[name=issuer]', 'http://login.example.invalid')
      await press(page.locator('main button.button-primary'))
      expect(await page.locator('.errors li').count()).toBeGreaterThanOrEqual(4)
      expect(await page.locator('.errors').innerText()).toContain('https://')
      expect(await page.locator('input[name=issuer]').inputValue()).toBe('http://login.example.invalid')
      await sound(page, javaScriptEnabled)
    })

    it('a second factor is reset from the person’s page, after saying what that needs', async () => {
      await page.goto(`${running.url}/${language}/directory/people?words=Coordinaci%C3%B3n`)
      await press(page.locator('main a', { hasText: 'Coordinación' }).first())
      await press(page.locator('main a[href$="/second-factor"]'))
      await sound(page, javaScriptEnabled)
      await press(page.locator('main button.button-primary'))
      expect(page.url()).toMatch(/\/directory\/people\/[0-9a-f-]{36}$/)
      const { rows } = await owner.query<{ due: boolean }>(
        `select second_factor_due as due from person where email = 'coordinator@example.invalid'`,
      )
      expect(rows).toEqual([{ due: true }])
    })
  },
)
