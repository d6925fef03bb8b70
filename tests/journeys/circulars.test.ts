import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, press, scrollsSideways, signIn } from '../support/browser.ts'
import { ownWorld } from '../support/own-world.ts'
import { FREELY_OFFERED, changeSettings } from '../support/settings.ts'
import { lastMailTo } from '../support/sign-in.ts'
import { coordinatorAt } from '../support/secretariat.ts'
import { sound, ways } from '../support/ways.ts'

let browser: Browser
let world: Awaited<ReturnType<typeof ownWorld>>
let symbol = ''
beforeAll(async () => {
  browser = await openBrowser()
  world = await ownWorld()
  // As many as the conference has members are many.
  await changeSettings(world.running.base, { ...FREELY_OFFERED, circulars: { second_person_above: 5 } })
  const staff = await coordinatorAt(world.url, world.home)
  symbol = (
    await staff.made<{ symbol: string }>('/documents', {
      kind: 'secretariat paper',
      title: { es: 'Calendario', en: 'Calendar' },
      original_language: 'es',
      dated_on: '2026-11-20',
      state: 'circulated',
      access: 'members',
      versions: [
        { language: 'es', file: { name: 'calendario.txt', content: btoa('Calendario de reuniones') } },
      ],
    })
  ).symbol
})
afterAll(async () => {
  await browser.close()
  await world.end()
})

const says = {
  es: {
    acknowledged: 'Acuse de recibo registrado',
    wrong: 'EXC-01',
    waits: 'segunda persona',
    leaves: 'Sale el',
    of: '1 de 1',
  },
  en: {
    acknowledged: 'Receipt is acknowledged',
    wrong: 'EXC-01',
    waits: 'second person',
    leaves: 'It leaves on',
    of: '1 of 1',
  },
} as const
const text = (page: Page): Promise<string> => page.locator('main').innerText()

describe.each(ways)('circulars, $name', ({ language, viewport, javaScriptEnabled }) => {
  const as = async (who: string): Promise<Page> =>
    signIn(await browser.newContext({ viewport, javaScriptEnabled }), world.url, world.home, who, language)
  const open = async (page: Page, path: string): Promise<void> => {
    await page.goto(`${world.url}/${language}${path}`)
    await sound(page, javaScriptEnabled)
  }
  let assistant: Page
  let small = ''
  let many = ''
  const subject = `Itinerario ${language}`

  async function write(page: Page, whom: 'one' | 'all'): Promise<string> {
    await open(page, '/exchange/circulars/new')
    await page.fill('input[name=subject-es]', subject)
    await page.fill('input[name=subject-en]', `Journey ${language}`)
    await page.fill('textarea[name=body-es]', '{{treatment}} {{nombre}}:\n\nSe remite el calendario.')
    await page.fill('textarea[name=body-en]', '{{treatment}} {{name}}:\n\nPlease find the calendar.')
    if (whom === 'all') await page.check('input[name=groups][value=members]')
    else {
      await page
        .locator('details', { has: page.locator('input[name=participants]') })
        .locator('summary')
        .click()
      await page.getByLabel(/^Honduras$/).check()
    }
    await page.fill('textarea[name=link]', symbol)
    await press(page.locator('main .button-primary'))
    await sound(page, javaScriptEnabled)
    // What is wrong is told at the field, and what was typed stands.
    expect(await text(page)).toContain('nombre')
    expect(await page.inputValue('input[name=subject-es]')).toBe(subject)
    await page.fill('textarea[name=body-es]', '{{treatment}} {{name}}:\n\nSe remite el calendario.')
    await press(page.locator('main .button-primary'))
    await sound(page, javaScriptEnabled)
    return new URL(page.url()).pathname.replace(`/${language}`, '')
  }

  it('the assistant drafts one for one country, looks at the mail, and lets it go', async () => {
    assistant = await as('assistant@example.invalid')
    await open(assistant, '/exchange/circulars')
    small = await write(assistant, 'one')
    await open(assistant, `${small}/preview`)
    expect(await text(assistant)).toContain('Honduras')
    expect(await text(assistant)).toContain(subject)
    await open(assistant, small)
    await press(assistant.locator('main .button-primary'))
    await sound(assistant, javaScriptEnabled)
    expect(await text(assistant)).toMatch(/CIR-\d{4}-\d{3}/)
  })

  it('the focal point reads it on the phone, opens the paper and acknowledges it, without signing in', async () => {
    const mail = await lastMailTo(world.home, 'focal.hnd@example.invalid', '', '/circular/')
    const link = /https?:\S+\/circular\/\S+/.exec(mail.text)?.[0] ?? ''
    const phone = await (
      await browser.newContext({ viewport: { width: 360, height: 780 }, javaScriptEnabled })
    ).newPage()
    await phone.goto(link.replace(/\/(es|en)\/circular/, `/${language}/circular`))
    await sound(phone, javaScriptEnabled)
    expect(await text(phone)).toContain(symbol)
    const [download] = await Promise.all([
      phone.waitForEvent('download'),
      phone
        .locator('form', { has: phone.locator('input[value=open]') })
        .locator('button')
        .click(),
    ])
    expect(download.suggestedFilename()).toBe('calendario.txt')
    await press(phone.locator('main .button-primary'))
    await sound(phone, javaScriptEnabled)
    expect(await text(phone)).toContain(says[language].acknowledged)
    await open(assistant, small)
    expect(await text(assistant)).toContain(says[language].of)
    await phone.context().close()
  })

  it('one for all waits for the coordinator, who releases it and stops it in time', async () => {
    many = await write(assistant, 'all')
    expect(await text(assistant)).toContain(says[language].waits)
    await press(assistant.locator('main .button-primary'))
    await sound(assistant, javaScriptEnabled)
    expect(await assistant.locator('main .button-primary').count()).toBe(0)
    const coordinator = await as('coordinator@example.invalid')
    await open(coordinator, many)
    await press(coordinator.locator('main .button-primary'))
    await sound(coordinator, javaScriptEnabled)
    expect(await text(coordinator)).toContain(says[language].leaves)
    await press(coordinator.locator('main .button-primary'))
    await sound(coordinator, javaScriptEnabled)
    expect(await scrollsSideways(coordinator)).toBe(false)
    expect(await text(coordinator)).not.toContain(says[language].leaves)
    await open(coordinator, '/exchange/circulars')
    await coordinator.context().close()
  })

  it('the focal point finds in the room what was sent to their country, and nothing else', async () => {
    const focal = await as('focal.hnd@example.invalid')
    await open(focal, '/exchange/circulars')
    const found = await focal.locator('main tbody tr').count()
    expect(found).toBeGreaterThan(0)
    await open(focal, small)
    expect(await text(focal)).toContain('Punto focal Honduras')
    await focal.goto(`${world.url}/${language}${many}`)
    expect(await text(focal)).not.toContain(subject)
    await focal.context().close()
  })
})
