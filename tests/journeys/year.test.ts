import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { fillDay, leaveDays, openBrowser, press, signIn } from '../support/browser.ts'
import { sound, ways } from '../support/ways.ts'

const [url, home] = [inject('url'), inject('home')]
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

// Each way has a year of its own, so that neither finds the other's meetings.
const says = {
  es: {
    year: '2041',
    name: 'Escriba el nombre',
    entered: 'Feriado de prueba es',
    host: 'Feriado del país anfitrión, Panamá',
    separation: 'Separación',
  },
  en: {
    year: '2042',
    name: 'Write the name',
    entered: 'Trial holiday en',
    host: 'Holiday of the host country, Panama',
    separation: 'Separation Day',
  },
} as const

describe.each(ways)('the calendar of a year, $name', ({ language, viewport, javaScriptEnabled }) => {
  const told = says[language]
  const { year } = told
  let context: BrowserContext
  let staff: Page
  const text = (): Promise<string> => staff.locator('main').innerText()
  const send = async (form: string): Promise<void> => {
    await press(staff.locator(`form:has(input[value=${form}]) button`).last())
    await sound(staff, javaScriptEnabled)
  }

  beforeAll(async () => {
    context = await browser.newContext({ viewport, javaScriptEnabled })
    staff = await signIn(context, url, home, 'assistant@example.invalid', language)
  })
  afterAll(() => context.close())

  it('a holiday is entered, where its name is missing it is told, and taken back', async () => {
    await staff.goto(`${url}/${language}/meetings/holidays?country=PAN&year=${year}`)
    await sound(staff, javaScriptEnabled)
    expect(await text()).toContain(told.separation)
    await fillDay(staff, 'day', `${year}-11-06`)
    await send('enter')
    expect(await text()).toContain(told.name)
    await staff.fill(`input[name=name-${language}]`, told.entered)
    await send('enter')
    expect(await text()).toContain(told.entered)
    await send('take-back')
    expect(await text()).not.toContain(told.entered)
  })

  it('a meeting on a holiday of its host is planned, and warned of', async () => {
    await staff.goto(`${url}/${language}/meetings/new`)
    await staff.fill('input[name=number]', `A-${language}`)
    await staff.fill('input[name=name-es]', 'Reunión en feriado')
    await staff.fill('input[name=name-en]', 'Meeting on a holiday')
    await fillDay(staff, 'opens', `${year}-11-03`)
    await fillDay(staff, 'closes', `${year}-11-04`)
    const host = staff.locator('select[name=host]')
    await host.selectOption({ label: language === 'es' ? 'Panamá' : 'Panama' })
    await send('plan')
    expect(await text()).toContain(told.host)
    await leaveDays(staff)
    expect(staff.url()).toMatch(/meetings\/[0-9a-f-]{36}$/)
  })

  it('the year shows it among the holidays of the countries that are chosen', async () => {
    await staff.goto(`${url}/${language}/meetings`)
    await press(staff.locator('main a[href$="/meetings/year"]'))
    await sound(staff, javaScriptEnabled)
    await staff.goto(`${url}/${language}/meetings/year?year=${year}`)
    await sound(staff, javaScriptEnabled)
    const list = staff.locator('main table.register')
    expect(await staff.locator('.year-main').count()).toBeGreaterThanOrEqual(2)
    expect(
      await list
        .locator('a', { hasText: language === 'es' ? 'Reunión en feriado' : 'Meeting on a holiday' })
        .count(),
    ).toBe(1)
    expect(await list.innerText()).toContain(told.separation)
    await staff.locator('main details summary').first().click()
    await staff.locator('label', { hasText: language === 'es' ? 'Panamá' : 'Panama' }).click()
    await press(staff.locator('main details form button'))
    await sound(staff, javaScriptEnabled)
    expect(await list.innerText()).not.toContain(told.separation)
  })
})
