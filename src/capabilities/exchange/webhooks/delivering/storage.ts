import { sql } from 'kysely'
import type { Tx } from '../../../../platform/postgres/client.ts'
import type { Delivery, DeliveryRecord, DeliveryState, Failure, MessageKind } from '../contract.ts'

/** The job that sends what is due to one endpoint. */
export const DELIVER = 'deliver webhooks'

/** Asks for what is due for an endpoint to be sent now; asked often, it is asked once. */
export async function askForDelivery(tx: Tx, conference: string, endpoint: string): Promise<void> {
  const asked = JSON.stringify({ conferenceId: conference, endpointId: endpoint })
  await sql`select add_job(${DELIVER}, ${asked}::json, null, ${`${DELIVER} ${endpoint}`})`.execute(tx)
}

/** Asks for the next attempt, in place of one asked for before: whoever asks holds the endpoint and knows which is next. */
export async function askForNext(tx: Tx, conference: string, endpoint: string, from: string): Promise<void> {
  const asked = JSON.stringify({ conferenceId: conference, endpointId: endpoint })
  await sql`select add_job(${DELIVER}, ${asked}::json, ${from}::timestamptz, ${`${DELIVER} ${endpoint} next`})`.execute(
    tx,
  )
}

/** The endpoints for which something is due now. */
export async function listDueEndpoints(tx: Tx, conference: string, at: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('webhook_delivery')
    .select('endpoint_id')
    .distinct()
    .where('conference_id', '=', conference)
    .where('state', '=', 'waiting')
    .where('next_at', '<=', at)
    .execute()
  return rows.map(({ endpoint_id }) => endpoint_id)
}

export type DueRow = {
  readonly delivery_id: string
  readonly kind: MessageKind
  readonly subject_id: string | null
  readonly body: string
  readonly tries: number
}

const due = (tx: Tx, conference: string, endpoint: string) =>
  tx
    .selectFrom('webhook_delivery')
    .where('conference_id', '=', conference)
    .where('endpoint_id', '=', endpoint)
    .where('state', '=', 'waiting')

/** What is due for an endpoint and claimed by nobody, the oldest first. */
export async function lockDue(
  tx: Tx,
  conference: string,
  of: { readonly endpoint: string; readonly at: string; readonly limit: number },
): Promise<DueRow[]> {
  const rows = await due(tx, conference, of.endpoint)
    .select(['delivery_id', 'kind', 'subject_id', 'body', 'tries'])
    .where('next_at', '<=', of.at)
    .where((one) => one.or([one('claimed_until', 'is', null), one('claimed_until', '<=', of.at)]))
    .orderBy('delivery_id')
    .limit(of.limit)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows as DueRow[]
}

/** When the next of what waits for an endpoint is due; nothing where nothing waits. */
export async function findNextDue(tx: Tx, conference: string, endpoint: string): Promise<string | undefined> {
  const row = await due(tx, conference, endpoint)
    .select(sql<string | null>`min(greatest(next_at, coalesce(claimed_until, next_at)))`.as('at'))
    .executeTakeFirst()
  return row?.at ?? undefined
}

/** Claims messages until an instant, each with the attempt that is about to be made. Returns the attempts' places. */
export async function claim(
  tx: Tx,
  conference: string,
  ids: readonly string[],
  of: { readonly at: string; readonly until: string },
): Promise<Map<string, number>> {
  await tx
    .updateTable('webhook_delivery')
    .set((now) => ({ claimed_until: of.until, tries: now('tries', '+', 1) }))
    .where('conference_id', '=', conference)
    .where('delivery_id', 'in', [...ids])
    .execute()
  const { rows } = await sql<{ delivery_id: string; ordinal: number }>`
    insert into webhook_attempt (conference_id, delivery_id, ordinal, at)
    select d.conference_id, d.delivery_id, (select coalesce(max(a.ordinal), 0) + 1 from webhook_attempt a
      where a.conference_id = d.conference_id and a.delivery_id = d.delivery_id), ${of.at}::timestamptz
    from webhook_delivery d
    where d.conference_id = ${conference}::uuid and d.delivery_id = any (${[...ids]}::uuid[])
    returning delivery_id, ordinal`.execute(tx)
  return new Map(rows.map(({ delivery_id, ordinal }) => [delivery_id, ordinal] as const))
}

export async function updateAttempt(
  tx: Tx,
  conference: string,
  of: { readonly delivery_id: string; readonly ordinal: number },
  made: { ms: number; status: number | null; failure: Failure | null; answer: string },
): Promise<void> {
  await tx
    .updateTable('webhook_attempt')
    .set(made)
    .where('conference_id', '=', conference)
    .where('delivery_id', '=', of.delivery_id)
    .where('ordinal', '=', of.ordinal)
    .execute()
}

/** How a message stands, once an attempt is over or it is asked for anew. */
export async function moveDelivery(
  tx: Tx,
  conference: string,
  id: string,
  to: { readonly state: DeliveryState; readonly next_at: string | null; readonly tries?: number },
): Promise<void> {
  await tx
    .updateTable('webhook_delivery')
    .set({ ...to, claimed_until: null })
    .where('conference_id', '=', conference)
    .where('delivery_id', '=', id)
    .execute()
}

/** What waits for an endpoint has failed: it is off. */
export async function failWaiting(tx: Tx, conference: string, endpoint: string): Promise<void> {
  await tx
    .updateTable('webhook_delivery')
    .set({ state: 'failed', next_at: null, claimed_until: null })
    .where('conference_id', '=', conference)
    .where('endpoint_id', '=', endpoint)
    .where('state', '=', 'waiting')
    .execute()
}

/** Drops the log's messages of before a day, with their attempts, but those that wait. Returns how many. */
export async function dropDeliveries(tx: Tx, conference: string, before: string): Promise<number> {
  const done = await tx
    .deleteFrom('webhook_delivery')
    .where('conference_id', '=', conference)
    .where('made_at', '<', before)
    .where('state', '<>', 'waiting')
    .executeTakeFirst()
  return Number(done.numDeletedRows)
}

// A message beside its last attempt.
const logged = (tx: Tx, conference: string, endpoint: string) =>
  tx
    .selectFrom('webhook_delivery as d')
    .leftJoinLateral(
      (of) =>
        of
          .selectFrom('webhook_attempt as a')
          .select(['a.ordinal', 'a.status', 'a.failure', 'a.ms'])
          .whereRef('a.conference_id', '=', 'd.conference_id')
          .whereRef('a.delivery_id', '=', 'd.delivery_id')
          .orderBy('a.ordinal', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select(['d.delivery_id', 'd.kind', 'd.state', 'd.next_at', 'd.made_at'])
    .select(['last.status', 'last.failure', 'last.ms'])
    .select(sql<number>`coalesce(last.ordinal, 0)`.as('attempts'))
    .where('d.conference_id', '=', conference)
    .where('d.endpoint_id', '=', endpoint)

/** The log of an endpoint before a message, latest first. */
export async function listDeliveries(
  tx: Tx,
  conference: string,
  of: { readonly endpoint: string; readonly before?: string | undefined; readonly limit: number },
): Promise<Delivery[]> {
  let query = logged(tx, conference, of.endpoint).orderBy('d.delivery_id', 'desc').limit(of.limit)
  if (of.before !== undefined) query = query.where('d.delivery_id', '<', of.before)
  return (await query.execute()) as Delivery[]
}

export async function findDelivery(
  tx: Tx,
  conference: string,
  of: { readonly endpoint: string; readonly delivery: string },
): Promise<DeliveryRecord | undefined> {
  const row = await logged(tx, conference, of.endpoint)
    .select('d.body')
    .where('d.delivery_id', '=', of.delivery)
    .executeTakeFirst()
  if (!row) return undefined
  const made = await tx
    .selectFrom('webhook_attempt')
    .select(['ordinal', 'at', 'ms', 'status', 'failure', 'answer'])
    .where('conference_id', '=', conference)
    .where('delivery_id', '=', of.delivery)
    .orderBy('ordinal', 'desc')
    .limit(100)
    .execute()
  return { ...row, made } as DeliveryRecord
}

/** A message to be sent again, held by whoever asks. */
export async function lockDelivery(
  tx: Tx,
  conference: string,
  of: { readonly endpoint: string; readonly delivery: string },
): Promise<{ readonly state: DeliveryState } | undefined> {
  const row = await tx
    .selectFrom('webhook_delivery')
    .select('state')
    .where('conference_id', '=', conference)
    .where('endpoint_id', '=', of.endpoint)
    .where('delivery_id', '=', of.delivery)
    .forUpdate()
    .executeTakeFirst()
  return row as { readonly state: DeliveryState } | undefined
}
