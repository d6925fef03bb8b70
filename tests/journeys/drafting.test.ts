import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { fillDay, openBrowser, press, signIn } from '../support/browser.ts'
import { everyMeeting } from '../support/meetings.ts'
import { sound, ways } from '../support/ways.ts'

const [url, home] = [inject('url'), inject('home')]
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const outcome = {
  es: 'Los países miembros de la Conferencia,\n1. Acuerdan reunirse dos veces al año.\n2. Solicitan a la Secretaría Técnica circular las cifras a más tardar el 15 de enero de 2028.\n3. Agradecen a Panamá.',
  en: 'The member countries of the Conference,\n1. Agree to meet twice a year.\n2. Request the Technical Secretariat to circulate the figures no later than 15 January 2028.\n3. Thank Panama.',
}

const says = {
  es: {
    who: 'focal.gtm@example.invalid',
    country: 'Guatemala',
    title: 'Conclusiones en negociación',
    tabled: 'ante las delegaciones',
    amended: 'enmiendas abiertas',
    amendment: 'E1 Guatemala: sustituir por',
    proposed: { es: 'Acuerdan reunirse tres veces al año.', en: 'Agree to meet three times a year.' },
    bracketed: 'Corchetes: Guatemala',
    open: 'El texto todavía no se puede adoptar',
    agreed: 'acordado',
    adopted: 'adoptado',
    symbol: 'RCM/RCGM/2026/DRAFT.ES',
    second: 'E2 Guatemala: suprimir',
  },
  en: {
    who: 'focal.blz@example.invalid',
    country: 'Belize',
    title: 'Conclusions under negotiation',
    tabled: 'before delegations',
    amended: 'amendments open',
    amendment: 'A1 Belize: replace by',
    proposed: { es: 'Acuerdan reunirse tres veces al año.', en: 'Agree to meet three times a year.' },
    bracketed: 'Brackets: Belize',
    open: 'The text cannot be adopted yet',
    agreed: 'agreed',
    adopted: 'adopted',
    symbol: 'RCM/RCGM/2026/DRAFT.EN',
    second: 'A2 Belize: delete',
  },
} as const

const text = (page: Page): Promise<string> => page.locator('main').innerText()

describe.each(ways)('a text is negotiated, $name', ({ language, viewport, javaScriptEnabled }) => {
  const told = says[language]
  const contexts: BrowserContext[] = []
  let chair: Page
  let focal: Page
  let draft = ''
  const fresh = async (): Promise<BrowserContext> => {
    const context = await browser.newContext({ viewport, javaScriptEnabled })
    contexts.push(context)
    return context
  }
  const send = async (page: Page, form: string): Promise<void> => {
    await press(page.locator(`form:has(input[value="${form}"]) button`).last())
    await sound(page, javaScriptEnabled)
  }
  /** The page of a paragraph, from the text: by its mark, as a reader opens it. */
  const open = async (page: Page, mark: string): Promise<void> => {
    await page.goto(url + draft)
    const link = page.locator('.beside-mark a', { hasText: new RegExp(`^${mark}$`) })
    await page.goto(new URL((await link.getAttribute('href')) ?? '', url).href)
    await sound(page, javaScriptEnabled)
  }

  beforeAll(async () => {
    chair = await signIn(await fresh(), url, home, 'coordinator@example.invalid', language)
    focal = await signIn(await fresh(), url, home, told.who, language)
  })
  afterAll(() => Promise.all(contexts.map((context) => context.close())))

  it('is begun from what is written, put right by paragraph, and put before delegations', async () => {
    const meetings = await everyMeeting<{ meeting_id: string; name: { en: string } }>(url)
    const meeting = meetings.find((one) => one.name.en.includes('Consultation Group, 2026'))?.meeting_id
    await chair.goto(`${url}/${language}/meetings/${meeting}`)
    await press(chair.locator(`main a[href$="/${meeting}/drafts"]`))
    await sound(chair, javaScriptEnabled)
    await press(chair.locator('main a[href$="/drafts/new"]'))
    await sound(chair, javaScriptEnabled)
    await chair.fill(`input[name=title-${language}]`, told.title)
    await chair.fill('textarea[name=text-es]', outcome.es)
    await chair.fill('textarea[name=text-en]', outcome.en)
    await send(chair, 'open')
    draft = new URL(chair.url()).pathname
    expect(await chair.locator('.beside-mark a').allTextContents()).toEqual(
      expect.arrayContaining(['1', '2', '3']),
    )
    await focal.goto(url + draft)
    expect(await text(focal)).not.toContain(told.title)
    await open(chair, '3')
    await press(chair.locator('form:has(input[name=to][value=up]) button'))
    await sound(chair, javaScriptEnabled)
    await send(chair, 'table')
    expect(await text(chair)).toContain(told.tabled)
  })

  it('is amended by a delegation, with what changes marked, and the screen in the room follows', async () => {
    const screen = await (await fresh()).newPage()
    await screen.context().addCookies(await chair.context().cookies())
    await screen.goto(`${url}${draft}/screen`)
    await open(focal, '1')
    for (const one of ['es', 'en'] as const)
      await focal.fill(`section form textarea[name=text-${one}]`, told.proposed[one])
    await send(focal, 'propose')
    expect(await text(focal)).toContain(told.amendment)
    expect(await focal.locator('.amendment [lang=es] ins').allTextContents()).toEqual([
      expect.stringMatching(/tres$/),
    ])
    await open(focal, '1')
    await focal.check('input[name=kind][value=delete]', { force: true })
    await send(focal, 'propose')
    // The one further removed stands first, although it came second.
    expect(await focal.locator('.amendment-head').first().innerText()).toContain(told.second)
    if (javaScriptEnabled) await expect.poll(() => screen.locator('main').innerText()).toContain(told.second)
    else await screen.reload()
    expect(await screen.locator('main').innerText()).toContain(told.amendment)
    await sound(screen, javaScriptEnabled)
  })

  it('is not agreed while an amendment is open or a delegation keeps it in brackets', async () => {
    await focal.goto(url + draft)
    expect(await text(focal)).toContain(told.amended)
    await open(focal, '2')
    if (javaScriptEnabled) await focal.locator('summary').first().click()
    else await focal.locator('details').first().locator('summary').click()
    await send(focal, 'bracket')
    await open(chair, '2')
    expect(await chair.locator('form:has(input[value=agree])').count()).toBe(0)
    await chair.goto(`${url}${draft}/adopt`)
    await sound(chair, javaScriptEnabled)
    expect(await text(chair)).toContain(told.open)
    await chair.goto(url + draft)
    expect(await text(chair)).toContain(told.bracketed)
  })

  it('is decided, lifted and agreed paragraph by paragraph', async () => {
    await open(focal, '1')
    await press(
      focal
        .locator('.amendment', { hasText: told.second })
        .locator('form:has(input[value=take-back]) button'),
    )
    await open(chair, '1')
    await press(chair.locator('form:has(input[name=accepted][value=yes]) button'))
    expect(await chair.locator('.version').first().innerText()).toContain(told.proposed.es)
    await send(chair, 'agree')
    await open(focal, '2')
    await send(focal, 'bracket')
    await open(chair, '2')
    await send(chair, 'agree')
    expect(await text(chair)).toContain(told.agreed)
  })

  it('is compared with how it was tabled', async () => {
    await chair.goto(url + draft)
    await send(chair, 'issue')
    await press(chair.locator('.draft-versions a').first())
    await sound(chair, javaScriptEnabled)
    expect(await chair.locator('.beside ins').allTextContents()).not.toEqual([])
  })

  it('is adopted as a whole where nothing is open, and its paragraphs wait in the review of mandates', async () => {
    await chair.goto(`${url}${draft}/adopt`)
    await chair.fill('input[name=symbol]', told.symbol)
    await fillDay(chair, 'adopted', '2026-11-28')
    await send(chair, 'adopt')
    expect(new URL(chair.url()).pathname).toMatch(/\/readings\/[0-9a-f-]{36}/)
    expect((await chair.locator('.review-number').allTextContents()).length).toBeGreaterThanOrEqual(3)
    await focal.goto(url + draft)
    expect(await text(focal)).toContain(told.adopted)
    expect(await focal.locator(`main a[href$="/d/${told.symbol}"]`).count()).toBe(1)
  })
})
