import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import qrcode from 'qrcode'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser, press, signIn } from '../support/browser.ts'
import { meetingWith, signInAll, staff } from '../support/delegations.ts'
import { codeOf, confirmed } from '../support/door.ts'
import { sound, ways } from '../support/ways.ts'

const [url, home] = [inject('url'), inject('home')]
const text = (page: Page): Promise<string> => page.locator('main').innerText()

const says = {
  es: {
    door: 'Ingreso: gafetes y registro',
    checkIn: 'Registrar ingreso',
    second: 'Gafete número 2',
    noAddress: 'el correo falta',
    quorum: 'para abrir',
    admitted: 'Admitido',
    again: 'Ya se había leído',
    forged: 'No firmado aquí',
    offline: 'Sin red',
    unsent: 'Lecturas por enviar: 2',
    sent: 'Todo está enviado',
  },
  en: {
    door: 'Door: badges and check-in',
    checkIn: 'Check in',
    second: 'Badge number 2',
    noAddress: 'the e-mail address is missing',
    quorum: 'to open',
    admitted: 'Admitted',
    again: 'Scanned already',
    forged: 'Not signed here',
    offline: 'No network',
    unsent: 'Scans to send: 2',
    sent: 'Everything is sent',
  },
} as const

let meeting: string
let scanned: string
let folder: string
let browser: Browser
let withCamera: Browser

beforeAll(async () => {
  await signInAll()
  meeting = await meetingWith()
  for (const language of ['es', 'en']) await confirmed(meeting, `Mano${language}`)
  scanned = await confirmed(meeting, 'Camara')
  await staff.get(`/meetings/${meeting}/door/roster`)
  folder = mkdtempSync(join(tmpdir(), 'protempore-camera-'))
  const film = join(folder, 'badge.y4m')
  writeFileSync(film, filmOf(codeOf({ registration: scanned, meeting })))
  browser = await openBrowser()
  withCamera = await openBrowser([
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ])
})
afterAll(async () => {
  await Promise.all([browser.close(), withCamera.close()])
  rmSync(folder, { recursive: true })
})

/** A film of a badge's code held still before a camera: 640 × 480, grey, uncompressed. */
function filmOf(code: string): Buffer {
  const [width, height, cell] = [640, 480, 6]
  const { modules } = qrcode.create([{ data: code, mode: 'alphanumeric' }], { errorCorrectionLevel: 'M' })
  const light = Buffer.alloc(width * height, 225)
  const [left, top] = [(width - modules.size * cell) / 2, (height - modules.size * cell) / 2]
  for (let y = 0; y < modules.size * cell; y++)
    for (let x = 0; x < modules.size * cell; x++)
      if (modules.get(Math.floor(y / cell), Math.floor(x / cell)))
        light[Math.floor(top + y) * width + Math.floor(left + x)] = 20
  const picture = Buffer.concat([Buffer.from('FRAME\n'), light, Buffer.alloc((width * height) / 2, 128)])
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`)
  return Buffer.concat([head, picture, picture])
}

describe.each(ways)('the door of a meeting, $name', ({ language, viewport, javaScriptEnabled }) => {
  const told = says[language]
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    context = await browser.newContext({ viewport, javaScriptEnabled })
    page = await signIn(context, url, home, 'assistant@example.invalid', language)
  })
  afterAll(() => context.close())

  it('the assistant finds someone by name and checks them in, once', async () => {
    await page.goto(`${url}/${language}/meetings/${meeting}`)
    await press(page.locator(`main a:has-text("${told.door}")`))
    await sound(page, javaScriptEnabled)
    await page.fill('input[name=name]', `mano${language}`)
    await press(page.locator('form:has(input[name=name]) button'))
    expect(await page.locator('table.register').first().locator('tbody tr').count()).toBe(1)
    await press(page.locator(`button:has-text("${told.checkIn}")`))
    await sound(page, javaScriptEnabled)
    expect(await page.locator('table.register').first().innerText()).toMatch(/\d\d:\d\d/)
    expect(await page.locator(`button:has-text("${told.checkIn}")`).count()).toBe(0)
    await press(page.locator('table.register a').first())
    await sound(page, javaScriptEnabled)
  })

  it('takes in someone who is not on the list, once what was left out is written', async () => {
    await page.goto(`${url}/${language}/meetings/${meeting}/door`)
    await page.fill('input[name=given_name]', 'Persona')
    await page.fill('input[name=family_name]', `De Paso ${language}`)
    await page.selectOption('select[name=for]', 'press')
    await page.fill('input[name=note]', 'Carta de la embajada')
    await press(page.locator('form:has(input[value=walk-in]) button'))
    await sound(page, javaScriptEnabled)
    expect(await text(page)).toContain(told.noAddress)
    expect(await page.inputValue('input[name=family_name]')).toBe(`De Paso ${language}`)
    await page.fill('input[name=email]', `de.paso.${language}@door.invalid`)
    await press(page.locator('form:has(input[value=walk-in]) button'))
    await sound(page, javaScriptEnabled)
    expect(await page.locator('h1').innerText()).toBe(`Persona De Paso ${language}`)
    expect(await page.locator('table.register').innerText()).toMatch(/\d\d:\d\d/)
  })

  it('replaces a lost badge, and reads who was there, with the quorum', async () => {
    await press(page.locator('form:has(input[value=replace]) button'))
    await sound(page, javaScriptEnabled)
    expect(await text(page)).toContain(told.second)
    await page.goto(`${url}/${language}/meetings/${meeting}/attendance`)
    await sound(page, javaScriptEnabled)
    expect(await text(page)).toContain(told.quorum)
  })
})

// It is a script: without one, people are checked in by name, as above.
describe.each(ways)('the scanner, at $viewport.width px in $language', ({ language, viewport }) => {
  const told = says[language]
  let context: BrowserContext
  let page: Page
  const verdict = (): Promise<string> => page.locator('[data-place=verdict]').innerText()
  const unsent = (): Promise<string> => page.locator('[data-place=unsent]').innerText()
  const enter = async (code: string): Promise<void> => {
    const before = await page.locator('[data-scan]').count()
    await page.fill('input[name=code]', code)
    await page.press('input[name=code]', 'Enter')
    await expect.poll(() => page.locator('[data-scan]').count()).toBe(before + 1)
  }

  beforeAll(async () => {
    context = await withCamera.newContext({ viewport })
    page = await signIn(context, url, home, 'assistant@example.invalid', language)
    await page.goto(`${url}/${language}/meetings/${meeting}/door/scanner`)
  })
  afterAll(() => context.close())

  it('reads a badge by the camera', async () => {
    await expect.poll(() => page.locator('[data-place=known]').innerText()).toMatch(/\b5\b/)
    await page.locator('[data-place=camera] button').click()
    // In the second language it is the same badge again.
    await expect.poll(verdict, { timeout: 20_000 }).toContain(language === 'es' ? told.admitted : told.again)
    expect(await verdict()).toContain('Persona Camara')
    await sound(page, true)
    await page.locator('[data-place=camera] button').click()
    await expect.poll(unsent).toBe(told.sent)
  })

  it('opens and goes on without a network, and sends by itself when it is back', async () => {
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
    await expect
      .poll(() =>
        page.evaluate<number>('caches.open("door").then((kept) => kept.keys()).then((keys) => keys.length)'),
      )
      .toBeGreaterThan(3)
    await context.setOffline(true)
    await page.reload()
    await expect.poll(() => page.locator('[data-place=line]').innerText()).toContain(told.offline)
    const code = codeOf({ registration: scanned, meeting })
    await enter(code)
    expect(await verdict()).toContain(told.again)
    await enter(code.replace(/.$/, (last) => (last === '0' ? '1' : '0')))
    expect(await verdict()).toContain(told.forged)
    expect(await unsent()).toBe(told.unsent)
    await context.setOffline(false)
    await expect.poll(unsent, { timeout: 20_000 }).toBe(told.sent)
    const door = await staff.get<{ turned_away: { verdict: string }[] }>(`/meetings/${meeting}/door`)
    expect(door.turned_away.map((one) => one.verdict)).toContain('forged')
  })
})
