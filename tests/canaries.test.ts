import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foundConference } from '../src/apps/founding.ts'
import { type Base, openBase } from '../src/apps/installation.ts'
import { filePages, pages, table } from '../src/apps/tables.ts'
import { writeDueLetters } from '../src/apps/worker.ts'
import type { Instant } from '../src/kernel/instant.ts'
import { isChange } from '../src/platform/operations/operation.ts'
import { readSettings } from '../src/platform/settings.ts'
import { allWordsOf } from './support/all-words.ts'
import { andes } from './support/another-conference.ts'
import { type Seat, canaries, given, mayMeet, maySee, seats, told } from './support/canary-words.ts'
import { everything, filled } from './support/guesses.ts'
import { type Sessions, plant } from './support/planting.ts'
import { ownProcess } from './support/process.ts'
import { openReceiver } from './support/receiver.ts'
import { FREELY, FREELY_OFFERED, changeSettings } from './support/settings.ts'
import { post } from './support/sign-in.ts'

let world: Awaited<ReturnType<typeof ownProcess>>
let receiver: Awaited<ReturnType<typeof openReceiver>>
let base: Base
let owner: pg.Client
const sessions: Sessions = new Map()
const met = new Map<string, number>()
const foreign: string[] = []
let answers = 0

/** Notes which canaries an answer holds, and every one its reader must not meet. */
function look(who: Seat, where: string, text: string): void {
  answers += 1
  for (const word of canaries) {
    if (!text.toLowerCase().includes(word)) continue
    met.set(`${who} ${word}`, (met.get(`${who} ${word}`) ?? 0) + 1)
    if (!mayMeet(who, word, where)) foreign.push(`${who} met ${word} in ${where}`)
  }
}

beforeAll(async () => {
  receiver = await openReceiver()
  world = await ownProcess({ LOG_LEVEL: 'debug', REQUESTS_A_MINUTE: '1000000', WEBHOOKS_INSIDE: 'yes' })
  const { url, home } = world
  base = await openBase(readSettings({ PROTEMPORE_HOME: home }), url)
  await changeSettings(base, FREELY)
  owner = new pg.Client(base.installation.owner)
  await owner.connect()
  await foundConference(base.ground, andes)
  await changeSettings(base, FREELY_OFFERED, 'andes')
  await plant({ url, home, base, owner, sessions }, receiver.url)
})
afterAll(async () => {
  await owner.end()
  await base.installation.close()
  await world.end()
  await receiver.close()
})

const queries = ['', ...canaries.map((word) => `?words=${word}`)]

describe('canaries', () => {
  it('are met in no answer by those who must not meet them, and by each of those who may', async () => {
    const known = await everything(owner)
    const symbols = known['symbol'] ?? []
    const paths = [
      ...table.rows
        .filter((row) => !isChange(row))
        .flatMap((row) => filled(row.path, known, /\{(\w+)\}/g).map((path) => `/api/v1${path}`)),
      ...canaries.flatMap((word) => [
        `/api/v1/search?q=${word}`,
        `/api/v1/search?q=${word.slice(0, 6)}*`,
        `/api/v1/find?q=${word.slice(0, 6)}`,
        // A page repeats what was typed: without the last letter that is no canary.
        `/es/search?q=${word.slice(0, -1)}*`,
      ]),
      ...queries.flatMap((query) => [
        `/api/v1/mandates${query}`,
        `/api/v1/people${query}`,
        `/es/mandates${query}`,
      ]),
      ...(['csv', 'xlsx', 'docx', 'pdf'] as const).map(
        (format) => `/api/v1/mandates/export?format=${format}&words=zq`,
      ),
      ...(['csv', 'xlsx'] as const).flatMap((format) =>
        canaries.map((word) => `/api/v1/mandates/export?format=${format}&words=${word}`),
      ),
      ...symbols.flatMap((symbol) => [
        `/api/v1/texts?symbol=${encodeURIComponent(symbol)}`,
        `/api/v1/texts?symbol=${encodeURIComponent(`${symbol}/1`)}`,
        `/api/v1/texts/akoma-ntoso?symbol=${encodeURIComponent(symbol)}&language=es`,
        `/es/akoma-ntoso/${symbol}.xml`,
        `/api/v1/papers?symbol=${encodeURIComponent(symbol)}&language=en`,
        `/api/v1/papers?symbol=${encodeURIComponent(symbol)}&language=es`,
        `/es/d/${symbol}`,
      ]),
      ...(known['document'] ?? []).map((document) => `/api/v1/documents/${document}/print?language=es`),
      // Each document beside the next one, as far as either may be seen.
      ...(known['document'] ?? []).map(
        (document, place) =>
          `/api/v1/documents/${document}/comparison?symbol=${encodeURIComponent(symbols[(place + 1) % symbols.length] ?? '')}`,
      ),
      ...pages.flatMap(({ path }) => filled(path, known, /:(\w+)/g).map((one) => `/en${one}`)),
      ...filePages.flatMap(({ path, forPrograms }) =>
        filled(path, known, /:(\w+)/g).map((one) => (forPrograms ? one : `/es${one}`)),
      ),
    ]
    for (const who of seats) {
      const { headers, place } = sessions.get(who) ?? { headers: {}, place: '' }
      // Both conferences are asked, whichever the seat belongs to.
      for (const at of [place, place === '' ? '/c/andes' : '']) {
        const waiting = [...new Set(paths)]
        await Promise.all(
          Array.from({ length: 8 }, async () => {
            for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
              const answer = await fetch(`${world.url}${at}${path}`, {
                headers: at === place ? headers : {},
                redirect: 'manual',
              })
              const reader = at === place ? who : at === '/c/andes' ? ('andes' as const) : ('public' as const)
              const words = await allWordsOf(new Uint8Array(await answer.arrayBuffer()))
              // A form that repeats what was typed into its own address tells nothing.
              look(reader, `${answer.status} ${at}${path}`, withoutAsked(words, path))
            }
          }),
        )
      }
    }
    process.stdout.write(`canaries: ${answers} answers read, ${foreign.length} foreign words\n`)
    expect(foreign).toEqual([])
    for (const word of canaries)
      for (const who of seats)
        if (maySee(who, word))
          expect([who, word, (met.get(`${who} ${word}`) ?? 0) > 0]).toEqual([who, word, true])
  }, 1_200_000)

  it('do not betray themselves in a count', async () => {
    for (const who of seats) {
      const { headers, place } = sessions.get(who) ?? { headers: {}, place: '' }
      if (who === 'public' || who === 'host') continue
      for (const word of canaries) {
        const answer = await fetch(`${world.url}${place}/api/v1/mandates?words=${word}`, { headers })
        const { count } = (await answer.json()) as { count: number }
        const inTitle = !['zqhonduras', 'zqcanada', 'zqborrador', 'zqnombrado', ...given, ...told].includes(
          word,
        )
        expect([who, word, count]).toEqual([who, word, maySee(who, word) && inTitle ? 1 : 0])
        const found = await fetch(`${world.url}${place}/api/v1/search?q=${word}`, { headers })
        const search = (await found.json()) as { count: number; facets: { facet: string; count: number }[] }
        const inText = !['zqhonduras', 'zqcanada', 'zqlineamiento', ...given, ...told].includes(word)
        const seen = maySee(who, word) && inText ? 1 : 0
        expect([who, word, search.count]).toEqual([who, word, seen])
        const kinds = search.facets.filter(({ facet }) => facet === 'kind')
        expect(kinds.reduce((sum, one) => sum + one.count, 0)).toBe(seen)
      }
    }
  })

  it('are met in the calendar of each by those only who may', async () => {
    const [before, seen] = [foreign.length, new Map<Seat, number>()]
    for (const who of seats.filter((one) => one !== 'public')) {
      const { headers, place } = sessions.get(who) ?? { headers: {}, place: '' }
      const made = await post(`${world.url}${place}/api/v1/calendar-link`, {}, headers)
      expect([who, made.status]).toEqual([who, 200])
      const { address } = (await made.json()) as { address: string }
      for (const file of ['es.ics', 'en.ics']) {
        const feed = await fetch(address.replace(/(es|en)\.ics$/, file))
        expect([who, feed.status]).toEqual([who, 200])
        const words = unfolded(await feed.text())
        look(who, `the calendar ${file}`, words)
        seen.set(who, (seen.get(who) ?? 0) + canaries.filter((word) => words.includes(word)).length)
      }
    }
    process.stdout.write(`canaries: in calendars ${JSON.stringify([...seen])}\n`)
    expect(foreign.slice(before)).toEqual([])
    expect([seen.get('coordinator'), seen.get('andes')].every((count) => (count ?? 0) > 0)).toBe(true)
  })

  it('stand in no webhook, nor does a word of what is not public', async () => {
    const told = (): string[] =>
      receiver.received.map(
        ({ body }) => (JSON.parse(body) as { data: { reference: string } }).data.reference,
      )
    for (let turn = 0; turn < 200 && (await left()) > 0; turn++) await new Promise((go) => setTimeout(go, 50))
    expect(await left()).toBe(0)
    for (const { body } of receiver.received) look('public', 'a webhook', body)
    expect(receiver.received.flatMap(({ body }) => canaries.filter((word) => body.includes(word)))).toEqual(
      [],
    )
    // The one public text of this kind, its mandate, its meetings, and no other of its symbols.
    expect(told().filter((one) => one.startsWith('ZQ'))).toEqual(['ZQ/6'])
    expect(told().filter((one) => one.startsWith('MAN-'))).toHaveLength(1)
    expect(told()).toContain('RCGM ZQ1')
  })

  it('stand in no letter to those who must not meet them, and in no log', async () => {
    // A Monday morning on which the day is near: reminders and digests go out to everyone charged.
    const ground = { ...base.ground, clock: (): Instant => '2027-01-25T15:00:00.000Z' as Instant }
    await writeDueLetters({ ground })
    const { rows } = await owner.query<{ recipient: string; all: string }>(
      `select recipient, subject || text_body || html_body as all from mail`,
    )
    const wrong = rows.flatMap(({ recipient, all }) => {
      const who = [...sessions].find(([, one]) => one.email === recipient)?.[0]
      return who === undefined
        ? []
        : canaries.filter((word) => !mayMeet(who, word, 'a letter') && all.toLowerCase().includes(word))
    })
    expect(rows.filter(({ all }) => all.includes('zqmiembros')).length).toBeGreaterThan(0)
    expect(wrong).toEqual([])
    expect(world.log().length).toBeGreaterThan(10_000)
    expect(canaries.filter((word) => inLog(word))).toEqual([])
  })
})

/** What was not told yet, or not taken. */
async function left(): Promise<number> {
  const { rows } = await owner.query(
    `select 1 from webhook_event union all select 1 from webhook_delivery where state = 'waiting'`,
  )
  return rows.length
}

// RFC 5545: a long line goes on behind a line break and a blank.
const unfolded = (calendar: string): string => calendar.replace(/\r?\n[ \t]/g, '')

// The log names addresses that were asked for, and nothing that was answered.
const inLog = (word: string): boolean =>
  world
    .log()
    .split('\n')
    .map((line) => line.replace(/"url":"[^"]*"/g, ''))
    .some((line) => line.includes(word))

function withoutAsked(text: string, path: string): string {
  const asked = /words=(zq\w+)/.exec(path)?.[1]
  if (asked === undefined || path.startsWith('/api/')) return text
  return text
    .replaceAll(new RegExp(`words=${asked}`, 'g'), '')
    .replaceAll(new RegExp(`value="${asked}"|[«“]${asked}[»”]`, 'g'), '')
}
