import { sql } from 'kysely'
import type { Text } from '../../../kernel/language.ts'
import type { Tx } from '../../../platform/postgres/client.ts'
import type { Category, Registration, RegistrationState, Role } from './contract.ts'

/** What someone is called on paper: as they want it printed, else as they were named. */
export const printedName = (of?: 'r') => {
  const column = (name: string) => sql.ref(of ? `${of}.${name}` : name)
  return sql<string>`coalesce(${column('printed_name')}, ${column('given_name')} || ' ' || ${column('family_name')})`
}

export type NewRegistration = {
  readonly registration_id: string
  readonly meeting_id: string
  readonly nomination_id: string
  readonly participant_id: string | null
  readonly category: Category
  readonly role: Role | null
  readonly given_name: string
  readonly family_name: string
  readonly email: string
  readonly language: string
  readonly job_title: Text
  readonly state: RegistrationState
  readonly substitutes_id: string | null
  readonly entered_at: string
}

/** Enters people; those who come already, or would be a second head, are left out. Returns how many were entered. */
export async function insertRegistrations(
  tx: Tx,
  conference: string,
  rows: readonly NewRegistration[],
): Promise<number> {
  const entered = await tx
    .insertInto('registration')
    .values(
      rows.map((row) => ({ conference_id: conference, ...row, job_title: JSON.stringify(row.job_title) })),
    )
    .onConflict((on) => on.doNothing())
    .returning('registration_id')
    .execute()
  return entered.length
}

/** Of some addresses, those of people who come to a meeting already. */
export async function listAddressesTaken(
  tx: Tx,
  conference: string,
  meeting: string,
  emails: readonly string[],
): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('registration')
    .select('email_key as email')
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meeting)
    .where('state', '<>', 'withdrawn')
    .where('email_key', 'in', [...emails])
    .execute()
  return new Set(rows.map((row) => row.email))
}

/** Who heads a delegation, and how many others come in it. */
export async function findHead(
  tx: Tx,
  conference: string,
  meeting: string,
  participant: string,
): Promise<{ head: string | null; people: number }> {
  const row = await tx
    .selectFrom('registration')
    .select([
      sql<string | null>`(array_agg(registration_id) filter (where role = 'head'))[1]`.as('head'),
      sql<number>`count(*)::int`.as('people'),
    ])
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meeting)
    .where('participant_id', '=', participant)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirstOrThrow()
  return row
}

/** A registration with what an action needs beside what is shown. */
export type RegistrationRow = Omit<Registration, 'note' | 'namesake'> & {
  readonly meeting_id: string
  readonly nomination_id: string
  readonly appointment_id: string | null
}

const SHOWN = [
  'r.registration_id',
  'r.participant_id',
  'r.category',
  'r.role',
  'r.given_name',
  'r.family_name',
  'r.email',
  'r.language',
  'r.person_id',
  'r.state',
  'r.printed_name',
  'r.job_title',
  'r.floor_language',
  'r.substitutes_id',
  'r.withdrawn_why',
  'r.version',
] as const

/** Registrations with what is shown of them. */
export const registrations = (tx: Tx, conference: string) =>
  tx.selectFrom('registration as r').select(SHOWN).where('r.conference_id', '=', conference)

/** The same with what an action needs. */
const whole = (tx: Tx, conference: string) =>
  registrations(tx, conference).select(['r.meeting_id', 'r.nomination_id', 'r.appointment_id'])

export async function findRegistration(
  tx: Tx,
  conference: string,
  id: string,
): Promise<RegistrationRow | undefined> {
  const query = whole(tx, conference).where('r.registration_id', '=', id)
  return (await query.executeTakeFirst()) as RegistrationRow | undefined
}

/** Some registrations, locked in one order. */
export async function lockRegistrations(
  tx: Tx,
  conference: string,
  ids: readonly string[],
): Promise<RegistrationRow[]> {
  const query = whole(tx, conference).where('r.registration_id', 'in', [...ids])
  return (await query.orderBy('r.registration_id').forUpdate().execute()) as RegistrationRow[]
}

export type RegistrationChange = {
  readonly state?: RegistrationState
  readonly role?: Role
  readonly person_id?: string
  readonly appointment_id?: string | null
  readonly printed_name?: string
  readonly job_title?: Text
  readonly floor_language?: 'es' | 'en'
  readonly registered_at?: string
  readonly withdrawn_at?: string
  readonly withdrawn_why?: string
}

export async function updateRegistration(
  tx: Tx,
  conference: string,
  id: string,
  { job_title, ...change }: RegistrationChange,
): Promise<void> {
  await tx
    .updateTable('registration')
    .set({ ...change, ...(job_title ? { job_title: JSON.stringify(job_title) } : {}) })
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('conference_id', '=', conference)
    .where('registration_id', '=', id)
    .execute()
}

/** An earlier registration of a person to the same meeting whose office was suspended when they were withdrawn. */
export async function findSuspendedOffice(
  tx: Tx,
  conference: string,
  of: { readonly meeting: string; readonly person: string; readonly participant: string },
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('registration')
    .select('appointment_id')
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', of.meeting)
    .where('person_id', '=', of.person)
    .where('participant_id', '=', of.participant)
    .where('state', '=', 'withdrawn')
    .where('appointment_id', 'is not', null)
    .orderBy('withdrawn_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.appointment_id ?? undefined
}

/** What a person, or whoever had their address, was entered as: for their own data. */
export async function listEnteredAs(tx: Tx, conference: string, person: string) {
  return tx
    .selectFrom('registration as r')
    .innerJoin('meeting as m', (join) =>
      join.onRef('m.conference_id', '=', 'r.conference_id').onRef('m.meeting_id', '=', 'r.meeting_id'),
    )
    .select([
      'm.name as meeting',
      'r.category',
      'r.role',
      'r.state',
      'r.given_name',
      'r.family_name',
      'r.email',
      'r.printed_name',
      'r.job_title',
      'r.floor_language',
      'r.entered_at',
    ])
    .where('r.conference_id', '=', conference)
    .where('r.person_id', '=', person)
    .orderBy('r.entered_at')
    .execute()
}

/** Puts an address that reaches nobody in the place of a person's; returns in how many registrations. */
export async function forgetAddresses(tx: Tx, conference: string, person: string): Promise<number> {
  const done = await tx
    .updateTable('registration')
    .set({ email: sql<string>`registration_id || '@erased.invalid'` })
    .where('conference_id', '=', conference)
    .where('person_id', '=', person)
    .executeTakeFirst()
  return Number(done.numUpdatedRows)
}
