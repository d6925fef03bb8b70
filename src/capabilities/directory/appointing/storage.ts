import { sql } from 'kysely'
import type { Day } from '../../../kernel/day.ts'
import type { Tx } from '../../../platform/postgres/client.ts'
import { nameOrder } from '../../../platform/postgres/name-order.ts'
import type { Office } from '../contract.ts'
import { bodiesOf } from '../storage.ts'

export type AppointmentRow = {
  readonly appointment_id: string
  readonly person_id: string
  readonly given_name: string
  readonly family_name: string
  readonly office: Office
  readonly participant_id: string | null
  readonly body_ids: string[]
  readonly from_day: Day
  readonly until_day: Day | null
  readonly instrument: string | null
  readonly meeting_id: string | null
  readonly suspended_at: string | null
  readonly suspension_reason: string | null
  readonly predecessor_id: string | null
  readonly predecessor_person: string | null
  readonly predecessor_name: string | null
  readonly version: number
}

const everything = (tx: Tx, conference: string) =>
  tx
    .selectFrom('appointment as a')
    .innerJoin('person as p', (join) =>
      join.onRef('p.conference_id', '=', 'a.conference_id').onRef('p.person_id', '=', 'a.person_id'),
    )
    .leftJoin('appointment as b', (join) =>
      join
        .onRef('b.conference_id', '=', 'a.conference_id')
        .onRef('b.appointment_id', '=', 'a.predecessor_id'),
    )
    .leftJoin('person as q', (join) =>
      join.onRef('q.conference_id', '=', 'b.conference_id').onRef('q.person_id', '=', 'b.person_id'),
    )
    .select([
      'a.appointment_id',
      'a.person_id',
      'p.given_name',
      'p.family_name',
      'a.office',
      'a.participant_id',
      bodiesOf,
      'a.from_day',
      'a.until_day',
      'a.instrument',
      'a.meeting_id',
      'a.suspended_at',
      'a.suspension_reason',
      'a.predecessor_id',
      'b.person_id as predecessor_person',
      sql<string | null>`q.given_name || ' ' || q.family_name`.as('predecessor_name'),
      'a.version',
    ])
    .where('a.conference_id', '=', conference)
    .orderBy('a.from_day', 'desc')
    .orderBy('a.appointment_id')

/** Every appointment a person ever held, latest first. */
export async function listAppointmentsOfPerson(
  tx: Tx,
  conference: string,
  personId: string,
): Promise<AppointmentRow[]> {
  return (await everything(tx, conference).where('a.person_id', '=', personId).execute()) as AppointmentRow[]
}

/** How many appointments each of some people ever had, or those alone that hold on a day or after it; who has none is not there. */
export async function countAppointments(
  tx: Tx,
  conference: string,
  people: readonly string[],
  from?: Day,
): Promise<ReadonlyMap<string, number>> {
  if (people.length === 0) return new Map()
  let query = tx
    .selectFrom('appointment')
    .select((row) => ['person_id', row.fn.countAll<bigint>().as('many')])
    .where('conference_id', '=', conference)
    .where('person_id', 'in', [...people])
    .groupBy('person_id')
  if (from !== undefined)
    query = query.where((row) => row.or([row('until_day', 'is', null), row('until_day', '>=', from)]))
  return new Map((await query.execute()).map((row) => [row.person_id, Number(row.many)]))
}

/** Everyone who ever held an office for a participant (or for the conference itself), latest first. */
export async function listHolders(
  tx: Tx,
  conference: string,
  office: string,
  participantId: string | null,
): Promise<AppointmentRow[]> {
  return (await everything(tx, conference)
    .where('a.office', '=', office)
    .where('a.participant_id', 'is not distinct from', participantId)
    .execute()) as AppointmentRow[]
}

/** Who was named a delegate to a meeting. */
export async function listDelegatesOf(tx: Tx, conference: string, meetingId: string) {
  const rows = await tx
    .selectFrom('appointment as a')
    .innerJoin('person as p', (join) =>
      join.onRef('p.conference_id', '=', 'a.conference_id').onRef('p.person_id', '=', 'a.person_id'),
    )
    .select([
      'a.appointment_id',
      'a.person_id',
      sql<string>`p.given_name || ' ' || p.family_name`.as('name'),
      'a.participant_id',
      'a.from_day',
      'a.until_day',
      'a.suspended_at',
      'a.instrument',
    ])
    .where('a.conference_id', '=', conference)
    .where('a.meeting_id', '=', meetingId)
    .orderBy(nameOrder('p.family_name'))
    .orderBy(nameOrder('p.given_name'))
    .orderBy('a.appointment_id')
    .limit(5000)
    .execute()
  return rows
}

export async function findAppointment(
  tx: Tx,
  conference: string,
  id: string,
): Promise<AppointmentRow | undefined> {
  return (await everything(tx, conference).where('a.appointment_id', '=', id).executeTakeFirst()) as
    | AppointmentRow
    | undefined
}

/** Holds every appointment to an office for a participant, so that what is decided over them together stays so. */
export async function lockSeat(
  tx: Tx,
  conference: string,
  office: string,
  participantId: string | null,
): Promise<void> {
  await tx
    .selectFrom('appointment')
    .select('appointment_id')
    .where('conference_id', '=', conference)
    .where('office', '=', office)
    .where('participant_id', 'is not distinct from', participantId)
    .orderBy('appointment_id')
    .forUpdate()
    .execute()
}

export async function insertAppointment(
  tx: Tx,
  conference: string,
  row: {
    appointment_id: string
    person_id: string
    office: string
    participant_id: string | null
    from_day: string
    until_day: string | null
    instrument: string | null
    meeting_id?: string | null
    predecessor_id?: string | null
    body_ids?: readonly string[]
  },
): Promise<void> {
  const { body_ids = [], ...rest } = row
  await tx
    .insertInto('appointment')
    .values({ conference_id: conference, ...rest })
    .execute()
  await insertBodies(tx, conference, row.appointment_id, body_ids)
}

/** Stores a last day, another instrument or a suspension, as the next version. */
export async function updateAppointment(
  tx: Tx,
  conference: string,
  id: string,
  change: {
    until_day?: string | null
    instrument?: string | null
    suspended_at?: string | null
    suspension_reason?: string | null
  },
): Promise<void> {
  await tx
    .updateTable('appointment')
    .set((row) => ({ ...change, version: row('version', '+', 1) }))
    .where('conference_id', '=', conference)
    .where('appointment_id', '=', id)
    .execute()
}

/** Stores what was entered wrongly as it should have been, as the next version. */
export async function correctStored(
  tx: Tx,
  conference: string,
  id: string,
  to: {
    from_day: string
    instrument: string | null
    predecessor_id: string | null
    body_ids: readonly string[]
  },
): Promise<void> {
  const { body_ids, ...columns } = to
  await tx
    .updateTable('appointment')
    .set((row) => ({ ...columns, version: row('version', '+', 1) }))
    .where('conference_id', '=', conference)
    .where('appointment_id', '=', id)
    .execute()
  await tx
    .deleteFrom('appointment_body')
    .where('conference_id', '=', conference)
    .where('appointment_id', '=', id)
    .execute()
  await insertBodies(tx, conference, id, body_ids)
}

/** Takes an appointment away with the bodies it was to. */
export async function deleteAppointment(tx: Tx, conference: string, id: string): Promise<void> {
  await tx
    .deleteFrom('appointment')
    .where('conference_id', '=', conference)
    .where('appointment_id', '=', id)
    .execute()
}

async function insertBodies(
  tx: Tx,
  conference: string,
  id: string,
  bodies: readonly string[],
): Promise<void> {
  if (bodies.length === 0) return
  await tx
    .insertInto('appointment_body')
    .values(bodies.map((body_id) => ({ conference_id: conference, appointment_id: id, body_id })))
    .execute()
}
