import { type Refusal, isRefusal } from '../../../../../kernel/refusal.ts'
import type { Download } from '../../../../../platform/operations/download.ts'
import type { Context } from '../../../../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../../../../platform/operations/rules.ts'
import { type HandedIn, findStoredFile, readPaper, storeFile } from '../../../../documents/index.ts'
import type { Answer, Question, Value } from '../../contract.ts'
import { listQuestions } from '../../questions/storage.ts'
import { findRequest } from '../../storage.ts'
import { type Locked, answerOf, earlierAnswers, lockOwn } from '../actions.ts'
import { answerFits } from '../fitting/rules.ts'
import { usedAgain } from '../rules.ts'
import { type ReplyRow, findReply, listAnswers, putAnswer, updateReply } from '../storage.ts'

async function questionOf(context: Context, { place }: Locked, id: string): Promise<Question | undefined> {
  const questions = await listQuestions(context.tx, context.tenant.conferenceId, place.request.request_id)
  return questions.find(({ question_id }) => question_id === id)
}

export type Answering = {
  readonly reference: string
  readonly question: string
  readonly value: Value
  readonly file?: HandedIn['file']
}

/** Keeps an answer in the country's draft, in place of the one the asker saw. */
export async function writeAnswer(context: Context, given: Answering): Promise<Answer | Refusal> {
  // Read before anything is locked: a long paper keeps no colleague waiting.
  const paper = given.file && (await readPaper({ file: given.file }))
  if (isRefusal(paper)) return paper
  const locked = await lockOwn(context, given.reference)
  if (isRefusal(locked)) return locked
  const question = await questionOf(context, locked, given.question)
  if (!question) return notFound(given.question)
  const before = await answerTo(context, locked.reply, question)
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: before?.version ?? 0 })
  if (isRefusal(last)) return last
  const kept = !paper?.file && question.kind === 'file' && given.value.file === before?.value.file
  const stored = paper?.file ? await storeFile(context, paper.file) : null
  const value = paper?.file ? { file: paper.file.name } : kept ? given.value : withoutFile(given.value)
  return keep(context, locked, question, {
    value,
    file_hash: stored ?? (kept ? (before?.file_hash ?? null) : null),
  })
}

// The name of a file stands for a file that was handed in, and for nothing else.
const withoutFile = ({ text, chosen, number, rows }: Value): Value => ({ text, chosen, number, rows })

/** Takes what the country answered to the same question last time into its draft. */
export async function useAnswerAgain(
  context: Context,
  given: { readonly reference: string; readonly question: string },
): Promise<Answer | Refusal> {
  const locked = await lockOwn(context, given.reference)
  if (isRefusal(locked)) return locked
  const question = await questionOf(context, locked, given.question)
  if (!question) return notFound(given.question)
  const before = await answerTo(context, locked.reply, question)
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: before?.version ?? 0 })
  if (isRefusal(last)) return last
  const earlier = (await earlierAnswers(context, locked.place)).find(
    ({ question_id }) => question_id === given.question,
  )
  const may = usedAgain.decide({ answered: earlier !== undefined })
  if (isRefusal(may)) return may
  return keep(context, locked, question, {
    value: earlier?.value ?? {},
    file_hash: earlier?.file_hash ?? null,
  })
}

async function answerTo(context: Context, reply: ReplyRow, question: Question) {
  const answers = await listAnswers(context.tx, context.tenant.conferenceId, [reply.reply_id])
  return answers.find(({ question_id }) => question_id === question.question_id)
}

async function keep(
  context: Context,
  { reply }: Locked,
  question: Question,
  given: { readonly value: Value; readonly file_hash: string | null },
): Promise<Answer | Refusal> {
  const { shape } = question
  const fits = answerFits.decide({
    kind: question.kind,
    required: question.required,
    shape: { ...shape, options: shape.options.length, columns: shape.columns.length },
    value: given.value,
  })
  if (isRefusal(fits)) return fits
  if (context.actor.kind !== 'person') throw new Error('Only people answer for a country')
  const conference = context.tenant.conferenceId
  await putAnswer(context.tx, conference, {
    reply_id: reply.reply_id,
    question_id: question.question_id,
    ...given,
    written_at: context.now,
    written_by: context.actor.personId,
  })
  await updateReply(context.tx, conference, reply.reply_id, {})
  // What it says stays in the draft, which is the country's alone.
  await context.journal({
    subject: 'information reply',
    subjectId: reply.reply_id,
    after: { answered: question.ordinal },
  })
  const written = await answerTo(context, reply, question)
  if (!written) throw new Error('An answer that was written is not there')
  return answerOf(written, new Map([[context.actor.personId, context.actor.name]]))
}

/** The file a country answered with, for whoever may see its reply. */
export async function answerFile(
  context: Context,
  given: { readonly reference: string; readonly participant: string; readonly question: string },
): Promise<Download | Refusal> {
  const { tx } = context
  const conference = context.tenant.conferenceId
  const request = await findRequest(tx, conference, given.reference)
  const reply =
    request &&
    (await findReply(tx, conference, { requestId: request.request_id, participantId: given.participant }))
  const answers = reply ? await listAnswers(tx, conference, [reply.reply_id]) : []
  const answer = answers.find(({ question_id }) => question_id === given.question)
  const stored = answer?.file_hash && (await findStoredFile(tx, conference, answer.file_hash))
  if (!stored) return notFound(given.question)
  return {
    name: answer.value.file ?? stored.name,
    media_type: stored.media_type,
    bytes: await context.files.read(stored.hash),
  }
}
