import { sql } from 'kysely'
import type { Language } from '../../../../kernel/language.ts'
import type { Tx } from '../../../../platform/postgres/client.ts'
import type { Convocation } from '../contract.ts'

/** A convocation with what only its own work needs to know. */
export type KeptConvocation = Convocation & {
  readonly templates: Record<Language, number>
  readonly meeting_version: number
  readonly asked_by: string | null
  readonly released_by: string | null
}
const CONVOCATION = [
  'convocation_id',
  'meeting_id',
  'state',
  'answer_until',
  'late_reason',
  'templates',
  'meeting_version',
  'asked_by',
  'asked_at',
  'released_by',
  'leaves_at',
  'sent_at',
  'reminded_at',
  'version',
] as const

/** A convocation as it goes over the wire. */
export function asTold(kept: KeptConvocation): Convocation {
  const { templates: _, meeting_version: __, asked_by: ___, released_by: ____, ...convocation } = kept
  return convocation
}

/** How a meeting is convoked: the one that stands, else the last that was stopped. */
export async function findConvocation(
  tx: Tx,
  conference: string,
  meeting: string,
): Promise<KeptConvocation | undefined> {
  const row = await tx
    .selectFrom('convocation')
    .select(CONVOCATION)
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meeting)
    .orderBy(sql`state = 'stopped'`)
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row as KeptConvocation | undefined
}

export async function getConvocation(tx: Tx, conference: string, id: string): Promise<KeptConvocation> {
  const row = await tx
    .selectFrom('convocation')
    .select(CONVOCATION)
    .where('conference_id', '=', conference)
    .where('convocation_id', '=', id)
    .executeTakeFirstOrThrow()
  return row as KeptConvocation
}

/** Meetings whose letters are due to leave at an instant. */
export async function listLeaving(tx: Tx, conference: string, now: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('convocation')
    .select('meeting_id')
    .where('conference_id', '=', conference)
    .where('state', '=', 'released')
    .where('leaves_at', '<=', now)
    .orderBy('leaves_at')
    .execute()
  return rows.map((row) => row.meeting_id)
}

export type NewConvocation = Pick<
  KeptConvocation,
  | 'convocation_id'
  | 'meeting_id'
  | 'answer_until'
  | 'late_reason'
  | 'templates'
  | 'meeting_version'
  | 'asked_by'
  | 'asked_at'
>

export async function insertConvocation(
  tx: Tx,
  conference: string,
  row: NewConvocation,
): Promise<KeptConvocation> {
  const kept = await tx
    .insertInto('convocation')
    .values({
      conference_id: conference,
      ...row,
      templates: JSON.stringify(row.templates),
      state: 'awaiting release',
    })
    .returning(CONVOCATION)
    .executeTakeFirstOrThrow()
  return kept as KeptConvocation
}

export type Change = Partial<
  Pick<KeptConvocation, 'state' | 'leaves_at' | 'sent_at' | 'reminded_at' | 'meeting_version'>
> & {
  readonly released_by?: string | null
  readonly released_at?: string
  readonly stopped_by?: string | null
  readonly stopped_at?: string
}

export async function moveConvocation(
  tx: Tx,
  conference: string,
  id: string,
  change: Change,
): Promise<KeptConvocation> {
  const row = await tx
    .updateTable('convocation')
    .set(change)
    .set((now) => ({ version: now('version', '+', 1) }))
    .where('conference_id', '=', conference)
    .where('convocation_id', '=', id)
    .returning(CONVOCATION)
    .executeTakeFirstOrThrow()
  return row as KeptConvocation
}
