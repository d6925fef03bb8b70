import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { fillDay, openBrowser, press, signIn } from '../support/browser.ts'
import { coordinatorAt } from '../support/secretariat.ts'
import { lastMailTo } from '../support/sign-in.ts'
import { sound, ways } from '../support/ways.ts'
import { day } from '../support/days.ts'

const [url, home] = [inject('url'), inject('home')]
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const says = {
  es: {
    country: 'Nicaragua',
    who: 'focal.nic@example.invalid',
    notOpen: 'La inscripción aún no está abierta',
    missing: 'Fila 2: el correo falta',
    places: '3 de 3 lugares ocupados',
    waiting: 'en espera',
    received: 'Su inscripción llegó',
    confirmed: 'confirmada',
    choose: 'elija quién la encabeza ahora',
    withdrawn: 'retirada',
  },
  en: {
    country: 'Belize',
    who: 'focal.blz@example.invalid',
    notOpen: 'Registration is not open yet',
    missing: 'Row 2: the e-mail address is missing',
    places: '3 of 3 places taken',
    waiting: 'waiting',
    received: 'Your registration has arrived',
    confirmed: 'confirmed',
    choose: 'choose who leads it now',
    withdrawn: 'withdrawn',
  },
} as const

const text = (page: Page): Promise<string> => page.locator('main').innerText()

describe.each(ways)('a delegation, from nomination to confirmation, $name', (way) => {
  const { language, viewport, javaScriptEnabled } = way
  const told = says[language]
  const here = `${url}/${language}`
  const address = (who: string): string => `${who}.${language}@walk.invalid`
  const contexts: BrowserContext[] = []
  let meeting = ''
  let staff: Page
  let focal: Page

  const fresh = async (): Promise<BrowserContext> => {
    const context = await browser.newContext({ viewport, javaScriptEnabled })
    contexts.push(context)
    return context
  }
  const whole = (page: Page) => sound(page, javaScriptEnabled)
  const send = async (page: Page, form: string): Promise<void> => {
    await press(page.locator(`form:has(input[value=${form}]) button`).last())
    await whole(page)
  }

  beforeAll(async () => {
    const secretariat = await coordinatorAt(url, home)
    meeting = (await secretariat.meeting('VM', `WALK-${language}`, day(40))).meeting_id
    staff = await signIn(await fresh(), url, home, 'assistant@example.invalid', language)
    focal = await signIn(await fresh(), url, home, told.who, language)
  })
  afterAll(() => Promise.all(contexts.map((context) => context.close())))

  it('the focal point sees that registration is not open, and the assistant opens it with a quota', async () => {
    await focal.goto(`${here}/meetings/${meeting}`)
    await press(focal.locator('main a[href*="/delegations/"]'))
    await whole(focal)
    expect(await text(focal)).toContain(told.notOpen)

    await staff.goto(`${here}/meetings/${meeting}/delegations`)
    await whole(staff)
    await press(staff.locator('main a[href$="/registration"]'))
    await whole(staff)
    await fillDay(staff, 'until', day(20))
    await staff.fill('input[name=quota-member]', '3')
    await staff.check('input[name=asks][value="job title"]')
    await staff.check('input[name=asks][value=diet]')
    await send(staff, 'settle')
    expect(staff.url()).toContain('/delegations')
  })

  it('the focal point pastes the delegation out of a spreadsheet; what is missing is told and nothing is lost', async () => {
    await focal.reload()
    await focal.fill('input[name=note]', 'NV/2026/77')
    await focal.locator('main summary').last().click()
    const rows = (second: string): string =>
      [
        ['Nombre', 'Apellidos', 'Correo', 'Función', 'Cargo'],
        ['Ana', 'De Ejemplo', address('ana'), 'jefa', 'Directora'],
        ['Beto', 'De Ejemplo', second, 'suplente', ''],
        ['Carla', 'De Ejemplo', address('carla'), 'asesora', ''],
        ['Dora', 'De Ejemplo', address('dora'), '', ''],
      ]
        .map((cells) => cells.join('\t'))
        .join('\n')
    await focal.fill('textarea[name=pasted]', rows(''))
    await send(focal, 'nominate')
    expect(await text(focal)).toContain(told.missing)
    expect(await focal.inputValue('textarea[name=pasted]')).toContain(address('carla'))
    if (!(await focal.locator('textarea[name=pasted]').isVisible()))
      await focal.locator('main summary').last().click()
    await focal.fill('textarea[name=pasted]', rows(address('beto')))
    await send(focal, 'nominate')
    expect(await text(focal)).toContain(told.places)
    expect(await focal.locator('main tbody tr:has-text("Dora")').innerText()).toContain(told.waiting)
  })

  it('the assistant accredits, and a delegate registers from the mail without an account', async () => {
    await staff.goto(`${here}/meetings/${meeting}/delegations`)
    await press(staff.locator(`main table a:text("${told.country}")`))
    await whole(staff)
    for (const tick of await staff.locator('main table input.tick[name=person]').all()) await tick.check()
    await press(staff.locator('form#chosen button').first())
    await whole(staff)
    const { text: mail } = await lastMailTo(home, address('ana'), '', '/registration/')
    const link = /https?:\/\/\S+\/registration\/[\w-]+/.exec(mail)?.[0] ?? ''
    const delegate = await (await fresh()).newPage()
    await delegate.goto(link)
    await whole(delegate)
    await delegate.fill('input[name=printed_name]', '')
    await send(delegate, 'register')
    expect(await delegate.locator('.errors').count()).toBe(1)
    await delegate.fill('input[name=printed_name]', 'Dra. Ana de Ejemplo')
    await delegate.fill('textarea[name=diet]', 'Vegetariana')
    await send(delegate, 'register')
    expect(await text(delegate)).toContain(told.received)
  })

  it('the assistant confirms; the head is withdrawn only with a successor, and who waited comes in', async () => {
    await staff.reload()
    await staff.check('main tr:has-text("Dra. Ana") input.tick')
    await press(staff.locator('form#chosen button').last())
    await whole(staff)
    expect(await staff.locator('main tbody tr:has-text("Dra. Ana")').innerText()).toContain(told.confirmed)

    await focal.reload()
    await press(focal.locator('main table a:text("Dra. Ana")'))
    await whole(focal)
    await focal.fill('textarea[name=why]', 'No viaja')
    await send(focal, 'withdraw')
    expect(await text(focal)).toContain(told.choose)
    await focal.selectOption('select[name=successor]', { index: 1 })
    await send(focal, 'withdraw')
    expect(await focal.locator('main tbody tr:has-text("Dra. Ana")').innerText()).toContain(told.withdrawn)
    expect(await focal.locator('main tbody tr:has-text("Dora")').innerText()).not.toContain(told.waiting)
  })

  it('a delegate is substituted, and those without a delegation are entered by the assistant', async () => {
    await press(focal.locator('main table a:text("Carla")'))
    await focal.fill('input[name=note]', 'NV/2026/78')
    await focal.fill('input[name=given_name-0]', 'Elisa')
    await focal.fill('input[name=family_name-0]', 'De Ejemplo')
    await focal.fill('input[name=email-0]', address('elisa'))
    await send(focal, 'substitute')
    expect(await text(focal)).toContain('Elisa De Ejemplo')

    await staff.goto(`${here}/meetings/${meeting}/others/press`)
    await whole(staff)
    await staff.fill('input[name=note]', 'Correo del diario')
    await staff.fill('input[name=given_name-0]', 'Fotógrafa')
    await staff.fill('input[name=family_name-0]', 'De Ejemplo')
    await staff.fill('input[name=email-0]', address('prensa'))
    await send(staff, 'nominate')
    expect(await text(staff)).toContain('Fotógrafa De Ejemplo')
  })
})
