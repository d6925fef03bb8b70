import { sql } from 'kysely'
import type { Tx } from '../../../../platform/postgres/client.ts'
import type { FloorKind, Motion, Ruling } from '../../session/contract.ts'

/** Something that happened in a session, with what was asked for where it was about the floor. */
export type EventRow = {
  readonly sequence: number
  readonly at: string
  readonly what: string
  readonly ordinal: number
  readonly item: string | null
  readonly participant: string | null
  readonly kind: FloorKind | null
  readonly motion: Motion | null
  readonly ruling: Ruling | null
}

// What an adopted text tells of; who waited, who was interrupted and what stood on the screen is not for it.
const TOLD = [
  'opened',
  'suspended',
  'resumed',
  'closed',
  'item taken up',
  'floor ended',
  'list closed',
] as const

/** What happened in the sessions of a meeting, in its order: nothing of what the secretariat tells itself. */
export async function listEventsOfMeeting(tx: Tx, conference: string, meeting: string): Promise<EventRow[]> {
  const { rows } = await sql<Omit<EventRow, 'sequence'> & { sequence: bigint }>`
    select e.sequence, e.at, e.what, s.ordinal, coalesce(e.facts ->> 'item', f.item_id::text) as item,
      f.participant_id as participant, f.kind, f.motion, f.ruling
    from session_event e
    join meeting_session s on s.conference_id = e.conference_id and s.session_id = e.session_id
    left join floor_request f on f.conference_id = e.conference_id and f.session_id = e.session_id
      and f.request_id = (e.facts ->> 'request')::uuid
    where e.conference_id = ${conference}::uuid and s.meeting_id = ${meeting}::uuid and e.what = any(${[...TOLD]}::text[])
    order by e.sequence`.execute(tx)
  return rows.map((row) => ({ ...row, sequence: Number(row.sequence) }))
}

/** For which items participants handed in what they said. */
export async function listHandedIn(
  tx: Tx,
  conference: string,
  meeting: string,
): Promise<{ item_id: string | null; participant_id: string }[]> {
  return tx
    .selectFrom('statement')
    .select(['item_id', 'participant_id'])
    .distinct()
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meeting)
    .where('taken_back_at', 'is', null)
    .execute()
}
