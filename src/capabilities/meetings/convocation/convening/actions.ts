import { type Day, addDays } from '../../../../kernel/day.ts'
import { later } from '../../../../kernel/instant.ts'
import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../../../platform/operations/rules.ts'
import type { Meeting } from '../../contract.ts'
import { findMeeting, lockMeeting } from '../../storage.ts'
import { convokedTo, languagesOf, mailboxesOf } from '../addressees.ts'
import type { Convocation, Plan } from '../contract.ts'
import { occasionFor } from '../letters/writing.ts'
import { hasOpened, todayAt } from '../opening.ts'
import { templatesOf } from '../templates/actions.ts'
import { noticeFor, termsOf } from '../terms.ts'
import { leave, writable } from './leaving.ts'
import { answeredBeforeItOpens, convokedInTurn, noticeOrReason, secondPersonForMany } from './rules.ts'
import {
  type KeptConvocation,
  asTold,
  findConvocation,
  insertConvocation,
  moveConvocation,
} from './storage.ts'

/** The job that lets go the letters whose minutes are over. */
export const CONVOKE = 'send due convocations'
/** Days between the last day for an answer and the opening, where that leaves time. */
const ANSWER_BEFORE = 10

/** What convoking a meeting today would be: who gets which letter, and what stands in the way. */
export async function planOf(context: Context, id: string): Promise<Plan | Refusal> {
  const { tx, tenant } = context
  const meeting = await findMeeting(tx, tenant.conferenceId, id)
  if (!meeting) return notFound(id)
  const [{ terms, sending }, occasion, standing] = [
    await termsOf(context),
    await occasionFor(context, meeting),
    await findConvocation(tx, tenant.conferenceId, id),
  ]
  const convoked = await convokedTo(context, meeting, terms)
  const [today, opens] = [todayAt(context, meeting), meeting.opens_on as Day]
  const days = noticeFor(terms, meeting.body_id)
  const notice = noticeOrReason.decide({ today, opens, days, reason: '' })
  const usual = addDays(opens, -ANSWER_BEFORE)
  return {
    meeting,
    agenda: occasion.agenda,
    convocation: standing ? asTold(standing) : null,
    notice_days: days,
    days_left: Math.max(0, Math.round((Date.parse(opens) - Date.parse(today)) / 86_400_000)),
    late: isRefusal(notice),
    in_time_until: addDays(opens, -days),
    answer_until: usual > addDays(today, 2) ? usual : addDays(opens, -1),
    addressees: convoked.map((one) => ({
      participant_id: one.participant.participant_id,
      code: one.participant.code,
      short: one.participant.short,
      languages: languagesOf(one, tenant.originalLanguage),
      people: one.readers.map(({ name, language }) => ({ name, language })),
    })),
    mailboxes: mailboxesOf(convoked),
    ...sending,
  }
}

type Convoking = { readonly meeting: string; readonly answer_until: string; readonly late_reason: string }

/** Convokes a meeting: to a few mailboxes the letters leave at once, to many when a second person released them and their minutes are over. */
export async function convoke(context: Context, given: Convoking): Promise<Convocation | Refusal> {
  const { tx, tenant, now } = context
  const conference = tenant.conferenceId
  const found = await lockedFor(context, given.meeting, 'convoke')
  if (isRefusal(found)) return found
  const { meeting } = found
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: meeting.version })
  if (isRefusal(last)) return last
  const { terms, sending } = await termsOf(context)
  const [today, opens] = [todayAt(context, meeting), meeting.opens_on as Day]
  const notice = noticeOrReason.decide({
    today,
    opens,
    days: noticeFor(terms, meeting.body_id),
    reason: given.late_reason,
  })
  if (isRefusal(notice)) return notice
  const until = answeredBeforeItOpens.decide({ until: given.answer_until as Day, today, opens })
  if (isRefusal(until)) return until
  const convoked = await convokedTo(context, meeting, terms)
  const someone = convokedInTurn.decide({
    step: 'convoke',
    state: null,
    meeting: meeting.state,
    opened: false,
    left: false,
    letters: convoked.length,
  })
  if (isRefusal(someone)) return someone
  const templates = await templatesOf(context)
  const asked = await insertConvocation(tx, conference, {
    convocation_id: context.newId(),
    meeting_id: given.meeting,
    answer_until: given.answer_until,
    late_reason: given.late_reason === '' ? null : given.late_reason,
    templates: { es: templates.es.version, en: templates.en.version },
    meeting_version: meeting.version,
    asked_by: personOf(context),
    asked_at: now,
  })
  const prints = await writable(context, asked, meeting, convoked)
  if (isRefusal(prints)) return prints
  const mailboxes = mailboxesOf(convoked)
  const told = { answer_until: given.answer_until, letters: convoked.length, mailboxes }
  if (mailboxes > sending.second_person_above) {
    await note(context, asked, null, told)
    return asTold(asked)
  }
  return asTold(await letGo(context, asked, meeting, { leavesAt: now, told }))
}

/** Releases a convocation that waits for a second person. */
export async function release(context: Context, id: string): Promise<Convocation | Refusal> {
  const found = await lockedFor(context, id, 'release')
  if (isRefusal(found)) return found
  const { meeting, convocation } = found
  if (!convocation) throw new Error('Nothing was in turn to be released')
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: convocation.version })
  if (isRefusal(last)) return last
  const { terms, sending } = await termsOf(context)
  const mailboxes = mailboxesOf(await convokedTo(context, meeting, terms))
  const leavesAt = secondPersonForMany.decide({
    mailboxes,
    limit: sending.second_person_above,
    minutes: sending.wait_minutes,
    now: context.now,
    isFirst: convocation.asked_by !== null && convocation.asked_by === personOf(context),
  })
  if (isRefusal(leavesAt)) return leavesAt
  return asTold(await letGo(context, convocation, meeting, { leavesAt, told: { mailboxes } }))
}

async function letGo(
  context: Context,
  convocation: KeptConvocation,
  meeting: Meeting,
  { leavesAt, told }: { readonly leavesAt: Context['now']; readonly told: object },
): Promise<KeptConvocation> {
  const { tx, tenant, now } = context
  const released = await moveConvocation(tx, tenant.conferenceId, convocation.convocation_id, {
    state: 'released',
    released_by: personOf(context),
    released_at: now,
    leaves_at: leavesAt,
    meeting_version: meeting.version,
  })
  await note(context, released, 'awaiting release', { ...told, leaves_at: leavesAt })
  if (leavesAt <= now) return leave(context, released, meeting)
  // A moment after: the clock of the queue may run ahead of ours.
  await context.later(CONVOKE, {}, later(leavesAt, 1_000))
  return released
}

/** Stops a convocation before its letters leave: nobody was written to, and the meeting can be convoked anew. */
export async function stop(context: Context, id: string): Promise<Convocation | Refusal> {
  const found = await lockedFor(context, id, 'stop')
  if (isRefusal(found)) return found
  const { convocation } = found
  if (!convocation) throw new Error('Nothing was in turn to be stopped')
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: convocation.version })
  if (isRefusal(last)) return last
  const stopped = await moveConvocation(context.tx, context.tenant.conferenceId, convocation.convocation_id, {
    state: 'stopped',
    stopped_by: personOf(context),
    stopped_at: context.now,
  })
  await note(context, stopped, convocation.state, {})
  return asTold(stopped)
}

type Locked = { readonly meeting: Meeting; readonly convocation: KeptConvocation | undefined }

/** A meeting that nobody else convokes meanwhile, where a step is in turn. */
export async function lockedFor(
  context: Context,
  id: string,
  step: 'convoke' | 'release' | 'stop' | 'remind',
): Promise<Locked | Refusal> {
  const conference = context.tenant.conferenceId
  const meeting = await lockMeeting(context.tx, conference, id)
  if (!meeting) return notFound(id)
  const convocation = await findConvocation(context.tx, conference, id)
  const turn = convokedInTurn.decide({
    step,
    state: convocation?.state ?? null,
    meeting: meeting.state,
    opened: hasOpened(context, meeting),
    left: (convocation?.leaves_at ?? '9999') <= context.now,
  })
  return isRefusal(turn) ? turn : { meeting, convocation }
}

export const personOf = ({ actor }: Pick<Context, 'actor'>): string | null =>
  actor.kind === 'person' ? actor.personId : null

export const note = (
  context: Context,
  { meeting_id, state }: Pick<KeptConvocation, 'meeting_id' | 'state'>,
  before: KeptConvocation['state'] | null,
  told: object,
): Promise<void> =>
  context.journal({
    subject: 'convocation',
    subjectId: meeting_id,
    ...(before === null ? {} : { before: { convocation: before } }),
    after: { convocation: state, ...told },
  })
