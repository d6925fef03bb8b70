import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { type Browser, type BrowserContext, type Locator, type Page, chromium } from 'playwright-core'
import { lastMailTo } from './sign-in.ts'

/** A headless Chromium of the system, quiet about everything but what it is asked for. */
export function openBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  })
}

/** Signs in by the mailed link, as a person does: the page first, then its button. */
export async function signIn(
  context: BrowserContext,
  url: string,
  home: string,
  address: string,
  language: string,
): Promise<Page> {
  // What a page waits for may take its time on a slow machine.
  context.setDefaultTimeout(120_000)
  const page = await context.newPage()
  // Two test files that ask for one address at once may read the same mail: the link opens for the first.
  for (let turn = 0; turn < 4; turn++) {
    const before = new Date().toISOString()
    await page.goto(`${url}/${language}/sign-in`)
    await page.fill('input[name=email]', address)
    await page.click('main button[type=submit]')
    const mail = await lastMailTo(home, address, before, '/sign-in/')
    const link = /https?:\S+\/sign-in\/\S+/.exec(mail.text)?.[0] ?? ''
    await page.goto(link.replace(/\/(es|en)\/sign-in/, `/${language}/sign-in`))
    const answered = page.waitForResponse((answer) => answer.request().method() === 'POST')
    await page.click('main button[type=submit]')
    if ((await answered).status() !== 303) continue
    await page.waitForURL('**/desk')
    return page
  }
  throw new Error(`${address} could not sign in`)
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds against WCAG 2.2 A and AA on the page as it stands; empty is what we want. */
export async function violations(page: Page): Promise<string[]> {
  // The page's own policy lets no foreign script in, so axe is put in through the debugger, which stands outside of it.
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', { expression: axe })
  const options = JSON.stringify({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
  const { result } = await session.send('Runtime.evaluate', {
    expression: `axe.run(document, ${options}).then((r) => JSON.stringify(r.violations.map((v) => v.id + ' ' + v.nodes.map((n) => n.target).join(' '))))`,
    awaitPromise: true,
    returnByValue: true,
  })
  return JSON.parse(String(result.value)) as string[]
}

/** The same for a page of a browser without scripts: its twin, as a browser with scripts of the same person shows it. */
export async function violationsOfTwin(page: Page): Promise<string[]> {
  const context = await page
    .context()
    .browser()
    ?.newContext({ viewport: page.viewportSize(), storageState: await page.context().storageState() })
  if (!context) throw new Error('A page without a browser')
  const twin = await context.newPage()
  await twin.goto(page.url())
  const found = await violations(twin)
  await context.close()
  return found
}

/** Whether the page can be pushed sideways. */
export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')
}

/** Presses what leads to another page, and waits for that page: a form is answered by a page, sooner or later. */
export async function press(control: Locator): Promise<void> {
  const page = control.page()
  await Promise.all([page.waitForEvent('framenavigated'), control.click()])
  await page.waitForLoadState('load')
}

/** Where a meeting that was planned is warned of its days, leaves them as they are. */
export async function leaveDays(page: Page): Promise<void> {
  if (page.url().endsWith('/days')) await press(page.locator('main .actions a:not(.button-primary)').last())
}

/** Turns the pages of a list that goes by keys until what is looked for stands there, as a person would. */
export async function turnTo(link: Locator): Promise<Locator> {
  const next = link.page().locator('nav.pager a[rel=next]')
  while ((await link.count()) === 0) await press(next)
  return link
}

/** Fills the three boxes of a day written `2026-11-20`. */
export async function fillDay(page: Page, name: string, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-')
  await page.fill(`input[name=${name}-day]`, date)
  await page.fill(`input[name=${name}-month]`, month)
  await page.fill(`input[name=${name}-year]`, year)
}
