import type { Browser, Page } from 'playwright-core'
import { pages } from '../../src/apps/tables.ts'
import { openBrowser } from '../../tests/support/browser.ts'
import { coordinatorAt } from '../../tests/support/secretariat.ts'
import { tokenFor } from '../../tests/support/sign-in.ts'
import { Household } from '../household.ts'
import { type Planted, plant } from './planting.ts'
import { payloads } from './payloads.ts'

/** Two browsers' worth of pages at a time: the machines this is meant for have two cores. */
const AT_ONCE = 3

/** A little less than a proof may be old. */
const FRESH_FOR = 8 * 60 * 1000

/**
 * 200 texts that would run as script where a page let them, each in every text field a person can fill and in every
 * place of an address, looked at on every page in a real browser whose content security policy is switched off: what
 * keeps them from running is that pages write them as text, and nothing else.
 */
export async function scripts(): Promise<boolean> {
  const household = await Household.found()
  const browser = await openBrowser()
  try {
    await household.start()
    const { url, home } = household
    const staff = renewed(url, home)
    const cookie = { name: 'session', value: await tokenFor(url, home, 'coordinator@example.invalid'), url }
    const waiting = payloads.map((payload, place) => ({ payload, place }))
    const tally = { texts: 0, looks: 0, fields: 0, ran: [] as string[] }
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        const page = await watched(browser, cookie, tally.ran)
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          const planted = await plant(await staff(), next.payload, next.place)
          tally.fields += planted.fields
          for (const path of addresses(planted, next.payload)) {
            tally.looks += 1
            await look(page, `${url}${path}`, tally.ran)
          }
          tally.texts += 1
          if (tally.texts % 10 === 0) process.stdout.write(`  ${tally.texts} texts, ${tally.looks} pages\n`)
        }
      }),
    )
    // What a list showed on its later pages alone.
    const page = await watched(browser, cookie, tally.ran)
    for (const path of lists) tally.looks += await lookThrough(page, url, path, tally.ran)
    process.stdout.write(
      `  ${payloads.length} texts in ${tally.fields} fields, ${tally.looks} pages looked at, ${tally.ran.length} ran\n`,
    )
    for (const one of tally.ran.slice(0, 10)) process.stdout.write(`    ${one.slice(0, 300)}\n`)
    return tally.ran.length === 0
  } finally {
    await browser.close()
    await household.clear()
  }
}

/** The coordinator, whose proof of who they are is never too old for what asks for a fresh one. */
function renewed(url: string, home: string): () => ReturnType<typeof coordinatorAt> {
  let since = 0
  let staff: ReturnType<typeof coordinatorAt>
  return () => {
    if (Date.now() - since > FRESH_FOR) {
      since = Date.now()
      staff = coordinatorAt(url, home)
    }
    return staff
  }
}

/** Pages that are the same for every text, and grow with what was planted. */
const lists = pages.flatMap(({ path }) => (/[:*]/.test(path) ? [] : [`/es${path}`, `/en${path}`]))

/** Looks at a list to its end, page after page; returns how many there were. */
async function lookThrough(page: Page, url: string, path: string, ran: string[]): Promise<number> {
  const seen = new Set<string>()
  for (let next: string | undefined = `${url}${path}`; next !== undefined && !seen.has(next);) {
    seen.add(next)
    await look(page, next, ran)
    next = await page.evaluate<string | undefined>(`document.querySelector("a[rel=next]")?.href`)
  }
  return seen.size
}

/** Every page, once with what was planted behind it, and once with the text in its address and its query. */
function addresses(planted: Planted, payload: string): string[] {
  const typed = encodeURIComponent(payload.toWellFormed())
  const query = `?words=${typed}&on=${typed}&on-day=${typed}&after=${typed}&next=${typed}&email=${typed}&office=${typed}&kind=${typed}&symbol=${typed}&operation=${typed}`
  const known = pages.flatMap(({ path }) => {
    const filled = path.replace(/:(\w+)/g, (whole, name: string) => planted.members[name] ?? whole)
    return filled.includes(':') ? [] : [filled.replace('*', planted.members['symbol'] ?? '')]
  })
  return [
    ...known.map((path) => `/es${path}`),
    ...known.map((path) => `/en${path}${query}`),
    ...pages
      .filter(({ path }) => /[:*]/.test(path))
      .map(({ path }) => `/en${path.replace(/:\w+|\*/g, typed)}`),
  ]
}

async function watched(
  browser: Browser,
  cookie: { name: string; value: string; url: string },
  ran: string[],
): Promise<Page> {
  const context = await browser.newContext({ bypassCSP: true })
  await context.addCookies([cookie])
  await context.exposeBinding('ranHere', ({ page }) => {
    ran.push(`ran on ${page.url()}`)
  })
  // What a payload calls leads here, and a dialog would stop everything.
  await context.addInitScript('window.alert = window.confirm = window.prompt = () => window.ranHere()')
  const page = await context.newPage()
  // Looks and letters run nothing and cost a good part of the time.
  const protocol = await context.newCDPSession(page)
  await protocol.send('Network.enable')
  await protocol.send('Network.setBlockedURLs', { urls: ['*.css', '*.woff2'] })
  return page
}

async function look(page: Page, address: string, ran: string[]): Promise<void> {
  await page.goto(address, { waitUntil: 'load' })
  // What would run at a click, or load a page of its own.
  const inWait = await page.evaluate<string[]>(
    `[...document.querySelectorAll('a[href], area[href], form[action], iframe, object, embed, base, meta[http-equiv=refresh], [formaction]')]
      .map((one) => one.outerHTML)
      .filter((html) => /(href|action|src|srcdoc|data|content)\\s*=\\s*["']?\\s*(javascript|data|vbscript):/i.test(html) || /^<(iframe|object|embed|base|meta)/.test(html))
      .concat([...document.querySelectorAll('*')].flatMap((one) => [...one.attributes].filter(({ name }) => name.startsWith('on')).map(({ name }) => one.tagName + ' ' + name)))`,
  )
  for (const one of inWait) ran.push(`in wait on ${address}: ${one}`)
}
