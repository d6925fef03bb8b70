import type { Instant } from '../../../../kernel/instant.ts'
import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import { inLanguage, languages } from '../../../../kernel/language.ts'
import { inOrder } from '../../../../platform/i18n/format.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { notFound } from '../../../../platform/operations/rules.ts'
import { participantsOn } from '../../../conference/index.ts'
import { listNames } from '../../../directory/index.ts'
import { findDocumentBySymbol } from '../../../documents/index.ts'
import type { CircularRecord, CircularRow, DeliveredTo, DeliveryOf } from '../contract.ts'
import { lockOwn } from '../drafting/actions.ts'
import { eachStepFromItsState } from '../drafting/rules.ts'
import { lookAgain, writeMails } from '../leaving/actions.ts'
import { wordsForAll } from '../letter.ts'
import { asSent, papersOf, papersSeen } from '../papers.ts'
import { resolve } from '../recipients/actions.ts'
import { isInside, isWriter } from '../seen.ts'
import { type KeptCircular, findCircular, listCirculars, moveCircular } from '../storage.ts'
import { termsOf } from '../terms.ts'
import { sentAgainOneAtATime } from './rules.ts'
import { type DeliveredRow, countDelivered, listDelivered } from './storage.ts'

const PAGE = 50
/** People shown on one page, those something is wrong with first. */
const PEOPLE = 200

/** The circulars the asker may see, the latest first. */
export async function listOf(
  context: Context,
  ask: { readonly before?: string | undefined },
): Promise<{ circulars: CircularRow[]; next: string | null }> {
  const rows = await listCirculars(context.tx, context.tenant.conferenceId, {
    before: ask.before,
    limit: PAGE + 1,
  })
  const circulars = rows.slice(0, PAGE)
  return { circulars, next: rows.length > PAGE ? (circulars.at(-1)?.circular_id ?? null) : null }
}

/** A circular with what became of it: all of that for those who send it, their own for those it was sent to. */
export async function recordOf(context: Context, id: string): Promise<CircularRecord | Refusal> {
  const { tx, tenant, now, language } = context
  const conference = tenant.conferenceId
  const kept = await findCircular(tx, conference, id)
  if (!kept) return notFound(id)
  const { audience, writers: _, drafted_by, released_by, stopped_by, ...circular } = kept
  const inside = isInside(context, kept.sender)
  const papers = await papersSeen(context, id)
  const asked = { circular: id, now, only: inside ? undefined : ownParticipants(context) }
  const counted = await countDelivered(tx, conference, asked)
  const rows = await listDelivered(tx, conference, { ...asked, limit: PEOPLE + 1 })
  const people = rows.slice(0, PEOPLE)
  const names = await listNames(
    tx,
    conference,
    [...new Set([...people.map(({ person_id }) => person_id), drafted_by, released_by, stopped_by])].filter(
      (one) => one !== null,
    ),
  )
  const nameOf = (person: string | null): string | null =>
    person === null || !inside ? null : (names.get(person) ?? null)
  const participants = new Map(
    (await participantsOn(context, context.today)).map((one) => [one.participant_id, one.short] as const),
  )
  const delivery = counted.map((one): DeliveryOf => ({
    ...one,
    participant: one.participant_id === null ? null : (participants.get(one.participant_id) ?? null),
  }))
  return {
    circular,
    texts: textsOf(kept, context),
    in_library: await standsAs(context, kept),
    drafted_by: nameOf(drafted_by),
    released_by: nameOf(released_by),
    stopped_by: nameOf(stopped_by),
    is_writer: isWriter(context, kept),
    audience: inside ? audience : null,
    papers: papers.map(asSent),
    recipients: await numberOf(context, kept, delivery, inside),
    terms: await termsOf(context),
    delivery: inOrder(delivery, ({ participant }) => inLanguage(participant ?? {}, language), language),
    people: people.map((row) => delivered(row, names)),
    people_whole: rows.length <= PEOPLE,
  }
}

const ownParticipants = ({ actor }: Context): string[] =>
  actor.kind === 'person' ? actor.held.flatMap(({ participantId }) => participantId ?? []) : []

// Until it is released whom it comes to may change every day; someone who lost their office since is told when it is released.
async function numberOf(
  context: Context,
  { state, audience }: KeptCircular,
  delivery: readonly DeliveryOf[],
  inside: boolean,
): Promise<number> {
  if (state !== 'draft' && state !== 'awaiting release')
    return delivery.reduce((sum, { listed }) => sum + listed, 0)
  if (!inside) return 0
  const recipients = await resolve(context, audience)
  return isRefusal(recipients) ? 0 : recipients.length
}

const delivered = (row: DeliveredRow, names: ReadonlyMap<string, string>): DeliveredTo => ({
  recipient_id: row.recipient_id,
  name: names.get(row.person_id) ?? '',
  office: row.office,
  participant_id: row.participant_id,
  state: row.state,
  left_out_why: row.left_out_why,
  sent_at: row.sent_at,
  bounce_status: row.bounce_status,
  opened_at: row.opened_at,
  acknowledged_at: row.acknowledged_at,
  mails: row.ordinal ?? 0,
})

export type SendingAgain = { readonly circular: string; readonly to: 'bounced' | 'unacknowledged' }

/** Sends a circular again, as a new mail, to those it did not reach or who have not acknowledged it. */
export async function sendAgain(
  context: Context,
  { circular: id, to }: SendingAgain,
): Promise<{ written: number; version: number } | Refusal> {
  const { tx, tenant, now } = context
  const conference = tenant.conferenceId
  const circular = await lockOwn(context, id)
  if (isRefusal(circular)) return circular
  const step = eachStepFromItsState.decide({ state: circular.state, step: 'send again', isWriter: false })
  if (isRefusal(step)) return step
  const rows = await listDelivered(tx, conference, { circular: id, now })
  const chosen = sentAgainOneAtATime.decide({
    people: rows.map(({ state, sent_at }) => ({ state, hours: hoursSince(sent_at, now) })),
    to,
  })
  if (isRefusal(chosen)) return chosen
  const papers = await papersOf(context, id)
  const again = chosen.places.flatMap((place) => rows[place] ?? [])
  const looked = await lookAgain(context, isRefusal(papers) ? undefined : papers, again)
  const written = looked.flatMap(({ row, recipient }) => (recipient ? [{ row, recipient }] : []))
  await writeMails(context, circular, isRefusal(papers) ? [] : papers, written)
  const { version } = await moveCircular(tx, conference, id, {})
  await context.journal({
    subject: 'circular',
    subjectId: id,
    after: { again: to, written: written.length, people: written.map(({ row }) => row.person_id) },
  })
  return { written: written.length, version }
}

const hoursSince = (sent: string | null, now: Instant): number | null =>
  sent === null ? null : (Date.parse(now) - Date.parse(sent)) / 3_600_000

// In a draft one sees what is left open; what was sent reads as its readers have it in common, each language in its own words.
function textsOf(circular: KeptCircular, context: Context): CircularRecord['texts'] {
  return languages.flatMap((one) => {
    const body = circular.body[one]
    if (body === undefined) return []
    const written =
      circular.state === 'sent'
        ? wordsForAll(circular, one, context.words(one))
        : { subject: circular.subject[one] ?? '', paragraphs: body.split(/(?:\r?\n){2,}/) }
    return [{ language: one, ...written }]
  })
}

/** The document a circular became: of its number, unless that number was another paper's. */
async function standsAs(context: Context, { state, reference, kind }: KeptCircular): Promise<string | null> {
  if (state !== 'sent' || reference === null) return null
  const found = await findDocumentBySymbol(context.tx, context.tenant.conferenceId, reference)
  return found?.kind === kind ? found.symbol : null
}
