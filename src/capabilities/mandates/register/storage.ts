import { sql } from 'kysely'
import type { Day } from '../../../kernel/day.ts'
import type { Tx } from '../../../platform/postgres/client.ts'
import { KeptRows, type RowMark, writtenBy } from '../../../platform/postgres/kept-rows.ts'
import type { Mandate } from '../contract.ts'
import { type Condition, countMandates, filtered, listMandates } from '../listing/storage.ts'
import { MANDATE } from '../storage.ts'

export type Place = { readonly sortDay: Day; readonly id: string }

/** Mandates in the register's order from a place on, where the next would be, and how many there are up to a bound. */
export type Excerpt = {
  readonly mandates: readonly Mandate[]
  readonly next: Place | undefined
  readonly count: number
}

type Ask = {
  readonly on: Condition
  readonly after: Place | undefined
  readonly limit: number
  readonly bound: number
}
type Placed = RowMark & { readonly sort_day: Day }

/** Forty pages of 50. */
const kept = new KeptRows<Mandate>(2000)

/** A page of the register. What stands on it is always asked; what is written of a mandate, when it is new or has changed. */
export async function excerptOf(tx: Tx, conference: string, ask: Ask): Promise<Excerpt> {
  if (ask.on.asOf !== undefined) return excerptThen(tx, conference, ask)
  const [placed, count] = await (ask.on.words
    ? searched(tx, conference, ask)
    : // Asked together, they travel in one flight.
      Promise.all([listPlaced(tx, conference, ask), countMandates(tx, conference, ask.on, ask.bound)]))
  const shown = placed.slice(0, ask.limit)
  return { mandates: await readPlaced(tx, conference, shown), next: nextOf(placed, shown.length), count }
}

// As the register stood on a day: each row is put together for that day, and none is kept.
async function excerptThen(tx: Tx, conference: string, { on, after, limit, bound }: Ask): Promise<Excerpt> {
  const [found, count] = await Promise.all([
    listMandates(tx, conference, on, after, limit + 1),
    countMandates(tx, conference, on, bound),
  ])
  const mandates = found.slice(0, limit)
  const places = found.map(({ sort_day, mandate_id }) => ({ sort_day, id: mandate_id }))
  return { mandates, next: nextOf(places, mandates.length), count }
}

function nextOf(found: readonly { sort_day: Day; id: string }[], shown: number): Place | undefined {
  const last = found[shown - 1]
  return found.length > shown && last ? { sortDay: last.sort_day, id: last.id } : undefined
}

const PLACED = ['mandate_id as id', 'version', writtenBy('mandate'), 'sort_day'] as const

async function listPlaced(tx: Tx, conference: string, { on, after, limit }: Ask): Promise<Placed[]> {
  let query = filtered(tx, conference, on).select(PLACED)
  if (after)
    query = query.where(sql<boolean>`(sort_day, mandate_id) > (${after.sortDay}::date, ${after.id}::uuid)`)
  const rows = await query
    .orderBy('sort_day')
    .orderBy('mandate_id')
    .limit(limit + 1)
    .execute()
  return rows as Placed[]
}

// The index of words is asked once for both, the page and the count.
async function searched(
  tx: Tx,
  conference: string,
  { on, after, limit, bound }: Ask,
): Promise<[Placed[], number]> {
  const place = after ? sql`where (sort_day, id) > (${after.sortDay}::date, ${after.id}::uuid)` : sql``
  const { rows } = await sql<Placed & { count: bigint }>`
    with found as materialized (${filtered(tx, conference, on).select(PLACED)})
    select page.*, counted.count
    from (select count(*) from (select from found limit ${bound}) bounded) counted
    left join (select * from found ${place} order by sort_day, id limit ${limit + 1}) page on true
    order by sort_day, id`.execute(tx)
  // Where nothing follows the place, the count stands alone.
  return [rows.filter(({ id }) => id !== null), Number(rows[0]?.count)]
}

async function readPlaced(tx: Tx, conference: string, placed: readonly Placed[]): Promise<Mandate[]> {
  const read = new Map(placed.map((mark) => [mark.id, kept.find(mark)]))
  const missing = placed.filter(({ id }) => read.get(id) === undefined)
  if (missing.length > 0) {
    const rows = await tx
      .selectFrom('mandate')
      .select(MANDATE)
      .where('conference_id', '=', conference)
      .where('mandate_id', '=', sql<string>`any(${missing.map(({ id }) => id)}::uuid[])`)
      .execute()
    for (const row of rows as Mandate[]) read.set(row.mandate_id, row)
    for (const mark of missing) {
      const row = read.get(mark.id)
      if (row) kept.keep(mark, row)
    }
  }
  return placed.flatMap(({ id }) => read.get(id) ?? [])
}
