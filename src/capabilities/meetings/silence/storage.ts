import { sql } from 'kysely'
import type { Text } from '../../../kernel/language.ts'
import type { Tx } from '../../../platform/postgres/client.ts'
import type { Silence, SilenceEvent, SilenceEventKind, SilenceState } from './contract.ts'

const COLUMNS = [
  'procedure_id',
  'body_id',
  'title',
  'text',
  'basis',
  'opened_at',
  'deadline',
  'state',
  'ended_at',
  'version',
] as const

export async function insertSilence(
  tx: Tx,
  conference: string,
  row: Omit<Silence, 'state' | 'ended_at' | 'version'>,
  recipients: readonly string[],
): Promise<void> {
  await tx
    .insertInto('silence_procedure')
    .values({
      conference_id: conference,
      ...row,
      title: JSON.stringify(row.title),
      text: JSON.stringify(row.text),
      state: 'open',
    })
    .execute()
  await tx
    .insertInto('silence_recipient')
    .values(
      recipients.map((participant_id) => ({
        conference_id: conference,
        procedure_id: row.procedure_id,
        participant_id,
      })),
    )
    .execute()
}

const one = (tx: Tx, conference: string, id: string) =>
  tx
    .selectFrom('silence_procedure')
    .select(COLUMNS)
    .where('conference_id', '=', conference)
    .where('procedure_id', '=', id)

export async function findSilence(tx: Tx, conference: string, id: string): Promise<Silence | undefined> {
  return (await one(tx, conference, id).executeTakeFirst()) as Silence | undefined
}

export async function lockSilence(tx: Tx, conference: string, id: string): Promise<Silence | undefined> {
  return (await one(tx, conference, id).forUpdate().executeTakeFirst()) as Silence | undefined
}

export async function updateSilence(
  tx: Tx,
  conference: string,
  id: string,
  change: { readonly state?: SilenceState; readonly ended_at?: string; readonly deadline?: string },
): Promise<void> {
  await tx
    .updateTable('silence_procedure')
    .set(change)
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('conference_id', '=', conference)
    .where('procedure_id', '=', id)
    .execute()
}

export type Place = { readonly at: string; readonly id: string }

/** Procedures, the latest first, from a place backward. */
export async function listSilences(
  tx: Tx,
  conference: string,
  before: Place | undefined,
  limit: number,
): Promise<Silence[]> {
  let query = tx
    .selectFrom('silence_procedure')
    .select(COLUMNS)
    .where('conference_id', '=', conference)
    .orderBy('opened_at', 'desc')
    .orderBy('procedure_id', 'desc')
    .limit(limit)
  if (before !== undefined)
    query = query.where(
      sql<boolean>`(opened_at, procedure_id) < (${before.at}::timestamptz, ${before.id}::uuid)`,
    )
  return (await query.execute()) as Silence[]
}

/** Those that are open though their deadline is past by then. */
export async function listDueSilences(tx: Tx, conference: string, by: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('silence_procedure')
    .select('procedure_id')
    .where('conference_id', '=', conference)
    .where('state', '=', 'open')
    .where('deadline', '<=', by)
    .orderBy('deadline')
    .execute()
  return rows.map(({ procedure_id }) => procedure_id)
}

export async function listRecipients(tx: Tx, conference: string, id: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('silence_recipient')
    .select('participant_id')
    .where('conference_id', '=', conference)
    .where('procedure_id', '=', id)
    .execute()
  return rows.map(({ participant_id }) => participant_id)
}

export type NewEvent = {
  readonly event_id: string
  readonly procedure_id: string
  readonly arrived_at: string
  readonly kind: SilenceEventKind
  readonly participant_id?: string
  readonly person_id?: string | null
  readonly words?: string | null
  readonly deadline?: string
}

export async function insertEvent(tx: Tx, conference: string, row: NewEvent): Promise<void> {
  await tx
    .insertInto('silence_event')
    .values({ conference_id: conference, ...row })
    .execute()
}

/** What happened, in the order it arrived. */
export async function listEvents(
  tx: Tx,
  conference: string,
  id: string,
): Promise<Omit<SilenceEvent, 'name'>[]> {
  const rows = await tx
    .selectFrom('silence_event')
    .select(['event_id', 'arrived_at', 'kind', 'participant_id', 'words', 'deadline'])
    .where('conference_id', '=', conference)
    .where('procedure_id', '=', id)
    .orderBy('arrived_at')
    .orderBy('event_id')
    .execute()
  return rows as Omit<SilenceEvent, 'name'>[]
}

/** What a person said in silence procedures: for their own data. */
export async function listSaidBy(
  tx: Tx,
  conference: string,
  person: string,
): Promise<{ title: Text; kind: string; arrived_at: string; words: string | null }[]> {
  const rows = await tx
    .selectFrom('silence_event as e')
    .innerJoin('silence_procedure as p', (join) =>
      join.onRef('p.conference_id', '=', 'e.conference_id').onRef('p.procedure_id', '=', 'e.procedure_id'),
    )
    .select(['p.title', 'e.kind', 'e.arrived_at', 'e.words'])
    .where('e.conference_id', '=', conference)
    .where('e.person_id', '=', person)
    .orderBy('e.arrived_at')
    .orderBy('e.event_id')
    .execute()
  return rows.map((row) => ({ ...row, title: row.title as Text }))
}
