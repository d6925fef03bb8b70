import { sql } from 'kysely'
import type { Tx } from '../../../platform/postgres/client.ts'
import type { Note } from '../contract.ts'

export type WrittenNote = Pick<Note, 'note_id' | 'kind' | 'text' | 'speaks_for' | 'written_at'> & {
  readonly name: string | null
}

/** The notes on a mandate before an instant, latest first, with whoever wrote each. */
export async function listNotesBefore(
  tx: Tx,
  conference: string,
  mandateId: string,
  before: string | undefined,
  limit: number,
): Promise<WrittenNote[]> {
  let query = tx
    .selectFrom('progress_note as n')
    .leftJoin('person as p', (join) =>
      join.onRef('p.conference_id', '=', 'n.conference_id').onRef('p.person_id', '=', 'n.person_id'),
    )
    .select([
      'n.note_id',
      'n.kind',
      'n.text',
      'n.speaks_for',
      'n.written_at',
      sql<string | null>`p.given_name || ' ' || p.family_name`.as('name'),
    ])
    .where('n.conference_id', '=', conference)
    .where('n.mandate_id', '=', mandateId)
  if (before !== undefined) query = query.where('n.written_at', '<', before)
  const rows = await query.orderBy('n.written_at', 'desc').orderBy('n.note_id', 'desc').limit(limit).execute()
  return rows as WrittenNote[]
}
