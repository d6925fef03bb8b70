import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser, press, signIn } from '../support/browser.ts'
import {
  accredit,
  called,
  linkFor,
  meetingWith,
  named,
  nominate,
  signInAll,
  staff,
} from '../support/delegations.ts'
import { telephonePicture } from '../support/pictures.ts'
import { sound, ways } from '../support/ways.ts'

const [url, home] = [inject('url'), inject('home')]
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
  await signInAll()
})
afterAll(() => browser.close())

const says = {
  es: {
    women: '100',
    shown: 'no se muestra',
    years: 'XXVIII Reunión Viceministerial',
    photo: 'Ya hay una foto',
    noPhoto: 'no es JPEG',
  },
  en: {
    women: '100%',
    shown: 'not shown',
    years: 'XXVIII Vice-Ministerial Meeting',
    photo: 'A photo is there',
    noPhoto: 'is no JPEG',
  },
} as const

describe.each(ways)('the statistics of a meeting, $name', ({ language, viewport, javaScriptEnabled }) => {
  const told = says[language]
  const contexts: BrowserContext[] = []
  let meeting = ''
  const fresh = async (): Promise<BrowserContext> => {
    const context = await browser.newContext({ viewport, javaScriptEnabled })
    contexts.push(context)
    return context
  }
  const at = async (who: string): Promise<Page> => {
    const page = await signIn(await fresh(), url, home, who, language)
    await page.goto(`${url}/${language}/meetings/${meeting}`)
    await press(page.locator(`main a[href$="/meetings/${meeting}/statistics"]`).first())
    await sound(page, javaScriptEnabled)
    return page
  }
  afterAll(() => Promise.all(contexts.map((context) => context.close())))

  it('whoever registers says their sex and gives a photo; a file that is none is told, and nothing else is lost', async () => {
    meeting = await meetingWith({}, { asks: ['sex', 'photo'] })
    const who = `Contada-${language}`
    await nominate(meeting, [named(who)])
    const { registration_id, email } = await called(meeting, who)
    await accredit(meeting, [registration_id])
    const page = await (await fresh()).newPage()
    const token = (await linkFor(email)).split('/').at(-1)
    await page.goto(`${url}/${language}/registration/${token}`)
    await sound(page, javaScriptEnabled)
    await page.selectOption('select[name=sex]', 'female')
    await page.setInputFiles('input[name=photo]', {
      name: 'foto.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.from('no'),
    })
    await press(page.locator('main button.button-primary'))
    await sound(page, javaScriptEnabled)
    expect(await page.locator('main').innerText()).toContain(told.noPhoto)
    expect(await page.inputValue('select[name=sex]')).toBe('female')
    await page.setInputFiles('input[name=photo]', {
      name: 'foto.jpg',
      mimeType: 'image/jpeg',
      buffer: await telephonePicture(),
    })
    await press(page.locator('main button.button-primary'))
    await sound(page, javaScriptEnabled)
    await page.goto(`${url}/${language}/registration/${token}`)
    expect(await page.locator('main').innerText()).toContain(told.photo)
    await staff.made(`/meetings/${meeting}/confirmations`, { registrations: [registration_id] })
  })

  it('the secretariat sees it counted, and takes the table along', async () => {
    const page = await at('assistant@example.invalid')
    expect(await page.locator('main .figures').innerText()).toContain(told.women)
    expect(await page.locator('main table').first().innerText()).not.toContain(told.shown)
    const path = (await page.locator('main a[href*="format=xlsx"]').getAttribute('href')) ?? ''
    const file = await page.context().request.get(`${url}${path}`)
    expect(file.headers()['content-type']).toContain('spreadsheetml')
    await press(page.locator('main a[href*="/meetings/statistics?body="]'))
    await sound(page, javaScriptEnabled)
    expect(await page.locator('main').innerText()).toContain(told.years)
  })

  it('the Presidency sees how many came, and not one person’s sex', async () => {
    const page = await at('ppt.pan@example.invalid')
    expect(await page.locator('main table').first().innerText()).toContain(told.shown)
    expect(await page.locator('main .figures').innerText()).not.toContain(told.women)
  })
})
