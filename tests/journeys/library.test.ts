import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { fillDay, openBrowser, press, signIn } from '../support/browser.ts'
import { coordinatorAt } from '../support/secretariat.ts'
import { sound, ways } from '../support/ways.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const url = inject('url')
const home = inject('home')

const main = (page: Page): Promise<string> => page.locator('main').innerText()

const says = {
  es: {
    state: 'Borrador',
    circulated: 'Distribuido',
    noSeries: 'Los documentos de este tipo toman su signatura de una reunión',
    runs: 'es una página que ejecuta algo',
    stale: 'hecho de un original anterior',
    missing: 'Falta en inglés',
    superseded: 'Está en vigor',
    found: '1 documento contiene',
    none: 'Ningún texto contiene',
    cite: 'párrafo 2',
  },
  en: {
    state: 'Draft',
    circulated: 'Circulated',
    noSeries: 'Papers of this type take their symbol from a meeting',
    runs: 'it is a page that runs something',
    stale: 'made from an earlier original',
    missing: 'Missing in English',
    superseded: 'In force is',
    found: '1 document has',
    none: 'No text has',
    cite: 'paragraph 2',
  },
} as const

describe.each(ways)(
  'a paper from draft to the public, $name',
  ({ language, viewport, javaScriptEnabled }) => {
    const told = says[language]
    const number = `J-${language.toUpperCase()}`
    const word = { es: 'zqorquidea', en: 'zqbromelia' }[language]
    const inRoom = `${url}/${language}`
    let assistant: Page
    let meeting = ''
    let paper = ''
    const symbol = `RCM/VM/${number}/DOC.1`

    const contextOf = () => browser.newContext({ viewport, javaScriptEnabled })
    const whole = (page: Page) => sound(page, javaScriptEnabled)
    const openForm = async (id: string): Promise<void> => {
      const form = assistant.locator(`#${id}`)
      if ((await form.getAttribute('open')) === null) await form.locator('summary').first().click()
    }
    const send = (form: string): Promise<void> =>
      press(assistant.locator(`form:has(input[value="${form}"]) button`).first())

    beforeAll(async () => {
      const at = await coordinatorAt(url, home)
      meeting = (await at.meeting('VM', number, '2027-02-01')).meeting_id
      assistant = await signIn(await contextOf(), url, home, 'assistant@example.invalid', language)
    })

    it('the assistant registers it, is told what is wrong, and loses nothing', async () => {
      await assistant.goto(`${inRoom}/documents/new`)
      await whole(assistant)
      await assistant.selectOption('select[name=kind]', 'working document')
      await assistant.selectOption('select[name=meeting]', '')
      await assistant.fill('input[name=title-es]', `Propuesta ${word}`)
      await assistant.fill('input[name=title-en]', `Proposal ${word}`)
      await fillDay(assistant, 'dated', '2027-01-10')
      await assistant.fill(
        'textarea[name=text-es]',
        `1. Se propone ${word} cada trimestre.\n\n2. Se pide confirmar.`,
      )
      await press(assistant.locator('main .button-primary'))
      await whole(assistant)
      expect(await main(assistant)).toContain(told.noSeries)
      expect(await assistant.inputValue('textarea[name=text-es]')).toContain(word)
      await assistant.selectOption('select[name=meeting]', meeting)
      await press(assistant.locator('main .button-primary'))
      await whole(assistant)
      expect(await main(assistant)).toContain(symbol)
      expect(await main(assistant)).toContain(told.state)
      paper = new URL(assistant.url()).pathname
    })

    it('a page that runs something is refused at its field', async () => {
      await openForm('write-en')
      await assistant.setInputFiles('#write-en input[type=file]', {
        name: 'pagina.html',
        mimeType: 'text/html',
        buffer: Buffer.from('<!doctype html><html><body><p>a</p><script>1</script></body></html>'),
      })
      await send('write-en')
      await whole(assistant)
      expect(await main(assistant)).toContain(told.runs)
    })

    it('a translation is stale when the original changes, and the page says which paragraph', async () => {
      await openForm('write-en')
      await assistant.fill('#write-en textarea', `1. ${word} is proposed every quarter.`)
      await send('write-en')
      await openForm('write-es')
      await assistant.fill(
        '#write-es textarea',
        `1. Se propone ${word} cada semestre.\n\n2. Se pide confirmar.`,
      )
      await send('write-es')
      await whole(assistant)
      expect(await main(assistant)).toContain(told.stale)
      await assistant.goto(`${url}${paper}/text`)
      await whole(assistant)
      const text = (await main(assistant)).toLowerCase()
      expect(text).toContain(told.stale)
      expect(text).toContain(told.missing.toLowerCase())
    })

    it('nobody else sees it until it is circulated; then the focal point finds and reads it', async () => {
      const focal = await signIn(await contextOf(), url, home, 'focal.hnd@example.invalid', language)
      await focal.goto(`${inRoom}/search?q=${word}`)
      await whole(focal)
      expect(await main(focal)).toContain(told.none)
      await assistant.goto(`${url}${paper}`)
      await press(assistant.locator('main .button-primary'))
      await whole(assistant)
      expect(await main(assistant)).toContain(told.circulated)
      await focal.goto(`${inRoom}/search?q=${word}`)
      await whole(focal)
      expect(await main(focal)).toContain(told.found)
      await press(focal.locator('.results h3 a').first())
      await whole(focal)
      expect(await main(focal)).toContain(symbol)
      // Who may not write is offered nothing to write.
      expect(await focal.locator('main form').count()).toBe(0)
      await focal.context().close()
    })

    it('a revision takes its place and is compared with it', async () => {
      await assistant.goto(`${url}${paper}`)
      await openForm('derive')
      await send('derive')
      await whole(assistant)
      expect(await main(assistant)).toContain(`${symbol}/Rev.1`)
      await openForm('write-es')
      await assistant.fill('#write-es textarea', `1. Se propone ${word} cada año.\n\n2. Se pide confirmar.`)
      await send('write-es')
      await press(assistant.locator('main .record-head .button-primary'))
      await press(assistant.locator('main a[href$="/compare"]'))
      await whole(assistant)
      expect(await assistant.locator('ins').allInnerTexts()).not.toEqual([])
      await assistant.goto(`${url}${paper}`)
      await whole(assistant)
      expect(await main(assistant)).toContain(told.superseded)
    })

    it('the public reads a declaration at the address of its paragraph, without a cookie', async () => {
      const visitor = await contextOf()
      const page = await visitor.newPage()
      for (const path of ['', '/texts', '/members', '/presidencies', '/gatherings', '/site/documents']) {
        expect((await page.goto(`${inRoom}${path}`))?.status(), path).toBe(200)
        await whole(page)
      }
      await page.goto(`${inRoom}/d/RCM/VM/XXVIII/DECL`)
      await whole(page)
      await press(page.locator('a.paragraph-number').nth(1))
      await whole(page)
      expect(await main(page)).toContain(told.cite)
      await page.goto(`${inRoom}/search?q=${word}`)
      await whole(page)
      expect(await main(page)).toContain(told.none)
      expect(await visitor.cookies()).toEqual([])
      await visitor.close()
    })
  },
)

it('the palette opens over any page, lists what fits and goes there by keyboard alone', async () => {
  const page = await signIn(await browser.newContext(), url, home, 'coordinator@example.invalid', 'es')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('registrar un documento')
  await page.locator('[role=option]').first().waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/es/documents/new')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('hondu')
  const country = page.locator('[role=option]', { hasText: 'Honduras' }).first()
  await country.waitFor()
  await page.keyboard.press('Escape')
  expect(await page.locator('dialog.palette').isVisible()).toBe(false)
})
