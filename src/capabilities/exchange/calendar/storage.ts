import { sql } from 'kysely'
import type { Day } from '../../../kernel/day.ts'
import type { Text } from '../../../kernel/language.ts'
import type { Tx } from '../../../platform/postgres/client.ts'
import type { Audience, ProposalState } from '../proposing/contract.ts'
import type { EventKind, RegionEvent } from './contract.ts'

const EVENT = [
  'event_id',
  'participant_id',
  'state',
  'audience',
  'kind',
  'title',
  'place',
  'organiser',
  'link',
  'from_day',
  'until_day',
  'zone',
  'starts_at',
  'ends_at',
  'reason',
  'version',
] as const

const events = (tx: Tx, conference: string) =>
  tx.selectFrom('region_event').select(EVENT).where('conference_id', '=', conference)

/** The published events the reader may see that last on some of these days, first come first. */
export async function listEventsBetween(
  tx: Tx,
  conference: string,
  from: Day,
  until: Day,
): Promise<RegionEvent[]> {
  return (await events(tx, conference)
    .where('state', '=', 'published')
    .where('from_day', '<=', until)
    .where('until_day', '>=', from)
    .orderBy('from_day')
    .orderBy('event_id')
    .execute()) as RegionEvent[]
}

export type Place = { readonly day: string; readonly id: string }

/** A page of the events the reader may see in these states, that are not over on a day, first come first. */
export async function listEvents(
  tx: Tx,
  conference: string,
  ask: {
    readonly states: readonly ProposalState[]
    readonly audience?: Audience | undefined
    readonly from?: Day | undefined
    readonly after: Place | undefined
    readonly limit: number
  },
): Promise<RegionEvent[]> {
  const { after, audience, from } = ask
  let page = events(tx, conference)
    .where('state', 'in', [...ask.states])
    .orderBy('from_day')
    .orderBy('event_id')
    .limit(ask.limit)
  if (from) page = page.where('until_day', '>=', from)
  if (audience) page = page.where('audience', '=', audience)
  if (after) page = page.where(sql<boolean>`(from_day, event_id) > (${after.day}::date, ${after.id}::uuid)`)
  return (await page.execute()) as RegionEvent[]
}

export async function findEvent(tx: Tx, conference: string, id: string): Promise<RegionEvent | undefined> {
  return (await events(tx, conference).where('event_id', '=', id).executeTakeFirst()) as
    | RegionEvent
    | undefined
}

export async function lockEvent(tx: Tx, conference: string, id: string): Promise<RegionEvent | undefined> {
  return (await events(tx, conference).where('event_id', '=', id).forUpdate().executeTakeFirst()) as
    | RegionEvent
    | undefined
}

export type EventWritten = {
  readonly audience: Audience
  readonly kind: EventKind
  readonly title: Text
  readonly place: string
  readonly organiser: string
  readonly link: string
  readonly from_day: Day
  readonly until_day: Day
  readonly zone: string
  readonly starts_at: string | null
  readonly ends_at: string | null
}

export async function insertEvent(
  tx: Tx,
  conference: string,
  row: EventWritten & {
    readonly event_id: string
    readonly participant_id: string | null
    readonly state: ProposalState
    readonly written_by: string | null
    readonly published_at: string | null
  },
): Promise<RegionEvent> {
  const made = await tx
    .insertInto('region_event')
    .values({ conference_id: conference, ...row, title: JSON.stringify(row.title) })
    .returning(EVENT)
    .executeTakeFirstOrThrow()
  return made as RegionEvent
}

export async function updateEvent(
  tx: Tx,
  conference: string,
  id: string,
  change: Partial<EventWritten> & {
    readonly state?: ProposalState
    readonly reason?: string
    readonly published_at?: string
  },
): Promise<RegionEvent> {
  const { title, ...rest } = change
  const row = await tx
    .updateTable('region_event')
    .set({ ...rest, ...(title ? { title: JSON.stringify(title) } : {}) })
    .set((now) => ({ version: now('version', '+', 1) }))
    .where('conference_id', '=', conference)
    .where('event_id', '=', id)
    .returning(EVENT)
    .executeTakeFirstOrThrow()
  return row as RegionEvent
}
