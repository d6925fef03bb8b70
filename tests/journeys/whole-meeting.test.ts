import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codesOn, readsPdf, wordsOf } from '../support/badge-codes.ts'
import { fillDay, openBrowser, press, signIn } from '../support/browser.ts'
import { day } from '../support/days.ts'
import { ownerOf } from '../support/owner.ts'
import { ownWorld } from '../support/own-world.ts'
import { coordinatorAt } from '../support/secretariat.ts'
import { lastMailTo } from '../support/sign-in.ts'
import { sound, ways } from '../support/ways.ts'

// Of its own: a whole meeting is held in it, from the first letter to the last list.
let world: Awaited<ReturnType<typeof ownWorld>>
let browser: Browser
beforeAll(async () => {
  ;[world, browser] = await Promise.all([ownWorld(), openBrowser()])
})
afterAll(async () => {
  await browser.close()
  await world.end()
})

const says = {
  es: {
    focal: 'focal.nic@example.invalid',
    country: 'Nicaragua',
    sent: 'enviada el',
    answered: 'Su respuesta llegó',
    registered: 'Su inscripción llegó',
    confirmed: 'confirmada',
    offline: 'Sin red',
    admitted: 'Admitido',
    unsent: 'Lecturas por enviar: 1',
    allSent: 'Todo está enviado',
    open: 'Abrir la 1.ª sesión',
    ask: 'Pedir la palabra',
    give: 'Dar la palabra a Nicaragua',
    end: 'Terminó Nicaragua',
    close: 'Levantar la sesión',
    pause: 'Suspender o levantar',
    bracketed: 'Corchetes: Nicaragua',
    statement: 'La delegación de Nicaragua hizo una declaración',
    adopted: 'adoptado',
  },
  en: {
    focal: 'focal.blz@example.invalid',
    country: 'Belize',
    sent: 'sent on',
    answered: 'Your answer has arrived',
    registered: 'Your registration has arrived',
    confirmed: 'confirmed',
    offline: 'No network',
    admitted: 'Admitted',
    unsent: 'Scans to send: 1',
    allSent: 'Everything is sent',
    open: 'Open session 1',
    ask: 'Ask for the floor',
    give: 'Give the floor to Belize',
    end: 'Belize has finished',
    close: 'Close the session',
    pause: 'Suspend or close',
    bracketed: 'Brackets: Belize',
    statement: 'The representative of Belize made a statement',
    adopted: 'adopted',
  },
} as const

const outcome = {
  es: 'Los países miembros de la Conferencia,\n1. Solicitan a la Secretaría Técnica circular las cifras a más tardar el 15 de enero de 2028.\n2. Agradecen a Panamá.',
  en: 'The member countries of the Conference,\n1. Request the Technical Secretariat to circulate the figures no later than 15 January 2028.\n2. Thank Panama.',
}

const text = (page: Page): Promise<string> => page.locator('main').innerText()
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

const send = async (page: Page, form: string): Promise<void> => {
  await press(page.locator(`form:has(input[value="${form}"]) button`).last())
  await sound(page, true)
}
const linkIn = async (address: string, path: string, after = ''): Promise<string> => {
  const mail = await lastMailTo(world.home, address, after, `/${path}/`)
  return new RegExp(`https?://\\S+/${path}/[\\w-]+`).exec(mail.text)?.[0] ?? ''
}
/** A paper that a page offers, as the browser of whoever looks at it takes it. */
const paper = async (page: Page, path: string): Promise<Uint8Array> => {
  const answer = await page.request.get(`${world.url}${path}`)
  expect(answer.status(), path).toBe(200)
  return answer.body()
}

describe.each(ways)(
  'a meeting from its convocation to its list of participants, at $viewport.width px in $language',
  ({ language, viewport }) => {
    const told = says[language]
    const delegate = `ana.${language}@whole.invalid`
    const printed = `Dra. Ana de Ejemplo ${language.toUpperCase()}`
    const contexts: BrowserContext[] = []
    let here = ''
    let meeting = ''
    let at = ''
    let draft = ''
    let assistant: Page
    let coordinator: Page
    let focal: Page
    let presidency: Page

    const fresh = async (): Promise<BrowserContext> => {
      const context = await browser.newContext({ viewport })
      contexts.push(context)
      return context
    }
    const as = async (address: string): Promise<Page> =>
      signIn(await fresh(), world.url, world.home, address, language)

    beforeAll(async () => {
      const secretariat = await coordinatorAt(world.url, world.home)
      meeting = (await secretariat.meeting('VM', `WHOLE-${language}`, day(10))).meeting_id
      here = `${world.url}/${language}`
      at = `${here}/meetings/${meeting}`
      assistant = await as('assistant@example.invalid')
      coordinator = await as('coordinator@example.invalid')
      presidency = await as('ppt.pan@example.invalid')
      focal = await as(told.focal)
    })
    afterAll(() => Promise.all(contexts.map((context) => context.close())))

    it('convoke: the assistant sends the letters, and a focal point answers from the mail', async () => {
      const before = new Date().toISOString()
      await assistant.goto(`${at}/convoke`)
      await fillDay(assistant, 'until', day(8))
      await assistant.fill('textarea[name=reason]', 'La sede se confirmó tarde.')
      await send(assistant, 'convoke')
      expect(await text(assistant)).toContain(told.sent)
      const page = await (await fresh()).newPage()
      await page.goto(await linkIn(told.focal, 'convocation', before))
      await page.locator('input[name=answer][value=attends]').check({ force: true })
      await page.fill('input[name=head]', 'La Viceministra')
      await send(page, 'answer')
      expect(await text(page)).toContain(told.answered)
    })

    it('nominate: the focal point names its delegation within the quota', async () => {
      await assistant.goto(`${at}/delegations`)
      await press(assistant.locator('main a[href$="/registration"]'))
      await fillDay(assistant, 'until', day(5))
      await assistant.fill('input[name=quota-member]', '3')
      await send(assistant, 'settle')
      await focal.goto(at)
      await press(focal.locator('main a[href*="/delegations/"]'))
      await sound(focal, true)
      await focal.fill('input[name=note]', 'NV/2026/90')
      await focal.locator('main summary').last().click()
      await focal.fill(
        'textarea[name=pasted]',
        ['Nombre\tApellidos\tCorreo\tFunción', `Ana\tDe Ejemplo\t${delegate}\tjefa`].join('\n'),
      )
      await send(focal, 'nominate')
      expect(await text(focal)).toContain('Ana')
    })

    it('accredit and register: the delegate completes what is asked by the link in the mail, and is confirmed', async () => {
      await assistant.goto(`${at}/delegations`)
      await press(assistant.locator(`main table a:text("${told.country}")`))
      await assistant.locator('main table input.tick[name=person]').first().check()
      await press(assistant.locator('form#chosen button').first())
      const page = await (await fresh()).newPage()
      await page.goto(await linkIn(delegate, 'registration'))
      await page.fill('input[name=printed_name]', printed)
      await send(page, 'register')
      expect(await text(page)).toContain(told.registered)
      await assistant.reload()
      await assistant.check(`main tr:has-text("${printed}") input.tick`)
      await press(assistant.locator('form#chosen button').last())
      expect(await assistant.locator(`main tbody tr:has-text("${printed}")`).innerText()).toContain(
        told.confirmed,
      )
    })

    it.skipIf(!readsPdf)(
      'badge and check in offline: the printed code is read without a network, and sent when it is back',
      async () => {
        const badges = await paper(assistant, `/${language}/meetings/${meeting}/badges?layout=sheet`)
        expect(wordsOf(badges)).toContain(printed)
        const [code = ''] = await codesOn(badges)
        const context = assistant.context()
        const scanner = await context.newPage()
        await scanner.goto(`${at}/door/scanner`)
        const place = (name: string) => scanner.locator(`[data-place=${name}]`)
        await expect.poll(() => place('known').innerText()).toMatch(/\b1\b/)
        await scanner.evaluate('navigator.serviceWorker.ready.then(() => true)')
        await expect
          .poll(() =>
            scanner.evaluate<number>(
              'caches.open("door").then((kept) => kept.keys()).then((keys) => keys.length)',
            ),
          )
          .toBeGreaterThan(3)
        await context.setOffline(true)
        await scanner.reload()
        await expect.poll(() => place('line').innerText()).toContain(told.offline)
        await scanner.fill('input[name=code]', code)
        await scanner.press('input[name=code]', 'Enter')
        await expect.poll(() => place('verdict').innerText()).toContain(told.admitted)
        expect(await place('unsent').innerText()).toBe(told.unsent)
        await context.setOffline(false)
        await expect.poll(() => place('unsent').innerText()).toBe(told.allSent)
        await assistant.goto(`${at}/attendance`)
        await sound(assistant, true)
        expect(await text(assistant)).toContain(told.country)
      },
    )

    it('run the session: the Presidency gives the floor to a delegation that asked for it on its screen', async () => {
      // No clock can be turned in a server that runs: the days go by at the meeting instead.
      const owner = await ownerOf(world.running.base)
      await owner.query('update meeting set opens_on = $2, closes_on = $3 where meeting_id = $1', [
        meeting,
        day(0),
        day(1),
      ])
      await owner.end()
      await presidency.goto(`${at}/sessions`)
      await press(button(presidency, told.open))
      await sound(presidency, true)
      await focal.goto(`${at}/floor`)
      await press(button(focal, told.ask))
      await sound(focal, true)
      await button(presidency, told.give).waitFor()
      await press(button(presidency, told.give))
      await focal.locator('.live-who', { hasText: told.country }).waitFor()
      await press(button(presidency, told.end))
      await focal.locator('.live-nobody').waitFor()
    })

    it('adopt: what the delegation kept in brackets is lifted, and the text goes to the review of mandates', async () => {
      await coordinator.goto(`${at}/drafts/new`)
      await coordinator.fill(`input[name=title-${language}]`, 'Conclusiones WHOLE')
      await coordinator.fill('textarea[name=text-es]', outcome.es)
      await coordinator.fill('textarea[name=text-en]', outcome.en)
      await send(coordinator, 'open')
      draft = coordinator.url()
      await send(coordinator, 'table')
      await focal.goto(draft)
      const first = focal.locator('.beside-mark a', { hasText: /^1$/ })
      const paragraph = new URL((await first.getAttribute('href')) ?? '', world.url).href
      await focal.goto(paragraph)
      await focal.locator('main summary').first().click()
      await send(focal, 'bracket')
      await coordinator.goto(draft)
      expect(await text(coordinator)).toContain(told.bracketed)
      await focal.goto(paragraph)
      await press(focal.locator('form:has(input[name=stands][value=no]) button'))
      await presidency.goto(paragraph)
      await send(presidency, 'agree')
      await coordinator.goto(`${draft}/adopt`)
      await coordinator.fill('input[name=symbol]', `RCM/VM/WHOLE.${language.toUpperCase()}/CONC`)
      await fillDay(coordinator, 'adopted', day(0))
      await send(coordinator, 'adopt')
      expect(new URL(coordinator.url()).pathname).toMatch(/\/readings\/[0-9a-f-]{36}/)
      await focal.goto(draft)
      expect(await text(focal)).toContain(told.adopted)
    })

    it('close, and what is left of it: the minutes know who spoke, and the list of participants who came', async () => {
      await presidency.goto(`${at}/chair`)
      await presidency.locator('summary', { hasText: told.pause }).click()
      await press(button(presidency, told.close))
      await assistant.goto(`${at}/minutes`)
      await press(assistant.locator('main .button-primary'))
      await sound(assistant, true)
      expect(await text(assistant)).toContain(told.statement)
      if (!readsPdf) return
      const list = wordsOf(
        await paper(assistant, `/${language}/meetings/${meeting}/participants?kind=final&format=pdf`),
      )
      expect(list).toContain(printed)
      expect(list.toUpperCase()).toContain(told.country.toUpperCase())
    })
  },
)
