import { participantsOf } from '../../../kernel/actor.ts'
import { type Instant, dayAt } from '../../../kernel/instant.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import { bodyNames, participantNames } from '../../conference/index.ts'
import { memberOffices } from '../../directory/contract.ts'
import type { SilenceFound, SilenceListed } from './contract.ts'
import { findSilence, listEvents, listRecipients, listSilences } from './storage.ts'

/** Procedures on a page. */
const PAGE = 50

/** The silence procedures, the latest first; `next` is asked for as `before`. */
export async function silences(
  context: Context,
  before: string | undefined,
): Promise<{ procedures: SilenceListed[]; next: string | null }> {
  const [at = '', id = ''] = (before ?? '').split('_')
  const place = before === undefined ? undefined : { at, id }
  const [rows, nameOf] = await Promise.all([
    listSilences(context.tx, context.tenant.conferenceId, place, PAGE + 1),
    bodyNames(context),
  ])
  const procedures = rows.slice(0, PAGE).map(({ text: _text, basis: _basis, ...row }) => ({
    ...row,
    body: nameOf(row.body_id, dayAt(row.opened_at as Instant, context.tenant.zone))?.name ?? {},
  }))
  const last = procedures.at(-1)
  return {
    procedures,
    next: rows.length > PAGE && last ? `${last.opened_at}_${last.procedure_id}` : null,
  }
}

/** One of them, with those it was put to and everything that happened. */
export async function silenceOf(context: Context, id: string): Promise<SilenceFound | Refusal> {
  const { tx, tenant } = context
  const procedure = await findSilence(tx, tenant.conferenceId, id)
  if (!procedure) return notFound(id)
  const [recipients, events, nameOn, bodyOn] = await Promise.all([
    listRecipients(tx, tenant.conferenceId, id),
    listEvents(tx, tenant.conferenceId, id),
    participantNames(context),
    bodyNames(context),
  ])
  const day = dayAt(procedure.opened_at as Instant, tenant.zone)
  const nameOf = (participant: string) => nameOn(participant, day)?.short ?? {}
  const own = participantsOf(context.actor, ...memberOffices)
  return {
    procedure,
    body: bodyOn(procedure.body_id, day)?.name ?? {},
    recipients: recipients.map((participant_id) => ({ participant_id, name: nameOf(participant_id) })),
    events: events.map((event) => ({
      ...event,
      name: event.participant_id === null ? {} : nameOf(event.participant_id),
    })),
    speaks_for: recipients.filter((participant) => own.includes(participant)),
  }
}
