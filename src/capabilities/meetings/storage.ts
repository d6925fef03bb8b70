import { sql } from 'kysely'
import type { Day } from '../../kernel/day.ts'
import type { Tx } from '../../platform/postgres/client.ts'
import type { Meeting } from './contract.ts'

export const MEETING = [
  'meeting_id',
  'body_id',
  'number',
  'name',
  'host_id',
  'place',
  'mode',
  'zone',
  'opens_on',
  'closes_on',
  'daily_from',
  'daily_until',
  'calendar_sequence',
  'week_id',
  'state',
  'version',
] as const

/** Where a page of meetings goes on: before this one. */
export type Place = { readonly day: Day; readonly id: string }

/** Meetings, latest first, from a place backward. */
export async function listMeetings(
  tx: Tx,
  conference: string,
  before: Place | undefined,
  limit: number,
): Promise<Meeting[]> {
  let query = tx
    .selectFrom('meeting')
    .select(MEETING)
    .where('conference_id', '=', conference)
    .orderBy('opens_on', 'desc')
    .orderBy('meeting_id', 'desc')
    .limit(limit)
  if (before !== undefined)
    query = query.where(sql<boolean>`(opens_on, meeting_id) < (${before.day}::date, ${before.id}::uuid)`)
  return (await query.execute()) as Meeting[]
}

/** The meetings that take place on some of these days, first come first; those called off do not. */
export async function listMeetingsBetween(
  tx: Tx,
  conference: string,
  from: Day,
  until: Day,
): Promise<Meeting[]> {
  const rows = await tx
    .selectFrom('meeting')
    .select(MEETING)
    .where('conference_id', '=', conference)
    .where('opens_on', '<=', until)
    .where('closes_on', '>=', from)
    .where('state', '<>', 'cancelled')
    .orderBy('opens_on')
    .orderBy('meeting_id')
    .execute()
  return rows as Meeting[]
}

export async function findMeeting(tx: Tx, conference: string, id: string): Promise<Meeting | undefined> {
  const row = await tx
    .selectFrom('meeting')
    .select(MEETING)
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', id)
    .executeTakeFirst()
  return row as Meeting | undefined
}

export async function getMeeting(tx: Tx, conference: string, id: string): Promise<Meeting> {
  const found = await findMeeting(tx, conference, id)
  if (!found) throw new Error(`There is no meeting ${id}`)
  return found
}

/** When each of some meetings closes. */
export async function listCloses(
  tx: Tx,
  conference: string,
  ids: readonly string[],
): Promise<{ meeting_id: string; closes: Day }[]> {
  if (ids.length === 0) return []
  return tx
    .selectFrom('meeting')
    .select(['meeting_id', 'closes_on as closes'])
    .where('conference_id', '=', conference)
    .where('meeting_id', 'in', [...ids])
    .orderBy('meeting_id')
    .execute()
}

/** Meetings whose name or number holds every one of these words, latest first. */
export async function listMeetingsNamed(
  tx: Tx,
  conference: string,
  words: readonly string[],
  limit: number,
): Promise<Meeting[]> {
  let query = tx.selectFrom('meeting').select(MEETING).where('conference_id', '=', conference)
  for (const word of words) {
    const pattern = `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    query = query.where(
      sql<boolean>`unaccented(concat_ws(' ', number, name ->> 'es', name ->> 'en')) like unaccented(${pattern})`,
    )
  }
  const rows = await query.orderBy('opens_on', 'desc').orderBy('meeting_id', 'desc').limit(limit).execute()
  return rows as Meeting[]
}

/** The next meeting of a body that opens after a day and was not called off. */
export async function findNextMeeting(
  tx: Tx,
  conference: string,
  bodyId: string | undefined,
  after: Day,
): Promise<Meeting | undefined> {
  let query = tx
    .selectFrom('meeting')
    .select(MEETING)
    .where('conference_id', '=', conference)
    .where('opens_on', '>', after)
    .where('state', '<>', 'cancelled')
    .orderBy('opens_on')
    .limit(1)
  if (bodyId !== undefined) query = query.where('body_id', '=', bodyId)
  return (await query.executeTakeFirst()) as Meeting | undefined
}

/** A meeting to enter: its hours and its week may still be open. */
export type NewMeeting = Omit<
  Meeting,
  'version' | 'daily_from' | 'daily_until' | 'calendar_sequence' | 'week_id'
> &
  Partial<Pick<Meeting, 'daily_from' | 'daily_until' | 'week_id'>>

export async function insertMeeting(tx: Tx, conference: string, row: NewMeeting): Promise<void> {
  await tx
    .insertInto('meeting')
    .values({
      conference_id: conference,
      ...row,
      name: JSON.stringify(row.name),
      place: JSON.stringify(row.place),
    })
    .execute()
}

/** Whether a body has another meeting of this number. */
export async function meetingNumberTaken(
  tx: Tx,
  conference: string,
  of: { readonly bodyId: string; readonly number: string; readonly butBy?: string | undefined },
): Promise<boolean> {
  let query = tx
    .selectFrom('meeting')
    .select('meeting_id')
    .where('conference_id', '=', conference)
    .where('body_id', '=', of.bodyId)
    .where('number', '=', of.number)
  if (of.butBy !== undefined) query = query.where('meeting_id', '<>', of.butBy)
  return (await query.executeTakeFirst()) !== undefined
}

export async function lockMeeting(tx: Tx, conference: string, id: string): Promise<Meeting | undefined> {
  const row = await tx
    .selectFrom('meeting')
    .select(MEETING)
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row as Meeting | undefined
}

export async function updateMeeting(
  tx: Tx,
  conference: string,
  id: string,
  change: Omit<Meeting, 'meeting_id' | 'version' | 'zone' | 'week_id'>,
): Promise<Meeting> {
  const row = await tx
    .updateTable('meeting')
    .set({ ...change, name: JSON.stringify(change.name), place: JSON.stringify(change.place) })
    .set((now) => ({ version: now('version', '+', 1) }))
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', id)
    .returning(MEETING)
    .executeTakeFirstOrThrow()
  return row as Meeting
}
