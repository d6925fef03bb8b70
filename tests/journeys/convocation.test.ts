import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillDay, openBrowser, press, signIn } from '../support/browser.ts'
import { day } from '../support/days.ts'
import { ownWorld } from '../support/own-world.ts'
import { coordinatorAt } from '../support/secretariat.ts'
import { lastMailTo } from '../support/sign-in.ts'
import { sound, ways } from '../support/ways.ts'

// Of its own: who is written to, and to how many, is what this walk is about.
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
    other: 'focal.hnd@example.invalid',
    country: 'Nicaragua',
    blank: '{hotel}',
    late: 'El plazo de convocatoria es de 30 días',
    own: 'Redacción de prueba para',
    sent: 'enviada el',
    choose: 'Elija una respuesta',
    received: 'Su respuesta llegó',
    leaves: 'El enlace va en camino',
    attends: 'asiste',
    paper: 'en papel: NV/88',
    desk: 'Convocatorias por responder',
  },
  en: {
    focal: 'focal.blz@example.invalid',
    other: 'focal.can@example.invalid',
    country: 'Belize',
    blank: '{hotel}',
    late: 'The notice period is 30 days',
    own: 'A trial wording for',
    sent: 'sent on',
    choose: 'Choose an answer',
    received: 'Your answer has arrived',
    leaves: 'The link is on its way',
    attends: 'attends',
    paper: 'on paper: NV/88',
    desk: 'Convocations to answer',
  },
} as const

// The label lies over its button.
const choose = (page: Page, answer: string): Promise<void> =>
  page.locator(`input[name=answer][value="${answer}"]`).check({ force: true })

async function linkTo(address: string): Promise<string> {
  const mail = await lastMailTo(world.home, address, '', '/convocation/')
  return /https?:\/\/\S+\/convocation\/[\w-]+/.exec(mail.text)?.[0] ?? ''
}

const text = (page: Page): Promise<string> => page.locator('main').innerText()

describe.each(ways)('a convocation, from its wording to the answers, $name', (way) => {
  const { language, viewport, javaScriptEnabled } = way
  const told = says[language]
  const contexts: BrowserContext[] = []
  let here = ''
  let meeting = ''
  let staff: Page

  const fresh = async (): Promise<BrowserContext> => {
    const context = await browser.newContext({ viewport, javaScriptEnabled })
    contexts.push(context)
    return context
  }
  const whole = (page: Page) => sound(page, javaScriptEnabled)
  const send = async (page: Page, form: string): Promise<void> => {
    await press(page.locator(`form:has(input[value=${form}]) button`).last())
    await whole(page)
  }
  beforeAll(async () => {
    here = `${world.url}/${language}`
    const at = await coordinatorAt(world.url, world.home)
    meeting = (await at.meeting('VM', `WALK-${language}`, day(20))).meeting_id
    staff = await signIn(await fresh(), world.url, world.home, 'assistant@example.invalid', language)
  })
  afterAll(() => Promise.all(contexts.map((context) => context.close())))

  it('the assistant words the letters anew; a blank nobody can fill is refused, and nothing typed is lost', async () => {
    await staff.goto(`${here}/meetings/convocation-letter/${language}`)
    await whole(staff)
    const wording = await staff.inputValue('textarea[name=body]')
    await staff.fill('textarea[name=body]', `${told.own} ${wording}\n\n${told.blank}`)
    await send(staff, 'word')
    expect(await text(staff)).toContain(told.blank)
    expect(await staff.inputValue('textarea[name=body]')).toContain(told.own)
    await staff.fill('textarea[name=body]', `${told.own} ${wording}`)
    await send(staff, 'word')
    expect(await staff.locator('main .prose').innerText()).toContain(told.own)
  })

  it('from the meeting’s page one sees who gets which letter, says why it is late, and convokes', async () => {
    await staff.goto(`${here}/meetings/${meeting}`)
    await press(staff.locator('main a[href$="/convocation"]'))
    await whole(staff)
    await press(staff.locator('main a[href$="/convoke"]'))
    await whole(staff)
    expect(await staff.locator('main tbody tr').count()).toBe(14)
    await fillDay(staff, 'until', day(15))
    await send(staff, 'convoke')
    expect(await text(staff)).toContain(told.late)
    await staff.fill('textarea[name=reason]', 'La sede se confirmó tarde.')
    await send(staff, 'convoke')
    expect(staff.url()).toMatch(/\/convocation$/)
    expect(await text(staff)).toContain(told.sent)
  })

  it('a focal point answers from the mail without an account, and leaves it to a colleague', async () => {
    const page = await (await fresh()).newPage()
    await page.goto(await linkTo(told.focal))
    await whole(page)
    await send(page, 'answer')
    expect(await text(page)).toContain(told.choose)
    await choose(page, 'attends')
    await page.fill('input[name=head]', 'La Viceministra')
    await send(page, 'answer')
    expect(await text(page)).toContain(told.received)
    await press(page.locator('main a[href*="/convocation/"]').last())
    await press(page.locator('main a[href$="/colleague"]'))
    await whole(page)
    await page.fill('input[name=name]', 'Colega De Ejemplo')
    await page.fill('input[name=email]', `colega.${language}@walk.invalid`)
    await send(page, 'leave')
    expect(await text(page)).toContain(told.leaves)
    const colleague = await (await fresh()).newPage()
    await colleague.goto(await linkTo(`colega.${language}@walk.invalid`))
    await whole(colleague)
    expect(await colleague.inputValue('input[name=head]')).toBe('La Viceministra')
    expect(await colleague.locator('main a[href$="/colleague"]').count()).toBe(0)
  })

  it('another finds it on the desk and answers there; the assistant notes what came on paper', async () => {
    const focal = await signIn(await fresh(), world.url, world.home, told.other, language)
    await whole(focal)
    expect(await text(focal)).toContain(told.desk)
    await press(focal.locator(`main a[href*="/meetings/${meeting}/convocation/"]`))
    await whole(focal)
    await choose(focal, 'later')
    await send(focal, 'answer')

    await staff.reload()
    await whole(staff)
    const row = staff.locator(`main tbody tr:has-text("${told.country}")`)
    expect(await row.innerText()).toContain(told.attends)
    expect(await row.innerText()).toContain('La Viceministra')
    await press(row.locator('a').first())
    await whole(staff)
    await staff.fill('input[name=note]', 'NV/88')
    await choose(staff, 'does not attend')
    await send(staff, 'note')
    expect(await text(staff)).toContain(told.paper)
  })
})
