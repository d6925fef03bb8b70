import type { Tx } from '../../../platform/postgres/client.ts'
import type { Endpoint, EndpointRow, EventKind, OffWhy } from './contract.ts'

const ENDPOINT = [
  'endpoint_id',
  'name',
  'address',
  'kinds',
  'before_until',
  'off_why',
  'off_at',
  'failing_since',
  'made_at',
  'version',
] as const

/** An endpoint with its sealed secrets, which never leave storage and the signing. */
export type KeptEndpoint = Endpoint & {
  readonly sealed_secret: string
  readonly sealed_before: string | null
}

/** Every endpoint by its name, with how many messages wait for it and when it last took one. */
export async function listEndpoints(tx: Tx, conference: string): Promise<EndpointRow[]> {
  const rows = await tx
    .selectFrom('webhook_endpoint as e')
    .select(ENDPOINT.map((column) => `e.${column}` as const))
    .select((of) => [
      of
        .selectFrom('webhook_delivery as d')
        .select((one) => one.fn.countAll<bigint>().as('many'))
        .whereRef('d.conference_id', '=', 'e.conference_id')
        .whereRef('d.endpoint_id', '=', 'e.endpoint_id')
        .where('d.state', '=', 'waiting')
        .as('waiting'),
      of
        .selectFrom('webhook_delivery as d')
        .innerJoin('webhook_attempt as a', (join) =>
          join.onRef('a.conference_id', '=', 'd.conference_id').onRef('a.delivery_id', '=', 'd.delivery_id'),
        )
        .select('a.at')
        .whereRef('d.conference_id', '=', 'e.conference_id')
        .whereRef('d.endpoint_id', '=', 'e.endpoint_id')
        .where('a.status', '>=', 200)
        .where('a.status', '<=', 299)
        .orderBy('a.at', 'desc')
        .limit(1)
        .as('last_taken_at'),
    ])
    .where('e.conference_id', '=', conference)
    .orderBy('e.name')
    .orderBy('e.endpoint_id')
    .execute()
  return rows.map((row) => ({ ...row, waiting: Number(row.waiting) })) as EndpointRow[]
}

export async function countEndpoints(tx: Tx, conference: string): Promise<number> {
  const row = await tx
    .selectFrom('webhook_endpoint')
    .select((one) => one.fn.countAll<bigint>().as('many'))
    .where('conference_id', '=', conference)
    .executeTakeFirstOrThrow()
  return Number(row.many)
}

export async function findEndpoint(tx: Tx, conference: string, id: string): Promise<Endpoint | undefined> {
  const row = await tx
    .selectFrom('webhook_endpoint')
    .select(ENDPOINT)
    .where('conference_id', '=', conference)
    .where('endpoint_id', '=', id)
    .executeTakeFirst()
  return row as Endpoint | undefined
}

/** One after the other, whoever changes an endpoint or settles what was sent to it. */
export async function lockEndpoint(
  tx: Tx,
  conference: string,
  id: string,
): Promise<KeptEndpoint | undefined> {
  const row = await tx
    .selectFrom('webhook_endpoint')
    .select([...ENDPOINT, 'sealed_secret', 'sealed_before'])
    .where('conference_id', '=', conference)
    .where('endpoint_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row as KeptEndpoint | undefined
}

/** The endpoints that are on. */
export async function listEndpointsOn(tx: Tx, conference: string): Promise<Endpoint[]> {
  const rows = await tx
    .selectFrom('webhook_endpoint')
    .select(ENDPOINT)
    .where('conference_id', '=', conference)
    .where('off_why', 'is', null)
    .execute()
  return rows as Endpoint[]
}

export async function insertEndpoint(
  tx: Tx,
  conference: string,
  row: {
    readonly endpoint_id: string
    readonly name: string
    readonly address: string
    readonly kinds: readonly EventKind[]
    readonly sealed_secret: string
    readonly made_at: string
  },
): Promise<void> {
  await tx
    .insertInto('webhook_endpoint')
    .values({ conference_id: conference, ...row, kinds: [...row.kinds] })
    .execute()
}

export type EndpointChange = {
  readonly name?: string
  readonly address?: string
  readonly kinds?: EventKind[]
  readonly sealed_secret?: string
  readonly sealed_before?: string | null
  readonly before_until?: string | null
  readonly off_why?: OffWhy | null
  readonly off_at?: string | null
  readonly failing_since?: string | null
}

export async function updateEndpoint(
  tx: Tx,
  conference: string,
  id: string,
  change: EndpointChange,
): Promise<Endpoint> {
  const row = await tx
    .updateTable('webhook_endpoint')
    .set(change)
    .set((now) => ({ version: now('version', '+', 1) }))
    .where('conference_id', '=', conference)
    .where('endpoint_id', '=', id)
    .returning(ENDPOINT)
    .executeTakeFirstOrThrow()
  return row as Endpoint
}

/** Notes since when an endpoint takes nothing, which is no change anyone made. */
export async function markFailing(
  tx: Tx,
  conference: string,
  id: string,
  since: string | null,
): Promise<void> {
  await tx
    .updateTable('webhook_endpoint')
    .set({ failing_since: since })
    .where('conference_id', '=', conference)
    .where('endpoint_id', '=', id)
    .execute()
}

/** Takes an endpoint away, with its log. */
export async function deleteEndpoint(tx: Tx, conference: string, id: string): Promise<void> {
  await tx
    .deleteFrom('webhook_endpoint')
    .where('conference_id', '=', conference)
    .where('endpoint_id', '=', id)
    .execute()
}
