import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { fillDay, leaveDays, openBrowser, press, signIn, turnTo } from '../support/browser.ts'
import { sound, ways } from '../support/ways.ts'
import { closing, outcome } from '../support/outcome.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const url = inject('url')
const home = inject('home')

describe.each(ways)(
  'read, review, follow, confirm, close, $name',
  ({ language, viewport, javaScriptEnabled }) => {
    const symbol = `RCM/RCGM/2026/TEST.${language.toUpperCase()}`
    const later = `RCM/RCGM/2027/TEST.${language.toUpperCase()}`
    let coordinator: Page
    let presidency: Page
    let record = ''

    beforeAll(async () => {
      const pages = []
      for (const address of ['coordinator@example.invalid', 'ppt.pan@example.invalid']) {
        const context = await browser.newContext({ viewport, javaScriptEnabled })
        pages.push(await signIn(context, url, home, address, language))
      }
      const [first, second] = pages
      if (!first || !second) throw new Error('Two people are needed')
      coordinator = first
      presidency = second
    })

    async function takeIn(as: string, adopted: string, texts: { es: string; en?: string }): Promise<void> {
      await coordinator.goto(`${url}/${language}/readings/new`)
      await sound(coordinator, javaScriptEnabled)
      const group = language === 'es' ? 'Grupo Regional de Consulta, 2026' : 'Consultation Group, 2026'
      const meeting = await coordinator
        .locator('select[name=meeting] option', { hasText: group })
        .getAttribute('value')
      await coordinator.selectOption('select[name=meeting]', meeting)
      await coordinator.selectOption('select[name=kind]', 'conclusions')
      await coordinator.fill('input[name=symbol]', as)
      await coordinator.fill('input[name=title-es]', 'Conclusiones de prueba')
      await coordinator.fill('input[name=title-en]', 'Test conclusions')
      await fillDay(coordinator, 'adopted', adopted)
      await coordinator.fill('textarea[name=text-es]', texts.es)
      if (texts.en) await coordinator.fill('textarea[name=text-en]', texts.en)
      await press(coordinator.locator('main form[enctype] button[type=submit]'))
      expect(coordinator.url()).toMatch(/readings\/[0-9a-f-]{36}/)
      await sound(coordinator, javaScriptEnabled)
    }

    it('reads an outcome document in both languages', async () => {
      await takeIn(symbol, '2026-11-20', outcome)
      const numbers = await coordinator.locator('.review-number').allTextContents()
      expect(numbers.filter((number) => /^\d+$/.test(number))).toEqual(['1', '2', '3'])
    })

    it('reviews it paragraph by paragraph, and only what is confirmed becomes a mandate', async () => {
      for (let turn = 0; turn < 12; turn++) {
        const open = coordinator.locator('[aria-current=step]')
        if ((await open.count()) === 0) break
        const isSecond = (await open.locator('.review-number').textContent()) === '2'
        const read = open.locator('button[value=read]')
        // Paragraph 2 is the mandate; the note, the thanks and the opening are only read.
        await press(!isSecond && (await read.count()) > 0 ? read : open.locator('button.button-primary'))
      }
      expect(await coordinator.locator('[aria-current=step]').count()).toBe(0)
      const links = coordinator.locator(
        '.review-list a[href*="/mandates/MAN-2026-"], main a[href*="/mandates/MAN-2026-"]',
      )
      expect(await links.count()).toBe(1)
      record = (await links.first().getAttribute('href')) ?? ''
      expect(record).toMatch(/\/mandates\/MAN-2026-\d{3}$/)
    })

    it('shows the mandate with its adopted day, and keeps what was written when a report is refused', async () => {
      await coordinator.goto(url + record)
      await sound(coordinator, javaScriptEnabled)
      const text = await coordinator.locator('main').innerText()
      expect(text).toContain(language === 'es' ? '31 ene 2027' : '31 Jan 2027')
      await press(coordinator.locator('#report button.button-primary'))
      expect(await coordinator.locator('.error-summary, [role=alert]').count()).toBeGreaterThan(0)
    })

    it('is reported by the secretariat and confirmed by the presidency', async () => {
      await coordinator.goto(url + record)
      await coordinator.fill(
        '#report textarea[name=text]',
        language === 'es'
          ? 'Se circularon las cifras el 15 de enero.'
          : 'The figures were circulated on 15 January.',
      )
      await press(coordinator.locator('#report button.button-primary'))
      expect(await coordinator.locator('.record-head, main').first().innerText()).toContain(
        language === 'es' ? 'Informado' : 'Reported',
      )
      await presidency.goto(url + record)
      await sound(presidency, javaScriptEnabled)
      await press(presidency.locator('#supervise button[value=no]'))
      expect(await presidency.locator('main').innerText()).toContain(
        language === 'es' ? 'Confirmado' : 'Confirmed',
      )
    })

    it('puts itself onto the agenda of the body’s next meeting', async () => {
      await coordinator.goto(`${url}/${language}/meetings`)
      const next = language === 'es' ? 'Grupo Regional de Consulta, 2027' : 'Consultation Group, 2027'
      await press(await turnTo(coordinator.locator('main a', { hasText: next })))
      await sound(coordinator, javaScriptEnabled)
      expect(await coordinator.locator(`main a[href='${record}']`).count()).toBe(1)
    })

    it('is closed by a later conclusion, and by nothing earlier', async () => {
      await takeIn(later, '2027-06-18', closing)
      for (let turn = 0; turn < 6 && (await coordinator.locator('[aria-current=step]').count()) > 0; turn++) {
        const open = coordinator.locator('[aria-current=step]')
        const read = open.locator('button[value=read]')
        await press((await read.count()) > 0 ? read : open.locator('button.button-primary'))
      }
      await coordinator.goto(url + record)
      await closeBy(symbol, '1')
      expect(await coordinator.locator('main').innerText()).toContain('MAN-05')
      await closeBy(later, '1')
      expect(await coordinator.locator('main').innerText()).toContain(
        language === 'es' ? 'Cerrado' : 'Closed',
      )
    })

    async function closeBy(text: string, number: string): Promise<void> {
      await coordinator.fill('#close input[name=symbol]', text)
      await coordinator.fill('#close input[name=number]', number)
      await press(coordinator.locator('#close button[type=submit]').first())
    }

    it('enters the meeting that comes next, with its agenda', async () => {
      await coordinator.goto(`${url}/${language}/meetings/new`)
      await sound(coordinator, javaScriptEnabled)
      const number = `T-${language}`
      await coordinator.fill('input[name=number]', number)
      await coordinator.fill('input[name=name-es]', 'Taller de prueba')
      await coordinator.fill('input[name=name-en]', 'Test workshop')
      await fillDay(coordinator, 'opens', '2028-03-10')
      await fillDay(coordinator, 'closes', '2028-03-09')
      await press(coordinator.locator('main button.button-primary'))
      expect(await coordinator.locator('main').innerText()).toContain('MTG-01')
      expect(await coordinator.inputValue('input[name=number]')).toBe(number)
      await fillDay(coordinator, 'closes', '2028-03-11')
      await press(coordinator.locator('main button.button-primary'))
      await leaveDays(coordinator)
      expect(coordinator.url()).toMatch(/meetings\/[0-9a-f-]{36}$/)
      await press(coordinator.locator('main a[href$="/items"]'))
      await press(coordinator.locator('main .button-primary'))
      await sound(coordinator, javaScriptEnabled)
      await coordinator.fill('input[name=title-es]', 'Apertura')
      await press(coordinator.locator('main button.button-primary'))
      expect(await coordinator.locator('main').innerText()).toContain('Apertura')
    })

    it('every page it passed is sound', async () => {
      for (const path of [
        '/desk',
        '/mandates',
        '/mandates?overdue=true',
        '/meetings',
        '/directory',
        '/texts',
        `/d/${symbol}`,
      ]) {
        const answer = await coordinator.goto(`${url}/${language}${path}`)
        expect(answer?.status(), path).toBe(200)
        await sound(coordinator, javaScriptEnabled)
      }
    })
  },
)
