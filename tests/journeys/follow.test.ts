import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { fillDay, openBrowser, press, signIn } from '../support/browser.ts'
import { sound, ways } from '../support/ways.ts'
import { lastMailTo, tokenFor } from '../support/sign-in.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const url = inject('url')
const home = inject('home')

// The smallest PDF there is, as a ministry's scanner might name it.
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF')

const text = (page: Page): Promise<string> => page.locator('main').innerText()
const as = (token: string) => ({ authorization: `Bearer ${token}` })

describe.each(ways)('guideline, answer by link, evidence, lineage, $name', (way) => {
  const { language, viewport, javaScriptEnabled } = way
  const words = (es: string, en: string): string => (language === 'es' ? es : en)
  const open = () => browser.newContext({ viewport, javaScriptEnabled })
  let coordinator: Page
  let presidency: Page
  let guideline = ''

  beforeAll(async () => {
    coordinator = await signIn(await open(), url, home, 'coordinator@example.invalid', language)
    presidency = await signIn(await open(), url, home, 'ppt.pan@example.invalid', language)
  })

  it('the Presidency gives a guideline; a day that does not exist is refused at its boxes and nothing is lost', async () => {
    await presidency.goto(`${url}/${language}/guidelines/new`)
    await sound(presidency, javaScriptEnabled)
    const title = words('Preparar la nota conceptual', 'Prepare the concept note')
    await presidency.fill(`input[name=title-${language}]`, title)
    await fillDay(presidency, 'due', '2027-02-31')
    await press(presidency.locator('main button.button-primary'))
    expect(await presidency.locator('.errors').count()).toBe(1)
    expect(await presidency.inputValue(`input[name=title-${language}]`)).toBe(title)
    await sound(presidency, javaScriptEnabled)
    await fillDay(presidency, 'due', '2027-02-28')
    await press(presidency.locator('main button.button-primary'))
    expect(presidency.url()).toMatch(/\/mandates\/LIN-2026-\d{3}$/)
    guideline = new URL(presidency.url()).pathname
    await sound(presidency, javaScriptEnabled)
  })

  it('the secretariat asks those charged, and each gets a link that opens without signing in', async () => {
    await coordinator.goto(url + guideline)
    const before = new Date().toISOString()
    await coordinator
      .locator('details', { has: coordinator.locator('#f-ask') })
      .locator('summary')
      .click()
    await coordinator.fill('#f-ask', words('¿Cómo va la nota?', 'How is the note coming along?'))
    await press(coordinator.locator('form', { has: coordinator.locator('#f-ask') }).locator('button'))
    expect(await text(coordinator)).toContain(words('solicitó información', 'asked those tasked'))
    const mail = await lastMailTo(home, 'assistant@example.invalid', before, '/answer/')
    const link = /https?:\S+\/answer\/\S+/.exec(mail.text)?.[0] ?? ''
    const page = await (await open()).newPage()
    await page.goto(link.replace(/\/(es|en)\/answer/, `/${language}/answer`))
    await sound(page, javaScriptEnabled)
    // Sent empty, it says what is missing and stays.
    await press(page.locator('main button.button-primary'))
    expect(await page.locator('.errors').count()).toBe(1)
    await page.fill('textarea[name=text]', words('Hay un borrador.', 'There is a draft.'))
    // A program named like a paper is no evidence.
    await page.setInputFiles('input[name=file]', {
      name: 'borrador.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('MZ\u0000\u0001\u0002 this program cannot be run'),
    })
    await press(page.locator('main button.button-primary'))
    expect(await text(page)).toContain(
      words('no se puede guardar como evidencia', 'cannot be kept as evidence'),
    )
    expect(await page.inputValue('textarea[name=text]')).toBe(words('Hay un borrador.', 'There is a draft.'))
    await page.setInputFiles('input[name=file]', {
      name: 'borrador.pdf',
      mimeType: 'application/pdf',
      buffer: pdf,
    })
    await press(page.locator('main button.button-primary'))
    expect(page.url()).toMatch(/\/received$/)
    expect(await text(page)).toContain(words('Recibimos su respuesta', 'We have received your answer'))
    await sound(page, javaScriptEnabled)
    await page.context().close()
  })

  it('the answer stands in the story, and its paper comes back as an attachment, byte for byte', async () => {
    await coordinator.goto(url + guideline)
    expect(await text(coordinator)).toContain(words('Hay un borrador.', 'There is a draft.'))
    const href = (await coordinator.locator('a[href*="/evidence/"]').getAttribute('href')) ?? ''
    const cookies = await coordinator.context().cookies()
    const answer = await fetch(url + href, {
      headers: { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') },
    })
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="borrador.pdf"/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(Buffer.from(await answer.arrayBuffer()).equals(pdf)).toBe(true)
    const visitor = await fetch(url + href, { redirect: 'manual' })
    expect(visitor.status).toBe(303)
    expect(visitor.headers.get('location')).toContain('/sign-in')
  })

  it('ends with the Presidency’s own confirmation', async () => {
    await coordinator.goto(url + guideline)
    await coordinator.fill('#report textarea[name=text]', words('Nota entregada.', 'Note delivered.'))
    await press(coordinator.locator('#report button.button-primary').first())
    await presidency.goto(url + guideline)
    await press(presidency.locator('#supervise button[value=no]'))
    expect(await presidency.locator('.record-head').innerText()).toContain(words('Cerrado', 'Closed'))
  })

  it('shows the lineage as a picture with its list, and refuses a link that runs backwards', async () => {
    await coordinator.goto(`${url}/${language}/mandates/MAN-2025-006`)
    await sound(coordinator, javaScriptEnabled)
    expect(await coordinator.locator('svg[role=group] a').count()).toBeGreaterThan(1)
    const form = coordinator.locator('form', { has: coordinator.locator('input[name=form][value=link]') })
    await coordinator.locator('details', { has: form }).locator('summary').click()
    await form.locator('select[name=kind]').selectOption('derives from')
    await form.locator('input[name=other]').fill('man-2025-006')
    await press(form.locator('button'))
    expect(await text(coordinator)).toContain('MAN-12')
    await sound(coordinator, javaScriptEnabled)
  })

  it('loses nothing that was typed when the session ends meanwhile', async () => {
    const context = await open()
    const writer = await signIn(context, url, home, 'assistant@example.invalid', language)
    await writer.goto(`${url}/${language}/mandates/MAN-2024-008`)
    const written = words(
      'Se pidieron los contactos <b>a todos</b>.',
      'The contacts were asked <b>of all</b>.',
    )
    await writer.fill('#report textarea[name=text]', written)
    await context.clearCookies()
    await press(writer.locator('#report button[value=note]'))
    expect(await text(writer)).toContain(written)
    await signIn(context, url, home, 'assistant@example.invalid', language)
    await press(writer.locator('main button.button-primary'))
    expect(writer.url()).toMatch(/MAN-2024-008$/)
    expect(await text(writer)).toContain(written)
    await context.close()
  })

  it('has a page of one’s own: letters, calendar, sessions', async () => {
    await coordinator.goto(`${url}/${language}/me`)
    await sound(coordinator, javaScriptEnabled)
    const before = new Date().toISOString()
    await press(
      coordinator
        .locator('form', { has: coordinator.locator('input[value=make-calendar]') })
        .locator('button'),
    )
    await sound(coordinator, javaScriptEnabled)
    const mail = await lastMailTo(home, 'coordinator@example.invalid', before, '/calendars/')
    const address = /https?:\S+\/calendars\/\S+\.ics/.exec(mail.text)?.[0] ?? ''
    const feed = await fetch(address)
    expect(feed.headers.get('content-type')).toContain('text/calendar')
    const calendar = await feed.text()
    expect(calendar).toContain('BEGIN:VEVENT')
    expect(calendar).toMatch(/DTSTART;VALUE=DATE:\d{8}\r\n/)
    await press(
      coordinator
        .locator('form', { has: coordinator.locator('input[value=end-calendar]') })
        .locator('button'),
    )
    expect((await fetch(address)).status).toBe(409)
  })

  it('goes through a body’s mandates in a round', async () => {
    await coordinator.goto(`${url}/${language}/mandates`)
    await press(coordinator.locator('main a[href$="/rounds"]'))
    await sound(coordinator, javaScriptEnabled)
    const body = words('Grupo Regional', 'Regional Consultation')
    const option = coordinator.locator('select[name=body] option', { hasText: body })
    // The other language's journey may have one open for this body already: then the rule says so.
    await coordinator.selectOption('select[name=body]', await option.first().getAttribute('value'))
    await coordinator.fill(`input[name=title-${language}]`, words('Ronda 2026', 'Round 2026'))
    await press(coordinator.locator('main button.button-primary'))
    if (language === 'es') {
      expect(coordinator.url()).toMatch(/\/rounds\/[0-9a-f-]{36}$/)
      await sound(coordinator, javaScriptEnabled)
      const first = coordinator.locator('form', { has: coordinator.locator('input[value=propose]') }).first()
      await coordinator.locator('details', { has: first }).first().locator('summary').click()
      await press(first.locator('button'))
      expect(await coordinator.locator('.errors').count()).toBe(1)
      const again = coordinator.locator('details[open] form', {
        has: coordinator.locator('input[value=propose]'),
      })
      await again.locator('input[value=remove]').check()
      await again.locator('textarea').fill('Lo absorbió el plan de acción.')
      await press(again.locator('button'))
      expect(await text(coordinator)).toContain('Lo absorbió el plan de acción.')
      await sound(coordinator, javaScriptEnabled)
    } else expect(await text(coordinator)).toContain('MAN-18')
  })
})

it('an answer link gives nothing to a stranger’s token', async () => {
  const answer = await fetch(`${url}/api/v1/answers/${'x'.repeat(43)}`)
  expect(answer.status).toBe(409)
  expect(((await answer.json()) as { rule: string }).rule).toBe('MAN-15')
})

it('a session ended from the own page gives nothing the next moment', async () => {
  const [kept, ended] = [
    await tokenFor(url, home, 'it@example.invalid'),
    await tokenFor(url, home, 'it@example.invalid'),
  ]
  const own = (await (await fetch(`${url}/api/v1/own`, { headers: as(ended) })).json()) as {
    sessions: { session_id: string; here: boolean }[]
  }
  const here = own.sessions.find((session) => session.here)?.session_id
  const done = await fetch(`${url}/api/v1/own/sessions/${here}/end`, { method: 'POST', headers: as(kept) })
  expect(done.status).toBe(200)
  expect((await fetch(`${url}/api/v1/own`, { headers: as(ended) })).status).toBe(401)
  expect((await fetch(`${url}/api/v1/own`, { headers: as(kept) })).status).toBe(200)
})
