import { sql } from 'kysely'
import type { Tx } from '../../../../platform/postgres/client.ts'
import type { Answer, Reply, Value } from '../contract.ts'

const REPLY = [
  'reply_id',
  'request_id',
  'participant_id',
  'confidentiality',
  'cleared_at',
  'cleared_by',
  'version',
] as const

export type ReplyRow = Reply & { readonly request_id: string; readonly cleared_by: string | null }

const replies = (tx: Tx, conference: string) =>
  tx.selectFrom('information_reply').select(REPLY).where('conference_id', '=', conference)

/** The replies the reader may see: those that were cleared and are open to them, and their own country's. */
export async function listReplies(
  tx: Tx,
  conference: string,
  requestIds: readonly string[],
): Promise<ReplyRow[]> {
  if (requestIds.length === 0) return []
  return (await replies(tx, conference).where('request_id', 'in', requestIds).execute()) as ReplyRow[]
}

type OfCountry = { readonly requestId: string; readonly participantId: string }

export async function findReply(tx: Tx, conference: string, of: OfCountry): Promise<ReplyRow | undefined> {
  return (await replies(tx, conference)
    .where('request_id', '=', of.requestId)
    .where('participant_id', '=', of.participantId)
    .executeTakeFirst()) as ReplyRow | undefined
}

/** Locks a country's reply, begun with this where nobody began it: whoever comes at the same moment waits. */
export async function lockReply(
  tx: Tx,
  conference: string,
  of: OfCountry,
  begun: { readonly reply_id: string; readonly confidentiality: string },
): Promise<ReplyRow> {
  await tx
    .insertInto('information_reply')
    .values({
      conference_id: conference,
      request_id: of.requestId,
      participant_id: of.participantId,
      version: 0,
      ...begun,
    })
    .onConflict((conflict) => conflict.columns(['conference_id', 'request_id', 'participant_id']).doNothing())
    .execute()
  return (await replies(tx, conference)
    .where('request_id', '=', of.requestId)
    .where('participant_id', '=', of.participantId)
    .forUpdate()
    .executeTakeFirstOrThrow()) as ReplyRow
}

export async function updateReply(
  tx: Tx,
  conference: string,
  id: string,
  change: {
    readonly confidentiality?: string
    readonly cleared_at?: string
    readonly cleared_by?: string
  },
): Promise<ReplyRow> {
  return (await tx
    .updateTable('information_reply')
    .set(change)
    .set((now) => ({ version: now('version', '+', 1) }))
    .where('conference_id', '=', conference)
    .where('reply_id', '=', id)
    .returning(REPLY)
    .executeTakeFirstOrThrow()) as ReplyRow
}

/** Gives a cleared reply back to its country; false where none was cleared. */
export async function returnReply(tx: Tx, of: OfCountry): Promise<boolean> {
  const { rows } = await sql<{
    done: boolean
  }>`select return_reply(${of.requestId}::uuid, ${of.participantId}::uuid) as done`.execute(tx)
  return rows[0]?.done ?? false
}

export type AnswerRow = Omit<Answer, 'name'> & {
  readonly reply_id: string
  readonly file_hash: string | null
  readonly written_by: string
}

/** The answers of these replies, as far as the reader may see them. */
export async function listAnswers(
  tx: Tx,
  conference: string,
  replyIds: readonly string[],
): Promise<AnswerRow[]> {
  if (replyIds.length === 0) return []
  return (await tx
    .selectFrom('information_answer')
    .select(['reply_id', 'question_id', 'value', 'file_hash', 'written_at', 'written_by', 'version'])
    .where('conference_id', '=', conference)
    .where('reply_id', 'in', replyIds)
    .execute()) as AnswerRow[]
}

export async function putAnswer(
  tx: Tx,
  conference: string,
  row: {
    readonly reply_id: string
    readonly question_id: string
    readonly value: Value
    readonly file_hash: string | null
    readonly written_at: string
    readonly written_by: string
  },
): Promise<void> {
  const value = JSON.stringify(row.value)
  await tx
    .insertInto('information_answer')
    .values({ conference_id: conference, ...row, value })
    .onConflict((conflict) =>
      conflict.columns(['conference_id', 'reply_id', 'question_id']).doUpdateSet((now) => ({
        value,
        file_hash: row.file_hash,
        written_at: row.written_at,
        written_by: row.written_by,
        version: now('information_answer.version', '+', 1),
      })),
    )
    .execute()
}

/** What a person wrote last in replies, the latest first. */
export async function listAnswersBy(tx: Tx, conference: string, personId: string): Promise<object[]> {
  return tx
    .selectFrom('information_answer as a')
    .select(['a.question_id', 'a.value', 'a.written_at'])
    .where('a.conference_id', '=', conference)
    .where('a.written_by', '=', personId)
    .orderBy('a.written_at', 'desc')
    .execute()
}

export async function countAnswersBy(tx: Tx, conference: string, personId: string): Promise<number> {
  const row = await tx
    .selectFrom('information_answer')
    .select((answer) => answer.fn.countAll<bigint>().as('many'))
    .where('conference_id', '=', conference)
    .where('written_by', '=', personId)
    .executeTakeFirstOrThrow()
  return Number(row.many)
}
