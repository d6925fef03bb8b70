import { sql } from 'kysely'
import type { Day } from '../../../kernel/day.ts'
import type { Tx } from '../../../platform/postgres/client.ts'
import type { Mandate, MandateState } from '../contract.ts'
import { MANDATE } from '../storage.ts'

export type Condition = {
  readonly states?: readonly MandateState[] | undefined
  readonly tasked?: readonly string[] | undefined
  readonly bodyId?: string | undefined
  readonly meetingId?: string | undefined
  readonly presidencyId?: string | undefined
  readonly class?: string | undefined
  readonly dueBefore?: Day | undefined
  /** Falling due on this day or later, by the body's day or the proposed one. */
  readonly dueFrom?: Day | undefined
  /** Past their adopted day on this day, and still open or in progress. */
  readonly overdueOn?: Day | undefined
  readonly words?: string | undefined
  readonly kind?: Mandate['kind'] | undefined
  /** Adopted on an earlier day than this. */
  readonly adoptedBefore?: Day | undefined
  /** As they stood on this day. */
  readonly asOf?: Day | undefined
}

/** What a past day may have had otherwise than today. */
const OF_THE_DAY = new Set<(typeof MANDATE)[number]>(['state', 'closed_on', 'due_day', 'proposed_day'])

/** The mandates as they stood on a day: those adopted by then, each in the state and the turn it was in. */
function asOf(tx: Tx, conference: string, day: Day) {
  const then = sql<MandateState>`(select s.state from mandate_standing s where s.conference_id = m.conference_id
    and s.mandate_id = m.mandate_id and s.from_day <= ${day}::date order by s.from_day desc limit 1)`
  // The turn of a recurring mandate that was in hand: the first not done by then.
  const turn = sql<Day | null>`(select min(o.due_day) from occurrence o where o.conference_id = m.conference_id
    and o.mandate_id = m.mandate_id and (o.done_on is null or o.done_on > ${day}::date))`
  const due = sql<Day | null>`case when m.due_day is not null then coalesce(${turn}, m.due_day) end`
  const proposed = sql<Day | null>`case when m.due_day is null then coalesce(${turn}, m.proposed_day) end`
  return tx.with('mandate', (db) =>
    db
      .selectFrom('mandate as m')
      .select([
        ...MANDATE.filter((column) => !OF_THE_DAY.has(column)).map((column) => `m.${column}` as const),
        'm.conference_id',
        'm.meeting_id',
        'm.presidency_id',
        'm.search',
        due.as('due_day'),
        proposed.as('proposed_day'),
        sql<Day>`coalesce(${turn}, m.sort_day)`.as('sort_day'),
        then.as('state'),
        sql<Day | null>`case when m.closed_on <= ${day}::date then m.closed_on end`.as('closed_on'),
      ])
      .where('m.conference_id', '=', conference)
      .where('m.state', '<>', 'proposed')
      .where('m.adopted_on', '<=', day),
  ) as unknown as Tx
}

/** The mandates of a condition, those still proposed left out. */
export function filtered(tx: Tx, conference: string, on: Condition) {
  let query = (on.asOf === undefined ? tx : asOf(tx, conference, on.asOf))
    .selectFrom('mandate')
    .where('conference_id', '=', conference)
    .where('state', '<>', 'proposed')
  // Not `in`, which an empty list would break: it fits nothing.
  if (on.states) query = query.where(sql<boolean>`state = any(${[...on.states]}::text[])`)
  if (on.tasked) query = query.where(sql<boolean>`tasked && ${[...on.tasked]}::text[]`)
  if (on.bodyId) query = query.where('body_id', '=', on.bodyId)
  if (on.meetingId) query = query.where('meeting_id', '=', on.meetingId)
  if (on.presidencyId) query = query.where('presidency_id', '=', on.presidencyId)
  if (on.kind) query = query.where('kind', '=', on.kind)
  if (on.class) query = query.where('class', '=', on.class)
  if (on.adoptedBefore) query = query.where('adopted_on', '<', on.adoptedBefore)
  if (on.dueBefore) query = query.where('sort_day', '<', on.dueBefore)
  if (on.dueFrom) query = query.where('sort_day', '>=', on.dueFrom)
  if (on.overdueOn)
    query = query.where('due_day', '<', on.overdueOn).where('state', 'in', ['open', 'in progress'])
  if (on.words)
    query = query.where(
      // An array, so that its ids are looked up by key; as a join it would be tried on every row.
      sql<boolean>`mandate_id = any(array(select mandates_with(${on.words}::text)))`,
    )
  return query
}

/** A page of the register, earliest due first, after a place in that order. */
export async function listMandates(
  tx: Tx,
  conference: string,
  on: Condition,
  after: { sortDay: Day; id: string } | undefined,
  limit: number,
): Promise<(Mandate & { sort_day: Day })[]> {
  let query = filtered(tx, conference, on)
    .select([...MANDATE, 'sort_day'])
    .orderBy('sort_day')
    .orderBy('mandate_id')
    .limit(limit)
  if (after)
    query = query.where(sql<boolean>`(sort_day, mandate_id) > (${after.sortDay}::date, ${after.id}::uuid)`)
  return (await query.execute()) as (Mandate & { sort_day: Day })[]
}

const PORTION = 1000

/** Every mandate of a condition in the register's order, a portion at a time. */
export async function* eachPortion(
  tx: Tx,
  conference: string,
  on: Condition,
): AsyncGenerator<readonly (Mandate & { sort_day: Day })[]> {
  let after: { sortDay: Day; id: string } | undefined
  for (;;) {
    const found = await listMandates(tx, conference, on, after, PORTION)
    yield found
    const last = found.at(-1)
    if (!last || found.length < PORTION) return
    after = { sortDay: last.sort_day, id: last.mandate_id }
  }
}

/** Every mandate of a condition: for what must leave none out, whatever there are. */
export async function listEvery(tx: Tx, conference: string, on: Condition): Promise<Mandate[]> {
  const all: Mandate[] = []
  for await (const portion of eachPortion(tx, conference, on)) all.push(...portion)
  return all
}

/** How many there are, counted no further than the bound: a register must not grow slow with its table. */
export async function countMandates(
  tx: Tx,
  conference: string,
  on: Condition,
  bound: number,
): Promise<number> {
  const counted = await tx
    .selectFrom(filtered(tx, conference, on).select('mandate_id').limit(bound).as('found'))
    .select((found) => found.fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(counted.count)
}
