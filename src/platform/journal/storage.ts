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

/** Everything that happened to one thing, oldest first. */
export async function listStory(tx: Tx, subjectId: string, limit = 200): Promise<JournalRow[]> {
  return tx
    .selectFrom('journal')
    .select(['entry_id', 'at', 'operation', 'actor', 'subject', 'subject_id', 'before', 'after'])
    .where('conference_id', '=', sql<string>`this_conference()`)
    .where('subject_id', '=', subjectId)
    .orderBy('at')
    .limit(limit)
    .execute()
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
