import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { table } from '../src/apps/tables.ts'
import { deliver, lookAfterWebhooks, tell } from '../src/apps/webhooks.ts'
import { startWork } from '../src/apps/worker.ts'
import { claimDue } from '../src/capabilities/exchange/index.ts'
import {
  type Delivery,
  type DeliveryRecord,
  type Endpoint,
  type EndpointRow,
  eventKind,
} from '../src/capabilities/exchange/webhooks/contract.ts'
import { operator } from '../src/kernel/actor.ts'
import { type Instant, later } from '../src/kernel/instant.ts'
import { isRefusal } from '../src/kernel/refusal.ts'
import { sentenceOf } from '../src/platform/i18n/words.ts'
import { openPostOffice } from '../src/platform/mail/post-office.ts'
import { contextFor } from '../src/platform/operations/perform.ts'
import { outbound } from '../src/platform/outbound/outbound.ts'
import { root } from '../src/platform/root.ts'
import { DELAYS_SECONDS } from '../src/platform/webhooks/delivery.ts'
import { verify } from '../src/platform/webhooks/signature.ts'
import { askingAt } from './support/circulars.ts'
import { ownWorld } from './support/own-world.ts'
import { openReceiver } from './support/receiver.ts'
import { lastMailTo } from './support/sign-in.ts'
import { recording } from './support/statements.ts'

const specialist = 'it@example.invalid'
const coordinator = 'coordinator@example.invalid'
const SECOND = 1000
const HOUR = 3600 * SECOND
const DAY = 24 * HOUR

let world: Awaited<ReturnType<typeof ownWorld>>
let at: Awaited<ReturnType<typeof askingAt>>
let receiver: Awaited<ReturnType<typeof openReceiver>>
let owner: pg.Client
let now: Instant
let endpoint: { endpoint_id: string; secret: string }

beforeAll(async () => {
  receiver = await openReceiver()
  // No worker of its own: what is told and sent when is said here.
  world = await ownWorld({ WORKER: 'apart', WEBHOOKS_INSIDE: 'yes' })
  at = await askingAt(world.running.base)
  owner = new pg.Client(world.running.base.installation.owner)
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await world.end()
})
beforeEach(async () => {
  receiver.rest()
  now = later(world.running.base.ground.clock(), 0)
  await owner.query('delete from webhook_endpoint')
  await owner.query('delete from webhook_event')
  endpoint = await added()
})

const added = (more: object = {}): Promise<{ endpoint_id: string; secret: string }> =>
  at.got(specialist, 'exchange.add-webhook', {
    name: 'Sitio del ministerio',
    address: `${receiver.url}/hooks`,
    kinds: eventKind.options,
    ...more,
  })
const ground = () => ({ ...world.running.base.ground, clock: () => now })
/** Tells what happened, and sends what is due to the endpoint, as of `now`. */
const work = async (ways: object = {}): Promise<void> => {
  await tell(ground(), at.tenant)
  await deliver(ground(), at.tenant, endpoint.endpoint_id, { chance: () => 0, ...ways })
}
const log = async (): Promise<Delivery[]> => (await logOf(endpoint.endpoint_id)).deliveries
const logOf = (id: string, before?: string) =>
  at.got<{ endpoint: Endpoint; deliveries: Delivery[]; next: string | null }>(
    specialist,
    'exchange.webhook',
    {
      endpoint: id,
      ...(before === undefined ? {} : { before }),
    },
  )
const message = async (delivery: string): Promise<DeliveryRecord> => {
  const asked = { endpoint: endpoint.endpoint_id, delivery }
  return (await at.got<{ delivery: DeliveryRecord }>(specialist, 'exchange.webhook-delivery', asked)).delivery
}
const pinged = async (): Promise<string> => {
  const asked = { endpoint: endpoint.endpoint_id }
  return (await at.got<{ delivery_id: string }>(specialist, 'exchange.test-webhook', asked, { at: now }))
    .delivery_id
}
const again = (delivery: string) =>
  at.ask(specialist, 'exchange.resend-webhook', { endpoint: endpoint.endpoint_id, delivery }, { at: now })
const answering =
  (status: number, headers: Record<string, string> = {}, body = '') =>
  (answer: ServerResponse): void => {
    answer.writeHead(status, headers).end(body)
  }

let papers = 0
type Paper = { document_id: string; symbol: string; version: number }
async function paper(access: string, state: string, word = 'zqpalabra'): Promise<Paper> {
  papers += 1
  return at.got<Paper>(coordinator, 'documents.register', {
    kind: 'working document',
    symbol: `RCM/HOOK/${papers}`,
    title: { es: `Documento ${word}` },
    original_language: 'es',
    dated_on: '2026-11-02',
    access,
    state,
    note: `Nota ${word}`,
    versions: [{ language: 'es', text: `1. Se propone ${word}.` }],
  })
}

const focal = 'focal.hnd@example.invalid'

async function circularSent(said: object): Promise<void> {
  const { circular_id: circular, version } = await at.got<{ circular_id: string; version: number }>(
    coordinator,
    'exchange.draft-circular',
    {
      kind: 'note',
      sender: 'TS',
      subject: said,
      body: said,
      original_language: 'es',
      deadline_on: null,
      audience: { groups: [], participants: [], offices: [], people: [await at.personCalled(focal)] },
      documents: [],
    },
  )
  const sent = await at.got<{ state: string }>(
    coordinator,
    'exchange.release-circular',
    { circular },
    { version },
  )
  expect(sent.state).toBe('sent')
}

async function requestCleared(said: object): Promise<void> {
  const { rows } = await owner.query<{ participant_id: string }>(
    `select participant_id from participant where code = 'HND'`,
  )
  type Asked = { reference: string; version: number }
  const { reference, ...draft } = await at.got<Asked>(coordinator, 'exchange.draft-request', {
    title: said,
    deadline_day: '2099-03-01',
    deadline_time: '12:00',
    confidentiality: 'public',
    recipients: [rows[0]?.participant_id],
  })
  const question = { reference, kind: 'text', wording: said, shape: NO_SHAPE }
  const { version } = await at.got<Asked>(coordinator, 'exchange.add-question', question, draft)
  await at.got(coordinator, 'exchange.open-request', { reference }, { version })
  const { questions } = await at.got<{ questions: { question_id: string }[] }>(focal, 'exchange.own-reply', {
    reference,
  })
  const answer = { reference, question: questions[0]?.question_id, value: { text: 'zqpalabra' } }
  await at.got(focal, 'exchange.write-answer', answer, { version: 0 })
  await at.got(focal, 'exchange.clear-reply', { reference }, { version: 1 })
}
const NO_SHAPE = { several: false, min: null, max: null }

describe('what is told', () => {
  it('names the thing and its public address in a signed message, and holds no word of it', async () => {
    const { symbol } = await paper('public', 'circulated')
    await work()
    expect(receiver.received).toHaveLength(1)
    const [came] = receiver.received
    if (!came) throw new Error('Nothing came')
    expect(verify(came.headers, came.body, [endpoint.secret], now)).toBe('genuine')
    expect(came.headers['content-type']).toBe('application/json')
    const body = JSON.parse(came.body) as { timestamp: string; data: { address: string; at: string } }
    expect(body).toEqual({
      type: 'document.published',
      timestamp: body.data.at,
      data: {
        conference: at.tenant.slug,
        kind: 'document',
        reference: symbol,
        address: `${world.url}/es/d/${symbol}`,
        at: body.data.at,
      },
    })
    expect(came.body).not.toContain('zqpalabra')
    expect((await fetch(body.data.address)).status).toBe(200)
    expect(await log()).toMatchObject([
      { kind: 'document.published', state: 'taken', attempts: 1, status: 204 },
    ])
  })

  it('is verified by the receiver that the documentation shows, and by nothing else', async () => {
    const [, code = ''] =
      /```ts\n([^]*?)```/.exec(readFileSync(join(root, 'docs', 'webhooks.md'), 'utf8')) ?? []
    const shown = `data:text/javascript,${encodeURIComponent(stripTypeScriptTypes(code))}`
    const { isGenuine } = (await import(/* @vite-ignore */ shown)) as {
      isGenuine: (headers: object, body: string, secret: string) => boolean
    }
    await pinged()
    await work()
    const [came] = receiver.received
    if (!came) throw new Error('Nothing came')
    const other = await added({ name: 'Otro' })
    const old = { ...came.headers, 'webhook-timestamp': String(Date.parse(now) / 1000 - 301) }
    expect([
      isGenuine(came.headers, came.body, endpoint.secret),
      isGenuine(came.headers, `${came.body} `, endpoint.secret),
      isGenuine(came.headers, came.body, other.secret),
      isGenuine(old, came.body, endpoint.secret),
      isGenuine({}, came.body, endpoint.secret),
    ]).toEqual([true, false, false, false, false])
  })

  it('is nothing of a paper that is not public, of a draft, of a guideline, a circular or a request', async () => {
    for (const access of ['members', 'members and observers', 'presidency and secretariat', 'secretariat'])
      await paper(access, 'circulated')
    await paper('public', 'draft')
    const { presidencies } = await at.got<{
      presidencies: { standing: string; participant_id: string }[]
    }>('public', 'conference.presidencies', {})
    const presiding = presidencies.find(({ standing }) => standing === 'current')?.participant_id
    const { rows } = await owner.query<{ code: string }>(
      'select code from participant where participant_id = $1',
      [presiding],
    )
    const said = { es: 'Preparar zqpalabra' }
    await at.got(`ppt.${rows[0]?.code.toLowerCase()}@example.invalid`, 'mandates.instruct', {
      title: said,
      text: 'zqpalabra',
      due_day: null,
    })
    await circularSent(said)
    await requestCleared(said)
    await tell(ground(), at.tenant)
    // What was noted of public kinds for a moment is looked at by everyone's eyes, and gone.
    expect((await owner.query('select 1 from webhook_event')).rows).toEqual([])
    expect(await log()).toEqual([])
  })

  it('is withdrawn where it was closed before it could be sent, and stays so', async () => {
    const { document_id, version } = await paper('public', 'circulated')
    receiver.state.answers = answering(500)
    await work()
    expect(receiver.received).toHaveLength(1)
    const title = { es: 'Cerrado' }
    await at.got(
      coordinator,
      'documents.change',
      { document: document_id, title, dated_on: '2026-11-02', access: 'members' },
      { version },
    )
    receiver.rest()
    now = later(now, 10 * SECOND)
    await work()
    expect(receiver.received).toEqual([])
    const [told] = await log()
    expect(told).toMatchObject({ state: 'withdrawn', attempts: 1, next_at: null })
    expect(await again(told?.delivery_id ?? '')).toMatchObject({ refused: true, rule: 'EXC-54' })
  })

  it('follows a document and a meeting from kind to kind, and reaches those who asked for it', async () => {
    const meetings = await added({
      name: 'Reuniones',
      kinds: ['meeting.convened'],
      address: `${receiver.url}/m`,
    })
    const draft = await paper('public', 'draft')
    const { version } = await at.got<Paper>(
      coordinator,
      'documents.circulate',
      { document: draft.document_id },
      { version: draft.version },
    )
    await at.got(coordinator, 'documents.make-final', { document: draft.document_id }, { version })
    const { bodies } = await at.got<{ bodies: { body_id: string; code: string }[] }>(
      'public',
      'conference.bodies',
      {},
    )
    const given = {
      body_id: bodies[0]?.body_id,
      number: `H${papers}`,
      name: { es: 'Reunión' },
      mode: 'virtual',
      opens_on: '2027-05-04',
      closes_on: '2027-05-05',
    }
    const meeting = await at.got<{ meeting_id: string; version: number }>(coordinator, 'meetings.plan', given)
    await at.got(
      coordinator,
      'meetings.change',
      { ...given, meeting: meeting.meeting_id, state: 'convened' },
      { version: meeting.version },
    )
    await work()
    expect((await log()).map(({ kind }) => kind).toSorted()).toEqual([
      'document.made.final',
      'document.published',
      'meeting.convened',
      'meeting.planned',
    ])
    await deliver(ground(), at.tenant, meetings.endpoint_id)
    const came = receiver.received.find(({ path }) => path === '/m')
    const { data } = JSON.parse(came?.body ?? '') as { data: { reference: string; address: string } }
    expect(data.reference).toBe(`${bodies[0]?.code} ${given.number}`)
    expect((await fetch(data.address)).status).toBe(200)
    expect((await logOf(meetings.endpoint_id)).deliveries).toMatchObject([{ kind: 'meeting.convened' }])
  })

  it('is told of a change that was kept, and of none that was refused', async () => {
    const { symbol } = await paper('public', 'circulated')
    const refused = await at.ask(coordinator, 'documents.register', {
      kind: 'working document',
      symbol,
      title: { es: 'Otra vez' },
      original_language: 'es',
      dated_on: '2026-11-02',
      access: 'public',
      state: 'circulated',
      versions: [{ language: 'es', text: '1. Otra vez.' }],
    })
    expect(isRefusal(refused)).toBe(true)
    await work()
    expect(receiver.received).toHaveLength(1)
  })

  it('is written once, however many tell at once', async () => {
    for (let turn = 0; turn < 5; turn++) await paper('public', 'circulated')
    await Promise.all(Array.from({ length: 4 }, () => tell(ground(), at.tenant)))
    expect(await log()).toHaveLength(5)
  })
})

describe('a message that is not taken', () => {
  it('is attempted again under its id by the schedule, and taken then', async () => {
    receiver.state.answers = answering(500, {}, 'no puede ser')
    const id = await pinged()
    await work()
    now = later(now, 4 * SECOND)
    await work()
    expect(receiver.received).toHaveLength(1)
    receiver.state.answers = answering(200)
    now = later(now, 1 * SECOND)
    await work()
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([id, id])
    const [first, second] = receiver.received
    expect(second?.body).toBe(first?.body)
    expect(verify(second?.headers ?? {}, second?.body ?? '', [endpoint.secret], now)).toBe('genuine')
    expect(Number(second?.headers['webhook-timestamp'])).toBe(Number(first?.headers['webhook-timestamp']) + 5)
    const { state, made } = await message(id)
    expect(state).toBe('taken')
    expect(made.map(({ status, answer }) => [status, answer])).toEqual([
      [200, ''],
      [500, 'no puede ser'],
    ])
    expect((await logOf(endpoint.endpoint_id)).endpoint.failing_since).toBeNull()
  })

  it('waits as long as it is asked to', async () => {
    receiver.state.answers = answering(503, { 'retry-after': '600' })
    const id = await pinged()
    await work()
    expect((await message(id)).next_at).toBe(later(now, 600 * SECOND))
  })

  it('is not sent where a redirect leads', async () => {
    receiver.state.answers = answering(307, { location: `${receiver.url}/elsewhere` })
    const id = await pinged()
    await work()
    expect(receiver.received.map(({ path }) => path)).toEqual(['/hooks'])
    expect(await message(id)).toMatchObject({ state: 'waiting', status: 307 })
  })

  it('is given up where the answer is too slow, also in the middle of it', async () => {
    receiver.state.answers = () => undefined
    const id = await pinged()
    await work({ patienceMs: 150 })
    expect(await message(id)).toMatchObject({ state: 'waiting', status: null, failure: 'too slow' })
    // Its status came in time: what stops coming after it changes nothing.
    receiver.state.answers = (answer) => answer.writeHead(200).write('de a poco')
    now = later(now, 5 * SECOND)
    await work({ patienceMs: 150 })
    expect(await message(id)).toMatchObject({ state: 'taken', status: 200 })
  })

  it('keeps a kilobyte of what was answered', async () => {
    receiver.state.answers = answering(500, {}, 'ñ\0'.repeat(5000))
    const id = await pinged()
    await work()
    const [made] = (await message(id)).made
    expect(made?.answer).toMatch(/^ñ+/)
    expect(Buffer.byteLength(made?.answer ?? '')).toBeLessThanOrEqual(1024)
    expect(Buffer.byteLength(made?.answer ?? '')).toBeGreaterThan(600)
  })

  it('is not sent to a name that leads inside, where the operator does not let it', async () => {
    const id = await pinged()
    const closed = { ...ground(), outbound: outbound({ privateToo: false }) }
    await deliver(closed, at.tenant, endpoint.endpoint_id)
    expect(receiver.received).toEqual([])
    expect(await message(id)).toMatchObject({ state: 'waiting', failure: 'inside' })
  })

  it('switches its endpoint off where that is gone, and tells the IT specialist', async () => {
    const waiting = await pinged()
    receiver.state.answers = answering(500)
    await work()
    receiver.state.answers = answering(410)
    const id = await pinged()
    await work()
    expect((await logOf(endpoint.endpoint_id)).endpoint).toMatchObject({ off_why: 'gone', off_at: now })
    expect([(await message(waiting)).state, (await message(id)).state]).toEqual(['failed', 'failed'])
    const { rows } = await owner.query<{ recipient: string; subject: string; text_body: string }>(
      `select recipient, subject, text_body from mail where once_key like $1`,
      [`webhook off ${endpoint.endpoint_id}%`],
    )
    expect(rows.map(({ recipient }) => recipient)).toEqual([specialist])
    expect(rows[0]?.text_body).toContain(`/exchange/webhooks/${endpoint.endpoint_id}`)
    receiver.rest()
    await paper('public', 'circulated')
    now = later(now, HOUR)
    await work()
    expect(receiver.received).toEqual([])
    expect(
      await at.ask(specialist, 'exchange.test-webhook', { endpoint: endpoint.endpoint_id }),
    ).toMatchObject({
      rule: 'EXC-54',
    })
    // On again, it is told of what happens from then on, and what failed can be sent again.
    await at.got(specialist, 'exchange.switch-webhook', { endpoint: endpoint.endpoint_id, on: true })
    await again(id)
    await work()
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([id])
  })

  it('fails for good after ten attempts, and its endpoint is switched off after three days of nothing', async () => {
    receiver.state.answers = answering(500)
    const id = await pinged()
    for (const delay of DELAYS_SECONDS) {
      now = later(now, delay * SECOND)
      await work()
    }
    expect(receiver.received).toHaveLength(10)
    expect(await message(id)).toMatchObject({ state: 'failed', attempts: 10 })
    expect((await logOf(endpoint.endpoint_id)).endpoint.off_why).toBe('failing')
    const { rows } = await owner.query(`select 1 from mail where once_key like $1`, [
      `webhook off ${endpoint.endpoint_id}%`,
    ])
    expect(rows).toHaveLength(1)
  })

  it('leaves its endpoint on where another was taken meanwhile', async () => {
    receiver.state.answers = answering(500)
    await pinged()
    for (const delay of DELAYS_SECONDS.slice(0, -1)) {
      now = later(now, delay * SECOND)
      await work()
    }
    receiver.state.answers = answering(200)
    await pinged()
    await work()
    receiver.state.answers = answering(500)
    now = later(now, (DELAYS_SECONDS.at(-1) ?? 0) * SECOND)
    await work()
    expect((await log()).map(({ state }) => state)).toEqual(['taken', 'failed'])
    expect((await logOf(endpoint.endpoint_id)).endpoint.off_why).toBeNull()
  })

  it('is attempted anew under its id where the process was killed after it claimed it, and not before its time', async () => {
    const id = await pinged()
    const asker = { tenant: at.tenant, actor: operator, language: 'es' as const }
    const claimed = await ground().database.write(at.tenant.conferenceId, (tx) =>
      claimDue(contextFor(ground(), { id: 'test' }, asker, tx).context, endpoint.endpoint_id),
    )
    expect(claimed?.messages.map((one) => one.id)).toEqual([id])
    now = later(now, 59 * SECOND)
    await work()
    expect(receiver.received).toEqual([])
    now = later(now, 1 * SECOND)
    await Promise.all([work(), work(), work()])
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([id])
    const { state, made } = await message(id)
    expect(state).toBe('taken')
    expect(made.map(({ status, ms }) => [status, ms !== null])).toEqual([
      [204, true],
      [null, false],
    ])
  })
})

describe('an endpoint', () => {
  it('is told again what it took, under the same id and a schedule of its own', async () => {
    const id = await pinged()
    await work()
    now = later(now, HOUR)
    expect(await again(id)).toEqual({ delivery_id: id })
    expect(await again(id)).toMatchObject({ rule: 'EXC-54' })
    await work()
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([id, id])
    expect(await message(id)).toMatchObject({ state: 'taken', attempts: 2 })
  })

  it('gets both signatures for a day after its secret was replaced, and then the new one', async () => {
    const { secret, before_until } = await at.got<{ secret: string; before_until: string }>(
      specialist,
      'exchange.replace-webhook-secret',
      { endpoint: endpoint.endpoint_id },
      { at: now },
    )
    expect([secret === endpoint.secret, before_until]).toEqual([false, later(now, DAY)])
    const verdicts = async (): Promise<string[]> => {
      receiver.rest()
      await pinged()
      await work()
      const [came] = receiver.received
      return [secret, endpoint.secret].map((one) => verify(came?.headers ?? {}, came?.body ?? '', [one], now))
    }
    expect(await verdicts()).toEqual(['genuine', 'genuine'])
    now = later(now, DAY)
    expect(await verdicts()).toEqual(['genuine', 'not signed by this secret'])
  })

  it('tells its secret once: it stands in no answer, no line of the journal, and no table', async () => {
    const { endpoints } = await at.got<{ endpoints: EndpointRow[] }>(specialist, 'exchange.webhooks', {})
    const shown = JSON.stringify([endpoints, await logOf(endpoint.endpoint_id)])
    const { rows } = await owner.query<{ all: string }>(
      `select coalesce(string_agg(e::text, ''), '') || (select string_agg(j::text, '') from journal j
         where subject = 'webhook endpoint') || (select coalesce(string_agg(k::text, ''), '') from idempotency_key k) as all
       from webhook_endpoint e`,
    )
    const kept = rows[0]?.all ?? ''
    expect(kept).toContain(endpoint.endpoint_id)
    for (const text of [shown, kept]) expect(text).not.toContain(endpoint.secret.slice(6))
    expect(shown).not.toContain('sealed')
    const { rows: lines } = await owner.query<{ after: string }>(
      `select after::text from journal where subject = 'webhook endpoint' and subject_id = $1`,
      [endpoint.endpoint_id],
    )
    expect(lines.map(({ after }) => Object.keys(JSON.parse(after) as object).toSorted())).toEqual([
      ['address', 'kinds', 'name'],
    ])
  })

  it.each([
    ['http://example.org/hooks', 'EXC-50', 'https://'],
    ['https://one:secret@example.org/hooks', 'EXC-50', 'https://'],
    ['https://example.org/hooks#here', 'EXC-50', 'https://'],
    ['file:///etc/passwd', 'EXC-50', 'https://'],
    ['example.org', 'EXC-50', 'https://'],
    ['https://127.0.0.1/hooks', 'EXC-51', 'internet'],
    ['https://2130706433/', 'EXC-51', 'internet'],
    ['https://[::1]/', 'EXC-51', 'internet'],
    ['https://[::ffff:10.0.0.1]/', 'EXC-51', 'internet'],
    ['https://169.254.169.254/latest/meta-data', 'EXC-51', 'internet'],
    ['https://localhost:8420/', 'EXC-51', 'internet'],
    ['https://hooks.localhost./', 'EXC-51', 'internet'],
  ])('is refused at %s, by %s, in both languages', async (address, rule, word) => {
    const { base } = world.running
    const closed = await askingAt({
      ...base,
      ground: { ...base.ground, outbound: outbound({ privateToo: false }) },
    })
    const given = { name: 'Uno', kinds: ['meeting.planned'] }
    const no = await closed.ask(specialist, 'exchange.add-webhook', { ...given, address })
    if (!isRefusal(no)) throw new Error(`${address} was taken`)
    expect([no.rule, no.field]).toEqual([rule, 'address'])
    const says = (['es', 'en'] as const).map((language) => sentenceOf(no, table.rules, language))
    for (const one of says) expect(one).toContain(word)
    expect(says[0]).not.toBe(says[1])
    const asked = { ...given, address: 'https://example.org/hooks' }
    const { endpoint_id } = await closed.got<{ endpoint_id: string }>(
      specialist,
      'exchange.add-webhook',
      asked,
    )
    const change = { ...given, endpoint: endpoint_id, address }
    expect(await closed.ask(specialist, 'exchange.change-webhook', change, { version: 1 })).toMatchObject({
      rule,
    })
  })

  it('is the twentieth at most, and there is room again where one is removed', async () => {
    for (let there = 1; there < 20; there++) await added({ name: `Destino ${there}` })
    const given = { name: 'Uno más', address: `${receiver.url}/x`, kinds: ['meeting.planned'] }
    expect(await at.ask(specialist, 'exchange.add-webhook', given)).toMatchObject({ rule: 'EXC-52' })
    await pinged()
    await at.got(specialist, 'exchange.remove-webhook', { endpoint: endpoint.endpoint_id })
    expect((await owner.query('select 1 from webhook_delivery')).rows).toEqual([])
    await at.got(specialist, 'exchange.add-webhook', given)
  })

  it('has a log that pages by keyset in as many statements for a page as for one line', async () => {
    const statements = async (): Promise<number> => {
      const { base } = world.running
      const { database, sent } = recording(base.ground.database)
      const recorded = await askingAt({ ...base, ground: { ...base.ground, database } })
      sent.length = 0
      await recorded.got(specialist, 'exchange.webhook', { endpoint: endpoint.endpoint_id })
      return sent.length
    }
    const ids = [await pinged()]
    const few = await statements()
    for (let turn = 0; turn < 29; turn++) ids.push(await pinged())
    expect(await statements()).toBe(few)
    const first = await logOf(endpoint.endpoint_id)
    // What comes in between neither repeats nor skips anything.
    await pinged()
    const second = await logOf(endpoint.endpoint_id, first.next ?? '')
    expect([first.deliveries.length, second.deliveries.length, second.next]).toEqual([25, 5, null])
    expect([...first.deliveries, ...second.deliveries].map((one) => one.delivery_id)).toEqual(
      ids.toReversed(),
    )
  })

  it('keeps its log for thirty days, and what waits for longer', async () => {
    const id = await pinged()
    await work()
    const written = now
    now = later(written, 29 * DAY)
    await lookAfterWebhooks(ground())
    expect(await log()).toHaveLength(1)
    now = later(written, 30 * DAY + 1)
    await lookAfterWebhooks(ground())
    expect(await log()).toEqual([])
    expect((await owner.query('select 1 from webhook_attempt where delivery_id = $1', [id])).rows).toEqual([])
  })
})

it('the worker tells and sends by itself, and again what an earlier one left behind', async () => {
  const { base } = world.running
  await paper('public', 'circulated')
  const left = await pinged()
  await owner.query('delete from graphile_worker._private_jobs')
  const post = openPostOffice({ smtpUrl: undefined, mailFrom: 'ts@example.invalid', home: world.home })
  const worker = await startWork(base, post)
  const came = async (count: number): Promise<void> => {
    for (let turn = 0; turn < 400 && receiver.received.length < count; turn++)
      await new Promise((go) => setTimeout(go, 25))
    expect(receiver.received).toHaveLength(count)
  }
  await came(2)
  expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toContain(left)
  const { symbol } = await paper('public', 'circulated')
  await came(3)
  expect(receiver.received.at(-1)?.body).toContain(symbol)
  // Six that never answer hold up neither the seventh nor a mail.
  receiver.state.answers = (answer, path) =>
    void (path === '/hooks' ? answer.writeHead(204).end() : undefined)
  for (let turn = 0; turn < 6; turn++) {
    const slow = { name: `Lento ${turn}`, address: `${receiver.url}/slow` }
    const { endpoint_id } = await added(slow)
    await at.got(specialist, 'exchange.test-webhook', { endpoint: endpoint_id })
  }
  await came(9)
  const before = new Date().toISOString()
  await pinged()
  await came(10)
  await at.got('public', 'directory.request-link', { email: specialist })
  await lastMailTo(world.home, specialist, before)
  expect(receiver.received.at(-1)?.path).toBe('/hooks')
  await receiver.close()
  await worker.stop()
  post.close()
})
