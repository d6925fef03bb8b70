import { sql } from 'kysely'
import type { Tx } from '../../../platform/postgres/client.ts'
import type { WaitingProposals } from './contract.ts'

/** How many proposals wait, of those the reader may see. */
export async function countWaiting(tx: Tx, conference: string): Promise<WaitingProposals> {
  const { rows } = await sql<WaitingProposals>`select
    (select count(*)::int from announcement where conference_id = ${conference} and state = 'proposed') as announcements,
    (select count(*)::int from region_event where conference_id = ${conference} and state = 'proposed') as events`.execute(
    tx,
  )
  return rows[0] ?? { announcements: 0, events: 0 }
}

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
