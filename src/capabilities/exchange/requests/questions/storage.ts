import type { Tx } from '../../../../platform/postgres/client.ts'
import type { Question } from '../contract.ts'

const QUESTION = [
  'question_id',
  'ordinal',
  'kind',
  'wording',
  'hint',
  'required',
  'shape',
  'previous_id',
] as const

export async function listQuestions(tx: Tx, conference: string, requestId: string): Promise<Question[]> {
  return (await tx
    .selectFrom('information_question')
    .select(QUESTION)
    .where('conference_id', '=', conference)
    .where('request_id', '=', requestId)
    .orderBy('ordinal')
    .execute()) as Question[]
}

/** The questions of several requests, by their ids alone. */
export async function listQuestionIds(
  tx: Tx,
  conference: string,
  requestIds: readonly string[],
): Promise<{ request_id: string; question_id: string }[]> {
  if (requestIds.length === 0) return []
  return tx
    .selectFrom('information_question')
    .select(['request_id', 'question_id'])
    .where('conference_id', '=', conference)
    .where('request_id', 'in', requestIds)
    .execute()
}

export async function insertQuestion(
  tx: Tx,
  conference: string,
  requestId: string,
  { wording, hint, shape, ...row }: Question,
): Promise<void> {
  await tx
    .insertInto('information_question')
    .values({
      conference_id: conference,
      request_id: requestId,
      ...row,
      wording: JSON.stringify(wording),
      hint: JSON.stringify(hint),
      shape: JSON.stringify(shape),
    })
    .execute()
}

/** Takes a question out and closes the gap it leaves; false where it was not there. */
export async function deleteQuestion(
  tx: Tx,
  conference: string,
  requestId: string,
  questionId: string,
): Promise<boolean> {
  const gone = await tx
    .deleteFrom('information_question')
    .where('conference_id', '=', conference)
    .where('request_id', '=', requestId)
    .where('question_id', '=', questionId)
    .returning('ordinal')
    .executeTakeFirst()
  if (!gone) return false
  await tx
    .updateTable('information_question')
    .set((now) => ({ ordinal: now('ordinal', '-', 1) }))
    .where('conference_id', '=', conference)
    .where('request_id', '=', requestId)
    .where('ordinal', '>', gone.ordinal)
    .execute()
  return true
}
