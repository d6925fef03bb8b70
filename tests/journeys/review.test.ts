import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser, press, signIn, turnTo } from '../support/browser.ts'
import { sound, ways } from '../support/ways.ts'
import { outcome } from '../support/outcome.ts'
import { post, tokenFor } from '../support/sign-in.ts'
import { everyMeeting } from '../support/meetings.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const url = inject('url')
const home = inject('home')

/** Takes the test outcome in over the API and returns the address of its review. */
async function takenIn(symbol: string, texts: { es: string; en: string }): Promise<string> {
  const authorization = `Bearer ${await tokenFor(url, home, 'coordinator@example.invalid')}`
  const meetings = await everyMeeting<{ meeting_id: string; name: { en: string } }>(url)
  const meeting = meetings.find((one) => one.name.en.includes('Consultation Group, 2026'))
  const answer = await post(
    `${url}/api/v1/readings`,
    {
      meeting_id: meeting?.meeting_id,
      symbol,
      kind: 'conclusions',
      title: { es: 'Conclusiones de prueba', en: 'Test conclusions' },
      adopted_on: '2026-11-20',
      original_language: 'es',
      papers: [
        { language: 'es', text: texts.es },
        { language: 'en', text: texts.en },
      ],
    },
    { authorization },
  )
  const { document_id } = (await answer.json()) as { document_id: string }
  return `/readings/${document_id}`
}

describe.each(ways)('the review puts a reading right, $name', ({ language, viewport, javaScriptEnabled }) => {
  let page: Page
  let path = ''
  const numbers = () => page.locator('.review-number').allTextContents()
  const correct = async (number: string): Promise<void> => {
    await page.goto(`${url}/${language}${path}?at=${number}`)
    await page
      .locator('details', { has: page.locator('input[value=rewrite]') })
      .locator('summary')
      .click()
  }
  const form = () => page.locator('form', { has: page.locator('input[value=rewrite]') })

  beforeAll(async () => {
    path = await takenIn(`RCM/RCGM/2026/REVIEW.${language.toUpperCase()}`, outcome)
    const context = await browser.newContext({ viewport, javaScriptEnabled })
    page = await signIn(context, url, home, 'coordinator@example.invalid', language)
  })

  it('is begun from a meeting of years ago, which shows what it adopted', async () => {
    await page.goto(`${url}/${language}/meetings`)
    const name = language === 'es' ? 'XXIII Reunión Viceministerial' : 'XXIII Vice-Ministerial Meeting'
    await press(await turnTo(page.locator('main a', { hasText: new RegExp(`^${name}`) })))
    await sound(page, javaScriptEnabled)
    const meeting = new URL(page.url()).pathname
    expect(await page.locator('main a[href$="/d/RCM/VM/XXIII/DECL"]').count()).toBe(1)
    expect(await page.locator('main a[href*="/mandates/MAN-2020-"]').count()).toBeGreaterThan(3)
    await press(page.locator(`main a[href="${meeting}/readings/new"]`))
    await sound(page, javaScriptEnabled)
    expect(await page.inputValue('input[name=adopted-year]')).toBe('2020')
    const symbol = `RCM/VM/XXIII/ANNEX.${language.toUpperCase()}`
    await page.fill('input[name=symbol]', symbol)
    await page.fill('input[name=title-es]', 'Anexo de la declaración')
    await page.fill('textarea[name=text-es]', outcome.es)
    await press(page.locator('main form[enctype] button[type=submit]'))
    expect(page.url()).toMatch(/readings\/[0-9a-f-]{36}/)
    await page.goto(url + meeting)
    expect(await page.locator('main').innerText()).toContain(symbol)
  })

  it('splits a paragraph in both languages, and refuses a split of one only', async () => {
    await correct('2')
    await sound(page, javaScriptEnabled)
    const es = await form().locator('textarea[name=paragraph-es]').inputValue()
    await form()
      .locator('textarea[name=paragraph-es]')
      .fill(`${es}\n\nExhorta a los países miembros a pagar antes del 1 de marzo de 2027.`)
    await press(form().locator('button').first())
    expect(await page.locator('main').innerText()).toContain('MAN-21')
    // What was written is still there.
    expect(await form().locator('textarea[name=paragraph-es]').inputValue()).toContain('Exhorta a los países')
    const en = await form().locator('textarea[name=paragraph-en]').inputValue()
    await form()
      .locator('textarea[name=paragraph-en]')
      .fill(`${en}\n\nUrges member countries to pay before 1 March 2027.`)
    await press(form().locator('button').first())
    expect(await numbers()).toContain('2-2')
  })

  it('reads the new paragraph anew: its deadline excludes the day named', async () => {
    await page.goto(`${url}/${language}${path}?at=2-2`)
    await sound(page, javaScriptEnabled)
    expect(await page.inputValue('input[name=due-day]')).toBe('28')
    expect(await page.inputValue('input[name=due-month]')).toBe('2')
  })

  it('renumbers, but not to a number that is taken', async () => {
    await correct('2-2')
    await form().locator('input[name=number]').fill('3')
    await press(form().locator('button').first())
    expect(await page.locator('main').innerText()).toContain('MAN-21')
    await form().locator('input[name=number]').fill('2 bis')
    await press(form().locator('button').first())
    expect(await numbers()).toContain('2 bis')
  })

  it('joins it to the one before', async () => {
    await correct('2 bis')
    await press(form().locator('button[value=join]'))
    expect(await numbers()).not.toContain('2 bis')
    expect(await page.locator('[aria-current=step]').innerText()).toContain(
      language === 'es' ? 'Exhorta a los países' : 'Urges member countries',
    )
  })

  it('says that a paragraph gives a mandate where the reading saw none', async () => {
    await page.goto(`${url}/${language}${path}?at=3`)
    await press(page.locator('[aria-current=step] button[value=propose]').first())
    expect(await page.locator('[aria-current=step] input[name=title-es]').count()).toBe(1)
    await sound(page, javaScriptEnabled)
  })

  it('tasks a participant and a body by its name, whom the text named otherwise', async () => {
    await page.goto(`${url}/${language}${path}?at=3`)
    await page.locator('[aria-current=step] details summary').first().click()
    await page.check('input[name=tasked][value="participant:CRI"]')
    await page.fill('input[name=tasked-by-name]', 'Grupo de Trabajo sobre Retorno')
    await press(page.locator('[aria-current=step] button.button-primary'))
    await page.goto(url + (await page.locator('#p-3 a[href*="/mandates/MAN-"]').getAttribute('href')))
    const record = await page.locator('main').innerText()
    expect(record).toContain('Costa Rica')
    expect(record).toContain('Grupo de Trabajo sobre Retorno')
    await page.goto(`${url}/${language}/mandates?tasked=participant:CRI`)
    expect(await page.locator('main').innerText()).toContain('Costa Rica')
    expect(await page.locator('select[name=tasked]').inputValue()).toBe('participant:CRI')
    expect(await page.locator('a[href*="/mandates/MAN-"]').count()).toBeGreaterThan(0)
  })

  it.runIf(javaScriptEnabled)('keeps what is typed and not sent, also through a lost session', async () => {
    await page.goto(`${url}/${language}${path}?at=2`)
    const kept = page.waitForResponse(
      (answer) => answer.url().includes('/drafts/') && answer.status() === 200,
    )
    await page.fill('[aria-current=step] input[name=title-es]', 'Circular las cifras cada enero')
    await kept
    await page.context().clearCookies()
    await page.fill('[aria-current=step] input[name=title-en]', 'Circulate the figures every January')
    await page.waitForResponse((answer) => answer.url().includes('/drafts/') && answer.status() === 401)
    // In again on the same machine: the server has the first title, the browser the second.
    page = await signIn(page.context(), url, home, 'coordinator@example.invalid', language)
    await page.goto(`${url}/${language}${path}?at=2`)
    expect(await page.inputValue('[aria-current=step] input[name=title-es]')).toBe(
      'Circular las cifras cada enero',
    )
    expect(await page.inputValue('[aria-current=step] input[name=title-en]')).toBe(
      'Circulate the figures every January',
    )
  })

  it.runIf(javaScriptEnabled)('goes by keys: j to the next undecided paragraph, c confirms', async () => {
    await page.goto(`${url}/${language}${path}?at=1`)
    await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('j')])
    expect(await page.locator('[aria-current=step] .review-number').innerText()).toBe('2')
    await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('c')])
    await page.waitForLoadState('load')
    expect(await page.locator('#p-2 a[href*="/mandates/MAN-"]').count()).toBe(1)
  })
})

it('shows what to look at: a day that does not exist', async () => {
  const path = await takenIn('RCM/RCGM/2026/REVIEW.DAYS', {
    es: outcome.es.replace('31 de enero de 2027', '31 de febrero de 2027'),
    en: outcome.en.replace('31 January 2027', '31 February 2027'),
  })
  const text = await readInSpanish(path)
  expect(text).toContain('Hay una fecha que no existe')
  expect(text).toContain('Ciudad de Panamá')
})

it('shows where the two languages differ, in the list and beside the proposal, in days as people write them', async () => {
  const path = await takenIn('RCM/RCGM/2026/REVIEW.DIFFERS', {
    es: outcome.es,
    en: outcome.en.replace('31 January 2027', '31 March 2027'),
  })
  expect(await readInSpanish(path)).toContain('los idiomas difieren')
  const text = await readInSpanish(`${path}?at=2`)
  expect(text).toContain('Las fechas difieren: español 31 de enero de 2027, inglés 31 de marzo de 2027.')
})

async function readInSpanish(path: string): Promise<string> {
  const context = await browser.newContext()
  const page = await signIn(context, url, home, 'coordinator@example.invalid', 'es')
  await page.goto(`${url}/es${path}`)
  const text = await page.locator('main').innerText()
  await context.close()
  return text
}
