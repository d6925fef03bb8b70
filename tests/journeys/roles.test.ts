import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { foundConference } from '../../src/apps/founding.ts'
import { andes } from '../support/another-conference.ts'
import { fillDay, openBrowser, press, signIn } from '../support/browser.ts'
import { ownWorld } from '../support/own-world.ts'
import { coordinatorAt } from '../support/secretariat.ts'
import { FREELY_OFFERED, changeSettings } from '../support/settings.ts'
import { sound, ways } from '../support/ways.ts'
import { day } from '../support/days.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const [url, home] = [inject('url'), inject('home')]

const says = {
  es: {
    missing: 'correo',
    accredited: 'acreditada',
    noTasks: 'Elija al menos una tarea.',
    coordinator: 'Coordinación',
    auditor: 'Auditoría de Ejemplo',
    appoint: 'Designar a una persona',
    heads: 'Ver los cierres firmados del diario',
    reason: 'Su ministerio retira el nombramiento mientras lo revisa.',
  },
  en: {
    missing: 'e-mail',
    accredited: 'accredited',
    noTasks: 'Choose at least one task.',
    coordinator: 'Coordinator',
    auditor: 'Auditoría de Ejemplo',
    appoint: 'Appoint a person to an office',
    heads: 'List the signed heads of the journal',
    reason: 'The ministry takes the nomination back while it looks into it.',
  },
} as const
const text = (page: Page): Promise<string> => page.locator('main').innerText()

describe.each(ways)('offices and what they give, $name', ({ language, viewport, javaScriptEnabled }) => {
  const address = `journey.delegate.${language}@example.invalid`
  const here = `${url}/${language}`
  let staff: Page
  let delegate: Page
  let context: BrowserContext
  let meeting = ''

  const as = async (who: string): Promise<Page> =>
    signIn(await browser.newContext({ viewport, javaScriptEnabled }), url, home, who, language)
  const open = async (page: Page, path: string): Promise<number | undefined> => {
    const status = (await page.goto(`${here}${path}`))?.status()
    await sound(page, javaScriptEnabled)
    return status
  }

  beforeAll(async () => {
    const secretariat = await coordinatorAt(url, home)
    meeting = (await secretariat.meeting('VM', `ROLES-${language}`, day(5))).meeting_id
    staff = await as('coordinator@example.invalid')
    context = await browser.newContext({ viewport, javaScriptEnabled })
  })

  it('names a delegate to a meeting, keeps what was typed where something is missing, and accredits them', async () => {
    expect(await open(staff, `/meetings/${meeting}/delegations`)).toBe(200)
    await press(staff.locator('main table a:text("Honduras")'))
    await staff.fill('input[name=note]', 'NV/2026/HND/14')
    await staff.fill('input[name=given_name-0]', 'Persona')
    await staff.fill('input[name=family_name-0]', 'Delegada Itinerante')
    await staff.selectOption('select[name=language]', language)
    await press(staff.locator('main .button-primary'))
    await sound(staff, javaScriptEnabled)
    expect(await text(staff)).toContain(says[language].missing)
    expect(await staff.inputValue('input[name=family_name-0]')).toBe('Delegada Itinerante')
    await staff.fill('input[name=email-0]', address)
    await press(staff.locator('main .button-primary'))
    await sound(staff, javaScriptEnabled)
    expect(await text(staff)).toContain('Delegada Itinerante')
    await staff.check('main table input.tick[name=person]')
    await press(staff.locator('form#chosen button').first())
    await sound(staff, javaScriptEnabled)
    expect(await text(staff)).toContain(says[language].accredited)
  })

  it('lets the delegate in until the meeting ends, to look and not to change', async () => {
    delegate = await signIn(context, url, home, address, language)
    expect(await open(delegate, '/meetings')).toBe(200)
    expect(await open(delegate, `/meetings/new`)).toBe(403)
  })

  it('suspends the delegate: the next page they open gives nothing, and reinstated it is theirs again', async () => {
    await staff.goto(`${here}/meetings/${meeting}/delegations`)
    await press(staff.locator('main table a:text("Honduras")'))
    await press(staff.getByRole('link', { name: /Delegada Itinerante/ }))
    await sound(staff, javaScriptEnabled)
    await press(staff.locator('main a[href*="/directory/people/"]'))
    await press(staff.locator('main a[href*="/appointments/"][href$="/end"]').first())
    await sound(staff, javaScriptEnabled)
    await staff.fill('textarea[name=reason]', says[language].reason)
    await press(staff.locator('form:has(textarea[name=reason]) button'))
    await sound(staff, javaScriptEnabled)
    expect(await text(staff)).toContain(says[language].reason)
    // Sessions are believed for a second.
    await delegate.waitForTimeout(1100)
    expect(await open(delegate, `/me/meetings/${meeting}/particulars`)).toBe(403)

    await press(staff.locator('main a[href*="/appointments/"][href$="/end"]').first())
    await sound(staff, javaScriptEnabled)
    await press(staff.locator('form:has(input[value=reinstate]) button'))
    expect(await text(staff)).not.toContain(says[language].reason)
    await delegate.waitForTimeout(1100)
    expect(await open(delegate, `/me/meetings/${meeting}/particulars`)).toBe(200)
  })
})

describe.each(ways)('tasks left to a colleague, $name', ({ language, viewport, javaScriptEnabled }) => {
  it('are left until a day, and taken back', async () => {
    const who = language === 'es' ? 'focal.gtm@example.invalid' : 'focal.dom@example.invalid'
    const page = await signIn(
      await browser.newContext({ viewport, javaScriptEnabled }),
      url,
      home,
      who,
      language,
    )
    const main = page.locator('main')
    await page.goto(`${url}/${language}/me/stand-ins`)
    await sound(page, javaScriptEnabled)
    const form = main.locator('form:has(select[name=person])').first()
    await press(form.locator('button'))
    await sound(page, javaScriptEnabled)
    expect(await main.innerText()).toContain(says[language].noTasks)
    await form.locator('select[name=person]').selectOption({ index: 1 })
    await form.locator('input[name=tasks]').first().check()
    await fillDay(page, 'until', day(14))
    await press(form.locator('button'))
    await sound(page, javaScriptEnabled)
    const back = main.locator('form:has(input[name=stand-in]) button')
    expect(await back.count()).toBe(1)
    await press(back)
    await sound(page, javaScriptEnabled)
    expect(await back.count()).toBe(0)
  })
})

describe('someone with two offices', () => {
  it('leaves the tasks of each by a form of its own, whose labels lead to its own fields', async () => {
    const secretariat = await coordinatorAt(url, home)
    const { person_id } = await secretariat.made<{ person_id: string }>('/people', {
      given_name: 'Persona',
      family_name: 'De Dos Cargos',
      treatment: null,
      channels: [],
      email: 'dos.cargos@example.invalid',
      language: 'es',
    })
    const { participants } = await secretariat.get<{
      participants: { participant_id: string; code: string }[]
    }>('/participants')
    const appoint = (office: string): Promise<unknown> =>
      secretariat.made(`/people/${person_id}/appointments`, {
        office,
        participant: participants.find((one) => one.code === 'BLZ')?.participant_id,
        from: '2026-01-01',
        instrument: 'NV/2',
      })
    await appoint('focal point')
    await appoint('liaison officer')
    const page = await signIn(await browser.newContext(), url, home, 'dos.cargos@example.invalid', 'es')
    await page.goto(`${url}/es/me/stand-ins`)
    await sound(page, true)
    const forms = page.locator('main form:has(select[name=person])')
    expect(await forms.count()).toBe(2)
    await forms.last().getByLabel('Persona colega').focus()
    expect(await forms.last().locator('select:focus').count()).toBe(1)
    await press(forms.last().locator('button'))
    await page.locator('#errors a').first().click()
    expect(await forms.last().locator(':focus').count()).toBe(1)
  })
})

describe.each(ways)('who may do what, $name', ({ language, viewport, javaScriptEnabled }) => {
  it('is told to the IT specialist by what is asked for, and by person, each with its office', async () => {
    const context = await browser.newContext({ viewport, javaScriptEnabled })
    const page = await signIn(context, url, home, 'it@example.invalid', language)
    const main = page.locator('main')
    await page.goto(`${url}/${language}/conference/access`)
    await sound(page, javaScriptEnabled)
    await page.selectOption('select[name=operation]', 'directory.appoint')
    await press(main.locator('form:has(select[name=operation]) button'))
    await sound(page, javaScriptEnabled)
    const told = main.locator('table')
    expect(await told.innerText()).toContain(says[language].coordinator)
    await page.selectOption('select[name=person]', { label: says[language].auditor })
    await press(main.locator('form:has(select[name=person]) button'))
    await sound(page, javaScriptEnabled)
    expect(await told.last().innerText()).toContain(says[language].heads)
    expect(await told.last().innerText()).not.toContain(says[language].appoint)
  })
})

describe('two conferences in one browser', () => {
  it('are signed in to and out of each by itself, and neither shows the other’s', async () => {
    const world = await ownWorld()
    try {
      const { base } = world.running
      await foundConference(base.ground, andes)
      await changeSettings(base, FREELY_OFFERED, 'andes')
      const context = await browser.newContext()
      const first = await signIn(context, world.url, world.home, 'coordinator@example.invalid', 'es')
      const there = `${world.url}/c/andes`
      const second = await context.newPage()
      await second.goto(`${there}/es/directory/people`)
      expect(second.url()).toContain('/c/andes/es/sign-in')
      await second.close()
      const signedIn = await signIn(context, there, world.home, andes.coordinator.email, 'es')
      await signedIn.goto(`${there}/es/directory/people`)
      const people = await signedIn.locator('main').innerText()
      expect(people).toContain('Zqandes')
      expect(people).not.toContain('Honduras')
      await first.goto(`${world.url}/es/directory/people`)
      expect(await first.locator('main').innerText()).not.toContain('Zqandes')
      await press(signedIn.locator('.bar .me').getByRole('link', { name: 'Salir' }))
      expect(signedIn.url()).toBe(`${there}/es/sign-out`)
      await press(signedIn.locator('main .button-primary'))
      await signedIn.goto(`${there}/es/directory/people`)
      expect(signedIn.url()).toContain('/c/andes/es/sign-in')
      expect((await first.goto(`${world.url}/es/directory/people`))?.url()).not.toContain('sign-in')
    } finally {
      await world.end()
    }
  })
})
