import { sql } from 'kysely'
import type { Tx } from '../../../platform/postgres/client.ts'
import type { Comment, Decision, Tally } from './contract.ts'

const COMMENT = [
  'comment_id',
  'round_id',
  'participant_id',
  'mark',
  'ordinal',
  'place',
  'language',
  'text',
  'written_by',
  'written_at',
  'decision',
  'reason',
  'answered_at',
  'version',
] as const

export type CommentRow = Comment & { readonly written_by: string }

const standing = (tx: Tx, conference: string) =>
  tx
    .selectFrom('document_comment')
    .select(COMMENT)
    .where('conference_id', '=', conference)
    .where('withdrawn_at', 'is', null)

export type CommentPlaceKey = { readonly ordinal: number; readonly id: string }

/** The comments of a round the reader may see, in the order of the text, from a place on. */
export async function listComments(
  tx: Tx,
  conference: string,
  roundId: string,
  page: { readonly after?: CommentPlaceKey | undefined; readonly limit: number },
): Promise<CommentRow[]> {
  const { after } = page
  let query = standing(tx, conference)
    .where('round_id', '=', roundId)
    .orderBy('ordinal')
    .orderBy('comment_id')
    .limit(page.limit)
  if (after)
    query = query.where(sql<boolean>`(ordinal, comment_id) > (${after.ordinal}::integer, ${after.id}::uuid)`)
  return (await query.execute()) as CommentRow[]
}

const decided = (decision: Decision) => sql<number>`(count(*) filter (where decision = ${decision}))::integer`

export async function tallyOf(tx: Tx, conference: string, roundId: string): Promise<Tally> {
  return tx
    .selectFrom('document_comment')
    .select([
      sql<number>`count(*)::integer`.as('comments'),
      sql<number>`count(distinct participant_id)::integer`.as('countries'),
      decided('taken').as('taken'),
      decided('taken in part').as('in_part'),
      decided('not taken').as('not_taken'),
      sql<number>`(count(*) filter (where decision is null))::integer`.as('unanswered'),
    ])
    .where('conference_id', '=', conference)
    .where('round_id', '=', roundId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow()
}

export async function findComment(tx: Tx, conference: string, id: string): Promise<CommentRow | undefined> {
  return (await standing(tx, conference).where('comment_id', '=', id).executeTakeFirst()) as
    | CommentRow
    | undefined
}

export async function lockComment(tx: Tx, conference: string, id: string): Promise<CommentRow | undefined> {
  return (await standing(tx, conference).where('comment_id', '=', id).forUpdate().executeTakeFirst()) as
    | CommentRow
    | undefined
}

/** The countries that have commented in some rounds, whoever asks for a reminder sees them all. */
export async function listCommenters(
  tx: Tx,
  conference: string,
  roundIds: readonly string[],
): Promise<{ round_id: string; participant_id: string }[]> {
  if (roundIds.length === 0) return []
  return tx
    .selectFrom('document_comment')
    .select(['round_id', 'participant_id'])
    .distinct()
    .where('conference_id', '=', conference)
    .where('round_id', 'in', [...roundIds])
    .where('withdrawn_at', 'is', null)
    .execute()
}

export type NewComment = Pick<
  CommentRow,
  | 'comment_id'
  | 'round_id'
  | 'participant_id'
  | 'mark'
  | 'ordinal'
  | 'place'
  | 'language'
  | 'text'
  | 'written_by'
  | 'written_at'
> & { readonly carried_from?: string }

export async function insertComments(tx: Tx, conference: string, rows: readonly NewComment[]): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('document_comment')
    .values(rows.map((row) => ({ conference_id: conference, ...row })))
    .execute()
}

export async function updateComment(
  tx: Tx,
  conference: string,
  id: string,
  change: Partial<Pick<NewComment, 'place' | 'language' | 'text' | 'written_by' | 'written_at'>> & {
    readonly withdrawn_at?: string
    readonly decision?: Decision
    readonly reason?: string
    readonly answered_by?: string | null
    readonly answered_at?: string
  },
): Promise<CommentRow> {
  const row = await tx
    .updateTable('document_comment')
    .set(change)
    .set((now) => ({ version: now('version', '+', 1) }))
    .where('conference_id', '=', conference)
    .where('comment_id', '=', id)
    .returning(COMMENT)
    .executeTakeFirstOrThrow()
  return row as CommentRow
}

/** What a person wrote for their country in comments. */
export async function listCommentsBy(tx: Tx, conference: string, person: string) {
  return tx
    .selectFrom('document_comment')
    .select(['comment_id', 'round_id', 'language', 'place', 'text', 'written_at'])
    .where('conference_id', '=', conference)
    .where('written_by', '=', person)
    .orderBy('comment_id')
    .execute()
}

export async function countCommentsBy(tx: Tx, conference: string, person: string): Promise<number> {
  const { count } = await tx
    .selectFrom('document_comment')
    .select((rows) => rows.fn.countAll<bigint>().as('count'))
    .where('conference_id', '=', conference)
    .where('written_by', '=', person)
    .executeTakeFirstOrThrow()
  return Number(count)
}
