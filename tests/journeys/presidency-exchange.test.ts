import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser, press, signIn } from '../support/browser.ts'
import { lastMailTo } from '../support/sign-in.ts'
import { sound, ways } from '../support/ways.ts'

const url = inject('url')
const home = inject('home')

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const text = (page: Page): Promise<string> => page.locator('main').innerText()

describe.each(ways)('the Presidency in the exchange, $name', ({ language, viewport, javaScriptEnabled }) => {
  const words = (es: string, en: string): string => (language === 'es' ? es : en)
  let page: Page
  const open = async (path: string): Promise<void> => {
    await page.goto(`${url}/${language}${path}`)
    await sound(page, javaScriptEnabled)
  }

  beforeAll(async () => {
    const context = await browser.newContext({ viewport, javaScriptEnabled })
    page = await signIn(context, url, home, 'ppt.pan@example.invalid', language)
  })

  it('sends a note in its own name to two countries', async () => {
    await open('/exchange/circulars/new')
    expect(await page.inputValue('input[name=sender]')).toBe('PPT')
    await page.check('input[name=kind][value=note]')
    for (const one of ['es', 'en']) {
      await page.fill(`input[name=subject-${one}]`, `Consulta / Consultation ${language}`)
      await page.fill(`textarea[name=body-${one}]`, 'La Presidencia saluda a {{country}}.')
    }
    const countries = page.locator('details', { has: page.locator('input[name=participants]') })
    await countries.locator('summary').click()
    for (const country of ['Honduras', 'Guatemala']) await page.getByLabel(country, { exact: true }).check()
    await press(page.locator('main .button-primary'))
    await sound(page, javaScriptEnabled)
    await press(page.locator('main .button-primary'))
    await sound(page, javaScriptEnabled)
    expect(await text(page)).toMatch(/NOT-\d{4}-\d{3}/)
    for (const country of ['Honduras', 'Guatemala']) expect(await text(page)).toContain(country)
    const mail = await lastMailTo(home, 'focal.gtm@example.invalid', '', '/circular/')
    expect(mail.text).toContain('La Presidencia saluda a Guatemala.')
  })

  it('reads what the countries answered, as far as it is theirs to read', async () => {
    await open('/requests')
    const title = words('Permisos de trabajo temporal', 'Temporary work permits')
    await press(page.getByRole('link', { name: new RegExp(title) }).first())
    await sound(page, javaScriptEnabled)
    // What the United States keeps to the Presidency and the secretariat is read here.
    for (const answer of [/programme for seasonal workers/, /41\W200/])
      expect(await text(page)).toMatch(answer)
  })

  it('finds a paper by a word of its text', async () => {
    await open(`/search?q=${words('consulares', 'consular')}`)
    const title = words('Propuesta de directrices', 'Proposed guidelines')
    await press(page.getByRole('link', { name: new RegExp(title) }).first())
    expect(await text(page)).toContain(title)
    await sound(page, javaScriptEnabled)
  })

  it('reads the calendar of the region and an announcement', async () => {
    await open('/exchange/calendar')
    expect(await text(page)).toContain(words('Calendario', 'Calendar'))
    await open('/desk')
    const title = words('Disponible la plantilla', 'The template for reports')
    await press(page.getByRole('link', { name: new RegExp(title) }).first())
    expect(await text(page)).toContain(words('adjunte la constancia', 'attach the evidence'))
    await sound(page, javaScriptEnabled)
  })
})
