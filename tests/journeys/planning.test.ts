import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { fillDay, leaveDays, openBrowser, press, signIn } from '../support/browser.ts'
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
    focal: 'focal.nic@example.invalid',
    hours: 'Falta una de las horas',
    empty: 'aún no tiene reuniones',
    days: 'Escriba un número de días',
    open: 'abierto',
    clash: 'del mismo órgano',
    invited: 'Se convocó la Reunión SEM-es-1',
    off: 'Se canceló la Reunión SEM-es-1',
    cancelled: 'cancelada',
  },
  en: {
    focal: 'focal.blz@example.invalid',
    hours: 'One of the hours is missing',
    days: 'Write a number of days',
    open: 'open',
    empty: 'No meeting belongs to this week',
    clash: 'are of one body',
    invited: 'The Meeting SEM-en-1 has been convened',
    off: 'The Meeting SEM-en-1, planned for',
    cancelled: 'called off',
  },
} as const

describe.each(ways)('meetings planned in a week, $name', (way) => {
  const { language, viewport, javaScriptEnabled } = way
  const told = says[language]
  // Each way has days of its own, so that neither finds the other's meetings.
  const first = language === 'es' ? 400 : 430
  let context: BrowserContext
  let staff: Page
  let week = ''
  let meeting = ''

  const text = (): Promise<string> => staff.locator('main').innerText()
  const send = async (form: string): Promise<void> => {
    await press(staff.locator(`form:has(input[value=${form}]) button`).last())
    await sound(staff, javaScriptEnabled)
  }
  const plan = async (number: string, from: string, until: string): Promise<void> => {
    await staff.goto(`${url}/${language}/meetings/new`)
    await staff.fill('input[name=number]', number)
    await staff.fill('input[name=name-es]', `Reunión ${number}`)
    await staff.fill('input[name=name-en]', `Meeting ${number}`)
    await fillDay(staff, 'opens', day(first))
    await fillDay(staff, 'closes', day(first + 1))
    await staff.fill('input[name=daily-from]', from)
    await staff.fill('input[name=daily-until]', until)
    await send('plan')
    await leaveDays(staff)
  }

  beforeAll(async () => {
    context = await browser.newContext({ viewport, javaScriptEnabled })
    staff = await signIn(context, url, home, 'assistant@example.invalid', language)
  })
  afterAll(() => context.close())

  it('the assistant enters a week, and a meeting with its hours; one hour alone is told at its field', async () => {
    await staff.goto(`${url}/${language}/meetings/weeks`)
    await sound(staff, javaScriptEnabled)
    await press(staff.locator('main a[href$="/weeks/new"]'))
    await staff.fill('input[name=name-es]', `Semana de prueba ${language}`)
    await staff.fill('input[name=place-es]', 'Tegucigalpa')
    await fillDay(staff, 'opens', day(first))
    await fillDay(staff, 'closes', day(first + 4))
    await send('plan-week')
    await leaveDays(staff)
    expect(await text()).toContain(told.empty)
    week = staff.url()

    await plan(`SEM-${language}-1`, '09:00', '')
    expect(await text()).toContain(told.hours)
    await staff.fill('input[name=daily-until]', '17:30')
    await send('plan')
    await leaveDays(staff)
    expect(await staff.locator('main a[href$="/meeting.ics"]').count()).toBe(1)
    meeting = staff.url()
  })

  it('the week shows its meetings day by day, and warns where one body would meet twice at once', async () => {
    await plan(`SEM-${language}-2`, '15:00', '18:00')
    await staff.goto(week)
    await send('put')
    await send('put')
    expect(await text()).toContain(told.clash)
    expect(await staff.locator('main .day:has-text("09:00–17:30")').count()).toBe(2)
    await press(staff.locator('main form:has(input[value=take]) button').last())
    await sound(staff, javaScriptEnabled)
    expect(await text()).not.toContain(told.clash)
  })

  it('its checklist: what is missing is told, and an item is ticked and the tick taken back', async () => {
    await staff.goto(meeting)
    await press(staff.locator('main a[href$="/checklist"]'))
    await sound(staff, javaScriptEnabled)
    await staff.fill('input[name=title-es]', 'Enviar la nota verbal')
    await staff.fill('input[name=title-en]', 'Send the note verbale')
    await send('add')
    expect(await text()).toContain(told.days)
    expect(await staff.inputValue('input[name=title-es]')).toBe('Enviar la nota verbal')
    await staff.fill('input[name=days]', '60')
    await send('add')
    const row = staff.locator('main tbody tr:has-text("not")').last()
    await press(row.locator('form:has(input[value=tick]) button'))
    await sound(staff, javaScriptEnabled)
    expect(await row.innerText()).toContain('Asistencia de Ejemplo')
    await press(row.locator('form:has(input[value=untick]) button'))
    expect(await row.innerText()).toContain(told.open)
  })

  it('once it is convened it stands in a focal point’s calendar, and leaves it when it is called off', async () => {
    await staff.goto(`${meeting}/change`)
    await staff.selectOption('select[name=state]', 'convened')
    await send('change')
    const invitation = await lastMailTo(home, told.focal, '', told.invited)
    expect(invitation).toMatchObject({ attachments: ['invite.ics'], calendar: { method: 'REQUEST' } })
    await staff.goto(`${meeting}/change`)
    await staff.selectOption('select[name=state]', 'cancelled')
    await send('change')
    expect(await text()).toContain(told.cancelled)
    const cancellation = await lastMailTo(home, told.focal, '', told.off)
    expect(cancellation).toMatchObject({ calendar: { method: 'CANCEL' } })
  })
})
