import { participantsOf } from '../../../../kernel/actor.ts'
import { type Instant, dayAt } from '../../../../kernel/instant.ts'
import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import { writeDay } from '../../../../platform/i18n/format.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../../../platform/operations/rules.ts'
import { memberOffices } from '../../../directory/contract.ts'
import { listNames } from '../../../directory/index.ts'
import type { Answer, Confidentiality, Request } from '../contract.ts'
import { listQuestions } from '../questions/storage.ts'
import { tellCleared } from '../reminding/actions.ts'
import { findRequest, holdRequest, listRecipients, setReopened } from '../storage.ts'
import { isEmpty } from './fitting/rules.ts'
import { clearedOnce, everyRequiredAnswered, repliedInTime, repliesForItsCountry } from './rules.ts'
import { type AnswerRow, type ReplyRow, findReply, listAnswers, lockReply, updateReply } from './storage.ts'

type Place = { readonly request: Request; readonly participantId: string; readonly reopened: boolean }

/** The request and the asker's own country in it. Refuses where theirs is not asked. */
async function placeOf(context: Context, request: Request): Promise<Place | Refusal> {
  const own = participantsOf(context.actor, ...memberOffices)
  const recipients = await listRecipients(context.tx, context.tenant.conferenceId, [request.request_id])
  const asked = recipients.find(({ participant_id }) => own.includes(participant_id))
  const may = repliesForItsCountry.decide({ asked: asked !== undefined && request.state !== 'draft' })
  if (isRefusal(may)) return may
  return {
    request,
    participantId: asked?.participant_id ?? '',
    reopened: asked?.reopened_at != null,
  }
}

/** What a country has before it: the questions, its answers so far, and what it answered last time. */
export async function ownReply(context: Context, reference: string) {
  const { tx } = context
  const conference = context.tenant.conferenceId
  const request = await findRequest(tx, conference, reference)
  if (!request) return notFound(reference)
  const place = await placeOf(context, request)
  if (isRefusal(place)) return place
  const reply = await findReply(tx, conference, { ...place, requestId: request.request_id })
  const answers = reply ? await listAnswers(tx, conference, [reply.reply_id]) : []
  const writers = answers.map(({ written_by }) => written_by)
  const clearer = reply?.cleared_by ?? undefined
  const names = await listNames(tx, conference, [...new Set([...writers, ...(clearer ? [clearer] : [])])])
  return {
    request,
    questions: await listQuestions(tx, conference, request.request_id),
    participant_id: place.participantId,
    confidentiality: reply?.confidentiality ?? request.confidentiality,
    reply_version: reply?.version ?? 0,
    cleared: reply?.cleared_at && clearer ? { at: reply.cleared_at, name: names.get(clearer) ?? '' } : null,
    in_time: !isRefusal(timing(context, place)),
    answers: answers.map((row) => answerOf(row, names)),
    earlier: (await earlierAnswers(context, place)).map(({ question_id, value }) => ({ question_id, value })),
  }
}

/** An answer as it is read, with the name of who wrote it. */
export const answerOf = (
  { question_id, value, written_at, written_by, version }: AnswerRow,
  names: ReadonlyMap<string, string>,
): Answer => ({ question_id, value, written_at, version, name: names.get(written_by) ?? '' })

const timing = (context: Context, { request, reopened }: Place) =>
  repliedInTime.decide({
    state: request.state,
    deadline: request.deadline as Instant,
    reopened,
    now: context.now,
  })

/** What the country cleared last time, by the question of this time. */
export async function earlierAnswers(
  context: Context,
  { request, participantId }: Place,
): Promise<AnswerRow[]> {
  if (request.previous_id === null) return []
  const { tx } = context
  const conference = context.tenant.conferenceId
  const reply = await findReply(tx, conference, { requestId: request.previous_id, participantId })
  if (!reply?.cleared_at) return []
  const before = new Map(
    (await listAnswers(tx, conference, [reply.reply_id])).map((one) => [one.question_id, one]),
  )
  const questions = await listQuestions(tx, conference, request.request_id)
  return questions.flatMap(({ question_id, previous_id }) => {
    const answer = previous_id === null ? undefined : before.get(previous_id)
    return answer && !isEmpty(answer.value) ? [{ ...answer, question_id }] : []
  })
}

export type Locked = { readonly place: Place; readonly reply: ReplyRow }

/** Locks the reply of the asker's country for a change: of those who come at once, one is told what the other did. */
export async function lockOwn(context: Context, reference: string): Promise<Locked | Refusal> {
  const { tx } = context
  const conference = context.tenant.conferenceId
  const request = await holdRequest(tx, conference, reference)
  if (!request) return notFound(reference)
  const place = await placeOf(context, request)
  if (isRefusal(place)) return place
  const reply = await lockReply(
    tx,
    conference,
    { requestId: request.request_id, participantId: place.participantId },
    { reply_id: context.newId(), confidentiality: request.confidentiality },
  )
  const clearedBy = reply.cleared_by ?? undefined
  const names = await listNames(tx, conference, clearedBy ? [clearedBy] : [])
  const { zone } = context.tenant
  const once = clearedOnce.decide({
    clearedBy: clearedBy && (names.get(clearedBy) ?? ''),
    when: reply.cleared_at ? writeDay(dayAt(reply.cleared_at as Instant, zone), context.language) : '',
  })
  if (isRefusal(once)) return once
  const inTime = timing(context, place)
  return isRefusal(inTime) ? inTime : { place, reply }
}

/** Says who reads the country's reply once it is cleared. */
export async function setConfidentiality(
  context: Context,
  given: { readonly reference: string; readonly confidentiality: Confidentiality },
): Promise<ReplyRow | Refusal> {
  const locked = await lockOwn(context, given.reference)
  if (isRefusal(locked)) return locked
  const { reply } = locked
  const changed = await updateReply(context.tx, context.tenant.conferenceId, reply.reply_id, {
    confidentiality: given.confidentiality,
  })
  await context.journal({
    subject: 'information reply',
    subjectId: reply.reply_id,
    before: { confidentiality: reply.confidentiality },
    after: { confidentiality: changed.confidentiality },
  })
  return changed
}

/** Clears the country's reply as the asker saw it: it is the reply of record from now on. */
export async function clearReply(context: Context, reference: string): Promise<ReplyRow | Refusal> {
  const locked = await lockOwn(context, reference)
  if (isRefusal(locked)) return locked
  const { place, reply } = locked
  const { tx } = context
  const conference = context.tenant.conferenceId
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: reply.version })
  if (isRefusal(last)) return last
  const answers = await listAnswers(tx, conference, [reply.reply_id])
  const answered = new Set(answers.flatMap(({ question_id, value }) => (isEmpty(value) ? [] : [question_id])))
  const questions = await listQuestions(tx, conference, place.request.request_id)
  const whole = everyRequiredAnswered.decide({
    missing: questions.flatMap(({ required, ordinal, question_id }) =>
      required && !answered.has(question_id) ? [ordinal] : [],
    ),
  })
  if (isRefusal(whole)) return whole
  if (context.actor.kind !== 'person') throw new Error('Only people clear a reply')
  const cleared = await updateReply(tx, conference, reply.reply_id, {
    cleared_at: context.now,
    cleared_by: context.actor.personId,
  })
  const of = { requestId: place.request.request_id, participantId: place.participantId }
  if (place.reopened) await setReopened(tx, conference, of, undefined)
  await context.journal({
    subject: 'information reply',
    subjectId: reply.reply_id,
    after: { cleared: true, confidentiality: cleared.confidentiality },
  })
  await tellCleared(context, place.request, place.participantId)
  return cleared
}
