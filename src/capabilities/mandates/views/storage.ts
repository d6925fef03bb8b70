import type { Tx } from '../../../platform/postgres/client.ts'

export type SavedView = { readonly view_id: string; readonly name: string; readonly query: string }

/** A person's own views of the register, by name. */
export function listViews(tx: Tx, conference: string, personId: string): Promise<SavedView[]> {
  return tx
    .selectFrom('saved_view')
    .select(['view_id', 'name', 'query'])
    .where('conference_id', '=', conference)
    .where('person_id', '=', personId)
    .orderBy('name')
    .limit(50)
    .execute()
}

/** Keeps a view under its name, over one of the same name. */
export async function saveView(
  tx: Tx,
  conference: string,
  row: SavedView & { readonly person_id: string },
): Promise<SavedView> {
  return tx
    .insertInto('saved_view')
    .values({ conference_id: conference, ...row })
    .onConflict((conflict) =>
      conflict.columns(['conference_id', 'person_id', 'name']).doUpdateSet({ query: row.query }),
    )
    .returning(['view_id', 'name', 'query'])
    .executeTakeFirstOrThrow()
}

export async function deleteView(tx: Tx, conference: string, personId: string, id: string): Promise<boolean> {
  const done = await tx
    .deleteFrom('saved_view')
    .where('conference_id', '=', conference)
    .where('person_id', '=', personId)
    .where('view_id', '=', id)
    .executeTakeFirst()
  return done.numDeletedRows > 0n
}
