import type { ServerResponse } from 'node:http'
import pg from 'pg'
import { expect } from 'vitest'
import { deliver, tell } from '../../src/apps/webhooks.ts'
import {
  type Delivery,
  type DeliveryRecord,
  type Endpoint,
  eventKind,
} from '../../src/capabilities/exchange/webhooks/contract.ts'
import { type Instant, later } from '../../src/kernel/instant.ts'
import { askingAt } from './circulars.ts'
import { ownWorld } from './own-world.ts'
import { openReceiver } from './receiver.ts'

export const specialist = 'it@example.invalid'
export const coordinator = 'coordinator@example.invalid'
export const SECOND = 1000
export const HOUR = 3600 * SECOND
export const DAY = 24 * HOUR

export let world: Awaited<ReturnType<typeof ownWorld>>
export let at: Awaited<ReturnType<typeof askingAt>>
export let receiver: Awaited<ReturnType<typeof openReceiver>>
export let owner: pg.Client
export let now: Instant
export let endpoint: { endpoint_id: string; secret: string }

/** Opens it, with a program elsewhere that is told. */
export async function openWorld(): Promise<void> {
  receiver = await openReceiver()
  // No worker of its own: what is told and sent when is said here.
  world = await ownWorld({ WORKER: 'apart', WEBHOOKS_INSIDE: 'yes' })
  at = await askingAt(world.running.base)
  owner = new pg.Client(world.running.base.installation.owner)
  await owner.connect()
}

export async function closeWorld(): Promise<void> {
  await owner.end()
  await world.end()
}

/** One endpoint that was told nothing yet, and a receiver that takes all. */
export async function rest(): Promise<void> {
  receiver.rest()
  now = later(world.running.base.ground.clock(), 0)
  await owner.query('delete from webhook_endpoint')
  await owner.query('delete from webhook_event')
  endpoint = await added()
}

export const added = (more: object = {}): Promise<{ endpoint_id: string; secret: string }> =>
  at.got(specialist, 'exchange.add-webhook', {
    name: 'Sitio del ministerio',
    address: `${receiver.url}/hooks`,
    kinds: eventKind.options,
    ...more,
  })

/** Lets so many milliseconds go by. */
export const letPass = (ms: number): void => {
  now = later(now, ms)
}

export const ground = () => ({ ...world.running.base.ground, clock: () => now })
/** Tells what happened, and sends what is due to the endpoint, as of `now`. */
export const work = async (ways: object = {}): Promise<void> => {
  await tell(ground(), at.tenant)
  await deliver(ground(), at.tenant, endpoint.endpoint_id, { chance: () => 0, ...ways })
}
export const log = async (): Promise<Delivery[]> => (await logOf(endpoint.endpoint_id)).deliveries
export const logOf = (id: string, before?: string) =>
  at.got<{ endpoint: Endpoint; deliveries: Delivery[]; next: string | null }>(
    specialist,
    'exchange.webhook',
    {
      endpoint: id,
      ...(before === undefined ? {} : { before }),
    },
  )
export const message = async (delivery: string): Promise<DeliveryRecord> => {
  const asked = { endpoint: endpoint.endpoint_id, delivery }
  return (await at.got<{ delivery: DeliveryRecord }>(specialist, 'exchange.webhook-delivery', asked)).delivery
}
export const pinged = async (): Promise<string> => {
  const asked = { endpoint: endpoint.endpoint_id }
  return (await at.got<{ delivery_id: string }>(specialist, 'exchange.test-webhook', asked, { at: now }))
    .delivery_id
}
export const again = (delivery: string) =>
  at.ask(specialist, 'exchange.resend-webhook', { endpoint: endpoint.endpoint_id, delivery }, { at: now })
export const answering =
  (status: number, headers: Record<string, string> = {}, body = '') =>
  (answer: ServerResponse): void => {
    answer.writeHead(status, headers).end(body)
  }

export let papers = 0
export type Paper = { document_id: string; symbol: string; version: number }
export async function paper(access: string, state: string, word = 'zqpalabra'): Promise<Paper> {
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

export async function circularSent(said: object): Promise<void> {
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

export async function requestCleared(said: object): Promise<void> {
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
