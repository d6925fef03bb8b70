import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { fillDay, openBrowser, press, signIn } from '../support/browser.ts'
import { coordinatorAt } from '../support/secretariat.ts'
import { sound, ways } from '../support/ways.ts'

const url = inject('url')
const home = inject('home')
let browser: Browser
let at: Awaited<ReturnType<typeof coordinatorAt>>

beforeAll(async () => {
  browser = await openBrowser()
  at = await coordinatorAt(url, home)
})
afterAll(() => browser.close())

describe.each(ways)('personal data and the journal $name', ({ language, viewport, javaScriptEnabled }) => {
  const words = (es: string, en: string): string => (language === 'es' ? es : en)
  const contexts: BrowserContext[] = []
  const as = async (who: string) => {
    const context = await browser.newContext({ viewport, javaScriptEnabled })
    context.setDefaultTimeout(8000)
    contexts.push(context)
    return signIn(context, url, home, `${who}@example.invalid`, language)
  }
  afterAll(async () => {
    for (const context of contexts) await context.close()
  })

  it('a delegate gives particulars, the assistant reads them for a purpose, the delegate sees that', async () => {
    const { meeting_id } = await at.meeting('RCGM', `JRN-${language}`, '2031-04-10')
    const delegate = await as('focal.hnd')
    await delegate.goto(`${url}/${language}/meetings/${meeting_id}`)
    await press(delegate.getByRole('link', { name: words('Sus datos para la reunión', 'Your particulars') }))
    await sound(delegate, javaScriptEnabled)
    await delegate.fill('input[name=passport_number]', 'C-77120')
    await fillDay(delegate, 'birth_date', '1981-02-30')
    await delegate.fill('textarea[name=diet]', words('Sin maní', 'No peanuts'))
    await press(delegate.locator('main button[type=submit]'))
    expect(await delegate.locator('.errors').innerText()).toContain(
      words('Escriba un día que exista', 'Write a day that exists'),
    )
    await sound(delegate, javaScriptEnabled)
    await fillDay(delegate, 'birth_date', '1981-02-28')
    await press(delegate.locator('main button[type=submit]'))
    expect(await delegate.locator('main').innerText()).toContain(
      words('Sus datos quedaron guardados', 'Your particulars are stored'),
    )

    const assistant = await as('assistant')
    await assistant.goto(`${url}/${language}/meetings/${meeting_id}`)
    await press(assistant.getByRole('link', { name: words('Datos de las delegaciones', 'Particulars') }))
    await sound(assistant, javaScriptEnabled)
    await press(assistant.getByRole('link', { name: words('Alimentación', 'Catering') }))
    await sound(assistant, javaScriptEnabled)
    const seen = await assistant.locator('main').innerText()
    expect(seen).toContain(words('Sin maní', 'No peanuts'))
    expect(seen).not.toContain('C-77120')

    await delegate.goto(`${url}/${language}/me`)
    await press(delegate.getByRole('link', { name: words('Sus datos', 'Your data') }))
    await sound(delegate, javaScriptEnabled)
    expect(await delegate.locator('main').innerText()).toContain(
      words('Para la alimentación', 'For catering'),
    )
  })

  it('the coordinator names the journal’s keepers and reads the stories of records', async () => {
    const page = await as('coordinator')
    await page.goto(`${url}/${language}/conference`)
    await press(page.getByRole('link', { name: words('El diario', 'The journal') }))
    await sound(page, javaScriptEnabled)
    await page.fill('textarea[name=keepers]', 'not an address')
    await press(page.locator('main button[type=submit]'))
    expect(await page.locator('.errors').innerText()).toContain(
      words('hasta veinte direcciones', 'up to twenty e-mail addresses'),
    )
    await page.fill('textarea[name=keepers]', `archivo.${language}@example.invalid`)
    await press(page.locator('main button[type=submit]'))
    expect(await page.locator('main').innerText()).toContain(
      words('Se guardaron los depositarios', 'The keepers are stored'),
    )
    await sound(page, javaScriptEnabled)
    const { meeting_id } = await at.meeting('RCGM', `STO-${language}`, '2031-04-11')
    await page.goto(`${url}/${language}/meetings/${meeting_id}`)
    await press(page.getByRole('link', { name: words('Su historia', 'Its story') }))
    await sound(page, javaScriptEnabled)
    expect(await page.locator('main').innerText()).toContain(
      words('ingresó la reunión', 'entered the meeting'),
    )
    for (const path of [
      '/mandates/MAN-2025-006',
      '/conference/bodies/RCGM/story',
      '/conference/participants/HND/story',
      '/directory/erasures',
    ]) {
      await page.goto(`${url}/${language}${path}`)
      await sound(page, javaScriptEnabled)
    }
  })

  it('a person who left asks to be erased, and the coordinator decides', async () => {
    const email = `leaves.${language}@example.invalid`
    const { person_id } = await at.made<{ person_id: string }>('/people', {
      given_name: 'Renata',
      family_name: `Ejemplo ${language}`,
      treatment: null,
      email,
      language,
      channels: [],
    })
    const appointed = await at.made<{ appointment_id: string; version: number }>(
      `/people/${person_id}/appointments`,
      {
        person: person_id,
        office: 'auditor',
        from: '2026-01-01',
      },
    )
    const leaver = await as(`leaves.${language}`)
    await leaver.goto(`${url}/${language}/me/data`)
    await press(leaver.getByRole('button', { name: words('Pedir el borrado', 'Ask for erasure') }))
    await sound(leaver, javaScriptEnabled)
    const page = await as('coordinator')
    await page.goto(`${url}/${language}/directory/people`)
    await press(page.getByRole('link', { name: words('Borrado', 'Erasure'), exact: true }))
    await page.check('input[name=granted][value=yes]')
    await press(page.locator('main button[type=submit]'))
    expect(await page.locator('.errors').innerText()).toContain(
      words('todavía ejerce un cargo', 'still holds an office'),
    )
    await sound(page, javaScriptEnabled)
    await at.send(`/appointments/${appointed.appointment_id}/end`, { until: '2026-11-20' }, appointed.version)
    await page.check('input[name=granted][value=yes]')
    await press(page.locator('main button[type=submit]'))
    expect(await page.locator('main').innerText()).toContain(words('concedida', 'granted'))
    await sound(page, javaScriptEnabled)
  })
})
