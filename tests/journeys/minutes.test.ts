import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { fillDay, openBrowser, press, signIn } from '../support/browser.ts'
import { day } from '../support/days.ts'
import { asOwnerOf } from '../support/owner.ts'
import { inSession, openRoom, desk } from '../support/room.ts'
import { sound, ways } from '../support/ways.ts'

const [url, home] = [inject('url'), inject('home')]
let browser: Browser
let presides: string
beforeAll(async () => {
  browser = await openBrowser()
  await openRoom()
  const { presidencies } = await desk.get<{ presidencies: { code: string; standing: string }[] }>(
    '/presidencies',
  )
  presides = presidencies.find(({ standing }) => standing === 'current')?.code.toLowerCase() ?? ''
})
afterAll(() => browser.close())

const says = {
  es: {
    who: 'focal.slv@example.invalid',
    spoke: 'La delegación de México hizo una declaración.',
    point: 'La delegación de El Salvador planteó una moción de orden. La Presidencia la admitió.',
    check: 'Inglés por cotejar',
    missing: 'En inglés falta un párrafo o queda por cotejar',
    near: 'al menos tres días',
    circulated: 'distribuida',
    open: 'por decidir',
    accepted: 'aceptada',
    adopted: 'Adoptada por el órgano por correspondencia',
  },
  en: {
    who: 'focal.blz@example.invalid',
    spoke: 'The representative of Mexico made a statement.',
    point: 'The representative of El Salvador raised a point of order. The Presidency upheld it.',
    check: 'English to be checked',
    missing: 'In English a paragraph is missing or still to be checked',
    near: 'at least three days',
    circulated: 'circulated',
    open: 'to be decided',
    accepted: 'accepted',
    adopted: 'Adopted by the body by correspondence',
  },
} as const

const passage = (page: Page, words: string) => page.locator('.aligned > li', { hasText: words })
const text = (page: Page): Promise<string> => page.locator('main').innerText()

describe.each(ways)('the minutes of a meeting, $name', ({ language, viewport, javaScriptEnabled }) => {
  const told = says[language]
  const contexts: BrowserContext[] = []
  let staff: Page
  let focal: Page
  let chair: Page
  let meeting = ''
  const fresh = async (): Promise<BrowserContext> => {
    const context = await browser.newContext({ viewport, javaScriptEnabled })
    contexts.push(context)
    return context
  }
  const send = async (page: Page, form: string): Promise<void> => {
    await press(page.locator(`form:has(input[name=form][value=${form}]) button`).last())
    await sound(page, javaScriptEnabled)
  }

  beforeAll(async () => {
    const room = await inSession()
    meeting = room.meeting_id
    await room.at('/item', { item: room.items[1] })
    for (const [code, kind, more] of [
      ['MEX', 'speech', {}],
      ['SLV', 'point of order', { ruling: 'upheld' }],
    ] as const) {
      await room.ask(code, kind)
      await room.give(code, kind)
      await room.end(code, kind, more)
    }
    staff = await signIn(await fresh(), url, home, 'assistant@example.invalid', language)
    focal = await signIn(await fresh(), url, home, told.who, language)
    chair = await signIn(await fresh(), url, home, `ppt.${presides}@example.invalid`, language)
  })
  afterAll(() => Promise.all(contexts.map((context) => context.close())))

  it('are made from the session, and edited in both languages side by side', async () => {
    await staff.goto(`${url}/${language}/meetings/${meeting}/sessions`)
    await press(staff.locator('main a[href$="/minutes"]'))
    await sound(staff, javaScriptEnabled)
    await send(staff, 'draft')
    expect(await text(staff)).toContain(told.spoke)
    expect(await text(staff)).toContain(told.point)
    await press(passage(staff, told.spoke).locator('a[href*="?edit="]'))
    await sound(staff, javaScriptEnabled)
    await staff.fill('textarea[name=text-es]', `México celebró el informe (${language}).`)
    await send(staff, 'write')
    expect(await text(staff)).toContain(told.check)
    await press(passage(staff, told.check).locator('a[href*="?add="]'))
    for (const one of ['es', 'en']) await staff.fill(`textarea[name=text-${one}]`, `A mano, ${one}.`)
    await send(staff, 'add')
    expect(await text(staff)).toContain('A mano, es.')
  })

  it('are circulated once every language is whole, with time for corrections', async () => {
    const until = async (days: number): Promise<void> => {
      await fillDay(staff, 'until', day(days))
      await staff.fill('input[name=until-time]', '12:00')
      await send(staff, 'circulate')
    }
    await until(6)
    expect(await text(staff)).toContain(told.missing)
    await press(passage(staff, told.check).locator('a[href*="?edit="]'))
    await staff.fill('textarea[name=text-en]', 'Mexico welcomed the report.')
    await send(staff, 'write')
    await until(1)
    expect(await text(staff)).toContain(told.near)
    await until(6)
    expect(await text(staff)).toContain(told.circulated)
    expect(await staff.locator('a[href*="?edit="]').count()).toBe(0)
  })

  it('are corrected by a delegation, and the secretariat decides', async () => {
    await focal.goto(`${url}/${language}/meetings/${meeting}/minutes`)
    await sound(focal, javaScriptEnabled)
    await press(passage(focal, 'A mano, es.').locator('a[href*="?correct="]'))
    await focal.fill('textarea[name=reason]', '')
    await send(focal, 'propose')
    expect(await focal.locator('.field-wrong textarea[name=reason]').count()).toBe(1)
    await focal.fill('textarea[name=words]', 'Corregido.')
    await focal.fill('textarea[name=reason]', 'Consta así.')
    await send(focal, 'propose')
    expect(await text(focal)).toContain(told.open)
    await staff.reload()
    await staff.locator('#corrections summary').click()
    for (const one of ['es', 'en'])
      await staff.fill(`#corrections textarea[name=text-${one}]`, `Corregido, ${one}.`)
    await press(staff.locator('#corrections button[value=yes]'))
    await sound(staff, javaScriptEnabled)
    expect(await text(staff)).toContain(told.accepted)
    expect(await text(staff)).toContain('Corregido, es.')
  })

  it('are adopted by the Presidency after the deadline, and stand in the library', async () => {
    await asOwnerOf(home, (owner) =>
      owner.query(
        `update minutes set circulated_at = now() - interval '9 days', corrections_until = now() - interval '1 minute' where meeting_id = $1`,
        [meeting],
      ),
    )
    await chair.goto(`${url}/${language}/meetings/${meeting}/minutes`)
    await sound(chair, javaScriptEnabled)
    await chair.check('input[name=how][value="by correspondence"]', { force: true })
    await send(chair, 'adopt')
    expect(await text(chair)).toContain(told.adopted)
    await press(chair.locator('main a[href*="/d/"]'))
    expect(await text(chair)).toContain('/ACTA')
  })
})
