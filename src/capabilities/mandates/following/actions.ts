import { participantsOf } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import type { Participant } from '../../conference/contract.ts'
import { bodiesOn, participantsOn } from '../../conference/index.ts'
import { memberOffices } from '../../directory/contract.ts'
import type { Mandate, MandateState, Note } from '../contract.ts'
import { daysOf } from '../due/rules.ts'
import { type Evidence, keepEvidence } from '../evidence/actions.ts'
import { guidelineEndsConfirmed } from '../guidelines/rules.ts'
import { findProvision } from '../intake/storage.ts'
import { type MandateChange, moveMandate, updateMandate } from '../storage.ts'
import { isRecurring, nextTurn } from '../turns/actions.ts'
import { writeNote } from './notes.ts'
import { bodyCloses, presidencyConfirms, taskedReport } from './rules.ts'
import { lockSeen } from './seen.ts'

export type Telling = {
  readonly reference: string
  readonly text: string
  readonly evidence?: Evidence | undefined
}

/** Notes progress; an open mandate is in progress from its first note on. */
export async function noteProgress(context: Context, given: Telling): Promise<Mandate | Refusal> {
  const mandate = await reportable(context, given.reference)
  if (isRefusal(mandate)) return mandate
  return tell(context, mandate, 'progress', given, 'in progress')
}

/** Reports to the Presidency that the mandate, or this turn of it, is fulfilled. */
export async function report(context: Context, given: Telling): Promise<Mandate | Refusal> {
  const mandate = await reportable(context, given.reference)
  if (isRefusal(mandate)) return mandate
  return tell(context, mandate, 'report', given, 'reported')
}

/** The Presidency confirms a report, or returns it with a reason. A recurring mandate then has its next turn. */
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
  const said = { kind: given.returned ? 'return' : 'confirmation', text: given.text } as const
  if (given.returned) return move(context, mandate, said, state)
  if (isRecurring(mandate)) {
    const { due, proposed } = await nextTurn(context, mandate)
    return move(context, mandate, { kind: 'turn', text: given.text }, 'open', {
      due_day: due,
      proposed_day: proposed,
    })
  }
  const ended = guidelineEndsConfirmed.decide({ kind: mandate.kind, confirmed: state })
  return move(
    context,
    mandate,
    said,
    ended as MandateState,
    ended === 'closed' ? { closed_on: context.today } : {},
  )
}

/** Records that a later conclusion of a body closes the mandate, or drops it unfulfilled. */
export async function close(
  context: Context,
  given: { reference: string; symbol: string; number: string; lapses?: boolean },
): Promise<Mandate | Refusal> {
  const mandate = await lockSeen(context, given.reference)
  if (isRefusal(mandate)) return mandate
  const conclusion = await conclusionOf(context, given)
  const decided = bodyCloses.decide({
    state: mandate.state,
    adopted: (mandate.adopted_on ?? '0001-01-01') as Day,
    conclusion: conclusion?.facts,
    lapses: given.lapses === true,
  })
  if (isRefusal(decided)) return decided
  if (!conclusion) throw new Error('A closing paragraph that was not found cannot close')
  return endBy(context, mandate, decided, conclusion)
}

export type Conclusion = NonNullable<Awaited<ReturnType<typeof conclusionOf>>>

/** A paragraph as a closing conclusion: where it stands, and what the rule asks of it. */
export async function conclusionOf(context: Context, at: { symbol: string; number: string }) {
  const provision = await findProvision(context.tx, context.tenant.conferenceId, at.symbol, at.number)
  if (!provision) return undefined
  const body = (await bodiesOn(context, context.today)).find((one) => one.body_id === provision.body_id)
  return {
    ...at,
    provision,
    facts: {
      adopted: provision.adopted_on,
      decided: provision.state === 'read',
      bodyMay: body?.acts.some((act) => act === 'decide' || act === 'conclude') === true,
    },
  }
}

/** Ends a mandate by a conclusion, on the day that was adopted. */
export async function endBy(
  context: Context,
  mandate: Mandate,
  as: 'closed' | 'lapsed',
  { symbol, number, provision }: Conclusion,
): Promise<Mandate> {
  const on = provision.adopted_on ?? context.today
  const said = { kind: as === 'closed' ? 'closing' : 'lapse', text: `${symbol}, ${number}` } as const
  return move(
    context,
    mandate,
    said,
    as,
    { closed_on: on, closed_by_provision_id: provision.provision_id },
    on,
  )
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
  // Asked together, they travel in one flight.
  const [mandate, participants] = await Promise.all([lockSeen(context, reference), spokenForBy(context)])
  if (isRefusal(mandate)) return mandate
  const decided = reporting(context, mandate, participants)
  return isRefusal(decided) ? decided : mandate
}

/** Whether the asker may note progress and report: what a screen asks before it offers the form. */
export async function mayReport(context: Context, mandate: Mandate): Promise<boolean> {
  return !isRefusal(reporting(context, mandate, await spokenForBy(context)))
}

// The participants the asker speaks for, as they stand today: nobody else's standing bears on who may report.
async function spokenForBy(context: Context): Promise<Participant[]> {
  const own = participantsOf(context.actorFor('mandates.report'), ...memberOffices)
  if (own.length === 0) return []
  const all = await participantsOn(context, context.today)
  return all.filter(({ participant_id }) => own.includes(participant_id))
}

function reporting(
  context: Context,
  { tasked, state }: Mandate,
  participants: readonly Participant[],
): MandateState | Refusal {
  return taskedReport.decide({
    actor: context.actorFor('mandates.report'),
    tasked,
    state,
    allMembers: participants.filter((one) => one.status === 'member').map((one) => one.participant_id),
    codes: new Map(participants.map((one) => [one.participant_id, one.code])),
  })
}

async function tell(
  context: Context,
  mandate: Mandate,
  kind: Note['kind'],
  given: Telling,
  state: MandateState,
): Promise<Mandate | Refusal> {
  const noteId = context.newId()
  const { evidence } = given
  if (evidence) {
    const kept = await keepEvidence(context, { mandateId: mandate.mandate_id, noteId }, evidence)
    if (isRefusal(kept)) return kept
  }
  // Counted where everyone who reads the mandate may see it: a count would tell of the others.
  const change = evidence && !evidence.restricted ? { evidence_count: mandate.evidence_count + 1 } : {}
  return move(context, mandate, { kind, text: given.text, noteId }, state, change)
}

type Said = {
  readonly kind: Note['kind']
  readonly text: string
  readonly noteId?: string
}

// Writes what was said, moves the mandate, and leaves a line in the journal: none waits for another's answer.
async function move(
  context: Context,
  mandate: Mandate,
  said: Said,
  state: MandateState,
  change: MandateChange = {},
  on: Day = context.today,
): Promise<Mandate> {
  const { due_day: due = mandate.due_day } = change
  const [stored] = await Promise.all([
    // Where it stays in its state there is nothing to enter into how it stood.
    state === mandate.state
      ? updateMandate(context.tx, context.tenant.conferenceId, mandate.mandate_id, change)
      : moveMandate(context.tx, context.tenant.conferenceId, mandate.mandate_id, { state, on }, change),
    writeNote(context, mandate.mandate_id, said.kind, said.text, said.noteId),
    context.journal({
      subject: 'mandate',
      subjectId: mandate.mandate_id,
      before: { state: mandate.state, due_day: mandate.due_day },
      after: { state, due_day: due, note: said.kind },
    }),
  ])
  return stored
}
