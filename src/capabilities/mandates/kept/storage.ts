import type { Tx } from '../../../platform/postgres/client.ts'

export async function listDraftsOf(tx: Tx, conference: string, person: string) {
  return tx
    .selectFrom('draft')
    .select(['place', 'fields', 'saved_at'])
    .where('conference_id', '=', conference)
    .where('person_id', '=', person)
    .orderBy('saved_at', 'desc')
    .execute()
}

export async function listViewsOf(tx: Tx, conference: string, person: string) {
  return tx
    .selectFrom('saved_view')
    .select(['name', 'query'])
    .where('conference_id', '=', conference)
    .where('person_id', '=', person)
    .orderBy('name')
    .execute()
}

export async function listNotesBy(tx: Tx, conference: string, person: string) {
  return tx
    .selectFrom('progress_note as n')
    .innerJoin('mandate as m', (join) =>
      join.onRef('m.conference_id', '=', 'n.conference_id').onRef('m.mandate_id', '=', 'n.mandate_id'),
    )
    .select(['m.reference', 'n.kind', 'n.text', 'n.written_at'])
    .where('n.conference_id', '=', conference)
    .where('n.person_id', '=', person)
    .orderBy('n.written_at', 'desc')
    .execute()
}

/** Takes a person's own drafts or views away; returns how many. */
export async function deleteOf(
  tx: Tx,
  conference: string,
  table: 'draft' | 'saved_view',
  person: string,
): Promise<number> {
  const done = await tx
    .deleteFrom(table)
    .where('conference_id', '=', conference)
    .where('person_id', '=', person)
    .executeTakeFirst()
  return Number(done.numDeletedRows)
}
