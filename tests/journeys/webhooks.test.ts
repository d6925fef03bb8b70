import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, press, signIn } from '../support/browser.ts'
import { ownWorld } from '../support/own-world.ts'
import { openReceiver } from '../support/receiver.ts'
import { FREELY_OFFERED, changeSettings } from '../support/settings.ts'
import { sound, ways } from '../support/ways.ts'

let browser: Browser
let world: Awaited<ReturnType<typeof ownWorld>>
let receiver: Awaited<ReturnType<typeof openReceiver>>
beforeAll(async () => {
  browser = await openBrowser()
  receiver = await openReceiver()
  world = await ownWorld({ WEBHOOKS_INSIDE: 'yes' })
  await changeSettings(world.running.base, FREELY_OFFERED)
})
afterAll(async () => {
  await browser.close()
  await world.end()
  await receiver.close()
})

const text = (page: Page): Promise<string> => page.locator('main').innerText()
const filled = (page: Page) => page.locator('main .button-primary')
/** Loads the page again until it says something: a message leaves a moment after it was asked for. */
async function saying(page: Page, words: string): Promise<void> {
  for (let turn = 0; turn < 40 && !(await text(page)).includes(words); turn++) {
    await new Promise((go) => setTimeout(go, 100))
    await page.reload()
  }
  expect(await text(page)).toContain(words)
}

describe.each(ways)('a webhook, from its endpoint to its log, $name', (way) => {
  const { language, viewport, javaScriptEnabled } = way
  const words = (es: string, en: string): string => (language === 'es' ? es : en)

  it('is added by the IT specialist, who sees its secret once, sends a test, reads what came of it and sends it again', async () => {
    receiver.rest()
    receiver.state.answers = (answer) => {
      answer.writeHead(200).end('gracias')
    }
    const context = await browser.newContext({ viewport, javaScriptEnabled })
    const page = await signIn(context, world.url, world.home, 'it@example.invalid', language)
    await page.goto(`${world.url}/${language}/exchange/circulars`)
    await press(page.locator('nav.views a', { hasText: 'Webhooks' }))
    await sound(page, javaScriptEnabled)
    await press(filled(page))
    await sound(page, javaScriptEnabled)
    const name = words('Sitio del ministerio', 'Website of the ministry')
    await page.fill('input[name=name]', name)
    await page.fill('input[name=address]', 'ftp://example.org/')
    await press(filled(page))
    expect(await page.locator('.errors').innerText()).toContain(words('al menos un suceso', 'at least one'))
    expect(await page.inputValue('input[name=name]')).toBe(name)
    await page.check('input[value="document.published"]')
    await press(filled(page))
    expect(await page.locator('.field-error').innerText()).toContain('https://')
    expect(await page.isChecked('input[value="document.published"]')).toBe(true)
    await sound(page, javaScriptEnabled)
    await page.fill('input[name=address]', `${receiver.url}/hooks`)
    await press(filled(page))
    const secret = await page.locator('.secret code').innerText()
    expect(secret).toMatch(/^whsec_/)
    await sound(page, javaScriptEnabled)
    await press(page.locator('main .stack a'))
    const address = page.url()
    expect(await page.content()).not.toContain(secret.slice(6))
    await sound(page, javaScriptEnabled)
    await press(filled(page))
    await saying(page, words('Recibido', 'Taken'))
    expect(await text(page)).toMatch(language === 'es' ? /200 en \d+ ms/ : /200 in \d+ ms/)
    await sound(page, javaScriptEnabled)
    await press(page.locator('table.register a', { hasText: words('Una prueba', 'A test') }))
    expect(await text(page)).toContain('"type":"ping"')
    expect(await text(page)).toContain('gracias')
    await sound(page, javaScriptEnabled)
    await press(filled(page))
    await saying(page, words('Recibido', 'Taken'))
    expect(await page.locator('table.register tbody tr').count()).toBe(2)
    const ids = receiver.received.map(({ headers }) => headers['webhook-id'])
    expect([ids.length, new Set(ids).size]).toEqual([2, 1])
    await page.goto(address)
    await press(page.locator('button', { hasText: words('Reemplazar el secreto', 'Replace the secret') }))
    expect(await page.locator('.secret code').innerText()).not.toBe(secret)
    await sound(page, javaScriptEnabled)
    await page.goto(address)
    await press(page.locator('button', { hasText: words('Apagar', 'Switch off') }))
    expect(await text(page)).toContain(words('Se apagó a mano', 'Switched off by hand'))
    await sound(page, javaScriptEnabled)
    await page.locator('summary', { hasText: words('Retirar el destino', 'Remove the endpoint') }).click()
    await press(page.locator('details button', { hasText: words('Retirar', 'Remove') }))
    expect(await text(page)).toContain(words('Aún no hay destinos', 'No endpoints yet'))
    await context.close()
  })
})
