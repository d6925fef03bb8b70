import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { fillDay, openBrowser, press, signIn } from '../support/browser.ts'
import { lastMailTo } from '../support/sign-in.ts'
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

describe.each(ways)('an information request, from its draft to the matrix, $name', (way) => {
  const { language, viewport, javaScriptEnabled } = way
  const words = (es: string, en: string): string => (language === 'es' ? es : en)
  const open = () => browser.newContext({ viewport, javaScriptEnabled })
  let assistant: Page
  let focal: Page
  let reference = ''
  let asked = ''

  beforeAll(async () => {
    assistant = await signIn(await open(), url, home, 'assistant@example.invalid', language)
    focal = await signIn(await open(), url, home, 'focal.hnd@example.invalid', language)
  })

  it('the assistant drafts it: a title that is missing is told at its field, and nothing typed is lost', async () => {
    await assistant.goto(`${url}/${language}/requests`)
    await sound(assistant, javaScriptEnabled)
    await press(filled(assistant))
    await sound(assistant, javaScriptEnabled)
    await fillDay(assistant, 'deadline', '2099-03-01')
    await press(filled(assistant))
    expect(await assistant.locator('.errors').count()).toBe(1)
    expect(await assistant.inputValue('input[name=deadline-year]')).toBe('2099')
    await sound(assistant, javaScriptEnabled)
    await assistant.fill(`input[name=title-${language}]`, words('Visas por temporada', 'Seasonal visas'))
    await press(filled(assistant))
    expect(assistant.url()).toMatch(/\/requests\/SOL-\d{4}-\d{3}\/edit$/)
    reference = /SOL-\d{4}-\d{3}/.exec(assistant.url())?.[0] ?? ''
  })

  it('writes its questions, and opens it', async () => {
    const adding = formOf(assistant, 'add')
    const openAdding = async (): Promise<void> => {
      if (!(await adding.locator('button').isVisible())) await assistant.locator('#add > summary').click()
    }
    await assistant.fill(`#add input[name=wording-${language}]`, words('¿Expide visas?', 'Are visas issued?'))
    await assistant.check('#add input[value=choice]')
    await press(adding.locator('button'))
    expect(await text(assistant)).toContain(words('Nadie podría responder', 'Nobody could answer'))
    await assistant.fill('#add textarea[name=options]', 'Sí / Yes\nNo / No')
    await sound(assistant, javaScriptEnabled)
    await press(adding.locator('button'))
    await openAdding()
    await assistant.fill(
      `#add input[name=wording-${language}]`,
      words('¿Cuántas al año?', 'How many a year?'),
    )
    await assistant.check('#add input[value=number]')
    await assistant.fill('#add input[name=max]', '5000')
    await press(adding.locator('button'))
    await openAdding()
    await assistant.fill(`#add input[name=wording-${language}]`, words('Por año', 'Year by year'))
    await assistant.check('#add input[value=table]')
    await assistant.uncheck('#add input[name=required]')
    await assistant.fill('#add textarea[name=columns]', 'Año / Year\nVisas / Visas')
    await press(adding.locator('button'))
    await sound(assistant, javaScriptEnabled)
    const before = new Date().toISOString()
    await press(filled(assistant))
    expect(assistant.url()).toMatch(/\/requests\/SOL-\d{4}-\d{3}$/)
    expect(await text(assistant)).toContain(words('Respondieron 0 de', 'Answered by 0 of'))
    await sound(assistant, javaScriptEnabled)
    const mail = await lastMailTo(home, 'focal.hnd@example.invalid', before, `/requests/${reference}`)
    asked = (/https?:\S+\/answer/.exec(mail.text)?.[0] ?? '').replace(
      /\/(es|en)\/requests/,
      `/${language}/requests`,
    )
  })

  it('a focal point answers a question a page; each answer is kept, and what is wrong is told at its field', async () => {
    await focal.goto(asked)
    expect(await text(focal)).toContain('Honduras')
    await sound(focal, javaScriptEnabled)
    await press(filled(focal))
    await press(filled(focal))
    expect(await text(focal)).toContain(words('necesita una respuesta', 'needs an answer'))
    await sound(focal, javaScriptEnabled)
    await focal.click('.choice:has(input[value="1"]) label')
    await press(filled(focal))
    for (const wrong of ['1,240', '5001']) {
      await focal.fill('input[name=answer]', wrong)
      await press(filled(focal))
      expect(await focal.locator('.errors').count(), wrong).toBe(1)
      expect(await focal.inputValue('input[name=answer]')).toBe(wrong)
    }
    await sound(focal, javaScriptEnabled)
    await focal.fill('input[name=answer]', '1240')
    await press(filled(focal))
    await focal.fill('input[name=cell-0-0]', '2026')
    await focal.fill('input[name=cell-0-1]', '1240')
    await press(focal.locator('button[name=go]'))
    expect(await focal.inputValue('input[name=cell-0-1]')).toBe('1240')
    await sound(focal, javaScriptEnabled)
    await press(filled(focal))
    expect(focal.url()).toMatch(/\/check$/)
  })

  it('checks the answers, says who reads them, and clears the reply', async () => {
    await sound(focal, javaScriptEnabled)
    await press(focal.locator('.check-change a').last())
    await sound(focal, javaScriptEnabled)
    await focal.click('.choice:has(input[value="presidency and secretariat"]) label')
    await press(filled(focal))
    expect(await text(focal)).toContain(
      words('La Presidencia y la Secretaría', 'The Presidency and the secretariat'),
    )
    await press(filled(focal))
    expect(focal.url()).toMatch(/\/received$/)
    expect(await text(focal)).toContain(words('tiene el visto bueno', 'is cleared'))
    await sound(focal, javaScriptEnabled)
    await focal.goto(asked)
    expect(focal.url()).toMatch(/\/received$/)
  })

  it('the secretariat sees the reply in the matrix and in figures; another country does not', async () => {
    await assistant.goto(`${url}/${language}/requests/${reference}`)
    const seen = await text(assistant)
    expect(seen).toContain(words('Respondieron 1 de', 'Answered by 1 of'))
    expect(seen).toContain(words('1240', '1,240'))
    await sound(assistant, javaScriptEnabled)
    const canada = await signIn(await open(), url, home, 'focal.can@example.invalid', language)
    await canada.goto(`${url}/${language}/requests/${reference}`)
    const shared = await text(canada)
    expect(shared).toContain(words('0 de', '0 of'))
    expect(shared).not.toMatch(/1[.,\s]?240/)
    await sound(canada, javaScriptEnabled)
    await canada.context().close()
  })
})
