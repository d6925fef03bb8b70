import type { Text } from '../../../kernel/language.ts'
import type { Tx } from '../../../platform/postgres/client.ts'
import type { Access, DocumentType, Series } from '../contract.ts'

const TYPE = ['kind', 'name', 'pattern', 'access', 'outcome', 'retired', 'version'] as const

export async function listTypes(tx: Tx, conference: string): Promise<DocumentType[]> {
  const rows = await tx
    .selectFrom('document_type')
    .select(TYPE)
    .where('conference_id', '=', conference)
    .orderBy('ordinal')
    .execute()
  return rows as DocumentType[]
}

export async function findType(tx: Tx, conference: string, kind: string): Promise<DocumentType | undefined> {
  const row = await tx
    .selectFrom('document_type')
    .select(TYPE)
    .where('conference_id', '=', conference)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return row as DocumentType | undefined
}

export async function lockType(tx: Tx, conference: string, kind: string): Promise<DocumentType | undefined> {
  const row = await tx
    .selectFrom('document_type')
    .select(TYPE)
    .where('conference_id', '=', conference)
    .where('kind', '=', kind)
    .forUpdate()
    .executeTakeFirst()
  return row as DocumentType | undefined
}

export type TypeSettled = {
  readonly name: Text
  readonly pattern: string
  readonly access: Access
  readonly retired: boolean
}

export async function updateType(
  tx: Tx,
  conference: string,
  kind: string,
  settled: TypeSettled,
): Promise<DocumentType> {
  const row = await tx
    .updateTable('document_type')
    .set({ ...settled, name: JSON.stringify(settled.name) })
    .set((now) => ({ version: now('version', '+', 1) }))
    .where('conference_id', '=', conference)
    .where('kind', '=', kind)
    .returning(TYPE)
    .executeTakeFirstOrThrow()
  return row as DocumentType
}

const SERIES = ['meeting_id', 'body_id', 'body_code', 'number', 'name', 'from_day'] as const

export async function findSeries(tx: Tx, conference: string, meetingId: string): Promise<Series | undefined> {
  const row = await tx
    .selectFrom('document_series')
    .select(SERIES)
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst()
  return row as Series | undefined
}

/** The series there are, latest first. */
export async function listSeries(tx: Tx, conference: string, limit: number): Promise<Series[]> {
  const rows = await tx
    .selectFrom('document_series')
    .select(SERIES)
    .where('conference_id', '=', conference)
    .orderBy('from_day', 'desc')
    .orderBy('meeting_id', 'desc')
    .limit(limit)
    .execute()
  return rows as Series[]
}

/** The next number under a stem. Whoever asks at the same moment waits until this one is kept or dropped: no number twice, none left out. */
export async function nextNumber(tx: Tx, conference: string, stem: string): Promise<number> {
  const row = await tx
    .insertInto('symbol_series')
    .values({ conference_id: conference, stem: stem.toUpperCase(), last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['conference_id', 'stem'])
        .doUpdateSet((now) => ({ last: now('symbol_series.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return row.last
}
