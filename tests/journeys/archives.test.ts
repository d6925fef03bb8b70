import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { zipOf } from '../../src/platform/archives/samples.ts'
import { openBrowser, press, signIn } from '../support/browser.ts'
import { sound, ways } from '../support/ways.ts'

const url = inject('url')
const home = inject('home')
const folder = mkdtempSync(join(tmpdir(), 'protempore-archives-'))
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

const says = {
  es: {
    review: 'por revisar',
    twice: 'El mismo archivo vino antes',
    runs: 'es una página que ejecuta algo',
    done: 'Todo lo propuesto está registrado',
    other: 'el nombre o el tamaño son otros',
    arrived: 'Llegaron 1 de 2 partes',
    from: 'según su texto',
  },
  en: {
    review: 'to look through',
    twice: 'The same file came before',
    runs: 'it is a page that runs something',
    done: 'Everything proposed is registered',
    other: 'its name or size differ',
    arrived: '1 of 2 parts have arrived',
    from: 'as its text says',
  },
} as const

describe.each(ways)('old papers, from the archive to the library, $name', (way) => {
  const { language, viewport, javaScriptEnabled } = way
  const told = says[language]
  const room = `${url}/${language}/documents/archives`
  const path = join(folder, `antiguos-${language}.zip`)
  let page: Page

  const main = (): Promise<string> => page.locator('main').innerText()
  const whole = () => sound(page, javaScriptEnabled)
  /** Looks again until the archive stands so; where a script runs the page does so by itself. */
  const until = async (words: string): Promise<void> => {
    for (let turn = 0; turn < 60 && !(await main()).includes(words); turn += 1) {
      await page.waitForTimeout(500)
      if (!javaScriptEnabled) await page.reload()
    }
    expect(await main()).toContain(words)
  }

  beforeAll(async () => {
    const text = (words: string): string =>
      `Nota de archivo ${language}\nSan José, 3 de marzo de 2012\n${words}`
    writeFileSync(
      path,
      zipOf([
        { name: 'nota.txt', content: text('Primera nota antigua.') },
        { name: 'copia.txt', content: text('Primera nota antigua.') },
        { name: 'pagina.html', content: '<!doctype html><p>a</p><script>b</script>' },
        // More than a part, and nothing that could be packed: it is no paper either.
        ...(javaScriptEnabled
          ? [{ name: 'ruido.pdf', content: randomBytes(9 * 1024 * 1024), method: 0 }]
          : []),
      ]),
    )
    const context = await browser.newContext({ viewport, javaScriptEnabled })
    page = await signIn(context, url, home, 'assistant@example.invalid', language)
  })
  afterAll(() => page.context().close())

  it('is sent, in parts where a script runs: a line that breaks is taken up where it was', async () => {
    await page.goto(room)
    await whole()
    await press(page.locator('main button.button-primary'))
    expect(await page.locator('.errors').count()).toBe(1)
    await page.setInputFiles('input[type=file]', path)
    if (!javaScriptEnabled) return press(page.locator('main button.button-primary'))
    // The second part is refused once, as by a server that has gone away for good.
    await page.route('**/parts/1', (route) => route.fulfill({ status: 409, json: { title: 'Fuera' } }))
    await page.click('main button.button-primary')
    await expect.poll(() => page.locator('[data-parts-says]').innerText(), { timeout: 20_000 }).toBe('Fuera')
    await page.unroute('**/parts/1')
    await page.goto(room)
    await page.click(`main tbody a:text("antiguos-${language}.zip")`)
    await page.waitForURL('**/archives/*-*')
    expect(await main()).toContain(told.arrived)
    await whole()
    const other = join(folder, 'otro.zip')
    writeFileSync(other, 'otro')
    await page.setInputFiles('input[type=file]', other)
    await page.click('main button.button-primary')
    await expect
      .poll(() => page.locator('[data-parts-says]').innerText(), { timeout: 20_000 })
      .toContain(told.other)
    const sent: string[] = []
    page.on('request', (asked) => {
      if (asked.method() === 'PUT') sent.push(new URL(asked.url()).pathname.split('/').at(-1) ?? '')
    })
    await page.setInputFiles('input[type=file]', path)
    await page.click('main button.button-primary')
    await until(told.review)
    expect(sent).toEqual(['1'])
  })

  it('is read: what is proposed, what came twice and what cannot be kept, each with its reason', async () => {
    await until(told.review)
    await whole()
    expect(await main()).toContain(`Nota de archivo ${language}`)
    expect(await main()).toContain(told.twice)
    expect(await main()).toContain(told.runs)
  })

  it('a proposal is corrected, and registered with the rest', async () => {
    await page.click(`main tbody a:text("Nota de archivo ${language}")`)
    await page.waitForURL('**/archives/*/0')
    await whole()
    expect(await main()).toContain(told.from)
    await page.fill('input[name=title]', `Nota corregida ${language}`)
    await press(page.locator('main button.button-primary'))
    expect(await main()).toContain(`Nota corregida ${language}`)
    await press(page.locator('main button.button-primary'))
    await until(told.done)
    await whole()
    await page.click(`main tbody a:text("Nota corregida ${language}")`)
    await page.waitForURL('**/documents/*')
    expect(await page.locator('h1').innerText()).toBe(`Nota corregida ${language}`)
  })
})
