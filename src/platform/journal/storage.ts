import { sql } from 'kysely'
import type { Tx } from '../postgres/client.ts'
import type { JournalRow, SealedRow } from './entry.ts'

/** Appends one row, unsealed. */
export async function appendJournal(tx: Tx, conference: string, row: JournalRow): Promise<void> {
  await tx
    .insertInto('journal')
    .values({
      conference_id: conference,
      ...row,
      actor: JSON.stringify(row.actor),
      before: row.before === undefined ? null : JSON.stringify(row.before),
      after: row.after === undefined ? null : JSON.stringify(row.after),
    })
    .execute()
}

/** What a story is asked for: of which things, before which instant, and what of them is not told. */
export type StoryAsk = {
  readonly ids: readonly string[]
  /** As which subjects; as any where this is left out. */
  readonly subjects?: readonly string[]
  readonly before?: string | undefined
  readonly butSubjects?: readonly string[]
  readonly butOperations?: readonly string[]
}

const storyRows = (tx: Tx, conference: string, ask: StoryAsk) => {
  let query = tx
    .selectFrom('journal')
    .where('conference_id', '=', conference)
    .where('subject_id', 'in', [...ask.ids])
  if (ask.subjects !== undefined) query = query.where('subject', 'in', [...ask.subjects])
  if (ask.butSubjects?.length) query = query.where('subject', 'not in', [...ask.butSubjects])
  if (ask.butOperations?.length) query = query.where('operation', 'not in', [...ask.butOperations])
  if (ask.before !== undefined) query = query.where('at', '<', ask.before)
  return query
}

/** What happened to some things, latest first: so many lines, and whatever else happened at the last one's instant. */
export async function listStory(
  tx: Tx,
  conference: string,
  ask: StoryAsk,
  limit: number,
): Promise<JournalRow[]> {
  if (ask.ids.length === 0) return []
  const rows = await storyRows(tx, conference, ask)
    .select(['entry_id', 'at', 'operation', 'actor', 'subject', 'subject_id', 'before', 'after'])
    .orderBy('at', 'desc')
    .fetch(limit, 'with ties')
    .execute()
  return rows.toSorted(
    (one, other) => descending(one.at, other.at) || descending(one.entry_id, other.entry_id),
  )
}

const descending = (one: string, other: string): number => (one < other ? 1 : one > other ? -1 : 0)

/** How many lines tell what happened to some things. */
export async function countStory(tx: Tx, conference: string, ask: StoryAsk): Promise<number> {
  if (ask.ids.length === 0) return 0
  const row = await storyRows(tx, conference, ask)
    .select((line) => line.fn.countAll<bigint>().as('many'))
    .executeTakeFirstOrThrow()
  return Number(row.many)
}

/** Sealed rows after a number, in the order of the chain. */
export async function listSealed(tx: Tx, after: number, limit: number): Promise<SealedRow[]> {
  const rows = await tx
    .selectFrom('journal')
    .select([
      'entry_id',
      'at',
      'operation',
      'actor',
      'subject',
      'subject_id',
      'before',
      'after',
      'number',
      'hash',
    ])
    .where('conference_id', '=', sql<string>`this_conference()`)
    .where('number', '>', BigInt(after))
    .orderBy('number')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, number: Number(row.number), hash: row.hash ?? '' }))
}
