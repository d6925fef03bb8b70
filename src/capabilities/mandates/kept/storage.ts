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

/** What a person wrote on mandates, as far as the reader sees these. */
const notesBy = (tx: Tx, conference: string, person: string) =>
  tx
    .selectFrom('progress_note as n')
    .innerJoin('mandate as m', (join) =>
      join.onRef('m.conference_id', '=', 'n.conference_id').onRef('m.mandate_id', '=', 'n.mandate_id'),
    )
    .where('n.conference_id', '=', conference)
    .where('n.person_id', '=', person)

export async function listNotesBy(tx: Tx, conference: string, person: string) {
  return notesBy(tx, conference, person)
    .select(['m.reference', 'n.kind', 'n.text', 'n.written_at'])
    .orderBy('n.written_at', 'desc')
    .execute()
}

export async function countNotesBy(tx: Tx, conference: string, person: string): Promise<number> {
  const row = await notesBy(tx, conference, person)
    .select((note) => note.fn.countAll<bigint>().as('many'))
    .executeTakeFirstOrThrow()
  return Number(row.many)
}
