import { sql } from 'kysely'
import type { Text } from '../../../../kernel/language.ts'
import type { Tx } from '../../../../platform/postgres/client.ts'
import type { Session } from '../contract.ts'

/** A session as it is kept. */
export type SessionRow = Session & {
  readonly item_id: string | null
  readonly shown_text: Text
  readonly shown_document_id: string | null
  readonly sequence: number
}

const SESSION = [
  'session_id',
  'meeting_id',
  'ordinal',
  'state',
  'opened_at',
  'closed_at',
  'admits',
  'list_closed',
  'item_id',
  'shown_text',
  'shown_document_id',
  'speech_seconds',
  'point_seconds',
  'reply_seconds',
  'second_reply_seconds',
  'sequence',
] as const

const sessions = (tx: Tx, conference: string) =>
  tx.selectFrom('meeting_session').select(SESSION).where('conference_id', '=', conference)

type Kept = Awaited<ReturnType<ReturnType<typeof sessions>['executeTakeFirst']>>
const asRow = (row: Kept): SessionRow | undefined =>
  row && ({ ...row, sequence: Number(row.sequence) } as SessionRow)

/** The session of a meeting that is not closed, else its last one. */
export async function findLastSession(
  tx: Tx,
  conference: string,
  meeting: string,
): Promise<SessionRow | undefined> {
  return asRow(
    await sessions(tx, conference)
      .where('meeting_id', '=', meeting)
      .orderBy('ordinal', 'desc')
      .limit(1)
      .executeTakeFirst(),
  )
}

export async function lockSession(tx: Tx, conference: string, id: string): Promise<SessionRow | undefined> {
  return asRow(await sessions(tx, conference).where('session_id', '=', id).forUpdate().executeTakeFirst())
}

/** Every session of a meeting, in their order. */
export async function listSessions(tx: Tx, conference: string, meeting: string): Promise<SessionRow[]> {
  const rows = await sessions(tx, conference).where('meeting_id', '=', meeting).orderBy('ordinal').execute()
  return rows.flatMap((row) => asRow(row) ?? [])
}

export type NewSession = Pick<
  SessionRow,
  | 'session_id'
  | 'meeting_id'
  | 'ordinal'
  | 'opened_at'
  | 'admits'
  | 'item_id'
  | 'speech_seconds'
  | 'point_seconds'
  | 'reply_seconds'
  | 'second_reply_seconds'
  | 'sequence'
>

export async function insertSession(tx: Tx, conference: string, row: NewSession): Promise<void> {
  await tx
    .insertInto('meeting_session')
    .values({ conference_id: conference, ...row, admits: [...row.admits], sequence: BigInt(row.sequence) })
    .execute()
}

export type SessionChange = Partial<
  Pick<SessionRow, 'state' | 'closed_at' | 'list_closed' | 'item_id' | 'shown_text' | 'shown_document_id'>
>

export async function updateSession(
  tx: Tx,
  conference: string,
  id: string,
  { shown_text, ...change }: SessionChange,
): Promise<void> {
  await tx
    .updateTable('meeting_session')
    .set({ ...change, ...(shown_text ? { shown_text: JSON.stringify(shown_text) } : {}) })
    .where('conference_id', '=', conference)
    .where('session_id', '=', id)
    .execute()
}

/** Writes what happened in a session under its next number, which it returns. */
export async function appendEvent(
  tx: Tx,
  conference: string,
  id: string,
  event: { readonly at: string; readonly what: string; readonly facts: object },
): Promise<number> {
  const { rows } = await sql<{ sequence: bigint }>`with next as (
      update meeting_session set sequence = sequence + 1
      where conference_id = ${conference}::uuid and session_id = ${id}::uuid returning sequence)
    insert into session_event (conference_id, session_id, sequence, at, what, facts)
    select ${conference}::uuid, ${id}::uuid, sequence, ${event.at}::timestamptz, ${event.what}, ${JSON.stringify(event.facts)}::jsonb
    from next returning sequence`.execute(tx)
  const [row] = rows
  if (!row) throw new Error(`No session ${id}`)
  return Number(row.sequence)
}
