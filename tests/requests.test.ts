import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Base, tenantCalled } from '../src/apps/installation.ts'
import { table } from '../src/apps/tables.ts'
import { writeDueLetters } from '../src/apps/worker.ts'
import { actorOn } from '../src/capabilities/directory/index.ts'
import type {
  Answer,
  OwedRow,
  Question,
  Recipient,
  Request,
  RequestRow,
} from '../src/capabilities/exchange/requests/contract.ts'
import { waitingRequests } from '../src/capabilities/exchange/requests/waiting/actions.ts'
import type { Actor } from '../src/kernel/actor.ts'
import type { Day } from '../src/kernel/day.ts'
import { type Instant, instantIn, instantOf } from '../src/kernel/instant.ts'
import type { Download } from '../src/platform/operations/download.ts'
import type { Operation, Tenant } from '../src/platform/operations/operation.ts'
import { contextFor, perform } from '../src/platform/operations/perform.ts'
import { allWordsOf } from './support/all-words.ts'
import { ownWorld } from './support/own-world.ts'
import { seat } from './support/seats.ts'
import { tokenFor } from './support/sign-in.ts'

let base: Base
let tenant: Tenant
let end: () => Promise<void>
let world: Awaited<ReturnType<typeof ownWorld>>
let coordinator: Actor
let presidency: Actor
let honduras: Actor
let honduran: Actor
let canada: Actor
let observer: Actor
const countries: Record<string, string> = {}

/** Half past ten in the morning, in Costa Rica. */
const MORNING = '2027-01-11T16:30:00.000Z' as Instant
/** Midnight at the end of the last of February, in Costa Rica. */
const DEADLINE = '2027-03-01T06:00:00.000Z' as Instant
/** Panama presides on it. */
const TODAY = '2026-12-01' as Day

beforeAll(async () => {
  world = await ownWorld()
  ;({
    running: { base },
    end,
  } = world)
  const found = await tenantCalled(base.ground, undefined)
  if (!found) throw new Error('No conference')
  tenant = found
  const answer = await fetch(`${world.url}/api/v1/participants`)
  const { participants } = (await answer.json()) as {
    participants: { participant_id: string; code: string }[]
  }
  for (const { participant_id, code } of participants) countries[code] = participant_id
  const meetings = await (await fetch(`${world.url}/api/v1/meetings`)).text()
  const meeting = /"meeting_id":"([0-9a-f-]{36})"/.exec(meetings)?.[1] ?? ''
  const holding = async (
    office: Parameters<typeof seat>[2]['office'],
    code: string | null,
  ): Promise<Actor> => {
    const participant = code === null ? null : (countries[code] ?? '')
    const id = await seat(base, tenant, { office, participant, standing: 'active', meeting })
    const actor = await base.ground.database.read(tenant.conferenceId, (tx) => actorOn(tx, tenant, id, TODAY))
    if (!actor) throw new Error(`Nobody is ${office}`)
    return actor
  }
  coordinator = await holding('coordinator', null)
  presidency = await holding('ppt head', 'PAN')
  honduras = await holding('focal point', 'HND')
  honduran = await holding('liaison officer', 'HND')
  canada = await holding('focal point', 'CAN')
  observer = await holding('observer', 'UNHCR')
})
afterAll(() => end())

type Asked = { version?: number; now?: Instant }

async function ask<T>(
  id: string,
  actor: Actor,
  input: object,
  { version, now = MORNING }: Asked = {},
): Promise<T> {
  const row = table.get(`exchange.${id}`)
  if (!row) throw new Error(`No operation ${id}`)
  const answer = await perform(
    { ...base.ground, clock: () => now },
    row as unknown as Operation<unknown, unknown>,
    { tenant, actor, language: 'es', seenVersion: version },
    input,
  )
  return (answer.kind === 'done' ? answer.output : answer.refusal) as T
}

type Own = {
  questions: Question[]
  answers: Answer[]
  reply_version: number
  cleared: { name: string } | null
  in_time: boolean
  earlier: { question_id: string; value: object }[]
}
type Results = {
  request: Request
  questions: Question[]
  recipients: Recipient[]
  answers: { value: object }[]
}
type Refused = { refused: true; rule: string; facts: Record<string, string>; field?: string }

const shape = { options: [], several: false, unit: '', min: null, max: null, columns: [] }
const about = {
  title: { es: 'Visas de trabajo', en: 'Work visas' },
  introduction: {},
  deadline_day: '2027-03-01',
  deadline_time: '00:00',
  confidentiality: 'members',
}
const questions = [
  {
    kind: 'choice',
    wording: { es: '¿Expide visas?' },
    shape: { ...shape, options: [{ es: 'Sí' }, { es: 'No' }] },
  },
  {
    kind: 'number',
    wording: { es: '¿Cuántas?' },
    required: false,
    shape: { ...shape, unit: 'visas', min: 0, max: 1000 },
  },
  { kind: 'text', wording: { es: '¿Qué norma?' }, required: false, shape },
  {
    kind: 'table',
    wording: { es: 'Por año' },
    required: false,
    shape: { ...shape, columns: [{ es: 'Año' }, { es: 'Visas' }] },
  },
  { kind: 'file', wording: { es: 'La norma' }, required: false, shape },
]

async function drafted(more: object = {}, recipients = ['HND', 'CAN']): Promise<Request> {
  return ask<Request>('draft-request', coordinator, {
    ...about,
    recipients: recipients.map((code) => countries[code]),
    ...more,
  })
}

async function opened(more: object = {}): Promise<{ request: Request; ids: string[] }> {
  let request = await drafted(more)
  for (const question of questions)
    request = await ask<Request>(
      'add-question',
      coordinator,
      { reference: request.reference, ...question },
      { version: request.version },
    )
  request = await ask<Request>(
    'open-request',
    coordinator,
    { reference: request.reference },
    { version: request.version },
  )
  const own = await ask<Own>('own-reply', honduras, { reference: request.reference })
  return { request, ids: own.questions.map(({ question_id }) => question_id) }
}

const write = <T = Answer>(
  actor: Actor,
  reference: string,
  question: string | undefined,
  value: object,
  asked: Asked & { file?: object } = {},
): Promise<T> =>
  ask<T>(
    'write-answer',
    actor,
    { reference, question, value, ...(asked.file ? { file: asked.file } : {}) },
    { version: 0, ...asked },
  )

async function clear<T = { cleared_at: string }>(
  actor: Actor,
  reference: string,
  asked: Asked = {},
): Promise<T> {
  const { reply_version } = await ask<Own>('own-reply', actor, { reference }, asked)
  return ask<T>('clear-reply', actor, { reference }, { version: reply_version, ...asked })
}

const paper = { name: 'norma.txt', content: Buffer.from('Artículo 1. Visas secretas.').toString('base64') }

describe('a request', () => {
  it('is drafted, changed and opened by the secretariat, and stays as it was sent', async () => {
    const draft = await drafted({}, [])
    const { reference } = draft
    expect(reference).toMatch(/^SOL-2027-\d{3}$/)
    expect(draft.deadline).toBe(DEADLINE)
    expect(await ask('request', honduras, { reference })).toMatchObject({ rule: 'SYS-07' })
    const at = { version: draft.version }
    expect(await ask('open-request', coordinator, { reference }, at)).toMatchObject({ rule: 'EXC-20' })
    const choice = { reference, ...questions[0], shape: { ...shape, options: [{ es: 'Sí' }] } }
    expect(await ask('add-question', coordinator, choice, at)).toMatchObject({
      rule: 'EXC-22',
      field: 'options',
    })
    const { request } = await opened()
    const later = { version: request.version }
    const same = { reference: request.reference }
    expect(await ask('add-question', coordinator, { ...same, ...questions[2] }, later)).toMatchObject({
      rule: 'EXC-21',
    })
    expect(
      await ask('change-request', coordinator, { ...same, ...about, recipients: [] }, later),
    ).toMatchObject({
      rule: 'EXC-21',
    })
    const story = await ask<{ entries: { operation: string }[] }>('request-story', coordinator, same)
    expect(story.entries.map(({ operation }) => operation)).toEqual([
      'exchange.open-request',
      ...questions.map(() => 'exchange.add-question'),
      'exchange.draft-request',
    ])
  })

  it('knows the instant of a deadline on the clocks of a zone', () => {
    expect(instantIn('2027-03-01' as Day, '00:00', 'America/Costa_Rica')).toBe(DEADLINE)
    expect(instantIn('2027-03-27' as Day, '12:00', 'Europe/Madrid')).toBe('2027-03-27T11:00:00.000Z')
    expect(instantIn('2027-03-28' as Day, '12:00', 'Europe/Madrid')).toBe('2027-03-28T10:00:00.000Z')
  })
})

describe('a deadline', () => {
  it('takes a reply one millisecond before, and none at its instant nor after', async () => {
    const { request, ids } = await opened()
    const { reference } = request
    for (const offset of [0, 1])
      expect(await write(honduras, reference, ids[0], { chosen: [1] }, { now: at(offset) })).toMatchObject({
        rule: 'EXC-31',
      })
    expect(await write(honduras, reference, ids[0], { chosen: [1] }, { now: at(-1) })).toMatchObject({
      version: 1,
    })
    for (const offset of [0, 1])
      expect(await clear(honduras, reference, { now: at(offset) })).toMatchObject({ rule: 'EXC-31' })
    expect(await clear(honduras, reference, { now: at(-1) })).toMatchObject({ cleared_at: at(-1) })
  })

  it('does not hold for a country whose reply the secretariat reopened, once', async () => {
    const { request, ids } = await opened()
    const { reference } = request
    const now = '2027-03-05T15:00:00.000Z' as Instant
    const participant = countries['CAN']
    const overdue = await ask<{ requests: RequestRow[] }>('requests', coordinator, {}, { now })
    expect(overdue.requests.find((one) => one.reference === reference)).toMatchObject({
      cleared: 0,
      recipients: 2,
    })
    expect(overdue.requests.find((one) => one.reference === reference)?.overdue).toHaveLength(2)
    expect(
      await ask(
        'reopen-reply',
        coordinator,
        { reference, participant, reason: '' },
        { now, version: request.version },
      ),
    ).toMatchObject({ rule: 'SYS-06' })
    await ask(
      'reopen-reply',
      coordinator,
      { reference, participant, reason: 'Lo pidió' },
      { now, version: request.version },
    )
    expect(await write(honduras, reference, ids[0], { chosen: [1] }, { now })).toMatchObject({
      rule: 'EXC-31',
    })
    expect(await write(canada, reference, ids[0], { chosen: [2] }, { now })).toMatchObject({ version: 1 })
    expect(await clear(canada, reference, { now })).toMatchObject({ cleared_at: now })
    expect(await write(canada, reference, ids[0], { chosen: [1] }, { now, version: 1 })).toMatchObject({
      rule: 'EXC-32',
    })
    // Returned once more it is the country's draft again: nobody else sees it.
    const { version } = (await ask<Results>('request', coordinator, { reference })).request
    await ask('reopen-reply', coordinator, { reference, participant, reason: 'Un error' }, { now, version })
    expect((await ask<Results>('request', coordinator, { reference }, { now })).answers).toEqual([])
    expect(await write(canada, reference, ids[0], { chosen: [1] }, { now, version: 1 })).toMatchObject({
      version: 2,
    })
  })
})

describe('the focal points of a country', () => {
  it('write one draft together, and see who wrote what', async () => {
    const { request, ids } = await opened()
    const { reference } = request
    await write(honduras, reference, ids[2], { text: 'Un borrador' })
    expect(await write(honduran, reference, ids[2], { text: 'Otro' })).toMatchObject({ rule: 'SYS-03' })
    expect(await write(honduran, reference, ids[2], { text: 'Mejor' }, { version: 1 })).toMatchObject({
      version: 2,
    })
    const own = await ask<Own>('own-reply', honduras, { reference })
    expect(own.answers).toMatchObject([{ value: { text: 'Mejor' }, name: 'Persona liaison officer' }])
  })

  it('clear it once: of two at the same moment one does, and the other is told who', async () => {
    const { request, ids } = await opened()
    const { reference } = request
    expect(await clear(honduras, reference)).toMatchObject({ rule: 'EXC-33', facts: { missing: '1' } })
    await write(honduras, reference, ids[0], { chosen: [1] })
    const answers = await Promise.all([
      clear<Refused>(honduras, reference),
      clear<Refused>(honduran, reference),
    ])
    const [refused, ...others] = answers.filter((one) => one.refused)
    expect(others).toEqual([])
    expect(refused).toMatchObject({
      rule: 'EXC-32',
      facts: { who: expect.stringContaining('Persona') as string },
    })
    expect(await write(honduras, reference, ids[0], { chosen: [2] }, { version: 1 })).toMatchObject({
      rule: 'EXC-32',
    })
  })

  it('do not clear what a colleague has changed since they looked', async () => {
    const { request, ids } = await opened()
    const { reference } = request
    await write(honduras, reference, ids[0], { chosen: [1] })
    const { reply_version } = await ask<Own>('own-reply', honduras, { reference })
    await write(honduran, reference, ids[1], { number: 12 })
    expect(await ask('clear-reply', honduras, { reference }, { version: reply_version })).toMatchObject({
      rule: 'SYS-03',
    })
  })

  it('answer each kind of question as it is asked', async () => {
    const { request, ids } = await opened()
    const { reference } = request
    const [choice, number, text, rows, file] = ids
    const refused = async (question: string | undefined, value: object): Promise<void> => {
      expect(await write(honduras, reference, question, value), JSON.stringify(value)).toMatchObject({
        rule: 'EXC-34',
        field: 'answer',
      })
    }
    await refused(choice, { chosen: [3] })
    await refused(choice, { chosen: [1, 2] })
    await refused(choice, {})
    await refused(choice, { text: 'Sí' })
    await refused(number, { number: 1001 })
    await refused(number, { number: -1 })
    await refused(rows, { rows: [['2026']] })
    await refused(file, { text: 'adjunto' })
    await refused(text, { number: 3 })
    const script = { name: 'norma.html', content: Buffer.from('<html><script>1</script>').toString('base64') }
    expect(await write(honduras, reference, file, {}, { file: script })).toMatchObject({ rule: 'DOC-12' })
    expect(await write(honduras, reference, choice, { chosen: [1] })).toMatchObject({ version: 1 })
    expect(await write(honduras, reference, number, { number: 1000 })).toMatchObject({ version: 1 })
    expect(await write(honduras, reference, text, { text: 'Decreto' })).toMatchObject({ version: 1 })
    expect(await write(honduras, reference, rows, { rows: [['2026', '12']] })).toMatchObject({ version: 1 })
    expect(await write(honduras, reference, file, {}, { file: paper })).toMatchObject({
      value: { file: 'norma.txt' },
    })
    // Written again without a file, it keeps the one it has.
    expect(await write(honduras, reference, file, { file: 'norma.txt' }, { version: 1 })).toMatchObject({
      value: { file: 'norma.txt' },
    })
    const taken = await ask<Download>('answer-file', honduran, {
      reference,
      participant: countries['HND'],
      question: file,
    })
    expect(Buffer.from(taken.bytes).toString()).toContain('Visas secretas')
    // A file is never claimed by its name alone.
    expect(await write(canada, reference, file, { file: 'norma.txt' })).toMatchObject({ value: {} })
  })
})

describe('what others see', () => {
  const SECRET = 'Cifras reservadas de Honduras'

  it('is nothing of a draft, for anybody, and of a cleared reply what its confidentiality says', async () => {
    const { request, ids } = await opened()
    const { reference } = request
    await write(honduras, reference, ids[0], { chosen: [1] })
    await write(honduras, reference, ids[2], { text: SECRET })
    await write(honduras, reference, ids[4], {}, { file: paper })
    const words = async (actor: Actor): Promise<string> => {
      const sheet = await ask<Download>('request-sheet', actor, { reference })
      expect(sheet, JSON.stringify(sheet)).toHaveProperty('bytes')
      const lists = [await ask('request', actor, { reference }), await ask('requests', actor, {})]
      const file = { reference, participant: countries['HND'], question: ids[4] }
      return [
        await allWordsOf(sheet.bytes),
        JSON.stringify([...lists, await ask('answer-file', actor, file)]),
      ].join('\n')
    }
    const countedBy = async (actor: Actor) => {
      const { requests } = await ask<{ requests: RequestRow[] }>('requests', actor, {})
      const row = requests.find((one) => one.reference === reference)
      const { recipients } = await ask<Results>('request', actor, { reference })
      const hnd = recipients.find(({ code }) => code === 'HND')
      return [row?.cleared, hnd?.standing, hnd?.reply === null]
    }
    for (const actor of [coordinator, presidency, canada, observer]) {
      expect(await words(actor)).not.toContain(SECRET)
      expect((await ask<Results>('request', actor, { reference })).answers).toEqual([])
    }
    expect(await ask('own-reply', canada, { reference })).toMatchObject({ answers: [], reply_version: 0 })
    expect(await countedBy(canada)).toEqual([0, 'not shared', true])
    await ask('set-confidentiality', honduras, { reference, confidentiality: 'presidency and secretariat' })
    await clear(honduras, reference)
    // Whoever does not see it cannot tell it from none at all.
    for (const actor of [canada, observer]) {
      expect(await words(actor)).not.toContain(SECRET)
      expect(await words(actor)).not.toContain('norma.txt')
      expect(await countedBy(actor)).toEqual([0, 'not shared', true])
    }
    for (const actor of [coordinator, presidency, honduran]) {
      expect(await words(actor)).toContain(SECRET)
      expect(await countedBy(actor)).toEqual([1, 'cleared', false])
    }
  })

  it('is a reply for members to members, and to no observer', async () => {
    const { request, ids } = await opened()
    const { reference } = request
    await write(honduras, reference, ids[0], { chosen: [2] })
    await clear(honduras, reference)
    expect((await ask<Results>('request', canada, { reference })).answers).toHaveLength(1)
    expect((await ask<Results>('request', observer, { reference })).answers).toEqual([])
  })

  it('is nothing of another country to reply for', async () => {
    const draft = await drafted({}, ['HND'])
    const asked = await ask<Request>(
      'add-question',
      coordinator,
      { reference: draft.reference, ...questions[2] },
      { version: draft.version },
    )
    await ask('open-request', coordinator, { reference: draft.reference }, { version: asked.version })
    expect(await ask('own-reply', canada, { reference: draft.reference })).toMatchObject({ rule: 'EXC-30' })
  })
})

describe('a request made from an earlier one', () => {
  it('brings its questions, and each country its own answer of that time', async () => {
    const first = await opened()
    const { reference } = first.request
    await write(honduras, reference, first.ids[0], { chosen: [2] })
    await write(honduras, reference, first.ids[4], {}, { file: paper })
    await clear(honduras, reference)
    const draft = await drafted({ previous: reference })
    const again = await ask<Request>(
      'open-request',
      coordinator,
      { reference: draft.reference },
      { version: draft.version },
    )
    const own = await ask<Own>('own-reply', honduras, { reference: again.reference })
    expect(own.questions.map(({ wording }) => wording)).toEqual(questions.map(({ wording }) => wording))
    const [choice, number, , , file] = own.questions.map(({ question_id }) => question_id)
    expect(own.earlier).toMatchObject([{ value: { chosen: [2] } }, { value: { file: 'norma.txt' } }])
    const use = (actor: Actor, question: string | undefined) =>
      ask('use-answer-again', actor, { reference: again.reference, question }, { version: 0 })
    expect(await use(honduras, choice)).toMatchObject({ value: { chosen: [2] }, version: 1 })
    expect(await use(honduras, file)).toMatchObject({ value: { file: 'norma.txt' } })
    expect(await use(honduras, number)).toMatchObject({ rule: 'EXC-35' })
    expect(await use(canada, choice)).toMatchObject({ rule: 'EXC-35' })
  })
})

/** So many milliseconds from the deadline on. */
const at = (offset: number): Instant => instantOf(new Date(Date.parse(DEADLINE) + offset))

const lettersOf = (request: Request) =>
  base.ground.database.read(tenant.conferenceId, (tx) =>
    tx
      .selectFrom('mail')
      .select(['recipient', 'language', 'once_key', 'subject', 'text_body'])
      .where('conference_id', '=', tenant.conferenceId)
      .where('once_key', 'like', `request ${request.request_id} %`)
      .execute(),
  )
const onDay = (day: string) => ({
  ground: { ...base.ground, clock: (): Instant => instantOf(new Date(`${day}T15:00:00Z`)) },
})

describe('letters', () => {
  it('go to every focal point of those asked in their language, and remind those who have not cleared, each once', async () => {
    const { request, ids } = await opened()
    const invited = await lettersOf(request)
    expect(invited.map(({ recipient }) => recipient)).toEqual(
      expect.arrayContaining(['focal.hnd@example.invalid', 'focal.can@example.invalid']),
    )
    expect(invited.find(({ recipient }) => recipient.startsWith('focal.can'))).toMatchObject({
      language: 'en',
      subject: `${request.reference}: Work visas`,
    })
    expect(invited[0]?.text_body).toContain(`/requests/${request.reference}/answer`)
    const canadians = invited.filter(({ once_key }) => once_key.includes(countries['CAN'] ?? '?')).length
    await write(honduras, request.reference, ids[0], { chosen: [1] })
    await clear(honduras, request.reference)
    const told = (await lettersOf(request)).length - invited.length
    const reminded = async (day: string): Promise<number> => {
      await writeDueLetters(onDay(day))
      return (await lettersOf(request)).length - invited.length - told
    }
    // The last day to reply is the 28th: at midnight the deadline has come.
    expect(await reminded('2027-02-20')).toBe(0)
    expect(await reminded('2027-02-21')).toBe(canadians)
    expect(await reminded('2027-02-22')).toBe(canadians)
    expect(await reminded('2027-02-26')).toBe(2 * canadians)
    expect(await reminded('2027-02-28')).toBe(2 * canadians)
    expect(await reminded('2027-03-01')).toBe(3 * canadians)
    expect(await reminded('2027-03-02')).toBe(3 * canadians)
  })
})

/** How often the desk's requests ask the database. */
const queries = async (actor: Actor): Promise<number> => {
  let count = 0
  await base.ground.database.read(
    tenant.conferenceId,
    async (tx) => {
      const counting = tx.withPlugin({
        transformQuery: ({ node }) => node,
        transformResult: async ({ result }) => {
          count += 1
          return result
        },
      })
      const asker = { tenant, actor, language: 'es' as const }
      await waitingRequests(contextFor(base.ground, { id: 'test' }, asker, counting).context)
    },
    base.ground.sightOf(actor),
  )
  return count
}

describe('the desk', () => {
  type Waiting = { own: OwedRow[]; overdue: RequestRow[] }
  const waiting = (actor: Actor, asked: Asked = {}): Promise<Waiting> =>
    ask<Waiting>('waiting-requests', actor, {}, asked)

  it('names what one’s country has still to answer, with the questions left, until it is cleared', async () => {
    const { request, ids } = await opened({ deadline_day: '2027-01-12' })
    const { reference } = request
    const ownOf = async (actor: Actor, asked: Asked = {}) =>
      (await waiting(actor, asked)).own.find((one) => one.reference === reference)
    expect(await ownOf(honduras)).toMatchObject({ left: 5, own: 'awaited', deadline: request.deadline })
    await write(honduras, reference, ids[0], { chosen: [1] })
    await write(honduras, reference, ids[2], { text: '' })
    expect(await ownOf(honduran)).toMatchObject({ left: 4 })
    // What a country drafts is in nobody else’s count.
    expect(await ownOf(canada)).toMatchObject({ left: 5 })
    await clear(honduras, reference)
    expect(await ownOf(honduras)).toBeUndefined()
    const late = { now: '2027-01-13T16:30:00.000Z' as Instant }
    expect(await ownOf(canada, late)).toMatchObject({ own: 'overdue' })
    const overdueOf = async (actor: Actor, asked: Asked = {}) =>
      (await waiting(actor, asked)).overdue.find((one) => one.reference === reference)
    expect(await overdueOf(coordinator)).toBeUndefined()
    expect((await overdueOf(coordinator, late))?.overdue).toEqual([{ en: 'Canada', es: 'Canadá' }])
    for (const other of [presidency, canada, observer])
      expect((await waiting(other, late)).overdue).toEqual([])
    expect((await waiting(observer, late)).own).toEqual([])
  })

  it('asks the database as often, however many there are', async () => {
    const before = await queries(canada)
    const many = async (): Promise<number> => (await waiting(canada)).own.length
    const some = await many()
    await opened({ deadline_day: '2027-01-12', deadline_time: '12:00' })
    expect(await many()).toBe(Math.min(some + 1, 6))
    expect(await queries(canada)).toBe(before)
  })

  it('is a page that leads to the answer', async () => {
    const token = await tokenFor(world.url, world.home, 'focal.hnd@example.invalid')
    const page = await (
      await fetch(`${world.url}/es/desk`, { headers: { cookie: `session=${token}` } })
    ).text()
    expect(page).toContain('Vías regulares de migración laboral')
    expect(page).toContain('Faltan 2 preguntas.')
    expect(page).toMatch(/href="\/es\/requests\/SOL-\d{4}-002\/answer"/)
  })
})

describe('The list of requests', () => {
  it('goes on where a page of it ended, and gives one by its reference', async () => {
    const made: string[] = []
    for (let place = 0; place < 51; place++) {
      const drafted = await ask<Request>('draft-request', coordinator, {
        ...about,
        deadline_day: `2028-03-${String((place % 20) + 1).padStart(2, '0')}`,
        recipients: [countries['HND']],
      })
      made.push(drafted.reference)
    }
    type Page = { requests: RequestRow[]; next: string | null }
    const seen: RequestRow[] = []
    let page: Page = { requests: [], next: null }
    do {
      page = await ask<Page>('requests', coordinator, page.next === null ? {} : { before: page.next })
      expect(page.requests.length).toBeLessThanOrEqual(50)
      seen.push(...page.requests)
    } while (page.next !== null)
    const references = seen.map(({ reference }) => reference)
    expect(new Set(references).size).toBe(references.length)
    expect(references).toEqual(expect.arrayContaining(made))
    expect(seen.map(({ deadline }) => deadline)).toEqual(
      seen
        .map(({ deadline }) => deadline)
        .toSorted()
        .toReversed(),
    )
    const [oldest = ''] = made
    expect(await ask<Page>('requests', coordinator, { reference: oldest })).toMatchObject({
      requests: [{ reference: oldest }],
      next: null,
    })
  })
})
