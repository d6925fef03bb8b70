import type { Actor } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../../platform/operations/rules.ts'
import { bodiesOn, participantsOn } from '../../conference/index.ts'
import type { Mandate, Note } from '../contract.ts'
import { daysOf } from '../due/rules.ts'
import { findProvision } from '../intake/storage.ts'
import { bodyCloses, presidencyConfirms, taskedReport } from './rules.ts'
import { insertEvidence, insertNote, lockMandate, updateMandate } from '../storage.ts'

/** Notes progress; an open mandate is in progress from its first note on. */
export async function noteProgress(
  context: Context,
  given: { reference: string; text: string; evidence?: Evidence | undefined },
): Promise<Mandate | Refusal> {
  const mandate = await reportable(context, given.reference)
  if (isRefusal(mandate)) return mandate
  return written(context, mandate, 'progress', given.text, { state: 'in progress' }, given.evidence)
}

/** Reports to the Presidency that the mandate is fulfilled. */
export async function report(
  context: Context,
  given: { reference: string; text: string; evidence?: Evidence | undefined },
): Promise<Mandate | Refusal> {
  const mandate = await reportable(context, given.reference)
  if (isRefusal(mandate)) return mandate
  return written(context, mandate, 'report', given.text, { state: 'reported' }, given.evidence)
}

export type Evidence = { readonly title: string; readonly address: string }

/** The Presidency confirms a report, or returns it with a reason. */
export async function supervise(
  context: Context,
  given: { reference: string; returned: boolean; text: string },
): Promise<Mandate | Refusal> {
  const mandate = await lockSeen(context, given.reference)
  if (isRefusal(mandate)) return mandate
  const state = presidencyConfirms.decide({
    state: mandate.state,
    returned: given.returned,
    reason: given.text,
  })
  if (isRefusal(state)) return state
  return written(context, mandate, given.returned ? 'return' : 'confirmation', given.text, { state })
}

/** Records that a later conclusion of a body closes the mandate. A recurring one has its next turn instead. */
export async function close(
  context: Context,
  given: { reference: string; symbol: string; number: string },
): Promise<Mandate | Refusal> {
  const mandate = await lockSeen(context, given.reference)
  if (isRefusal(mandate)) return mandate
  const provision = await findProvision(context.tx, context.tenant.conferenceId, given.symbol, given.number)
  const bodies = await bodiesOn(context, context.today)
  const body = bodies.find((one) => one.body_id === provision?.body_id)
  const decided = bodyCloses.decide({
    state: mandate.state,
    adopted: (mandate.adopted_on ?? '0001-01-01') as Day,
    conclusion: provision && {
      adopted: provision.adopted_on as Day | null,
      decided: provision.state === 'read',
      bodyMay: body?.acts.some((act) => act === 'decide' || act === 'conclude') === true,
    },
  })
  if (isRefusal(decided)) return decided
  if (!provision) throw new Error('A closing paragraph that was not found cannot close')
  return written(context, mandate, 'closing', `${given.symbol}, ${given.number}`, {
    state: decided,
    closed_on: provision.adopted_on ?? context.today,
    closed_by_provision_id: provision.provision_id,
  })
}

/** Proposes a day where the body set none; it is shown as the secretariat's and never makes the mandate overdue. */
export async function proposeDay(
  context: Context,
  given: { reference: string; day: Day | null },
): Promise<Mandate | Refusal> {
  const mandate = await lockSeen(context, given.reference)
  if (isRefusal(mandate)) return mandate
  const read = daysOf(mandate.due?.reading ?? null, (mandate.adopted_on ?? context.today) as Day, undefined)
  const stored = await updateMandate(context.tx, context.tenant.conferenceId, mandate.mandate_id, {
    proposed_day: given.day ?? read.proposed,
  })
  await context.journal({
    subject: 'mandate',
    subjectId: mandate.mandate_id,
    before: { proposed_day: mandate.proposed_day },
    after: { proposed_day: stored.proposed_day },
  })
  return stored
}

async function reportable(context: Context, reference: string): Promise<Mandate | Refusal> {
  const mandate = await lockSeen(context, reference)
  if (isRefusal(mandate)) return mandate
  const participants = await participantsOn(context, context.today)
  const decided = taskedReport.decide({
    actor: context.actor,
    tasked: mandate.tasked,
    state: mandate.state,
    allMembers: participants.filter((one) => one.status === 'member').map((one) => one.participant_id),
    codes: new Map(participants.map((one) => [one.participant_id, one.code])),
  })
  return isRefusal(decided) ? decided : mandate
}

async function lockSeen(context: Context, reference: string): Promise<Mandate | Refusal> {
  const mandate = await lockMandate(context.tx, context.tenant.conferenceId, reference)
  if (!mandate) return notFound(reference)
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: mandate.version })
  return isRefusal(last) ? last : mandate
}

async function written(
  context: Context,
  mandate: Mandate,
  kind: Note['kind'],
  text: string,
  change: Parameters<typeof updateMandate>[3],
  evidence?: Evidence,
): Promise<Mandate> {
  const conference = context.tenant.conferenceId
  const noteId = context.newId()
  await insertNote(context.tx, conference, {
    note_id: noteId,
    mandate_id: mandate.mandate_id,
    kind,
    text,
    language: context.language,
    person_id: context.actor.kind === 'person' ? context.actor.personId : null,
    speaks_for: speaksFor(context.actor),
    written_at: context.now,
  })
  if (evidence) {
    await insertEvidence(context.tx, conference, {
      evidence_id: context.newId(),
      mandate_id: mandate.mandate_id,
      note_id: noteId,
      title: evidence.title,
      address: evidence.address,
      file_hash: null,
      added_at: context.now,
    })
  }
  const stored = await updateMandate(context.tx, conference, mandate.mandate_id, {
    ...change,
    ...(evidence ? { evidence_count: mandate.evidence_count + 1 } : {}),
  })
  await context.journal({
    subject: 'mandate',
    subjectId: mandate.mandate_id,
    before: { state: mandate.state },
    after: { state: stored.state, note: kind },
  })
  return stored
}

function speaksFor(actor: Actor): string {
  return actor.kind === 'person' ? (actor.held[0]?.office ?? 'person') : actor.kind
}
