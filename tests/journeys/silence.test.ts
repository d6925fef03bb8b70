import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { fillDay, openBrowser, press, signIn } from '../support/browser.ts'
import { day } from '../support/days.ts'
import { sound, ways } from '../support/ways.ts'

const [url, home] = [inject('url'), inject('home')]
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const says = {
  es: {
    who: 'focal.nic@example.invalid',
    near: 'se dan al menos 72 horas',
    open: 'abierto',
    explained: 'Explicación de posición: Nicaragua',
    broken: 'silencio roto',
    objection: 'Objeción: Nicaragua',
  },
  en: {
    who: 'focal.blz@example.invalid',
    near: 'at least 72 hours are given',
    open: 'open',
    explained: 'Explanation of position: Belize',
    broken: 'silence broken',
    objection: 'Objection: Belize',
  },
} as const

const text = (page: Page): Promise<string> => page.locator('main').innerText()

describe.each(ways)('a text put in silence, $name', ({ language, viewport, javaScriptEnabled }) => {
  const told = says[language]
  const contexts: BrowserContext[] = []
  let chair: Page
  let focal: Page
  let procedure = ''
  const fresh = async (): Promise<BrowserContext> => {
    const context = await browser.newContext({ viewport, javaScriptEnabled })
    contexts.push(context)
    return context
  }
  const send = async (page: Page, form: string): Promise<void> => {
    await press(page.locator(`form:has(input[value=${form}]) button`).last())
    await sound(page, javaScriptEnabled)
  }
  const speak = async (kind: string, words: string): Promise<void> => {
    await focal.check(`input[name=kind][value=${kind}]`, { force: true })
    await focal.fill('textarea[name=words]', words)
    await send(focal, 'speak')
  }

  beforeAll(async () => {
    chair = await signIn(await fresh(), url, home, 'assistant@example.invalid', language)
    focal = await signIn(await fresh(), url, home, told.who, language)
  })
  afterAll(() => Promise.all(contexts.map((context) => context.close())))

  it('is opened by the chair, who is told where the deadline is too near and loses nothing', async () => {
    await chair.goto(`${url}/${language}/silence`)
    await sound(chair, javaScriptEnabled)
    await press(chair.locator('main a[href$="/silence/new"]'))
    await sound(chair, javaScriptEnabled)
    for (const one of ['es', 'en']) {
      await chair.fill(`input[name=title-${one}]`, `Lista ${one} ${language}`)
      await chair.fill(`textarea[name=text-${one}]`, `Se aprueba (${one}).`)
    }
    await chair.fill('input[name=basis]', 'XXVIII, 4')
    await fillDay(chair, 'until', day(1))
    await chair.fill('input[name=until-time]', '12:00')
    await send(chair, 'open')
    expect(await text(chair)).toContain(told.near)
    expect(await chair.inputValue('textarea[name=text-en]')).toBe('Se aprueba (en).')
    await fillDay(chair, 'until', day(6))
    await send(chair, 'open')
    expect(await text(chair)).toContain(told.open)
    procedure = new URL(chair.url()).pathname
    await fillDay(chair, 'until', day(7))
    await chair.fill('input[name=until-time]', '13:00')
    await send(chair, 'extend')
    expect(await text(chair)).toContain('13:00')
  })

  it('hears a member explain its position, then object; and everyone sees what came of it', async () => {
    await focal.goto(`${url}${procedure}`)
    await sound(focal, javaScriptEnabled)
    await speak('explanation', 'Apoyamos el texto, con una reserva.')
    expect(await text(focal)).toContain(told.explained)
    await speak('objection', 'No podemos aceptarlo.')
    expect(await text(focal)).toContain(told.objection)
    expect(await text(focal)).toContain(told.broken)
    expect(await focal.locator('textarea[name=words]').count()).toBe(0)
    await chair.reload()
    await sound(chair, javaScriptEnabled)
    expect(await text(chair)).toContain('No podemos aceptarlo.')
    expect(await chair.locator('main a[href$="/certificate"]').count()).toBe(1)
  })
})
