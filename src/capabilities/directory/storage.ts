import { sql } from 'kysely'
import type { Day } from '../../kernel/day.ts'
import type { Tx } from '../../platform/postgres/client.ts'
import { nameOrder } from '../../platform/postgres/name-order.ts'
import type { Appointment } from './contract.ts'

export type PersonRow = {
  readonly person_id: string
  readonly given_name: string
  readonly family_name: string
  readonly email: string
  readonly language: string
}
/** The bodies an appointment `a` is to, in no order that means anything. */
export const bodiesOf = sql<string[]>`array(
  select b.body_id from appointment_body b
  where b.conference_id = a.conference_id and b.appointment_id = a.appointment_id order by b.body_id
)`.as('body_ids')

const PERSON = ['person_id', 'given_name', 'family_name', 'email', 'language'] as const

export async function findPersonByEmail(
  tx: Tx,
  conference: string,
  email: string,
): Promise<PersonRow | undefined> {
  return tx
    .selectFrom('person')
    .select(PERSON)
    .where('conference_id', '=', conference)
    .where(sql`lower(email)`, '=', email.trim().toLowerCase())
    .executeTakeFirst()
}

/** The same, locked, so that two letters to one person are counted one after the other. */
export async function lockPersonByEmail(
  tx: Tx,
  conference: string,
  email: string,
): Promise<PersonRow | undefined> {
  return tx
    .selectFrom('person')
    .select(PERSON)
    .where('conference_id', '=', conference)
    .where(sql`lower(email)`, '=', email.trim().toLowerCase())
    .forUpdate()
    .executeTakeFirst()
}

/** Those of some people whom letters still reach. */
export async function listReachable(tx: Tx, conference: string, people: readonly string[]) {
  if (people.length === 0) return []
  return tx
    .selectFrom('person')
    .select(['person_id', sql<string>`given_name || ' ' || family_name`.as('name'), 'email', 'language'])
    .where('conference_id', '=', conference)
    .where('person_id', 'in', [...people])
    .where('erased_at', 'is', null)
    .orderBy('person_id')
    .execute()
}

/** A person with every appointment they ever held: one query, whatever there is. */
export async function findPersonWithAppointments(tx: Tx, conference: string, personId: string) {
  const rows = await tx
    .selectFrom('person as p')
    .leftJoin('appointment as a', (join) =>
      join.onRef('a.conference_id', '=', 'p.conference_id').onRef('a.person_id', '=', 'p.person_id'),
    )
    .select([
      'p.given_name',
      'p.family_name',
      'p.language',
      'a.office',
      'a.participant_id',
      bodiesOf,
      'a.meeting_id',
      'a.suspended_at',
      'a.from_day',
      'a.until_day',
    ])
    .where('p.conference_id', '=', conference)
    .where('p.person_id', '=', personId)
    .execute()
  const [first] = rows
  if (!first) return undefined
  return {
    name: `${first.given_name} ${first.family_name}`,
    language: first.language,
    appointments: rows.flatMap((row) =>
      row.office === null || row.from_day === null
        ? []
        : [
            {
              office: row.office,
              participantId: row.participant_id,
              bodyIds: row.body_ids,
              meetingId: row.meeting_id,
              suspended: row.suspended_at !== null,
              from: row.from_day,
              until: row.until_day,
            },
          ],
    ),
  }
}

/** The appointments in force on a day, by office, participant and name. */
export async function listAppointmentsOn(
  tx: Tx,
  conference: string,
  on: Day,
  of: {
    participantId?: string | undefined
    offices?: readonly string[] | undefined
    people?: readonly string[] | undefined
  },
): Promise<Appointment[]> {
  let query = tx
    .selectFrom('appointment as a')
    .innerJoin('person as p', (join) =>
      join.onRef('p.conference_id', '=', 'a.conference_id').onRef('p.person_id', '=', 'a.person_id'),
    )
    .select([
      'a.appointment_id',
      'a.person_id',
      'p.given_name',
      'p.family_name',
      'p.email',
      'a.office',
      'a.participant_id',
      bodiesOf,
      'a.from_day',
      'a.until_day',
      'a.suspended_at',
      'a.instrument',
    ])
    .where('a.conference_id', '=', conference)
    .where(sql<boolean>`daterange(a.from_day, a.until_day, '[]') @> ${on}::date`)
    .orderBy('a.office')
    .orderBy(nameOrder('p.family_name'))
    .orderBy(nameOrder('p.given_name'))
    .orderBy('a.appointment_id')
  if (of.participantId !== undefined) query = query.where('a.participant_id', '=', of.participantId)
  if (of.people !== undefined) query = query.where('a.person_id', 'in', [...of.people])
  if (of.offices !== undefined) query = query.where('a.office', 'in', [...of.offices])
  return (await query.execute()) as Appointment[]
}

export type Correspondent = {
  readonly person_id: string
  readonly name: string
  readonly email: string
  readonly language: string
  readonly digest: boolean
  readonly office: string
  readonly participant_id: string | null
  /** The form of address a letter begins with. */
  readonly treatment: string | null
  /** Whether the appointment gives nothing at present, though it has not ended. */
  readonly suspended: boolean
}

/** Everyone who holds an office on a day, or those among some people who do, as letters need to know them: one row an office. */
export async function listCorrespondents(
  tx: Tx,
  conference: string,
  on: Day,
  people?: readonly string[],
): Promise<Correspondent[]> {
  let query = tx
    .selectFrom('appointment as a')
    .innerJoin('person as p', (join) =>
      join.onRef('p.conference_id', '=', 'a.conference_id').onRef('p.person_id', '=', 'a.person_id'),
    )
    .select([
      'p.person_id',
      'p.given_name',
      'p.family_name',
      'p.email',
      'p.language',
      'p.digest',
      'p.treatment',
      'a.office',
      'a.participant_id',
      sql<boolean>`a.suspended_at is not null`.as('suspended'),
    ])
    .where('a.conference_id', '=', conference)
    .where(sql<boolean>`daterange(a.from_day, a.until_day, '[]') @> ${on}::date`)
    .orderBy(nameOrder('p.family_name'))
    .orderBy(nameOrder('p.given_name'))
    .orderBy('p.person_id')
  if (people) query = query.where('a.person_id', 'in', [...people])
  const rows = await query.execute()
  return rows.map(({ given_name, family_name, ...row }) => ({ ...row, name: `${given_name} ${family_name}` }))
}
