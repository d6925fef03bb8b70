import { sql } from 'kysely'
import type { Text } from '../../../../kernel/language.ts'
import type { Tx } from '../../../../platform/postgres/client.ts'
import type { Category, RegistrationState, Role } from '../../delegations/contract.ts'
import { printedName } from '../../delegations/storage.ts'
import type { CheckedIn, Verdict } from './contract.ts'

/** Someone who may be let in, as a device holds them. */
export type Expected = {
  readonly registration_id: string
  readonly badge_serial: number
  readonly name: string
  readonly participant_id: string | null
  readonly category: Category
  readonly role: Role | null
}

/** Everyone who is confirmed; a meeting has five thousand places in a category at most. */
export async function listExpected(tx: Tx, conference: string, meeting: string): Promise<Expected[]> {
  const rows = await tx
    .selectFrom('registration')
    .select(['registration_id', 'badge_serial', 'participant_id', 'category', 'role'])
    .select(printedName().as('name'))
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meeting)
    .where('state', '=', 'confirmed')
    .orderBy(sql`unaccented(family_name || ' ' || given_name)`)
    .orderBy('registration_id')
    .execute()
  return rows as Expected[]
}

/** What decides on a badge. */
export type Badge = {
  readonly registration_id: string
  readonly meeting_id: string
  readonly badge_serial: number
  readonly state: RegistrationState
  readonly withdrawn_at: string | null
}

export async function listBadges(tx: Tx, conference: string, ids: readonly string[]): Promise<Badge[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('registration')
    .select(['registration_id', 'meeting_id', 'badge_serial', 'state', 'withdrawn_at'])
    .where('conference_id', '=', conference)
    .where('registration_id', 'in', [...ids])
    .execute()
  return rows as Badge[]
}

/** Writes down a device that scans at a meeting, under the name it gives itself now. */
export async function putDevice(
  tx: Tx,
  conference: string,
  row: {
    readonly meeting_id: string
    readonly device_id: string
    readonly name: string
    readonly clock_off: number
    readonly heard_at: string
    readonly person_id: string | null
  },
): Promise<void> {
  const { name, clock_off, heard_at, person_id } = row
  const told = { name, clock_off, heard_at, person_id }
  await tx
    .insertInto('door_device')
    .values({ conference_id: conference, ...row })
    .onConflict((on) => on.columns(['conference_id', 'meeting_id', 'device_id']).doUpdateSet(told))
    .execute()
}

export type NewScan = {
  readonly scan_id: string
  readonly meeting_id: string
  readonly device_id: string | null
  readonly registration_id: string | null
  readonly at: string
  readonly received_at: string
  readonly session: number | null
  readonly verdict: Verdict
  readonly scanned_by: string | null
}

/** Keeps scans; one that is here already is left as it came first. Returns the ids of those that were new. */
export async function insertScans(tx: Tx, conference: string, rows: readonly NewScan[]): Promise<string[]> {
  if (rows.length === 0) return []
  const kept = await tx
    .insertInto('scan')
    .values(rows.map((row) => ({ conference_id: conference, ...row })))
    .onConflict((on) => on.columns(['conference_id', 'scan_id']).doNothing())
    .returning('scan_id')
    .execute()
  return kept.map(({ scan_id }) => scan_id)
}

/** One is in once a day at the entrance, and once in a session, whatever the day. */
const occasion = sql`session, case when session is null then (at at time zone m.zone)::date end`

/** Since when each has been in, by occasion: of a meeting, or of some of its people. */
export async function listCheckedIn(
  tx: Tx,
  conference: string,
  meeting: string,
  people?: readonly string[],
): Promise<CheckedIn[]> {
  const { rows } = await sql<CheckedIn>`
    select registration_id, session, to_char(min(at) at time zone min(m.zone), 'YYYY-MM-DD') as day,
      to_char(min(at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from scan join meeting m using (conference_id, meeting_id)
    where conference_id = ${conference}::uuid and meeting_id = ${meeting}::uuid and verdict = 'admitted'
      ${people ? sql`and registration_id = any(${[...people]}::uuid[])` : sql``}
    group by registration_id, ${occasion}
    order by min(at), registration_id`.execute(tx)
  return rows
}

/** Of some scans, those of a badge that was scanned before for the same occasion. */
export async function listAgain(tx: Tx, conference: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ scan_id: string }>`
    select s.scan_id from scan s join meeting m using (conference_id, meeting_id)
    where s.conference_id = ${conference}::uuid and s.scan_id = any(${[...ids]}::uuid[]) and s.verdict = 'admitted'
      and exists (
        select from scan e
        where e.conference_id = s.conference_id and e.meeting_id = s.meeting_id and e.registration_id = s.registration_id
          and e.verdict = 'admitted' and (e.at, e.scan_id) < (s.at, s.scan_id)
          and e.session is not distinct from s.session
          and (s.session is not null or (e.at at time zone m.zone)::date = (s.at at time zone m.zone)::date))`.execute(
    tx,
  )
  return new Set(rows.map(({ scan_id }) => scan_id))
}

export type DeviceRow = {
  readonly device_id: string
  readonly name: string
  readonly clock_off: number
  readonly heard_at: string
  readonly scans: number
}

/** The devices of a meeting, with how many scans came from each. */
export async function listDevices(tx: Tx, conference: string, meeting: string): Promise<DeviceRow[]> {
  const rows = await tx
    .selectFrom('door_device as d')
    .select(['d.device_id', 'd.name', 'd.clock_off', 'd.heard_at'])
    .select((row) =>
      row
        .selectFrom('scan as s')
        .select(sql<number>`count(*)::int`.as('scans'))
        .whereRef('s.conference_id', '=', 'd.conference_id')
        .whereRef('s.meeting_id', '=', 'd.meeting_id')
        .whereRef('s.device_id', '=', 'd.device_id')
        .as('scans'),
    )
    .where('d.conference_id', '=', conference)
    .where('d.meeting_id', '=', meeting)
    .orderBy('d.heard_at', 'desc')
    .orderBy('d.device_id')
    .limit(100)
    .execute()
  return rows as DeviceRow[]
}

/** Scans, the latest first, each with the name of the device that made it. */
const latestScans = (tx: Tx, conference: string, limit: number) =>
  tx
    .selectFrom('scan as s')
    .leftJoin('door_device as d', (join) =>
      join
        .onRef('d.conference_id', '=', 's.conference_id')
        .onRef('d.meeting_id', '=', 's.meeting_id')
        .onRef('d.device_id', '=', 's.device_id'),
    )
    .select(['s.scan_id', 's.at', 's.verdict', 'd.name as device'])
    .where('s.conference_id', '=', conference)
    .orderBy('s.at', 'desc')
    .orderBy('s.scan_id', 'desc')
    .limit(limit)

export type ScanOfPerson = {
  readonly scan_id: string
  readonly at: string
  readonly session: number | null
  readonly verdict: Verdict
  readonly device: string | null
}

/** The scans of one person's badges, the latest first. */
export async function listScansOf(
  tx: Tx,
  conference: string,
  registration: string,
  limit: number,
): Promise<ScanOfPerson[]> {
  const rows = await latestScans(tx, conference, limit)
    .select('s.session')
    .where('s.registration_id', '=', registration)
    .execute()
  return rows as ScanOfPerson[]
}

/** The scans of a person's badges, and those they made of others', whose names they do not hold: for their own data. */
export async function listScansOfPerson(
  tx: Tx,
  conference: string,
  person: string,
): Promise<{ meeting: Text; at: string; session: number | null; verdict: string; own: boolean }[]> {
  const { rows } = await sql<{
    meeting: Text
    at: string
    session: number | null
    verdict: string
    own: boolean
  }>`
    select m.name as meeting, s.at, s.session, s.verdict, coalesce(r.person_id = ${person}::uuid, false) as own
    from scan s join meeting m using (conference_id, meeting_id)
    left join registration r on r.conference_id = s.conference_id and r.registration_id = s.registration_id
    where s.conference_id = ${conference}::uuid and (
      s.scanned_by = ${person}::uuid
      or s.registration_id in (
        select registration_id from registration
        where conference_id = ${conference}::uuid and person_id = ${person}::uuid))
    order by s.at, s.scan_id`.execute(tx)
  return rows
}

export type RefusedRow = {
  readonly scan_id: string
  readonly at: string
  readonly verdict: Verdict
  readonly device: string | null
  readonly name: string | null
}

/** The last scans that admitted nobody. */
export async function listRefused(
  tx: Tx,
  conference: string,
  meeting: string,
  limit: number,
): Promise<RefusedRow[]> {
  const rows = await latestScans(tx, conference, limit)
    .leftJoin('registration as r', (join) =>
      join
        .onRef('r.conference_id', '=', 's.conference_id')
        .onRef('r.registration_id', '=', 's.registration_id'),
    )
    .select(printedName('r').$castTo<string | null>().as('name'))
    .where('s.meeting_id', '=', meeting)
    .where('s.verdict', '<>', 'admitted')
    .execute()
  return rows as RefusedRow[]
}
