import type { Tx } from '../../../../platform/postgres/client.ts'
import type { FloorKind, FloorState, Motion, Ruling } from '../contract.ts'

/** A request for the floor as it is kept. */
export type RequestRow = {
  readonly request_id: string
  readonly session_id: string
  readonly participant_id: string
  readonly status: 'member' | 'observer' | 'civil society' | 'host organization'
  readonly item_id: string | null
  readonly kind: FloorKind
  readonly motion: Motion | null
  readonly place: number
  readonly state: FloorState
  readonly asked_at: string
  readonly started_at: string | null
  readonly ended_at: string | null
  readonly limit_seconds: number
  readonly seconds_used: number
  readonly ruling: Ruling | null
}

const REQUEST = [
  'request_id',
  'session_id',
  'participant_id',
  'status',
  'item_id',
  'kind',
  'motion',
  'place',
  'state',
  'asked_at',
  'started_at',
  'ended_at',
  'limit_seconds',
  'seconds_used',
  'ruling',
] as const

const requests = (tx: Tx, conference: string, session: string) =>
  tx
    .selectFrom('floor_request')
    .select(REQUEST)
    .where('conference_id', '=', conference)
    .where('session_id', '=', session)

/** Who waits in a session and who has the floor, as they were put on the list. */
export async function listOnFloor(tx: Tx, conference: string, session: string): Promise<RequestRow[]> {
  const rows = await requests(tx, conference, session)
    .where('state', 'in', ['waiting', 'speaking'])
    .orderBy('place')
    .orderBy('request_id')
    .execute()
  return rows as RequestRow[]
}

/** Who spoke in a session, latest first. */
export async function listSpoken(
  tx: Tx,
  conference: string,
  session: string,
  limit: number,
): Promise<RequestRow[]> {
  const rows = await requests(tx, conference, session)
    .where('state', '=', 'done')
    .orderBy('ended_at', 'desc')
    .orderBy('request_id')
    .limit(limit)
    .execute()
  return rows as RequestRow[]
}

export async function findRequest(
  tx: Tx,
  conference: string,
  session: string,
  id: string,
): Promise<RequestRow | undefined> {
  const row = await requests(tx, conference, session).where('request_id', '=', id).executeTakeFirst()
  return row as RequestRow | undefined
}

/** How often a participant has replied on an item of a meeting, or stands on the list to. */
export async function countReplies(
  tx: Tx,
  conference: string,
  of: { readonly meeting: string; readonly participant: string; readonly item: string | null },
): Promise<number> {
  const row = await tx
    .selectFrom('floor_request as f')
    .innerJoin('meeting_session as s', (join) =>
      join.onRef('s.conference_id', '=', 'f.conference_id').onRef('s.session_id', '=', 'f.session_id'),
    )
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where('f.conference_id', '=', conference)
    .where('s.meeting_id', '=', of.meeting)
    .where('f.participant_id', '=', of.participant)
    .where('f.item_id', 'is not distinct from', of.item)
    .where('f.kind', '=', 'right of reply')
    .where('f.state', '<>', 'withdrawn')
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** The first and the last place on the list of a session; nought for both where nobody ever stood there. */
export async function placesOf(
  tx: Tx,
  conference: string,
  session: string,
): Promise<{ first: number; last: number }> {
  const row = await tx
    .selectFrom('floor_request')
    .select(({ fn }) => [fn.min('place').as('first'), fn.max('place').as('last')])
    .where('conference_id', '=', conference)
    .where('session_id', '=', session)
    .executeTakeFirstOrThrow()
  return { first: row.first ?? 0, last: row.last ?? 0 }
}

export type NewRequest = Omit<RequestRow, 'state' | 'started_at' | 'ended_at' | 'seconds_used' | 'ruling'>

export async function insertRequest(tx: Tx, conference: string, row: NewRequest): Promise<void> {
  await tx
    .insertInto('floor_request')
    .values({ conference_id: conference, ...row })
    .execute()
}

export type RequestChange = Partial<
  Pick<
    RequestRow,
    'state' | 'place' | 'started_at' | 'ended_at' | 'limit_seconds' | 'seconds_used' | 'ruling'
  >
>

export async function updateRequest(
  tx: Tx,
  conference: string,
  id: string,
  change: RequestChange,
): Promise<void> {
  await tx
    .updateTable('floor_request')
    .set(change)
    .where('conference_id', '=', conference)
    .where('request_id', '=', id)
    .execute()
}

/** Takes everyone who waits off the list of a session; returns how many there were. */
export async function withdrawWaiting(
  tx: Tx,
  conference: string,
  session: string,
  at: string,
): Promise<number> {
  const done = await tx
    .updateTable('floor_request')
    .set({ state: 'withdrawn', ended_at: at })
    .where('conference_id', '=', conference)
    .where('session_id', '=', session)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return Number(done.numUpdatedRows)
}
