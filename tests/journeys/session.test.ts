import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, press, signIn } from '../support/browser.ts'
import { day } from '../support/days.ts'
import { ownWorld } from '../support/own-world.ts'
import { coordinatorAt } from '../support/secretariat.ts'
import { sound } from '../support/ways.ts'

let browser: Browser
let world: Awaited<ReturnType<typeof ownWorld>>
let meeting: string
beforeAll(async () => {
  browser = await openBrowser()
  world = await ownWorld()
  const at = await coordinatorAt(world.url, world.home)
  ;({ meeting_id: meeting } = await at.meeting('VM', 'SESION', day(0)))
  for (const [place, title] of [
    { es: 'Apertura de la reunión', en: 'Opening of the meeting' },
    {
      es: 'Mandatos abiertos e informe de la Secretaría Técnica',
      en: 'Open mandates and the report of the Technical Secretariat',
    },
  ].entries())
    await at.made(`/meetings/${meeting}/items`, { title }, place + 1)
  await at.made(`/meetings/${meeting}/agenda/circulation`, {}, 3)
})
afterAll(async () => {
  await browser.close()
  await world.end()
})

const DESKTOP = { width: 1440, height: 1000 }
const PHONE = { width: 360, height: 780 }
const enter = async (who: string, language: string, how: Parameters<Browser['newContext']>[0]) => {
  const context: BrowserContext = await browser.newContext(how)
  const page = await signIn(context, world.url, world.home, `${who}@example.invalid`, language)
  const broken: string[] = []
  page.on('pageerror', (error) => broken.push(error.message))
  return { page, broken }
}
/** A page that is loaded anew forgets this. */
const mark = (page: Page): Promise<unknown> => page.evaluate('window.marked = true')
const isMarked = (page: Page): Promise<unknown> => page.evaluate('window.marked === true')
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const speaker = (page: Page) => page.locator('.live-who')

it('the chair runs a session in Spanish; a delegation’s English phone follows without reloading, another without scripts by reloading', async () => {
  const chair = await enter('ppt.pan', 'es', { viewport: DESKTOP })
  const honduras = await enter('focal.hnd', 'en', { viewport: PHONE })
  const canada = await enter('focal.can', 'en', { viewport: PHONE, javaScriptEnabled: false })
  const floor = `${world.url}/en/meetings/${meeting}/floor`

  // Before the session there is nothing to ask for.
  await canada.page.goto(floor)
  expect(await canada.page.locator('h1').innerText()).toBe('The meeting is not in session')
  await sound(canada.page, false)

  await chair.page.goto(`${world.url}/es/meetings/${meeting}`)
  await press(chair.page.locator('main a[href$="/sessions"]'))
  await sound(chair.page, true)
  await chair.page.fill('input[name=speech]', 'tres')
  await press(button(chair.page, 'Abrir la 1.ª sesión'))
  expect(await chair.page.locator('.errors').innerText()).toContain('de 1 a 120')
  await chair.page.fill('input[name=speech]', '3')
  await press(button(chair.page, 'Abrir la 1.ª sesión'))
  expect(chair.page.url()).toMatch(/\/chair$/)
  await sound(chair.page, true)
  await press(chair.page.locator('.live-acts .button-primary'))
  await press(chair.page.locator('.live-acts .button-primary'))
  expect(await chair.page.locator('h1').innerText()).toContain('Mandatos abiertos')

  // A phone asks; the chair sees it where it stands.
  await honduras.page.goto(floor)
  await sound(honduras.page, true)
  await mark(chair.page)
  await press(button(honduras.page, 'Ask for the floor'))
  expect(await honduras.page.locator('.live-own').innerText()).toContain('Honduras is number 1 on the list')
  await chair.page.locator('.live-name', { hasText: 'Honduras' }).waitFor()
  expect(await isMarked(chair.page)).toBe(true)

  // The chair gives the floor; the phone says so without being touched, also to whoever does not see it.
  await mark(honduras.page)
  await honduras.page.locator('.live-own button').focus()
  await press(button(chair.page, 'Dar la palabra a Honduras'))
  await speaker(honduras.page).waitFor()
  expect(await speaker(honduras.page).innerText()).toBe('Honduras')
  expect(await honduras.page.locator('.live-own').innerText()).toContain('you have the floor')
  expect(await honduras.page.locator('[data-live-says]').innerText()).toBe('Honduras has the floor')
  // The button that had the focus is gone with its request: the keys go on from the head of the piece.
  expect(await honduras.page.evaluate('document.activeElement.matches("[data-live-head]")')).toBe(true)
  expect(await isMarked(honduras.page)).toBe(true)
  const time = honduras.page.locator('.countdown-time')
  const before = await time.innerText()
  await honduras.page.waitForTimeout(1500)
  expect(before).toMatch(/^[23]:\d\d$/)
  expect(await time.innerText()).not.toBe(before)
  await sound(honduras.page, true)
  await sound(chair.page, true)

  // Without scripts a reload shows it, and the form asks all the same.
  await canada.page.reload()
  expect(await speaker(canada.page).innerText()).toBe('Honduras')
  expect(await canada.page.locator('.countdown').innerText()).toMatch(/[0-3]:\d\d\s+left of 3:00/)
  await canada.page.selectOption('select[name=kind]', 'point of order')
  await press(button(canada.page, 'Ask for the floor'))
  expect(await canada.page.locator('.live-own').innerText()).toContain(
    'Canada is number 1 on the list, point of order',
  )
  await sound(canada.page, false)

  // What is typed on the chair's screen stays while the list changes above it; the point of order comes first.
  await chair.page.locator('summary', { hasText: 'En pantalla' }).click()
  await chair.page.fill('textarea[name=text-es]', 'La Reunión toma nota del informe.')
  await chair.page.fill('textarea[name=text-en]', 'The Meeting takes note of the report.')
  await press(button(chair.page, 'Dar la palabra a Canadá'))
  expect(await speaker(chair.page).innerText()).toBe('Canadá')
  await press(button(chair.page, 'Declarar sin lugar la moción'))
  await press(button(chair.page, 'Dar la palabra a Honduras'))
  await press(button(chair.page, 'Terminó Honduras'))
  await honduras.page.locator('.live-nobody').waitFor()
  await chair.page.locator('summary', { hasText: 'En pantalla' }).click()
  await chair.page.fill('textarea[name=text-en]', 'The Meeting takes note of the report.')
  await press(button(chair.page, 'Poner en pantalla'))
  await honduras.page.getByText('The Meeting takes note of the report.').waitFor()
  expect(await isMarked(honduras.page)).toBe(true)

  // The screen in the room.
  const room = await chair.page.context().newPage()
  await room.goto(`${world.url}/en/meetings/${meeting}/projector`)
  expect(await room.locator('.live-shown').innerText()).toBe('The Meeting takes note of the report.')
  expect(await room.locator('main button').count()).toBe(0)
  await sound(room, true)

  // A session that is closed ends what can be asked for, on every screen.
  await chair.page.locator('summary', { hasText: 'Suspender o levantar' }).click()
  await press(button(chair.page, 'Levantar la sesión'))
  for (const page of [honduras.page, room]) await page.locator('.live-rest').waitFor()
  expect(await isMarked(honduras.page)).toBe(true)
  await canada.page.reload()
  expect(await canada.page.locator('h1').innerText()).toBe('Session 1, closed')

  // A line that is lost is said, with the time it was last heard.
  await honduras.page.context().setOffline(true)
  world.running.server.server.closeAllConnections()
  await honduras.page.locator('[data-live-line]', { hasText: /Last seen at \d\d:\d\d/ }).waitFor()
  await honduras.page.context().setOffline(false)
  await honduras.page.locator('body:not([data-live-lost])').waitFor()
  expect(await honduras.page.locator('[data-live-line]').innerText()).toBe('')
  for (const { broken } of [chair, honduras]) expect(broken).toEqual([])
}, 240_000)
