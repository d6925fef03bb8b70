import type { Day } from '../../../kernel/day.ts'
import { type Instant, instantIn, later } from '../../../kernel/instant.ts'
import { type Language, type Text, inLanguage } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../../platform/operations/rules.ts'
import { findSettings, participantNames } from '../../conference/index.ts'
import type { Silence, Spoken } from './contract.ts'
import { END_SILENCES, SETTLES_MS } from './ending.ts'
import { membersOf, tellMembers } from './letters.ts'
import {
  extendedWhileOpen,
  heardBeforeTheDeadline,
  memberWasAsked,
  silenceInEveryLanguage,
  silenceLongEnough,
  silenceStillOpen,
} from './rules.ts'
import { insertEvent, insertSilence, listRecipients, lockSilence, updateSilence } from './storage.ts'

/** Where a conference has settled nothing. */
const HOURS = 72

const personOf = ({ actor }: Context): string | null => (actor.kind === 'person' ? actor.personId : null)

/** On the clocks of the conference's zone. */
type Deadline = { readonly deadline_day: string; readonly deadline_time: string }
const deadlineOf = ({ tenant }: Context, { deadline_day, deadline_time }: Deadline): Instant =>
  instantIn(deadline_day as Day, deadline_time, tenant.zone)

export type Opening = {
  readonly body_id: string
  readonly title: Text
  readonly text: Text
  readonly basis: string
} & Deadline

/** Puts a text before the members of today, who are told at once until which instant they may object. */
export async function openSilence(
  context: Context,
  given: Opening,
): Promise<{ procedure_id: string } | Refusal> {
  const { tx, tenant, now } = context
  const conference = tenant.conferenceId
  const whole = silenceInEveryLanguage.decide(given)
  if (isRefusal(whole)) return whole
  const { settings } = await findSettings(tx, conference)
  const hours = typeof settings['silence_hours'] === 'number' ? settings['silence_hours'] : HOURS
  const deadline = deadlineOf(context, given)
  const long = silenceLongEnough.decide({ from: now, deadline, hours })
  if (isRefusal(long)) return long
  const recipients = (await membersOf(context, given.body_id)).map(
    ({ participant }) => participant.participant_id,
  )
  const { body_id, title, text, basis } = given
  const procedure = { procedure_id: context.newId(), body_id, title, text, basis, deadline, opened_at: now }
  await insertSilence(tx, conference, procedure, recipients)
  await insertEvent(tx, conference, {
    event_id: context.newId(),
    procedure_id: procedure.procedure_id,
    arrived_at: now,
    kind: 'opened',
    person_id: personOf(context),
  })
  const mails = await tellMembers(
    context,
    { ...procedure, state: 'open', ended_at: null, version: 1 },
    'opened',
    { recipients },
  )
  await context.journal({
    subject: 'silence procedure',
    subjectId: procedure.procedure_id,
    after: { body_id, title, text, basis, deadline, recipients: recipients.length, mails },
  })
  await context.later(END_SILENCES, {}, later(deadline, SETTLES_MS))
  return { procedure_id: procedure.procedure_id }
}

/** Puts the deadline off, and tells every member. */
export async function extendSilence(
  context: Context,
  given: { readonly procedure: string } & Deadline,
): Promise<{ deadline: string } | Refusal> {
  const { tx, tenant, now } = context
  const conference = tenant.conferenceId
  const procedure = await lockSilence(tx, conference, given.procedure)
  if (!procedure) return notFound(given.procedure)
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: procedure.version })
  if (isRefusal(last)) return last
  const until = deadlineOf(context, given)
  const decided = extendedWhileOpen.decide({
    state: procedure.state,
    now,
    deadline: procedure.deadline as Instant,
    until,
  })
  if (isRefusal(decided)) return decided
  await updateSilence(tx, conference, given.procedure, { deadline: until })
  await note(context, procedure, 'extended', { deadline: until })
  await tellMembers(context, { ...procedure, deadline: until }, 'extended', {
    recipients: await listRecipients(tx, conference, given.procedure),
  })
  await context.later(END_SILENCES, {}, later(until, SETTLES_MS))
  return { deadline: until }
}

/** Takes a text back before anyone's silence has adopted it. */
export async function withdrawSilence(
  context: Context,
  given: { readonly procedure: string },
): Promise<{ state: 'withdrawn' } | Refusal> {
  const { tx, tenant, now } = context
  const conference = tenant.conferenceId
  const procedure = await lockSilence(tx, conference, given.procedure)
  if (!procedure) return notFound(given.procedure)
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: procedure.version })
  if (isRefusal(last)) return last
  const decided = silenceStillOpen.decide({
    state: procedure.state,
    now,
    deadline: procedure.deadline as Instant,
  })
  if (isRefusal(decided)) return decided
  await updateSilence(tx, conference, given.procedure, { state: 'withdrawn', ended_at: now })
  await note(context, procedure, 'withdrawn', {})
  await tellMembers(context, procedure, 'withdrawn', {
    recipients: await listRecipients(tx, conference, given.procedure),
  })
  return { state: 'withdrawn' }
}

async function note(
  context: Context,
  { procedure_id, state, deadline }: Silence,
  kind: 'extended' | 'withdrawn',
  after: { readonly deadline?: string },
): Promise<void> {
  await insertEvent(context.tx, context.tenant.conferenceId, {
    event_id: context.newId(),
    procedure_id,
    arrived_at: context.now,
    kind,
    person_id: personOf(context),
    ...after,
  })
  await context.journal({
    subject: 'silence procedure',
    subjectId: procedure_id,
    before: kind === 'extended' ? { deadline } : { state },
    after: kind === 'extended' ? after : { state: kind },
  })
}

export type Speaking = {
  readonly procedure: string
  readonly participant: string
  readonly kind: Spoken
  readonly words: string
}

/**
 * What a member says to a text: it counts by the instant its request arrived, however long it waited to be read. What is late is
 * recorded as late, and refused.
 */
export async function speakInSilence(
  context: Context,
  given: Speaking,
): Promise<{ state: Silence['state'] } | Refusal> {
  const { tx, tenant, arrivedAt } = context
  const conference = tenant.conferenceId
  // Held to the end, so that of an objection and the clock one is first.
  const procedure = await lockSilence(tx, conference, given.procedure)
  if (!procedure) return notFound(given.procedure)
  const recipients = await listRecipients(tx, conference, given.procedure)
  const asked = memberWasAsked.decide({ asked: recipients.includes(given.participant) })
  if (isRefusal(asked)) return asked
  const heard = heardBeforeTheDeadline.decide({
    kind: given.kind,
    arrived: arrivedAt,
    deadline: procedure.deadline as Instant,
    state: procedure.state,
  })
  const kind = isRefusal(heard) ? 'late' : given.kind
  await insertEvent(tx, conference, {
    event_id: context.newId(),
    procedure_id: given.procedure,
    arrived_at: arrivedAt,
    kind,
    participant_id: given.participant,
    person_id: personOf(context),
    words: given.words,
  })
  await context.journal({
    subject: 'silence procedure',
    subjectId: given.procedure,
    after: { said: kind, participant_id: given.participant, arrived_at: arrivedAt, words: given.words },
  })
  if (isRefusal(heard)) return heard
  if (heard === 'is recorded' || procedure.state === 'broken') return { state: procedure.state }
  await updateSilence(tx, conference, given.procedure, { state: 'broken', ended_at: arrivedAt })
  await insertEvent(tx, conference, {
    event_id: context.newId(),
    procedure_id: given.procedure,
    arrived_at: arrivedAt,
    kind: 'broken',
  })
  const nameOn = await participantNames(context)
  const by = (language: Language): string =>
    inLanguage(nameOn(given.participant, context.today)?.short ?? {}, language)
  await tellMembers(context, procedure, 'broken', { recipients, by })
  return { state: 'broken' }
}
