import type { Browser, Page } from 'playwright-core'
import { pages } from '../../src/apps/tables.ts'
import { openBrowser } from '../../tests/support/browser.ts'
import type { OpenApi } from '../../tests/support/json-schema.ts'
import { freely } from '../freely.ts'
import { handsOf } from './hands.ts'
import { Household } from '../household.ts'
import { COORDINATOR, IT_SPECIALIST, type Planted, plant } from './planting.ts'
import { payloads } from './payloads.ts'
import { textMembers } from './text-members.ts'

/** Tabs at a time: the machines this is meant for have two cores. */
const AT_ONCE = 3

/** Of so many texts one is looked at by going to each page; the others by writing pages into one that is open, which costs a third. */
const GONE_TO = 10

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
    await freely(household)
    const hands = handsOf(url, home)
    const cookieOf = async (who: string) => ({ name: 'session', value: await hands.token(who), url })
    const expected = textMembers((await (await fetch(`${url}/api/openapi.json`)).json()) as OpenApi)
    const trap: string[] = []
    const caught = await caughtAsMarkup(await watched(browser, await cookieOf(COORDINATOR), trap), trap)
    process.stdout.write(`  ${caught} of ${payloads.length} are caught where they are written as markup\n`)
    const waiting = payloads.map((payload, place) => ({ payload, place }))
    const tally = { texts: 0, looks: 0, ran: [] as string[] }
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        const page = await watched(browser, await cookieOf(COORDINATOR), tally.ran)
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          const planted = await plant(hands, next.payload, next.place)
          const paths = addresses(planted, next.payload)
          tally.looks += paths.length
          if (next.place % GONE_TO === 0)
            for (const path of paths) await look(page, `${url}${path}`, tally.ran)
          else await lookWritten(page, `${url}/en/privacy`, paths, tally.ran)
          tally.texts += 1
          if (tally.texts % 10 === 0)
            process.stdout.write(`  ${tally.texts} texts, ${tally.looks} pages, ${tally.ran.length} ran\n`)
        }
      }),
    )
    // What a list showed on its later pages alone.
    for (const who of [COORDINATOR, IT_SPECIALIST]) {
      const page = await watched(browser, await cookieOf(who), tally.ran)
      for (const path of lists) tally.looks += await lookThrough(page, url, path, tally.ran)
    }
    const missing = expected.filter((member) => !hands.tookEvery(member, payloads.length))
    process.stdout.write(
      `  ${payloads.length} texts in each of ${expected.length - missing.length} of ${expected.length} text fields, ${tally.looks} pages looked at, ${tally.ran.length} ran\n`,
    )
    for (const one of missing) process.stdout.write(`    not filled each time: ${one}\n`)
    for (const one of tally.ran.slice(0, 10)) process.stdout.write(`    ${one.slice(0, 300)}\n`)
    return tally.ran.length === 0 && missing.length === 0
  } finally {
    await browser.close()
    await household.clear()
  }
}

const hasMembers = (path: string): boolean => /[:*]/.test(path)

/** Pages that are the same for every text, and grow with what was planted. */
const lists = pages.flatMap(({ path }) => (hasMembers(path) ? [] : [`/es${path}`, `/en${path}`]))

/** Looks at a list to its end, page after page; returns how many there were. */
async function lookThrough(page: Page, url: string, path: string, ran: string[]): Promise<number> {
  const seen = new Set<string>()
  let next: string | undefined = `${url}${path}`
  while (next !== undefined && !seen.has(next)) {
    seen.add(next)
    await look(page, next, ran)
    next = await page.evaluate<string | undefined>(`document.querySelector("a[rel=next]")?.href`)
  }
  return seen.size
}

/** Members of a query that any text may be given for, and those that must have a shape: with these a page says what is wrong. */
const FREE = [
  'words',
  'email',
  'next',
  'given',
  'kept',
  'sent',
  'on-day',
  'as-of-day',
  'due-before-day',
  'from-day',
]
const SHAPED = [
  'after',
  'before',
  'on',
  'kind',
  'office',
  'operation',
  'participant',
  'person',
  'state',
  'states',
]

/** Every page with what was planted behind it, and with the text in its address and its query. */
function addresses(planted: Planted, payload: string): string[] {
  const typed = encodeURIComponent(payload.toWellFormed())
  const [free, shaped] = [FREE, [...FREE, ...SHAPED]].map(
    (names) => `?${names.map((name) => `${name}=${typed}`).join('&')}`,
  )
  return pages.flatMap(({ path }) => {
    if (!hasMembers(path)) return [`/en${path}${free}`, `/es${path}${shaped}`]
    const named = path.replace(/:(\w+)/g, (whole, name: string) => planted[name] ?? whole)
    const there = named.includes(':') ? [] : [named.replace('*', planted['symbol'] ?? '')]
    return [
      ...there.flatMap((one) => [`/es${one}`, `/en${one}${free}`]),
      `/en${path.replace(/:\w+|\*/g, typed)}${shaped}`,
    ]
  })
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
  for (const one of await page.evaluate<string[]>(IN_WAIT)) ran.push(`in wait on ${address}: ${one}`)
}

/** What would run at a click, or load a page of its own: by what attributes and elements are, whatever text stands in them. */
const IN_WAIT = `[...document.querySelectorAll('*')].flatMap((one) => [
  ...(/^(iframe|object|embed|base)$/.test(one.localName) || (one.localName === 'meta' && one.httpEquiv === 'refresh') ? [one.localName] : []),
  ...[...one.attributes].flatMap(({ name, value }) =>
    name.startsWith('on') || (/^(href|xlink:href|src|srcdoc|action|formaction|data)$/.test(name) && /^[\\s\\0-\\x20]*(javascript|data|vbscript):/i.test(value)) ? [one.localName + ' ' + name] : []),
])`

/** The same for many pages of one origin: each fetched, and written whole into the one that is open, under its own address. */
async function lookWritten(page: Page, from: string, paths: readonly string[], ran: string[]): Promise<void> {
  await page.goto(from, { waitUntil: 'load' })
  const found = await page.evaluate<string[]>(`(async () => {
    const found = []
    for (const path of ${JSON.stringify(paths)}) {
      const answer = await fetch(path)
      const html = await answer.text()
      history.replaceState(null, '', path)
      document.open()
      document.write(html)
      document.close()
      if (document.readyState !== 'complete')
        await new Promise((loaded) => window.addEventListener('load', loaded, { once: true }))
      found.push(...${IN_WAIT}.map((one) => path + ': ' + one))
    }
    return found
  })()`)
  for (const one of found) ran.push(`in wait on ${one}`)
}

/** How many of the texts are caught where a page does write them as markup, within text, an attribute or an address. */
async function caughtAsMarkup(page: Page, ran: string[]): Promise<number> {
  let caught = 0
  for (const text of payloads) {
    const before = ran.length
    await page.setContent(
      `<title>${text}</title><p>${text}</p><p title="${text}"></p><p title='${text}'></p><a href="${text}">x</a><textarea>${text}</textarea>`,
    )
    if (ran.length > before || (await page.evaluate<string[]>(IN_WAIT)).length > 0) caught += 1
  }
  return caught
}
