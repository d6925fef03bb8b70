import { sql } from 'kysely'
import type { Tx } from '../../../../platform/postgres/client.ts'
import type { Category } from '../../delegations/contract.ts'

export type PresentRow = {
  readonly session: number | null
  readonly day: string
  readonly participant_id: string | null
  readonly category: Category
  readonly people: number
}

/** How many of each delegation were there for each occasion, in the order the occasions began. */
export async function countPresent(tx: Tx, conference: string, meeting: string): Promise<PresentRow[]> {
  const { rows } = await sql<PresentRow>`
    with came as (
      select s.registration_id, s.session, min(s.at) as at, min(m.zone) as zone
      from scan s join meeting m using (conference_id, meeting_id)
      where s.conference_id = ${conference}::uuid and s.meeting_id = ${meeting}::uuid and s.verdict = 'admitted'
      group by s.registration_id, s.session, case when s.session is null then (s.at at time zone m.zone)::date end
    ), placed as (
      select c.*, min((at at time zone zone)::date) over (partition by session, case when session is null then (at at time zone zone)::date end) as day,
        min(at) over (partition by session, case when session is null then (at at time zone zone)::date end) as began
      from came c
    )
    select p.session, to_char(p.day, 'YYYY-MM-DD') as day, r.participant_id, r.category, count(*)::int as people
    from placed p
    join registration r on r.conference_id = ${conference}::uuid and r.registration_id = p.registration_id
    group by p.began, p.session, p.day, r.participant_id, r.category
    order by p.began, p.session nulls first`.execute(tx)
  return rows
}
