import type { Day } from '../../../kernel/day.ts'
import { type Instant, instantIn } from '../../../kernel/instant.ts'
import type { Text } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../../platform/operations/rules.ts'
import { nextReference } from '../../conference/index.ts'
import type { Confidentiality, Question, Request } from './contract.ts'
import { deleteQuestion, insertQuestion, listQuestions } from './questions/storage.ts'
import { inviteAll } from './reminding/actions.ts'
import { returnReply } from './replies/storage.ts'
import { askedStays, openOnly, openedWhole, questionCanBeAnswered } from './rules.ts'
import {
  findRequest,
  insertRequest,
  listRecipients,
  lockRequest,
  putRecipients,
  setReopened,
  updateRequest,
} from './storage.ts'

export type Given = {
  readonly title: Text
  readonly introduction: Text
  readonly deadline_day: Day
  /** On the clocks of the conference. */
  readonly deadline_time: string
  readonly confidentiality: Confidentiality
  readonly recipients: readonly string[]
}

const factsOf = (context: Context, given: Given) => ({
  title: given.title,
  introduction: given.introduction,
  deadline: instantIn(given.deadline_day, given.deadline_time, context.tenant.zone),
  confidentiality: given.confidentiality,
})

/** Makes a draft; from an earlier request with its questions, each tied to the one it repeats. */
export async function draftRequest(
  context: Context,
  given: Given & { readonly previous: string | null },
): Promise<Request | Refusal> {
  const { tx } = context
  const conference = context.tenant.conferenceId
  const previous = given.previous === null ? undefined : await findRequest(tx, conference, given.previous)
  if (given.previous !== null && !previous) return notFound(given.previous, 'previous')
  const made = await insertRequest(tx, conference, {
    ...factsOf(context, given),
    request_id: context.newId(),
    reference: await nextReference(tx, conference, 'SOL', Number(context.today.slice(0, 4))),
    previous_id: previous?.request_id ?? null,
    made_at: context.now,
  })
  await putRecipients(tx, conference, made.request_id, given.recipients)
  const repeated = previous ? await listQuestions(tx, conference, previous.request_id) : []
  for (const question of repeated)
    await insertQuestion(tx, conference, made.request_id, {
      ...question,
      question_id: context.newId(),
      previous_id: question.question_id,
    })
  await context.journal({
    subject: 'information request',
    subjectId: made.request_id,
    after: { title: made.title, deadline: made.deadline, recipients: given.recipients },
  })
  return made
}

/** Locks a request in the version the asker saw. */
async function lockSeen(context: Context, reference: string): Promise<Request | Refusal> {
  const request = await lockRequest(context.tx, context.tenant.conferenceId, reference)
  if (!request) return notFound(reference)
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: request.version })
  return isRefusal(last) ? last : request
}

async function lockDraft(context: Context, reference: string): Promise<Request | Refusal> {
  const request = await lockSeen(context, reference)
  if (isRefusal(request)) return request
  const may = askedStays.decide(request)
  return isRefusal(may) ? may : request
}

export async function changeRequest(
  context: Context,
  given: Given & { readonly reference: string },
): Promise<Request | Refusal> {
  const before = await lockDraft(context, given.reference)
  if (isRefusal(before)) return before
  const conference = context.tenant.conferenceId
  await putRecipients(context.tx, conference, before.request_id, given.recipients)
  const changed = await updateRequest(context.tx, conference, before.request_id, factsOf(context, given))
  await context.journal({
    subject: 'information request',
    subjectId: before.request_id,
    before: { title: before.title, deadline: before.deadline },
    after: { title: changed.title, deadline: changed.deadline, recipients: given.recipients },
  })
  return changed
}

export type QuestionGiven = Pick<Question, 'kind' | 'wording' | 'hint' | 'required' | 'shape'>

export async function addQuestion(
  context: Context,
  { reference, ...given }: QuestionGiven & { readonly reference: string },
): Promise<Request | Refusal> {
  const request = await lockDraft(context, reference)
  if (isRefusal(request)) return request
  const { options, columns, min, max } = given.shape
  const may = questionCanBeAnswered.decide({
    kind: given.kind,
    options: options.length,
    columns: columns.length,
    min,
    max,
  })
  if (isRefusal(may)) return may
  const conference = context.tenant.conferenceId
  const before = await listQuestions(context.tx, conference, request.request_id)
  await insertQuestion(context.tx, conference, request.request_id, {
    ...given,
    question_id: context.newId(),
    ordinal: before.length + 1,
    previous_id: null,
  })
  await context.journal({
    subject: 'information request',
    subjectId: request.request_id,
    after: { question: given.wording, kind: given.kind },
  })
  return updateRequest(context.tx, conference, request.request_id, {})
}

export async function removeQuestion(
  context: Context,
  given: { readonly reference: string; readonly question: string },
): Promise<Request | Refusal> {
  const request = await lockDraft(context, given.reference)
  if (isRefusal(request)) return request
  const conference = context.tenant.conferenceId
  const questions = await listQuestions(context.tx, conference, request.request_id)
  const gone = questions.find(({ question_id }) => question_id === given.question)
  if (!gone) return notFound(given.question)
  await deleteQuestion(context.tx, conference, request.request_id, given.question)
  await context.journal({
    subject: 'information request',
    subjectId: request.request_id,
    before: { question: gone.wording },
  })
  return updateRequest(context.tx, conference, request.request_id, {})
}

/** Sends a request to the focal points of those it asks. */
export async function openRequest(context: Context, reference: string): Promise<Request | Refusal> {
  const draft = await lockSeen(context, reference)
  if (isRefusal(draft)) return draft
  const { tx, now } = context
  const conference = context.tenant.conferenceId
  const questions = await listQuestions(tx, conference, draft.request_id)
  const recipients = await listRecipients(tx, conference, [draft.request_id])
  const may = openedWhole.decide({
    state: draft.state,
    questions: questions.length,
    recipients: recipients.length,
    deadline: draft.deadline as Instant,
    now,
  })
  if (isRefusal(may)) return may
  const opened = await updateRequest(tx, conference, draft.request_id, { state: 'open', opened_at: now })
  const letters = await inviteAll(
    context,
    opened,
    recipients.map(({ participant_id }) => participant_id),
  )
  await context.journal({
    subject: 'information request',
    subjectId: draft.request_id,
    before: { state: draft.state },
    after: { state: opened.state, letters },
  })
  return opened
}

export async function closeRequest(context: Context, reference: string): Promise<Request | Refusal> {
  const before = await lockSeen(context, reference)
  if (isRefusal(before)) return before
  const may = openOnly.decide(before)
  if (isRefusal(may)) return may
  const closed = await updateRequest(context.tx, context.tenant.conferenceId, before.request_id, {
    state: 'closed',
    closed_at: context.now,
  })
  await context.journal({
    subject: 'information request',
    subjectId: before.request_id,
    before: { state: before.state },
    after: { state: closed.state },
  })
  return closed
}

/** Lets a country reply once more, also after the deadline; what it had cleared is its draft again. */
export async function reopenReply(
  context: Context,
  given: { readonly reference: string; readonly participant: string; readonly reason: string },
): Promise<Request | Refusal> {
  const request = await lockSeen(context, given.reference)
  if (isRefusal(request)) return request
  const may = openOnly.decide(request)
  if (isRefusal(may)) return may
  const of = { requestId: request.request_id, participantId: given.participant }
  const conference = context.tenant.conferenceId
  const asked = await setReopened(context.tx, conference, of, { at: context.now, reason: given.reason })
  if (!asked) return notFound(given.participant, 'participant')
  const returned = await returnReply(context.tx, of)
  await context.journal({
    subject: 'information request',
    subjectId: request.request_id,
    after: { participant: given.participant, reason: given.reason, returned },
  })
  return updateRequest(context.tx, conference, request.request_id, {})
}
