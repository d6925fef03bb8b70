import { type Base, tenantCalled } from '../../src/apps/installation.ts'
import { table } from '../../src/apps/tables.ts'
import { actorOn } from '../../src/capabilities/directory/index.ts'
import type {
  Answer,
  Question,
  Recipient,
  Request,
} from '../../src/capabilities/exchange/requests/contract.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import type { Day } from '../../src/kernel/day.ts'
import type { Instant } from '../../src/kernel/instant.ts'
import type { Operation, Tenant } from '../../src/platform/operations/operation.ts'
import { perform } from '../../src/platform/operations/perform.ts'
import { ownWorld } from './own-world.ts'
import { seat } from './seats.ts'

export let base: Base
export let tenant: Tenant
export let world: Awaited<ReturnType<typeof ownWorld>>
export let coordinator: Actor
export let presidency: Actor
export let honduras: Actor
export let honduran: Actor
export let canada: Actor
export let observer: Actor
export const countries: Record<string, string> = {}

/** Half past ten in the morning, in Costa Rica. */
export const MORNING = '2027-01-11T16:30:00.000Z' as Instant
/** Midnight at the end of the last of February, in Costa Rica. */
export const DEADLINE = '2027-03-01T06:00:00.000Z' as Instant
/** Panama presides on it. */
const TODAY = '2026-12-01' as Day

/** Opens it, with someone in each of the seats that ask. */
export async function openWorld(): Promise<void> {
  world = await ownWorld()
  ;({ base } = world.running)
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
}
export const closeWorld = (): Promise<void> => world.end()

export type Asked = { version?: number; now?: Instant }

export async function ask<T>(
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

export type Own = {
  questions: Question[]
  answers: Answer[]
  reply_version: number
  cleared: { name: string } | null
  in_time: boolean
  earlier: { question_id: string; value: object }[]
}
export type Results = {
  request: Request
  questions: Question[]
  recipients: Recipient[]
  answers: { value: object }[]
}
export type Refused = { refused: true; rule: string; facts: Record<string, string>; field?: string }

export const shape = { options: [], several: false, unit: '', min: null, max: null, columns: [] }
export const about = {
  title: { es: 'Visas de trabajo', en: 'Work visas' },
  introduction: {},
  deadline_day: '2027-03-01',
  deadline_time: '00:00',
  confidentiality: 'members',
}
export const questions = [
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

export async function drafted(more: object = {}, recipients = ['HND', 'CAN']): Promise<Request> {
  return ask<Request>('draft-request', coordinator, {
    ...about,
    recipients: recipients.map((code) => countries[code]),
    ...more,
  })
}

export async function opened(more: object = {}): Promise<{ request: Request; ids: string[] }> {
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

export const write = <T = Answer>(
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

export async function clear<T = { cleared_at: string }>(
  actor: Actor,
  reference: string,
  asked: Asked = {},
): Promise<T> {
  const { reply_version } = await ask<Own>('own-reply', actor, { reference }, asked)
  return ask<T>('clear-reply', actor, { reference }, { version: reply_version, ...asked })
}

export const paper = {
  name: 'norma.txt',
  content: Buffer.from('Artículo 1. Visas secretas.').toString('base64'),
}
