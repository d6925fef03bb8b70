import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sendDueConvocations, writeConvocations } from '../../src/apps/worker.ts'
import type {
  Convocation,
  Plan,
  ConvocationRecord,
} from '../../src/capabilities/meetings/convocation/contract.ts'
import type { Meeting } from '../../src/capabilities/meetings/contract.ts'
import { type Actor, publicActor } from '../../src/kernel/actor.ts'
import type { Day } from '../../src/kernel/day.ts'
import { type Instant, later } from '../../src/kernel/instant.ts'
import type { Tx } from '../../src/platform/postgres/client.ts'
import { type Asked, type Refused, type SeatedWorld, seatedWorld } from './seated.ts'

/** Half past ten in the morning, in Costa Rica. */
export const MORNING = '2027-01-11T16:30:00.000Z' as Instant
export const LATER = (hours: number): Instant => later(MORNING, hours * 3_600_000)

export let world: SeatedWorld
export let assistant: Actor
export let coordinator: Actor
let body = ''
let numbered = 0

/** Opens it, with those who convoke. The example’s eleven focal points are the readers. */
export async function openWorld(): Promise<void> {
  world = await seatedWorld(MORNING, '2027-01-11' as Day, { WORKER: 'apart' })
  assistant = await world.holding('assistant')
  coordinator = await world.holding('coordinator')
  const { bodies } = await ask<{ bodies: { body_id: string; code: string }[] }>('conference.bodies', {})
  body = bodies.find(({ code }) => code === 'VM')?.body_id ?? ''
}
export const closeWorld = (): Promise<void> => world.end()

/** Straight to the tables. */
export const inDatabase = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  world.base.ground.database.write(
    world.tenant.conferenceId,
    work,
    world.base.ground.sightOf({ kind: 'operator' }),
  )

/** Asks as the assistant, unless someone else is named. */
export const ask = <T>(id: string, input: object, asked: Asked = {}, actor = assistant): Promise<T> =>
  world.ask<T>(id, actor, input, asked)
export const asVisitor = <T>(id: string, input: object, asked: Asked = {}): Promise<T> =>
  world.ask<T>(id, publicActor, input, asked)

/** A meeting that opens in so many days. */
export async function planned(opens = '2027-03-09', more: object = {}): Promise<Meeting> {
  numbered += 1
  return ask<Meeting>('meetings.plan', {
    body_id: body,
    number: `CONV-${numbered}`,
    name: { es: `Reunión ${numbered} de prueba`, en: `Trial meeting ${numbered}` },
    place: { es: 'San José', en: 'San José' },
    mode: 'hybrid',
    opens_on: opens,
    closes_on: opens,
    ...more,
  })
}

export const planOf = (meeting: Meeting): Promise<Plan> =>
  ask<Plan>('meetings.convocation-plan', { meeting: meeting.meeting_id })

export const convoke = (
  { meeting_id, version, opens_on }: Meeting,
  more: object = {},
  asked: Asked = {},
  actor = assistant,
): Promise<Convocation & Refused> =>
  ask(
    'meetings.convoke',
    { meeting: meeting_id, answer_until: dayBefore(opens_on), ...more },
    { version, ...asked },
    actor,
  )

export const dayBefore = (day: string): string =>
  new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)

export const recordOf = (meeting: Meeting): Promise<ConvocationRecord> =>
  ask<ConvocationRecord>('meetings.convocation', { meeting: meeting.meeting_id })

/** The worker’s turn, taken twice at once: as two workers would. */
export async function written(): Promise<void> {
  const base = { ground: { ...world.base.ground, clock: () => MORNING } }
  await Promise.all([writeConvocations(base), writeConvocations(base)])
}

/** What is due at an instant leaves. */
export const leaving = (now: Instant): Promise<void> =>
  sendDueConvocations({ ground: { ...world.base.ground, clock: () => now } })

export type Mail = {
  mail_id: string
  recipient: string
  language: string
  subject: string
  text_body: string
  attachments: { name: string; media_type: string; hash: string }[]
}

/** The mails of a meeting's convocation, in the order they were written. */
export async function mailsOf({ meeting_id }: Meeting, kind = 'letter'): Promise<Mail[]> {
  const rows = await inDatabase((tx) =>
    tx
      .selectFrom('mail')
      .innerJoin('convocation_mail as e', 'e.mail_id', 'mail.mail_id')
      .innerJoin('convocation_letter as l', 'l.letter_id', 'e.letter_id')
      .innerJoin('convocation as c', 'c.convocation_id', 'l.convocation_id')
      .select(['mail.mail_id', 'recipient', 'mail.language', 'subject', 'text_body', 'attachments'])
      .where('c.meeting_id', '=', meeting_id)
      .where('e.kind', '=', kind)
      .orderBy('mail.mail_id')
      .execute(),
  )
  return rows as unknown as Mail[]
}

export const tokenIn = (text: string): string => /\/convocation\/([\w-]{20,})/.exec(text)?.[1] ?? ''
/** The link that someone of a country was mailed. */
export async function linkOf(meeting: Meeting, country: string): Promise<string> {
  const mails = await mailsOf(meeting)
  return tokenIn(
    mails.find(({ recipient }) => recipient === `focal.${country}@example.invalid`)?.text_body ?? '',
  )
}

/** A convocation whose letters have left and stand in the library. */
export async function convoked(opens?: string, more?: object): Promise<Meeting> {
  const meeting = await planned(opens, more)
  const answered = await convoke(meeting)
  if (answered.state !== 'sent') throw new Error(`Not sent: ${JSON.stringify(answered)}`)
  await written()
  return meeting
}

/** What a tool of poppler says of a PDF. */
export function readPdf(tool: 'pdfinfo' | 'pdftotext', bytes: Uint8Array, ...options: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'convocation-'))
  try {
    const file = join(folder, 'letter.pdf')
    writeFileSync(file, bytes)
    const out = tool === 'pdftotext' ? ['-'] : []
    return execFileSync(tool, [...options, file, ...out], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
