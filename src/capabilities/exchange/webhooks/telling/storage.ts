import { sql } from 'kysely'
import type { Tx } from '../../../../platform/postgres/client.ts'
import type { EventKind, MessageKind } from '../contract.ts'

/** The job that writes messages of what happened. */
export const TELL = 'tell webhooks'

export type EventRow = {
  readonly event_id: string
  readonly kind: EventKind
  readonly subject_id: string
  readonly at: string
}

/** Notes in the change's own transaction that something happened, where an endpoint wants to hear of it. One statement. */
export async function insertEvent(tx: Tx, conference: string, event: EventRow): Promise<void> {
  const asked = JSON.stringify({ conferenceId: conference })
  await sql`
    with noted as (
      insert into webhook_event (conference_id, event_id, kind, subject_id, at)
      select ${conference}::uuid, ${event.event_id}::uuid, ${event.kind}::text, ${event.subject_id}::uuid, ${event.at}::timestamptz
      where exists (select from webhook_endpoint
        where conference_id = ${conference}::uuid and off_why is null and ${event.kind}::text = any (kinds))
      returning event_id)
    select add_job(${TELL}, ${asked}::json) from noted`.execute(tx)
}

/** Events that were not told yet, earliest first; each is held by one teller. */
export async function lockEvents(tx: Tx, conference: string, limit: number): Promise<EventRow[]> {
  const rows = await tx
    .selectFrom('webhook_event')
    .select(['event_id', 'kind', 'subject_id', 'at'])
    .where('conference_id', '=', conference)
    .orderBy('event_id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows as EventRow[]
}

export async function deleteEvents(tx: Tx, conference: string, ids: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('webhook_event')
    .where('conference_id', '=', conference)
    .where('event_id', 'in', [...ids])
    .execute()
}

export type NewDelivery = {
  readonly delivery_id: string
  readonly endpoint_id: string
  readonly kind: MessageKind
  readonly subject_id: string | null
  readonly body: string
  readonly made_at: string
  readonly next_at: string
}

export async function insertDeliveries(
  tx: Tx,
  conference: string,
  rows: readonly NewDelivery[],
): Promise<void> {
  await tx
    .insertInto('webhook_delivery')
    .values(rows.map((row) => ({ conference_id: conference, ...row })))
    .execute()
}
