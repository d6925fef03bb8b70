import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillDay, openBrowser, press, signIn } from '../support/browser.ts'
import { ownWorld } from '../support/own-world.ts'
import { coordinatorAt } from '../support/secretariat.ts'
import { sound, ways } from '../support/ways.ts'

let browser: Browser
let world: Awaited<ReturnType<typeof ownWorld>>
let at: Awaited<ReturnType<typeof coordinatorAt>>
beforeAll(async () => {
  browser = await openBrowser()
  world = await ownWorld()
  at = await coordinatorAt(world.url, world.home)
})
afterAll(async () => {
  await browser.close()
  await world.end()
})

const filled = (page: Page) => page.locator('main .button-primary')
/** The agenda as it is read on the page: number and title, one after the other. */
const items = async (page: Page): Promise<string[]> => {
  const [numbers = [], titles = []] = await Promise.all(
    ['.programme-number', '.programme-title'].map((part) => page.locator(part).allTextContents()),
  )
  return titles.map((title, place) => `${numbers[place] || '–'} ${title}`)
}

describe.each(ways)('the agenda of a meeting, from its first item to its adoption, $name', (way) => {
  const { language, viewport, javaScriptEnabled } = way
  const words = (es: string, en: string): string => (language === 'es' ? es : en)
  const day = '2026-11-20'

  it('is written, timed, put in order, annotated, given papers, circulated, adopted and read by a visitor', async () => {
    const { meeting_id } = await at.meeting('LO', `JORNADA-${language}`, day)
    const symbol = `JORNADA/${language.toUpperCase()}/1`
    await at.made('/documents', {
      kind: 'working document',
      symbol,
      meeting_id,
      title: { es: 'Propuesta', en: 'Proposal' },
      original_language: 'es',
      dated_on: day,
      access: 'public',
      state: 'circulated',
      versions: [{ language: 'es', text: '1. Se propone.' }],
    })
    const context = await browser.newContext({ viewport, javaScriptEnabled })
    const page = await signIn(context, world.url, world.home, 'coordinator@example.invalid', language)
    const home = `${world.url}/${language}/meetings/${meeting_id}`
    await page.goto(home)
    await press(page.locator('main a[href$="/items"]'))
    await sound(page, javaScriptEnabled)
    await press(filled(page))
    await sound(page, javaScriptEnabled)

    // Half a time is refused at its field, and what was typed is still there.
    await page.selectOption('select[name=kind]', 'opening')
    await page.fill('input[name=title-es]', 'Apertura')
    await page.fill('input[name=title-en]', 'Opening')
    await page.selectOption('select[name=day]', day)
    await page.fill('input[name=starts]', '09:00')
    await press(filled(page))
    expect(await page.locator('.errors').innerText()).toContain('MTG-45')
    expect(await page.inputValue('input[name=title-es]')).toBe('Apertura')
    await sound(page, javaScriptEnabled)
    await page.fill('input[name=minutes]', '30')
    await press(filled(page))
    for (const [kind, es, en, starts, minutes] of [
      ['substantive', 'Informe', 'Report', '09:15', '60'],
      ['break', 'Café', 'Coffee', '10:15', '20'],
      ['substantive', 'Presupuesto', 'Budget', '10:35', '45'],
    ] as const) {
      await press(filled(page))
      await page.selectOption('select[name=kind]', kind)
      await page.fill('input[name=title-es]', es)
      await page.fill('input[name=title-en]', en)
      await page.selectOption('select[name=day]', day)
      await page.fill('input[name=starts]', starts)
      await page.fill('input[name=minutes]', minutes)
      await press(filled(page))
    }
    const [opening, report, coffee, budget] = [
      words('Apertura', 'Opening'),
      words('Informe', 'Report'),
      words('Café', 'Coffee'),
      words('Presupuesto', 'Budget'),
    ]
    expect(await items(page)).toEqual([`1 ${opening}`, `2 ${report}`, `– ${coffee}`, `3 ${budget}`])
    expect(await page.locator('.notice-warn').innerText()).toContain(
      words('2. Informe coincide con 1. Apertura', '2. Report is at the same time as 1. Opening'),
    )
    await sound(page, javaScriptEnabled)

    // The last item goes up twice, and comes back focused.
    const row = (title: string) => page.locator('.programme-entry', { hasText: title })
    const step = async (title: string, name: string): Promise<void> => {
      if ((await row(title).locator('details[open]').count()) === 0)
        await row(title).locator('summary').click()
      await press(row(title).getByRole('button', { name }))
    }
    await step(budget, words('Subir', 'Up'))
    expect(page.url()).toMatch(/#item-[0-9a-f-]{36}$/)
    await step(budget, words('Hacerlo subpunto', 'Make it a sub-item'))
    expect(await items(page)).toEqual([`1 ${opening}`, `2 ${report}`, `2.1 ${budget}`, `– ${coffee}`])
    await sound(page, javaScriptEnabled)
    expect(await page.evaluate('document.activeElement.textContent')).toBe(budget)
    if (javaScriptEnabled) {
      await byKey(page, 'Alt+ArrowLeft')
      expect(await items(page)).toEqual([`1 ${opening}`, `2 ${report}`, `3 ${budget}`, `– ${coffee}`])
      expect(await page.evaluate('document.activeElement.textContent')).toBe(budget)
      await dragged(page, row(opening), row(budget))
      expect(await items(page)).toEqual([`1 ${report}`, `2 ${budget}`, `3 ${opening}`, `– ${coffee}`])
      await byKey(page, 'Alt+ArrowUp')
      await byKey(page, 'Alt+ArrowUp')
    } else await step(budget, words('Hacerlo punto', 'Make it an item'))
    expect((await items(page))[0]).toBe(`1 ${opening}`)

    // A sentence and a paper for the report; what coincided is put right.
    await press(row(report).locator('a', { hasText: report }))
    await sound(page, javaScriptEnabled)
    await page.fill('input[name=starts]', '09:30')
    await page.fill('input[name=minutes]', '45')
    await page.fill(
      `textarea[name=annotation-${language}]`,
      words('Se invita a aprobarlo.', 'To be approved.'),
    )
    await press(filled(page))
    expect(await page.locator('.notice-warn').count()).toBe(0)
    await press(row(report).locator('a', { hasText: report }))
    await page.selectOption('select[name=paper]', symbol)
    await press(page.locator('button', { hasText: words('Ponerlo aquí', 'Place it here') }))
    expect(await page.locator('#documents').innerText()).toContain(symbol)
    await sound(page, javaScriptEnabled)

    const visitor = await (await browser.newContext({ viewport, javaScriptEnabled })).newPage()
    await visitor.goto(`${home}/agenda`)
    expect(await visitor.locator('main').innerText()).toContain(
      words('aún no se ha circulado', 'not been circulated yet'),
    )
    await page.goto(`${home}/items`)
    await press(page.locator('main button', { hasText: words('Circular la agenda', 'Circulate the agenda') }))
    await visitor.goto(`${world.url}/${language}/gatherings`)
    await press(visitor.locator(`main a[href$="${meeting_id}/agenda"]`))
    const read = await visitor.locator('main').innerText()
    for (const part of [words('Agenda provisional', 'Provisional agenda'), symbol, '09:30–10:15'])
      expect(read).toContain(part)
    expect(read).toContain(words('Se invita a aprobarlo.', 'To be approved.'))
    await sound(visitor, javaScriptEnabled)

    await fillDay(page, 'adopted_on', '2026-11-19')
    await press(
      page.locator('main button', { hasText: words('Registrar la aprobación', 'Record the adoption') }),
    )
    expect(await page.locator('.errors').innerText()).toContain('MTG-41')
    await fillDay(page, 'adopted_on', day)
    await press(
      page.locator('main button', { hasText: words('Registrar la aprobación', 'Record the adoption') }),
    )
    expect(await page.locator('main details, main button').count()).toBe(0)
    await sound(page, javaScriptEnabled)
    await press(filled(page))
    await page.fill('input[name=title-es]', 'Urgente')
    await page.fill('input[name=title-en]', 'Urgent')
    await press(filled(page))
    expect(await page.locator('.errors').innerText()).toContain('MTG-42')
    await page.fill('input[name=decision]', words('Decisión 1', 'Decision 1'))
    await press(filled(page))
    expect((await items(page))[1]).toBe(`1 bis ${words('Urgente', 'Urgent')}`)
    await page.goto(home)
    await sound(page, javaScriptEnabled)
    await context.close()
    await visitor.context().close()
  })
})

async function byKey(page: Page, key: string): Promise<void> {
  await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press(key)])
  await page.waitForLoadState('load')
}

type Row = ReturnType<Page['locator']>
/** Drags a row by its grip behind another, and hears where it would go. */
async function dragged(page: Page, row: Row, other: Row): Promise<void> {
  const grip = await row.locator('.programme-grip').boundingBox()
  const target = await other.boundingBox()
  if (!grip || !target) throw new Error('Nothing to drag')
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2)
  await page.mouse.down()
  await page.mouse.move(target.x + 200, target.y + target.height - 4, { steps: 6 })
  expect(await page.locator('[data-reorder-says]').innerText()).toMatch(
    /1\. Apertura irá después de 3\. Presupuesto/,
  )
  await Promise.all([page.waitForEvent('framenavigated'), page.mouse.up()])
  await page.waitForLoadState('load')
}
