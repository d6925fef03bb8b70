import type { Tx } from '../../../../platform/postgres/client.ts'

/** A statement as it is kept. */
export type StatementRow = {
  readonly statement_id: string
  readonly meeting_id: string
  readonly item_id: string | null
  readonly participant_id: string
  readonly language: 'es' | 'en'
  readonly file_hash: string
  readonly file_name: string
  readonly handed_in_at: string
}

const STATEMENT = [
  'statement_id',
  'meeting_id',
  'item_id',
  'participant_id',
  'language',
  'file_hash',
  'file_name',
  'handed_in_at',
] as const

const statements = (tx: Tx, conference: string) =>
  tx
    .selectFrom('statement')
    .select(STATEMENT)
    .where('conference_id', '=', conference)
    .where('taken_back_at', 'is', null)

/** Statements handed in for a meeting, from behind one of them on; of one participant, where it is named. */
export async function listStatements(
  tx: Tx,
  conference: string,
  of: {
    readonly meeting: string
    readonly participant?: string | undefined
    readonly after?: string | undefined
  },
  limit: number,
): Promise<StatementRow[]> {
  let query = statements(tx, conference).where('meeting_id', '=', of.meeting)
  if (of.participant !== undefined) query = query.where('participant_id', '=', of.participant)
  if (of.after !== undefined) query = query.where('statement_id', '>', of.after)
  return (await query.orderBy('statement_id').limit(limit).execute()) as StatementRow[]
}

export async function findStatement(
  tx: Tx,
  conference: string,
  id: string,
): Promise<StatementRow | undefined> {
  const row = await statements(tx, conference).where('statement_id', '=', id).executeTakeFirst()
  return row as StatementRow | undefined
}

export async function insertStatement(tx: Tx, conference: string, row: StatementRow): Promise<void> {
  await tx
    .insertInto('statement')
    .values({ conference_id: conference, ...row })
    .execute()
}

/** Whether it was there. */
export async function takeBack(tx: Tx, conference: string, id: string, at: string): Promise<boolean> {
  const done = await tx
    .updateTable('statement')
    .set({ taken_back_at: at })
    .where('conference_id', '=', conference)
    .where('statement_id', '=', id)
    .where('taken_back_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
