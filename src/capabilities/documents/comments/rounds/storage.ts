import { sql } from 'kysely'
import type { Text } from '../../../../kernel/language.ts'
import type { Tx } from '../../../../platform/postgres/client.ts'
import type { CommentRound, SharedWith } from '../contract.ts'

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
