import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { fillDay, openBrowser, press, signIn } from '../support/browser.ts'
import { sound, ways } from '../support/ways.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const url = inject('url')
const home = inject('home')

const text = (page: Page): Promise<string> => page.locator('main').innerText()
const filled = (page: Page) => page.locator('main .button-primary')
const formOf = (page: Page, name: string) =>
  page.locator('form', { has: page.locator(`input[name=form][value="${name}"]`) })

describe.each(ways)('what members do with one another, $name', (way) => {
  const { language, viewport, javaScriptEnabled } = way
  const words = (es: string, en: string): string => (language === 'es' ? es : en)
  const open = () => browser.newContext({ viewport, javaScriptEnabled })
  const symbol = `RCM/OBS/${language.toUpperCase()}`
  let assistant: Page
  let focal: Page
  let round = ''

  beforeAll(async () => {
    assistant = await signIn(await open(), url, home, 'assistant@example.invalid', language)
    focal = await signIn(await open(), url, home, 'focal.hnd@example.invalid', language)
  })

  it('the assistant opens a circulated paper for comments; a day that has passed is told at its field', async () => {
    await assistant.goto(`${url}/${language}/documents/new`)
    await assistant.selectOption('select[name=kind]', 'working document')
    await assistant.fill('input[name=symbol]', symbol)
    await assistant.fill('input[name=title-es]', 'Guía de retorno')
    await assistant.fill('input[name=title-en]', 'Return guide')
    await assistant.check('input[name=state][value=circulated]')
    await assistant.selectOption('select[name=access]', 'members')
    await assistant.fill('textarea[name=text-es]', '1. El retorno es digno.\n\n2. El retorno es seguro.')
    await press(filled(assistant))
    await assistant.locator('#comments summary').click()
    await fillDay(assistant, 'until', '2020-01-31')
    await press(formOf(assistant, 'open-comments').locator('button'))
    expect(await assistant.locator('.errors').count()).toBe(1)
    expect(await assistant.inputValue('input[name=until-year]')).toBe('2020')
    await sound(assistant, javaScriptEnabled)
    await fillDay(assistant, 'until', '2099-01-31')
    await press(formOf(assistant, 'open-comments').locator('button'))
    expect(assistant.url()).toMatch(/\/comments\/[0-9a-f-]{36}$/)
    round = new URL(assistant.url()).pathname
    await sound(assistant, javaScriptEnabled)
  })

  it('a focal point comments on a paragraph, and changes what they said', async () => {
    await focal.goto(`${url}/${language}/documents/comments`)
    await sound(focal, javaScriptEnabled)
    await focal.goto(`${url}${round}`)
    await press(focal.locator('#p-2 a'))
    expect(await text(focal)).toContain('El retorno es seguro.')
    await press(filled(focal))
    expect(await focal.locator('.errors').count()).toBe(1)
    await sound(focal, javaScriptEnabled)
    await focal.fill('textarea[name=text]', words('Falta «voluntario».', 'Add “voluntary”.'))
    await press(filled(focal))
    expect(await focal.locator('#p-2 .remarks').innerText()).toContain('Honduras')
    await sound(focal, javaScriptEnabled)
    await press(focal.locator('#p-2 .remarks a'))
    await focal.fill('textarea[name=text]', words('Falta «y voluntario».', 'Add “and voluntary”.'))
    await press(filled(focal))
    expect(await text(focal)).toContain(words('«y voluntario»', '“and voluntary”'))
  })

  it('late, they are told so, and what they typed still stands; the assistant answers with a reason', async () => {
    await focal.locator('#p-1 a').click()
    await focal.waitForURL('**/write?mark=1')
    await focal.fill('textarea[name=text]', words('Una idea más.', 'One more idea.'))
    await press(formOf(assistant, 'close').locator('button'))
    await press(filled(focal))
    expect(await text(focal)).toContain(words('El tiempo para observaciones', 'The time for comments'))
    expect(await focal.inputValue('textarea[name=text]')).toBe(words('Una idea más.', 'One more idea.'))
    await sound(focal, javaScriptEnabled)
    const answer = assistant.locator('#p-2 .remarks details')
    await answer.locator('summary').click()
    await answer.locator('input[value="not taken"]').check()
    await press(answer.locator('button'))
    expect(await assistant.locator('.errors').count()).toBe(1)
    await sound(assistant, javaScriptEnabled)
    await answer.locator('textarea').fill(words('Ya lo dice el preámbulo.', 'The preamble says so.'))
    await press(answer.locator('button'))
    expect(await assistant.locator('#p-2 .remarks').innerText()).toContain(
      words('Ya lo dice el preámbulo.', 'The preamble says so.'),
    )
    await sound(assistant, javaScriptEnabled)
  })

  it('a focal point proposes an event, the assistant publishes it, and it stands in its month', async () => {
    const title = words('Foro de datos', 'Forum on data')
    await focal.goto(`${url}/${language}/exchange/calendar?month=2031-05`)
    await sound(focal, javaScriptEnabled)
    await press(filled(focal))
    await focal.fill(`input[name=title-${language}]`, title)
    await focal.fill('input[name=organiser]', 'Instituto Nacional de Migración')
    await fillDay(focal, 'from', '2031-05-20')
    await fillDay(focal, 'until', '2031-05-19')
    await press(filled(focal))
    expect(await focal.locator('.errors').count()).toBe(1)
    await sound(focal, javaScriptEnabled)
    await fillDay(focal, 'until', '2031-05-22')
    await press(filled(focal))
    expect(await text(focal)).toContain(words('Propuesto', 'Proposed'))
    await sound(focal, javaScriptEnabled)
    await assistant.goto(`${url}/${language}/exchange/calendar/proposals`)
    await sound(assistant, javaScriptEnabled)
    await press(assistant.getByRole('link', { name: title }).first())
    await press(filled(assistant))
    expect(await text(assistant)).toContain(words('Publicado', 'Published'))
    await focal.goto(`${url}/${language}/exchange/calendar?month=2031-05`)
    expect(await focal.getByRole('link', { name: title }).first().isVisible()).toBe(true)
    await sound(focal, javaScriptEnabled)
  })

  it('the assistant publishes an announcement, which stands on the focal point’s desk', async () => {
    const title = words('Vacante en la Secretaría', 'Vacancy at the secretariat')
    await assistant.goto(`${url}/${language}/exchange/announcements/new`)
    await assistant.fill(`input[name=title-${language}]`, title)
    await assistant.fill('textarea[name=text-es]', 'Se reciben **solicitudes**.')
    await assistant.fill('textarea[name=text-en]', 'Applications are **open**.')
    await press(filled(assistant))
    expect(await text(assistant)).toContain(words('en los dos idiomas', 'in both languages'))
    await sound(assistant, javaScriptEnabled)
    await assistant.fill('input[name=title-es]', 'Vacante en la Secretaría')
    await assistant.fill('input[name=title-en]', 'Vacancy at the secretariat')
    await press(filled(assistant))
    await sound(assistant, javaScriptEnabled)
    await focal.goto(`${url}/${language}/desk`)
    await press(focal.getByRole('link', { name: title }).first())
    expect(await focal.locator('.prose strong').innerText()).toBe(words('solicitudes', 'open'))
    await sound(focal, javaScriptEnabled)
  })

  it('a focal point shares their address, and finds whom to reach', async () => {
    await focal.goto(`${url}/${language}/me`)
    await focal.check('input[name=share-email]')
    await press(formOf(focal, 'share').locator('button'))
    await sound(focal, javaScriptEnabled)
    await focal.goto(`${url}/${language}/directory/contacts`)
    await sound(focal, javaScriptEnabled)
    expect(await text(focal)).toContain('focal.hnd@example.invalid')
    await focal.fill('main input[name=words]', 'zzz')
    await press(focal.locator('main form button'))
    expect(await text(focal)).toContain(words('Nadie coincide', 'Nobody fits'))
  })
})
