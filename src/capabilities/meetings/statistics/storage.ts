import { sql } from 'kysely'
import type { Day } from '../../../kernel/day.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Text } from '../../../kernel/language.ts'
import type { Tx } from '../../../platform/postgres/client.ts'
import type { Category } from '../delegations/contract.ts'
import type { Counted } from './contract.ts'

export type ComingRow = {
  readonly person_id: string | null
  readonly participant_id: string | null
  readonly category: Category
  readonly confirmed: boolean
  readonly attended: boolean
}

/** Everyone who registered for a meeting and was not withdrawn, with whether their badge was ever admitted. */
export async function listComing(tx: Tx, conference: string, meeting: string): Promise<ComingRow[]> {
  const rows = await tx
    .selectFrom('registration as r')
    .select(['r.person_id', 'r.participant_id', 'r.category'])
    .select([
      sql<boolean>`r.state = 'confirmed'`.as('confirmed'),
      sql<boolean>`exists (select from scan s where s.conference_id = r.conference_id and s.meeting_id = r.meeting_id
        and s.registration_id = r.registration_id and s.verdict = 'admitted')`.as('attended'),
    ])
    .where('r.conference_id', '=', conference)
    .where('r.meeting_id', '=', meeting)
    .where('r.state', 'in', ['registered', 'confirmed'])
    .execute()
  return rows as ComingRow[]
}

/** When the people of a meeting were counted for good, where they were. */
export async function findTaken(tx: Tx, conference: string, meeting: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('meeting_statistics')
    .select('taken_at')
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meeting)
    .executeTakeFirst()
  return row?.taken_at
}

export async function listCounts(tx: Tx, conference: string, meeting: string): Promise<Counted[]> {
  const rows = await tx
    .selectFrom('meeting_count')
    .select(['participant_id', 'category', 'sex', 'registered', 'confirmed', 'attended'])
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meeting)
    .orderBy('category')
    .orderBy('participant_id')
    .orderBy('sex')
    .execute()
  return rows as Counted[]
}

/** Meetings that closed before a day, had people registered, and were not counted yet. */
export async function listUncounted(tx: Tx, conference: string, before: Day): Promise<string[]> {
  const rows = await tx
    .selectFrom('meeting as m')
    .select('m.meeting_id')
    .where('m.conference_id', '=', conference)
    .where('m.closes_on', '<', before)
    .where('m.state', '<>', 'cancelled')
    .where(
      sql<boolean>`exists (select from registration r where r.conference_id = m.conference_id and r.meeting_id = m.meeting_id
        and r.state in ('registered', 'confirmed'))`,
    )
    .where(
      sql<boolean>`not exists (select from meeting_statistics s where s.conference_id = m.conference_id and s.meeting_id = m.meeting_id)`,
    )
    .orderBy('m.closes_on')
    .execute()
  return rows.map(({ meeting_id }) => meeting_id)
}

/** Keeps the counts of a meeting; whether nobody had before. */
export async function insertCounts(
  tx: Tx,
  conference: string,
  meeting: string,
  taken_at: Instant,
  counts: readonly Counted[],
): Promise<boolean> {
  const first = await tx
    .insertInto('meeting_statistics')
    .values({ conference_id: conference, meeting_id: meeting, taken_at })
    .onConflict((conflict) => conflict.columns(['conference_id', 'meeting_id']).doNothing())
    .returning('meeting_id')
    .executeTakeFirst()
  if (!first) return false
  if (counts.length > 0)
    await tx
      .insertInto('meeting_count')
      .values(counts.map((row) => ({ conference_id: conference, meeting_id: meeting, ...row })))
      .execute()
  return true
}

export type MeetingSum = Omit<Counted, 'participant_id' | 'category'> & {
  readonly meeting_id: string
  readonly name: Text
  readonly opens_on: string
  readonly closes_on: string
}

/** The counted meetings of a body, latest first, each with its people by sex. */
export async function listSums(
  tx: Tx,
  conference: string,
  body: string,
  most: number,
): Promise<MeetingSum[]> {
  const { rows } = await sql<MeetingSum>`
    with latest as (
      select m.conference_id, m.meeting_id, m.name, m.opens_on, m.closes_on
      from meeting m join meeting_statistics s using (conference_id, meeting_id)
      where m.conference_id = ${conference}::uuid and m.body_id = ${body}::uuid
      order by m.opens_on desc, m.meeting_id desc limit ${most}
    )
    select l.meeting_id, l.name, to_char(l.opens_on, 'YYYY-MM-DD') as opens_on, to_char(l.closes_on, 'YYYY-MM-DD') as closes_on,
      c.sex, sum(c.registered)::int as registered, sum(c.confirmed)::int as confirmed, sum(c.attended)::int as attended
    from latest l join meeting_count c using (conference_id, meeting_id)
    group by l.meeting_id, l.name, l.opens_on, l.closes_on, c.sex
    order by l.opens_on desc, l.meeting_id desc, c.sex`.execute(tx)
  return rows
}
