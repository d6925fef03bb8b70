import { sql } from 'kysely'
import type { Day } from '../../../../kernel/day.ts'
import type { Tx } from '../../../../platform/postgres/client.ts'
import type { Meeting } from '../../contract.ts'
import { MEETING, type Place } from '../../storage.ts'
import type { MeetingWeek } from './contract.ts'

const WEEK = ['week_id', 'name', 'place', 'host_id', 'opens_on', 'closes_on', 'version'] as const

const weeks = (tx: Tx, conference: string) =>
  tx.selectFrom('meeting_week').select(WEEK).where('conference_id', '=', conference)

export async function findWeek(tx: Tx, conference: string, id: string): Promise<MeetingWeek | undefined> {
  return (await weeks(tx, conference).where('week_id', '=', id).executeTakeFirst()) as MeetingWeek | undefined
}

/** A week that nobody else changes, nor puts a meeting into, until this is done. */
export async function lockWeek(tx: Tx, conference: string, id: string): Promise<MeetingWeek | undefined> {
  const row = await weeks(tx, conference).where('week_id', '=', id).forUpdate().executeTakeFirst()
  return row as MeetingWeek | undefined
}

/** Weeks, latest first, from a place backward. */
export async function listWeeks(
  tx: Tx,
  conference: string,
  before: Place | undefined,
  limit: number,
): Promise<MeetingWeek[]> {
  let query = weeks(tx, conference).orderBy('opens_on', 'desc').orderBy('week_id', 'desc').limit(limit)
  if (before !== undefined)
    query = query.where(sql<boolean>`(opens_on, week_id) < (${before.day}::date, ${before.id}::uuid)`)
  return (await query.execute()) as MeetingWeek[]
}

/** The weeks that last on some of these days, first come first. */
export async function listWeeksBetween(
  tx: Tx,
  conference: string,
  from: Day,
  until: Day,
): Promise<MeetingWeek[]> {
  return (await weeks(tx, conference)
    .where('opens_on', '<=', until)
    .where('closes_on', '>=', from)
    .orderBy('opens_on')
    .orderBy('week_id')
    .execute()) as MeetingWeek[]
}

export async function insertWeek(
  tx: Tx,
  conference: string,
  row: Omit<MeetingWeek, 'version'>,
): Promise<void> {
  await tx
    .insertInto('meeting_week')
    .values({
      conference_id: conference,
      ...row,
      name: JSON.stringify(row.name),
      place: JSON.stringify(row.place),
    })
    .execute()
}

export async function updateWeek(
  tx: Tx,
  conference: string,
  id: string,
  change: Omit<MeetingWeek, 'week_id' | 'version'>,
): Promise<MeetingWeek> {
  const row = await tx
    .updateTable('meeting_week')
    .set({ ...change, name: JSON.stringify(change.name), place: JSON.stringify(change.place) })
    .set((now) => ({ version: now('version', '+', 1) }))
    .where('conference_id', '=', conference)
    .where('week_id', '=', id)
    .returning(WEEK)
    .executeTakeFirstOrThrow()
  return row as MeetingWeek
}

/** The meetings of a week, and those within its days that belong to none. */
export async function listMeetingsAround(
  tx: Tx,
  conference: string,
  week: Pick<MeetingWeek, 'week_id' | 'opens_on' | 'closes_on'>,
): Promise<Meeting[]> {
  const rows = await tx
    .selectFrom('meeting')
    .select(MEETING)
    .where('conference_id', '=', conference)
    .where((meeting) =>
      meeting.or([
        meeting('week_id', '=', week.week_id),
        meeting.and([
          meeting('week_id', 'is', null),
          meeting('opens_on', '>=', week.opens_on as Day),
          meeting('closes_on', '<=', week.closes_on as Day),
          meeting('state', '<>', 'cancelled'),
        ]),
      ]),
    )
    .orderBy('opens_on')
    .orderBy('daily_from')
    .orderBy('meeting_id')
    .execute()
  return rows as Meeting[]
}

/** Puts a meeting into a week, or takes it out. */
export async function updateWeekOfMeeting(
  tx: Tx,
  conference: string,
  meeting: string,
  week_id: string | null,
): Promise<void> {
  await tx
    .updateTable('meeting')
    .set((now) => ({ week_id, version: now('version', '+', 1) }))
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meeting)
    .execute()
}
