import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foundConference } from '../src/apps/founding.ts'
import { type Base, openBase, tenantCalled } from '../src/apps/installation.ts'
import { filePages, pages, table } from '../src/apps/tables.ts'
import { writeDueLetters } from '../src/apps/worker.ts'
import { eventKind } from '../src/capabilities/exchange/webhooks/contract.ts'
import { type Instant } from '../src/kernel/instant.ts'
import { isChange } from '../src/platform/operations/operation.ts'
import { readSettings } from '../src/platform/settings.ts'
import { allWordsOf } from './support/all-words.ts'
import { andes } from './support/another-conference.ts'
import { type Seat, canaries, given, mayMeet, maySee, seats, told } from './support/canary-words.ts'
import { everything, filled } from './support/guesses.ts'
import { ownProcess } from './support/process.ts'
import { openReceiver } from './support/receiver.ts'
import { coordinatorAt } from './support/secretariat.ts'
import { FREELY, FREELY_OFFERED, changeSettings } from './support/settings.ts'
import { post, tokenFor } from './support/sign-in.ts'
import { type OfficeName, seat } from './support/seats.ts'

let world: Awaited<ReturnType<typeof ownProcess>>
let receiver: Awaited<ReturnType<typeof openReceiver>>
let base: Base
let owner: pg.Client
const sessions = new Map<Seat, { headers: Record<string, string>; place: string; email: string }>()
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
  const staff = await coordinatorAt(url, home)
  const everyKind = { name: 'Afuera', address: receiver.url, kinds: eventKind.options }
  await staff.made('/webhooks', everyKind)
  const there = await coordinatorAt(`${url}/c/andes`, home, andes.coordinator.email)
  const { meeting_id } = await staff.meeting('RCGM', 'ZQ1', '2026-11-02')
  const classes = {
    zqpublico: 'public',
    zqobservadores: 'members and observers',
    zqmiembros: 'members',
    zqpresidencia: 'presidency and secretariat',
    zqsecretaria: 'secretariat',
  }
  const references = new Map<string, string>()
  for (const [word, access] of Object.entries(classes)) {
    const taken = await staff.taken(meeting_id, `ZQ/${access.length}`, '2026-11-02', text(word), access)
    references.set(word, (await staff.decided(taken)).get('2') ?? '')
  }
  const { participants } = await staff.get<{ participants: { participant_id: string; code: string }[] }>(
    '/participants',
  )
  const paper = (word: string, more: object): Promise<unknown> =>
    staff.made('/documents', {
      kind: 'working document',
      meeting_id,
      symbol: `ZQ/P/${word.charCodeAt(2)}`,
      title: { es: `Documento ${word}`, en: `Paper ${word}` },
      original_language: 'es',
      dated_on: '2026-11-02',
      note: `Nota ${word}`,
      versions: [
        { language: 'es', text: `1. Se propone ${word}.` },
        {
          language: 'en',
          file: { name: `${word}.txt`, content: Buffer.from(`1. ${word}.`).toString('base64') },
        },
      ],
      ...more,
    })
  await paper('zqborrador', { access: 'public' })
  await paper('zqnombrado', {
    access: 'named participants',
    readers: [participants.find(({ code }) => code === 'HND')?.participant_id ?? ''],
    state: 'circulated',
  })
  await there.made('/bodies', {
    code: 'ZQ',
    name: { es: 'Órgano zqandes' },
    acts: ['conclude'],
    from: '2020-01-01',
    until: null,
    cadence: null,
    parent: null,
    predecessor: null,
  })
  const other = await there.meeting('ZQ', 'ZQ9', '2026-11-03')
  await there.decided(await there.taken(other.meeting_id, 'ZQ/99', '2026-11-03', text('zqandes')))
  await enterSeats()
  await giveEvidence('honduras', references.get('zqpublico') ?? '', 'zqhonduras')
  await giveEvidence('canada', references.get('zqpublico') ?? '', 'zqcanada')
  const { meeting_id: coming } = await staff.meeting('RCGM', 'ZQ2', '2030-05-10')
  await giveParticulars('honduras', coming, 'zqpasaportehnd', 'zqestadiahnd')
  await giveParticulars('canada', coming, 'zqpasaportecan', 'zqestadiacan')
  await tellOthers()
  const instructed = await post(
    `${url}/api/v1/guidelines`,
    { title: { es: 'Preparar zqlineamiento' }, text: 'zqlineamiento', due_day: null },
    sessions.get('ppt')?.headers,
  )
  expect(instructed.status).toBe(200)
})
afterAll(async () => {
  await owner.end()
  await base.installation.close()
  await world.end()
  await receiver.close()
})

const text = (word: string): string =>
  `Conclusiones ${word}\n\nEl Grupo, reunido en Panamá, concluye:\n\n1. Toma nota de ${word}.\n\n2. Encomienda a la Secretaría Técnica que circule ${word} a más tardar el 31 de enero de 2027.\n`

// A comment for the secretariat alone on a paper for one country, a proposal of that country, and what members are told.
async function tellOthers(): Promise<void> {
  const { url } = world
  const [staff, honduras] = [
    sessions.get('coordinator')?.headers ?? {},
    sessions.get('honduras')?.headers ?? {},
  ]
  const { rows } = await owner.query<{ document_id: string; version: number }>(
    `select document_id, version from document where access = 'named participants' and symbol like 'ZQ/%'`,
  )
  const [paper] = rows
  const done = async (path: string, body: object, headers: object): Promise<Record<string, string>> => {
    const answer = await post(`${url}/api/v1${path}`, body, { ...headers })
    expect([path, answer.status]).toEqual([path, 200])
    return (await answer.json()) as Record<string, string>
  }
  const { round_id } = await done(
    `/documents/${paper?.document_id}/comment-rounds`,
    { deadline_day: '2027-01-28', shared_with: 'secretariat' },
    { ...staff, 'if-match': `"${paper?.version}"` },
  )
  const comment = { language: 'es', text: 'Se observa zqobservacion.' }
  await done(`/comment-rounds/${round_id}/comments`, comment, honduras)
  const today = new Date().toISOString().slice(0, 10)
  const event = (word: string) => ({
    title: { es: `Foro ${word}` },
    audience: 'members',
    kind: 'member',
    organiser: `Ministerio ${word}`,
    from_day: today,
    until_day: today,
  })
  await done('/region-event-proposals', event('zqpropuesta'), honduras)
  await done('/region-events', event('zqevento'), staff)
  const text = { es: 'Aviso zqanuncio', en: 'Notice zqanuncio' }
  const days = { from_day: '2026-01-01', until_day: today }
  await done('/announcements', { title: text, text, audience: 'members', ...days }, staff)
}

async function enterSeats(): Promise<void> {
  const { url, home } = world
  const tenant = await tenantCalled(base.ground, undefined)
  if (!tenant) throw new Error('No conference')
  const participant = async (code: string): Promise<string> => {
    const { participant_id } = (await (await fetch(`${url}/api/v1/participants/${code}`)).json()) as {
      participant_id: string
    }
    return participant_id
  }
  const { meetings } = (await (await fetch(`${url}/api/v1/meetings`)).json()) as {
    meetings: { meeting_id: string }[]
  }
  const { presidencies } = (await (await fetch(`${url}/api/v1/presidencies`)).json()) as {
    presidencies: { standing: string; participant_id: string }[]
  }
  const presiding = presidencies.find(({ standing }) => standing === 'current')?.participant_id ?? ''
  const holders: Record<string, readonly [OfficeName, string | null]> = {
    it: ['it specialist', null],
    ppt: ['ppt head', presiding],
    honduras: ['focal point', await participant('HND')],
    canada: ['focal point', await participant('CAN')],
    delegate: ['delegate', await participant('MEX')],
    observer: ['observer', await participant('UNHCR')],
    host: ['host finance', await participant('IOM')],
    auditor: ['auditor', null],
    coordinator: ['coordinator', null],
  }
  for (const [who, [office, of]] of Object.entries(holders)) {
    const id = await seat(base, tenant, {
      office,
      participant: of,
      standing: 'active',
      meeting: meetings[0]?.meeting_id ?? '',
    })
    const email = `${id}@example.invalid`
    const token = await tokenFor(url, home, email)
    sessions.set(who as Seat, { headers: { authorization: `Bearer ${token}` }, place: '', email })
  }
  const token = await tokenFor(`${url}/c/andes`, home, andes.coordinator.email)
  sessions.set('andes', {
    headers: { authorization: `Bearer ${token}` },
    place: '/c/andes',
    email: andes.coordinator.email,
  })
  sessions.set('public', { headers: {}, place: '', email: 'nobody@example.invalid' })
}

// Kept to the Presidency, the secretariat and the country that gives it. The mandate is charged to both for that.
async function giveEvidence(who: Seat, reference: string, word: string): Promise<void> {
  await owner.query('alter table mandate no force row level security')
  await owner.query(
    `update mandate set tasked = array['TS', 'participant:HND', 'participant:CAN'] where reference = $1`,
    [reference],
  )
  await owner.query('alter table mandate force row level security')
  const { headers = {} } = sessions.get(who) ?? {}
  const { version } = (await (
    await fetch(`${world.url}/api/v1/mandates/${reference}`, { headers })
  ).json()) as { version: number }
  const given = await post(
    `${world.url}/api/v1/mandates/${reference}/notes`,
    {
      text: 'Se adjunta.',
      evidence: {
        title: `Papel ${word}`,
        restricted: true,
        file: { name: `${word}.txt`, content: Buffer.from(`Contenido ${word}`).toString('base64') },
      },
    },
    { ...headers, 'if-match': `"${version}"` },
  )
  expect(given.status).toBe(200)
}

// Once with a day that does not exist, so that what is refused is tried as well.
async function giveParticulars(who: Seat, meeting: string, travel: string, stay: string): Promise<void> {
  for (const [birth_date, status] of [
    ['1981-02-30', 400],
    ['1981-09-07', 200],
  ] as const) {
    const answer = await fetch(`${world.url}/api/v1/meetings/${meeting}/own-particulars`, {
      method: 'PUT',
      headers: { ...sessions.get(who)?.headers, 'content-type': 'application/json' },
      body: JSON.stringify({
        passport_number: travel,
        passport_expires: null,
        nationality: travel,
        birth_date,
        diet: stay,
        access_needs: stay,
        emergency_contact: stay,
      }),
    })
    expect(answer.status).toBe(status)
    // Not even to themselves in an error, or in the receipt.
    expect(await answer.text()).not.toContain('zq')
  }
}

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
  }, 300_000)

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
