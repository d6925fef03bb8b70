import { sql } from 'kysely'
import type { Day } from '../../../kernel/day.ts'
import type { Tx } from '../../../platform/postgres/client.ts'

export type Tally = {
  /** The body, presidency, tasked or age it counts; nothing where there is none. */
  readonly key: string | null
  readonly state: string
  readonly count: number
}

const KEYS = {
  body: sql<string | null>`body_id::text`,
  presidency: sql<string | null>`presidency_id::text`,
} as const

// What is past its adopted day counts as overdue and no longer as open or in progress (MAN-09).
const stateOn = (today: Day) =>
  sql<string>`case when state in ('open', 'in progress') and due_day < ${today}::date then 'overdue' else state end`

/** How many mandates stand how, by body or by the presidency under which they were adopted. */
export async function tallyBy(
  tx: Tx,
  conference: string,
  by: keyof typeof KEYS,
  today: Day,
): Promise<Tally[]> {
  const rows = await counted(tx, conference)
    .select([KEYS[by].as('key'), stateOn(today).as('state'), sql<bigint>`count(*)`.as('count')])
    .groupBy([sql`1`, sql`2`])
    .execute()
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}

/** How many stand how, by who is tasked: a mandate of two counts for each. */
export async function tallyByTasked(tx: Tx, conference: string, today: Day): Promise<Tally[]> {
  const { rows } = await sql<{ key: string; state: string; count: bigint }>`
    select who as key, ${stateOn(today)} as state, count(*) as count
    from mandate cross join unnest(tasked) as who
    where conference_id = ${conference}::uuid and state <> 'proposed' group by 1, 2`.execute(tx)
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}

/** How many of those still to be fulfilled are how many years old. */
export async function tallyByAge(tx: Tx, conference: string, today: Day): Promise<Tally[]> {
  const { rows } = await sql<{ key: string; state: string; count: bigint }>`
    select least(date_part('year', age(${today}::date, adopted_on))::int, 5)::text as key,
      ${stateOn(today)} as state, count(*) as count
    from mandate where conference_id = ${conference}::uuid
      and state in ('open', 'in progress', 'reported', 'confirmed') and adopted_on is not null
    group by 1, 2`.execute(tx)
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}

export type Compliance = {
  readonly presidency_id: string
  readonly due: number
  readonly in_time: number
}

/**
 * Per presidency, of the adopted days that have passed: how many were met. A mandate's day is met by its first
 * report, or its closing where nobody reported; each turn of a recurring one is a day of its own.
 */
export async function complianceByPresidency(tx: Tx, conference: string, today: Day): Promise<Compliance[]> {
  const { rows } = await sql<{ presidency_id: string; due: bigint; in_time: bigint }>`
    with judged as (
      select m.mandate_id, m.presidency_id, m.due_day, coalesce(m.due -> 'reading' ->> 'kind' = 'recurring', false) as recurring,
        coalesce((select min(s.from_day) from mandate_standing s where s.conference_id = m.conference_id
          and s.mandate_id = m.mandate_id and s.state in ('reported', 'confirmed', 'closed')), m.closed_on) as met
      from mandate m
      where m.conference_id = ${conference}::uuid and m.presidency_id is not null
        and m.state not in ('proposed', 'superseded', 'lapsed')
    ), days as (
      select presidency_id, due_day, met from judged where not recurring
      union all
      select j.presidency_id, o.due_day, o.done_on
      from judged j join occurrence o on o.conference_id = ${conference}::uuid and o.mandate_id = j.mandate_id
      where j.recurring
    )
    select presidency_id, count(*) as due, count(*) filter (where met <= due_day) as in_time
    from days where due_day < ${today}::date group by presidency_id`.execute(tx)
  return rows.map((row) => ({ ...row, due: Number(row.due), in_time: Number(row.in_time) }))
}

function counted(tx: Tx, conference: string) {
  return tx.selectFrom('mandate').where('conference_id', '=', conference).where('state', '<>', 'proposed')
}
