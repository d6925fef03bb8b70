import { randomUUID } from 'node:crypto'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { fillDay, openBrowser, press, signIn } from '../support/browser.ts'
import { day } from '../support/days.ts'
import { asOwnerOf } from '../support/owner.ts'
import { coordinatorAt } from '../support/secretariat.ts'
import { lastMailTo } from '../support/sign-in.ts'
import { sound, ways } from '../support/ways.ts'

const [url, home] = [inject('url'), inject('home')]
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const says = {
  es: {
    held: 'se muestra cuando la evaluación termina',
    none: 'Responda al menos una pregunta',
    received: 'Gracias: su respuesta se recibió',
    used: 'su respuesta se recibió y cuenta una vez',
    few: 'Respondieron menos de 5',
    answered: '5 de 6',
    mean: 'promedio 4,2',
    remind: 'Recordar a quien no ha respondido',
  },
  en: {
    held: 'shown once the evaluation has ended',
    none: 'Answer at least one question',
    received: 'Thank you: your answer was received',
    used: 'your answer was received, and counts once',
    few: 'Fewer than 5 have answered',
    answered: '5 of 6',
    mean: 'mean 4.2',
    remind: 'Remind the one who has not answered',
  },
} as const

const text = (page: Page): Promise<string> => page.locator('main').innerText()

/** Six people who came to a meeting that closes today, entered behind the application's back. */
async function cameTo(meeting: string, language: string): Promise<string[]> {
  const who = randomUUID().slice(-9)
  const emails = Array.from({ length: 6 }, (_, at) => `evaluates.${at}.${who}@example.invalid`)
  await asOwnerOf(home, async (owner) => {
    const nomination = randomUUID()
    await owner.query(
      `insert into nomination (conference_id, nomination_id, meeting_id, note, nominated_at)
       select conference_id, $1, meeting_id, 'NV/1', now() from meeting where meeting_id = $2`,
      [nomination, meeting],
    )
    await owner.query(
      `insert into registration (conference_id, registration_id, meeting_id, nomination_id, category, given_name, family_name, email, language, state, printed_name, entered_at)
       select conference_id, gen_random_uuid(), meeting_id, $1, 'staff', 'Persona', 'Que Evalúa', email, $3, 'confirmed', 'Persona Que Evalúa', now()
       from meeting, unnest($4::text[]) as email where meeting_id = $2`,
      [nomination, meeting, language, emails],
    )
  })
  return emails
}

describe.each(ways)('the evaluation of a meeting, $name', ({ language, viewport, javaScriptEnabled }) => {
  const told = says[language]
  const contexts: BrowserContext[] = []
  let staff: Page
  let guest: Page
  let meeting = ''
  let emails: string[] = []
  const links: string[] = []
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
    const desk = await coordinatorAt(url, home)
    meeting = (await desk.meeting('LO', `EVA-${randomUUID().slice(-9)}`, day(0))).meeting_id
    emails = await cameTo(meeting, language)
    staff = await signIn(await fresh(), url, home, 'assistant@example.invalid', language)
    guest = await (await fresh()).newPage()
  })
  afterAll(() => Promise.all(contexts.map((context) => context.close())))

  it('is opened by the secretariat, which sees the questions it asks', async () => {
    await staff.goto(`${url}/${language}/meetings/${meeting}/evaluation`)
    await sound(staff, javaScriptEnabled)
    await press(staff.locator('main a[href$="/evaluation-questions"]'))
    await sound(staff, javaScriptEnabled)
    expect(await staff.locator('input[name=wording-6-es]').inputValue()).toContain('mejor la próxima vez')
    await staff.goto(`${url}/${language}/meetings/${meeting}/evaluation`)
    await fillDay(staff, 'until', day(6))
    await send(staff, 'open')
    expect(await text(staff)).toContain(told.held)
    for (const email of emails) {
      const mail = await lastMailTo(home, email, '', '/evaluation/')
      links.push(/https?:\S+\/evaluation\/[\w-]+/.exec(mail.text)?.[0] ?? '')
    }
    expect(new Set(links).size).toBe(6)
  })

  it('is answered by a link without an account, once', async () => {
    for (const [at, link] of links.slice(0, 5).entries()) {
      await guest.goto(link)
      if (at === 0) {
        await sound(guest, javaScriptEnabled)
        await send(guest, 'answer')
        expect(await text(guest)).toContain(told.none)
      }
      await guest.check(`input[name=value-1][value="${at === 0 ? 5 : 4}"]`, { force: true })
      if (at === 0) await guest.fill('textarea[name=words-6]', 'Más café.')
      await send(guest, 'answer')
      expect(await text(guest)).toContain(told.received)
    }
    await guest.goto(links[0] ?? '')
    expect(await text(guest)).toContain(told.used)
  })

  it('is shown once it has ended, with a bar in the row of each mark', async () => {
    await staff.reload()
    expect(await text(staff)).toContain(told.answered)
    expect(await text(staff)).toContain(told.held)
    await send(staff, 'remind')
    expect(await staff.getByText(told.remind).count()).toBe(0)
    await asOwnerOf(home, (owner) =>
      owner.query(
        `update evaluation set opened_at = now() - interval '9 days', deadline = now() - interval '1 minute' where meeting_id = $1`,
        [meeting],
      ),
    )
    await staff.reload()
    await sound(staff, javaScriptEnabled)
    expect(await text(staff)).toContain(told.mean)
    expect(await text(staff)).toContain('Más café.')
    // Nobody has answered the others.
    expect(await text(staff)).toContain(told.few)
    expect(await staff.locator('.paired-bar .bar-full').count()).toBe(2)
    expect(await staff.locator('main a[href$="format=xlsx"]').count()).toBe(1)
  })
})
