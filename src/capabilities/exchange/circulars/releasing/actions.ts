import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import { later } from '../../../../kernel/instant.ts'
import { languages } from '../../../../kernel/language.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { nextReference } from '../../../conference/index.ts'
import type { Circular } from '../contract.ts'
import { lockOwn } from '../drafting/actions.ts'
import { eachStepFromItsState, fieldsIn, namedDeadlineIsSet, wholeBeforeItLeaves } from '../drafting/rules.ts'
import { leave } from '../leaving/actions.ts'
import { closedToSomeone, papersOf, withTheirFiles } from '../papers.ts'
import { type Recipient, resolve } from '../recipients/actions.ts'
import { someoneReceives } from '../recipients/rules.ts'
import { isReleaser, isWriter, lockSeen, personOf } from '../seen.ts'
import { type KeptCircular, insertRecipients, moveCircular } from '../storage.ts'
import { termsOf } from '../terms.ts'
import { secondPersonAboveSoMany, stoppedUntilItLeaves, waitsAboveSoMany } from './rules.ts'

/** The job that lets go what has waited its time. */
export const LEAVE = 'send due circulars'
const SERIES = { circular: 'CIR', note: 'NOT' } as const

/** Asks a second person to release a circular; from now on it stands as it is. */
export async function askForRelease(context: Context, id: string): Promise<Circular | Refusal> {
  const circular = await lockOwn(context, id)
  if (isRefusal(circular)) return circular
  const step = eachStepFromItsState.decide({
    state: circular.state,
    step: 'ask for release',
    isWriter: isWriter(context, circular),
  })
  if (isRefusal(step)) return step
  const recipients = await readyFor(context, circular)
  if (isRefusal(recipients)) return recipients
  const moved = await moveCircular(context.tx, context.tenant.conferenceId, id, { state: 'awaiting release' })
  await context.journal({
    subject: 'circular',
    subjectId: id,
    before: { state: circular.state },
    after: { state: moved.state, recipients: recipients.length },
  })
  return moved
}

/** Releases a circular under its number: to a few it leaves at once, to many when its minutes are over. */
export async function release(context: Context, id: string): Promise<Circular | Refusal> {
  const { tx, tenant, now } = context
  const conference = tenant.conferenceId
  const circular = await lockSeen(context, id)
  if (isRefusal(circular)) return circular
  const writes = isWriter(context, circular)
  const step = eachStepFromItsState.decide({ state: circular.state, step: 'release', isWriter: writes })
  if (isRefusal(step)) return step
  const recipients = await readyFor(context, circular)
  if (isRefusal(recipients)) return recipients
  const terms = await termsOf(context)
  const counted = { recipients: recipients.length, limit: terms.second_person_above }
  const second = secondPersonAboveSoMany.decide({
    ...counted,
    isWriter: writes,
    isReleaser: isReleaser(context, circular.sender),
  })
  if (isRefusal(second)) return second
  const leavesAt = waitsAboveSoMany.decide({ ...counted, minutes: terms.wait_minutes, releasedAt: now })
  if (isRefusal(leavesAt)) return leavesAt
  const year = Number(context.today.slice(0, 4))
  const reference = await nextReference(tx, conference, SERIES[circular.kind], year)
  await insertRecipients(
    tx,
    conference,
    id,
    recipients.map(({ person_id, participant, office, language }) => ({
      recipient_id: context.newId(),
      person_id,
      participant_id: participant?.participant_id ?? null,
      office,
      language,
    })),
  )
  const released = await moveCircular(tx, conference, id, {
    state: 'released',
    reference,
    released_by: personOf(context),
    released_at: now,
    leaves_at: leavesAt,
  })
  const told = { reference, recipients: recipients.length }
  if (leavesAt <= now) return leave(context, released, { state: circular.state, told })
  await context.journal({
    subject: 'circular',
    subjectId: id,
    before: { state: circular.state },
    after: { state: 'released', ...told, leaves_at: leavesAt },
  })
  // A moment after: the clock of the queue may run ahead of ours.
  await context.later(LEAVE, {}, later(leavesAt, 1_000))
  return released
}

/** Stops a circular on its way out: it keeps its number, and nobody gets it. */
export async function stop(context: Context, id: string): Promise<Circular | Refusal> {
  const circular = await lockOwn(context, id)
  if (isRefusal(circular)) return circular
  const decided = stoppedUntilItLeaves.decide({
    state: circular.state,
    now: context.now,
    leavesAt: circular.leaves_at as typeof context.now | null,
  })
  if (isRefusal(decided)) return decided
  const stopped = await moveCircular(context.tx, context.tenant.conferenceId, id, {
    state: 'stopped',
    stopped_by: personOf(context),
    stopped_at: context.now,
  })
  await context.journal({
    subject: 'circular',
    subjectId: id,
    before: { state: circular.state },
    after: { state: 'stopped' },
  })
  return stopped
}

// Whom it goes to as it stands now, or why it cannot go.
async function readyFor(context: Context, circular: KeptCircular): Promise<Recipient[] | Refusal> {
  const { language } = context
  const { subject, body, original_language: original } = circular
  const named = languages.some((one) =>
    fieldsIn(`${subject[one] ?? ''} ${body[one] ?? ''}`).names.includes('deadline'),
  )
  const whole = wholeBeforeItLeaves.decide({
    hasOriginal: subject[original] !== undefined && body[original] !== undefined,
  })
  if (isRefusal(whole)) return whole
  const dated = namedDeadlineIsSet.decide({
    namesDeadline: named,
    hasDeadline: circular.deadline_on !== null,
  })
  if (isRefusal(dated)) return dated
  const recipients = await resolve(context, circular.audience)
  if (isRefusal(recipients)) return recipients
  const someone = someoneReceives.decide({ recipients: recipients.length })
  if (isRefusal(someone)) return someone
  const papers = await papersOf(context, circular.circular_id)
  if (isRefusal(papers)) return papers
  return withTheirFiles(papers) ?? closedToSomeone(papers, recipients, language) ?? recipients
}
