import { sql } from 'kysely'
import type { Day } from '../../../kernel/day.ts'
import type { Text } from '../../../kernel/language.ts'
import type { Tx } from '../../../platform/postgres/client.ts'
import type { Audience, ProposalState } from '../proposing/contract.ts'
import type { Announcement } from './contract.ts'

const ANNOUNCEMENT = [
  'announcement_id',
  'participant_id',
  'state',
  'audience',
  'title',
  'text',
  'from_day',
  'until_day',
  'pinned',
  'reason',
  'published_at',
  'version',
] as const

const announcements = (tx: Tx, conference: string) =>
  tx.selectFrom('announcement').select(ANNOUNCEMENT).where('conference_id', '=', conference)

/** Where a page of announcements goes on: after this one. */
export type Place = { readonly pinned: boolean; readonly day: string; readonly id: string }

/** The announcements the reader may see, the pinned first, then the latest. */
export async function listAnnouncements(
  tx: Tx,
  conference: string,
  ask: {
    readonly states?: readonly ProposalState[]
    readonly audience?: Audience | undefined
    /** Shown on this day. */
    readonly on?: Day | undefined
    /** Shown by this day, or of these participants. */
    readonly begunBy?: Day | undefined
    readonly of?: readonly string[]
    readonly after: Place | undefined
    readonly limit: number
  },
): Promise<Announcement[]> {
  const { states, on, begunBy, after } = ask
  let page = announcements(tx, conference)
    .orderBy('pinned', 'desc')
    .orderBy('from_day', 'desc')
    .orderBy('announcement_id', 'desc')
    .limit(ask.limit)
  if (ask.audience) page = page.where('audience', '=', ask.audience)
  if (states) page = page.where('state', 'in', [...states])
  if (on) page = page.where('from_day', '<=', on).where('until_day', '>=', on)
  if (begunBy)
    page = page.where((row) =>
      row.or([
        row('from_day', '<=', begunBy),
        row('participant_id', '=', sql<string>`any (${[...(ask.of ?? [])]}::uuid[])`),
      ]),
    )
  if (after)
    page = page.where(
      sql<boolean>`(pinned, from_day, announcement_id) < (${after.pinned}::boolean, ${after.day}::date, ${after.id}::uuid)`,
    )
  return (await page.execute()) as Announcement[]
}

export async function findAnnouncement(
  tx: Tx,
  conference: string,
  id: string,
): Promise<Announcement | undefined> {
  return (await announcements(tx, conference).where('announcement_id', '=', id).executeTakeFirst()) as
    | Announcement
    | undefined
}

export async function lockAnnouncement(
  tx: Tx,
  conference: string,
  id: string,
): Promise<Announcement | undefined> {
  return (await announcements(tx, conference)
    .where('announcement_id', '=', id)
    .forUpdate()
    .executeTakeFirst()) as Announcement | undefined
}

export type AnnouncementWritten = {
  readonly audience: Audience
  readonly title: Text
  readonly text: Text
  readonly from_day: string
  readonly until_day: string
  readonly pinned: boolean
}

export async function insertAnnouncement(
  tx: Tx,
  conference: string,
  row: AnnouncementWritten & {
    readonly announcement_id: string
    readonly participant_id: string | null
    readonly state: ProposalState
    readonly written_by: string | null
    readonly published_at: string | null
  },
): Promise<Announcement> {
  const made = await tx
    .insertInto('announcement')
    .values({
      conference_id: conference,
      ...row,
      title: JSON.stringify(row.title),
      text: JSON.stringify(row.text),
    })
    .returning(ANNOUNCEMENT)
    .executeTakeFirstOrThrow()
  return made as Announcement
}

export async function updateAnnouncement(
  tx: Tx,
  conference: string,
  id: string,
  change: Partial<AnnouncementWritten> & {
    readonly state?: ProposalState
    readonly reason?: string
    readonly published_at?: string
  },
): Promise<Announcement> {
  const { title, text, ...rest } = change
  const row = await tx
    .updateTable('announcement')
    .set({
      ...rest,
      ...(title ? { title: JSON.stringify(title) } : {}),
      ...(text ? { text: JSON.stringify(text) } : {}),
    })
    .set((now) => ({ version: now('version', '+', 1) }))
    .where('conference_id', '=', conference)
    .where('announcement_id', '=', id)
    .returning(ANNOUNCEMENT)
    .executeTakeFirstOrThrow()
  return row as Announcement
}
