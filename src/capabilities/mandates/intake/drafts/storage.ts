import { sql } from 'kysely'
import type { Instant } from '../../../../kernel/instant.ts'
import type { Tx } from '../../../../platform/postgres/client.ts'

export type Fields = Readonly<Record<string, string | string[]>>

/** Lays what was typed over what was kept of it before, and returns its version. */
export async function saveDraft(
  tx: Tx,
  conference: string,
  row: { person_id: string; place: string; fields: Fields; saved_at: Instant },
): Promise<number> {
  const stored = await tx
    .insertInto('draft')
    .values({ conference_id: conference, ...row, fields: JSON.stringify(row.fields) })
    .onConflict((conflict) =>
      conflict.columns(['conference_id', 'person_id', 'place']).doUpdateSet((now) => ({
        fields: sql`draft.fields || excluded.fields`,
        saved_at: row.saved_at,
        version: now('draft.version', '+', 1),
      })),
    )
    .returning('version')
    .executeTakeFirstOrThrow()
  return stored.version
}

/** What a person typed and did not send, by the last part of its place. */
export async function listDrafts(
  tx: Tx,
  conference: string,
  personId: string,
  within: string,
): Promise<Record<string, Fields>> {
  const rows = await tx
    .selectFrom('draft')
    .select(['place', 'fields'])
    .where('conference_id', '=', conference)
    .where('person_id', '=', personId)
    .where('place', 'like', `${within}/%`)
    .execute()
  return Object.fromEntries(rows.map((row) => [row.place.slice(within.length + 1), row.fields as Fields]))
}

/** What was kept for a place is sent, by whomever: nobody's draft of it is wanted any more. */
export async function deleteDrafts(tx: Tx, conference: string, place: string): Promise<void> {
  await tx.deleteFrom('draft').where('conference_id', '=', conference).where('place', '=', place).execute()
}
