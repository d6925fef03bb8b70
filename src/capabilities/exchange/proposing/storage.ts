import { sql } from 'kysely'
import type { Tx } from '../../../platform/postgres/client.ts'

/** What a person wrote as announcements and events. */
export async function listProposalsBy(tx: Tx, conference: string, person: string): Promise<object[]> {
  const announcements = await tx
    .selectFrom('announcement')
    .select(['title', 'text', 'state', 'from_day'])
    .where('conference_id', '=', conference)
    .where('written_by', '=', person)
    .execute()
  const events = await tx
    .selectFrom('region_event')
    .select(['title', 'place', 'state', 'from_day'])
    .where('conference_id', '=', conference)
    .where('written_by', '=', person)
    .execute()
  return [...announcements, ...events]
}

export async function countProposalsBy(tx: Tx, conference: string, person: string): Promise<number> {
  const { rows } = await sql<{ many: bigint }>`select
    (select count(*) from announcement where conference_id = ${conference} and written_by = ${person})
    + (select count(*) from region_event where conference_id = ${conference} and written_by = ${person}) as many`.execute(
    tx,
  )
  return Number(rows[0]?.many ?? 0)
}
