import { sql } from 'kysely'
import type { Text } from '../../../kernel/language.ts'
import type { Tx } from '../../../platform/postgres/client.ts'
import type { Comment, CommentRound, Decision, SharedWith, Tally } from './contract.ts'

const ROUND = [
  'round_id',
  'document_id',
  'deadline',
  'shared_with',
  'previous_id',
  'opened_at',
  'closed_at',
  'version',
] as const

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

const rounds = (tx: Tx, conference: string) =>
  tx.selectFrom('comment_round').select(ROUND).where('conference_id', '=', conference)

export async function findRound(tx: Tx, conference: string, id: string): Promise<CommentRound | undefined> {
  return (await rounds(tx, conference).where('round_id', '=', id).executeTakeFirst()) as
    | CommentRound
    | undefined
}

export async function lockRound(tx: Tx, conference: string, id: string): Promise<CommentRound | undefined> {
  return (await rounds(tx, conference).where('round_id', '=', id).forUpdate().executeTakeFirst()) as
    | CommentRound
    | undefined
}

/** Locks a round against its closing, while others comment too. */
export async function holdRound(tx: Tx, conference: string, id: string): Promise<CommentRound | undefined> {
  return (await rounds(tx, conference).where('round_id', '=', id).forShare().executeTakeFirst()) as
    | CommentRound
    | undefined
}

/** The last round on a document. */
export async function findLastRound(
  tx: Tx,
  conference: string,
  documentId: string,
): Promise<CommentRound | undefined> {
  return (await rounds(tx, conference)
    .where('document_id', '=', documentId)
    .orderBy('round_id', 'desc')
    .limit(1)
    .executeTakeFirst()) as CommentRound | undefined
}

/** Rounds that are not closed and whose deadline lies between two moments. */
export async function listRoundsBetween(
  tx: Tx,
  conference: string,
  from: string,
  until: string,
): Promise<CommentRound[]> {
  return (await rounds(tx, conference)
    .where('closed_at', 'is', null)
    .where(sql<boolean>`deadline between ${from}::timestamptz and ${until}::timestamptz`)
    .orderBy('deadline')
    .execute()) as CommentRound[]
}

export type RoundPlace = { readonly deadline: string; readonly id: string }
export type ListedRound = CommentRound & {
  readonly symbol: string
  readonly title: Text
  readonly comments: number
  readonly unanswered: number
}

/** The rounds the reader may see, of one document or of all, the last deadline first, with the comments they may see counted. */
export async function listRounds(
  tx: Tx,
  conference: string,
  ask: {
    readonly document?: string | undefined
    readonly before: RoundPlace | undefined
    readonly limit: number
  },
): Promise<ListedRound[]> {
  const { before, document } = ask
  let page = tx
    .selectFrom('comment_round as r')
    .innerJoin('document as d', (join) =>
      join.onRef('d.conference_id', '=', 'r.conference_id').onRef('d.document_id', '=', 'r.document_id'),
    )
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('document_comment as c')
          .select([
            sql<number>`count(*)::integer`.as('comments'),
            sql<number>`(count(*) filter (where c.decision is null))::integer`.as('unanswered'),
          ])
          .whereRef('c.conference_id', '=', 'r.conference_id')
          .whereRef('c.round_id', '=', 'r.round_id')
          .where('c.withdrawn_at', 'is', null)
          .as('counted'),
      (join) => join.onTrue(),
    )
    .select([
      ...ROUND.filter((name) => name !== 'version').map((name) => `r.${name}` as const),
      'r.version',
      'd.symbol',
      'd.title',
      'counted.comments',
      'counted.unanswered',
    ])
    .where('r.conference_id', '=', conference)
    .orderBy('r.deadline', 'desc')
    .orderBy('r.round_id', 'desc')
    .limit(ask.limit)
  if (document) page = page.where('r.document_id', '=', document)
  if (before)
    page = page.where(
      sql<boolean>`(r.deadline, r.round_id) < (${before.deadline}::timestamptz, ${before.id}::uuid)`,
    )
  return (await page.execute()) as unknown as ListedRound[]
}

/** Opens a round. Answers nothing where another is open on this document. */
export async function insertRound(
  tx: Tx,
  conference: string,
  row: {
    readonly round_id: string
    readonly document_id: string
    readonly deadline: string
    readonly shared_with: SharedWith
    readonly previous_id: string | null
    readonly opened_at: string
  },
): Promise<CommentRound | undefined> {
  const opened = await tx
    .insertInto('comment_round')
    .values({ conference_id: conference, ...row })
    .onConflict((conflict) => conflict.doNothing())
    .returning(ROUND)
    .executeTakeFirst()
  return opened as CommentRound | undefined
}

export async function updateRound(
  tx: Tx,
  conference: string,
  id: string,
  change: { readonly deadline?: string; readonly closed_at?: string },
): Promise<CommentRound> {
  const row = await tx
    .updateTable('comment_round')
    .set(change)
    .set((now) => ({ version: now('version', '+', 1) }))
    .where('conference_id', '=', conference)
    .where('round_id', '=', id)
    .returning(ROUND)
    .executeTakeFirstOrThrow()
  return row as CommentRound
}

/** Closes what is open on a document; how many rounds that was. */
export async function closeRoundsOf(
  tx: Tx,
  conference: string,
  documentId: string,
  at: string,
): Promise<number> {
  const closed = await tx
    .updateTable('comment_round')
    .set({ closed_at: at })
    .set((now) => ({ version: now('version', '+', 1) }))
    .where('conference_id', '=', conference)
    .where('document_id', '=', documentId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return Number(closed.numUpdatedRows)
}

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
