import { sql } from 'kysely'
import type { Day } from '../../../kernel/day.ts'
import type { Tx } from '../../../platform/postgres/client.ts'

export type StandInRow = {
  readonly stand_in_id: string
  readonly appointment_id: string
  readonly person_id: string
  readonly tasks: string[]
  readonly from_day: Day
  readonly until_day: Day
  readonly ended_at: string | null
  readonly office: string
  readonly participant_id: string | null
  readonly holder_id: string
  readonly holder: string
  readonly stand_in: string
  readonly held_from: Day
  readonly held_until: Day | null
  readonly suspended_at: string | null
}

const rows = (tx: Tx, conference: string) =>
  tx
    .selectFrom('stand_in as s')
    .innerJoin('appointment as a', (join) =>
      join
        .onRef('a.conference_id', '=', 's.conference_id')
        .onRef('a.appointment_id', '=', 's.appointment_id'),
    )
    .innerJoin('person as h', (join) =>
      join.onRef('h.conference_id', '=', 'a.conference_id').onRef('h.person_id', '=', 'a.person_id'),
    )
    .innerJoin('person as p', (join) =>
      join.onRef('p.conference_id', '=', 's.conference_id').onRef('p.person_id', '=', 's.person_id'),
    )
    .select([
      's.stand_in_id',
      's.appointment_id',
      's.person_id',
      's.tasks',
      's.from_day',
      's.until_day',
      's.ended_at',
      'a.office',
      'a.participant_id',
      'a.person_id as holder_id',
      sql<string>`h.given_name || ' ' || h.family_name`.as('holder'),
      sql<string>`p.given_name || ' ' || p.family_name`.as('stand_in'),
      'a.from_day as held_from',
      'a.until_day as held_until',
      'a.suspended_at',
    ])
    .where('s.conference_id', '=', conference)
    .where('s.ended_at', 'is', null)
    .orderBy('s.until_day')
    .orderBy('s.stand_in_id')

/** Where a person stands in for someone on a day. */
export async function listStoodInBy(
  tx: Tx,
  conference: string,
  personId: string,
  on: Day,
): Promise<StandInRow[]> {
  return agreedOn(tx, conference, on).where('s.person_id', '=', personId).execute()
}

/** Everyone who stands in on a day for a holder of one of these offices. */
export async function listStandInsOn(
  tx: Tx,
  conference: string,
  on: Day,
  offices: readonly string[],
): Promise<StandInRow[]> {
  if (offices.length === 0) return []
  return agreedOn(tx, conference, on)
    .where('a.office', 'in', [...offices])
    .execute()
}

const agreedOn = (tx: Tx, conference: string, on: Day) =>
  rows(tx, conference).where('s.from_day', '<=', on).where('s.until_day', '>=', on)

/** Who stands in for a person, today or later. */
export async function listLeftBy(
  tx: Tx,
  conference: string,
  personId: string,
  on: Day,
): Promise<StandInRow[]> {
  return rows(tx, conference).where('a.person_id', '=', personId).where('s.until_day', '>=', on).execute()
}

export async function insertStandIn(
  tx: Tx,
  conference: string,
  row: {
    stand_in_id: string
    appointment_id: string
    person_id: string
    tasks: readonly string[]
    from_day: Day
    until_day: Day
  },
): Promise<void> {
  await tx
    .insertInto('stand_in')
    .values({ conference_id: conference, ...row, tasks: [...row.tasks] })
    .execute()
}

/** Ends what one of the two agreed on; nothing where neither of them is this person. */
export async function endStandIn(
  tx: Tx,
  conference: string,
  of: { readonly standIn: string; readonly personId: string; readonly at: string },
): Promise<{ appointment_id: string; person_id: string } | undefined> {
  return tx
    .updateTable('stand_in')
    .set({ ended_at: of.at })
    .where('conference_id', '=', conference)
    .where('stand_in_id', '=', of.standIn)
    .where('ended_at', 'is', null)
    .where((row) =>
      row.or([
        row('person_id', '=', of.personId),
        row('appointment_id', 'in', (query) =>
          query
            .selectFrom('appointment')
            .select('appointment_id')
            .where('conference_id', '=', conference)
            .where('person_id', '=', of.personId),
        ),
      ]),
    )
    .returning(['appointment_id', 'person_id'])
    .executeTakeFirst()
}
