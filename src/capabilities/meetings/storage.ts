import type { Day } from '../../kernel/day.ts'
import type { Text } from '../../kernel/language.ts'
import type { Tx } from '../../platform/postgres/client.ts'
import type { AgendaItem, Meeting } from './contract.ts'

const MEETING = [
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
  'state',
  'version',
] as const

/** Meetings, latest first, fifty at a time from a day backward. */
export async function listMeetings(tx: Tx, conference: string, before: Day | undefined): Promise<Meeting[]> {
  let query = tx
    .selectFrom('meeting')
    .select(MEETING)
    .where('conference_id', '=', conference)
    .orderBy('opens_on', 'desc')
    .orderBy('meeting_id')
    .limit(50)
  if (before !== undefined) query = query.where('opens_on', '<', before)
  return (await query.execute()) as Meeting[]
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

/** The next meeting of a body that opens after a day. */
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
    .orderBy('opens_on')
    .limit(1)
  if (bodyId !== undefined) query = query.where('body_id', '=', bodyId)
  return (await query.executeTakeFirst()) as Meeting | undefined
}

export async function listAgenda(tx: Tx, conference: string, meetingId: string): Promise<AgendaItem[]> {
  const rows = await tx
    .selectFrom('agenda_item as i')
    .select((item) => [
      'i.item_id',
      'i.number',
      'i.title',
      item
        .selectFrom('agenda_mandate as m')
        .select((found) => found.fn.countAll<bigint>().as('count'))
        .whereRef('m.conference_id', '=', 'i.conference_id')
        .whereRef('m.item_id', '=', 'i.item_id')
        .as('mandates'),
    ])
    .where('i.conference_id', '=', conference)
    .where('i.meeting_id', '=', meetingId)
    .orderBy('i.ordinal')
    .execute()
  return rows.map((row) => ({ ...row, title: row.title as Text, mandates: Number(row.mandates ?? 0) }))
}

export async function insertMeeting(
  tx: Tx,
  conference: string,
  row: Omit<Meeting, 'version'>,
): Promise<void> {
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

export async function insertAgendaItem(
  tx: Tx,
  conference: string,
  row: { item_id: string; meeting_id: string; ordinal: number; number: string; title: Text },
): Promise<void> {
  await tx
    .insertInto('agenda_item')
    .values({ conference_id: conference, ...row, title: JSON.stringify(row.title) })
    .execute()
}
