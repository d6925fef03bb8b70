import { sql } from 'kysely'
import type { Day } from '../../kernel/day.ts'
import type { Language, Text } from '../../kernel/language.ts'
import type { Tx } from '../../platform/postgres/client.ts'
import type { Document } from './contract.ts'

const DOCUMENT = [
  'document_id',
  'symbol',
  'kind',
  'title',
  'meeting_id',
  'body_id',
  'original_language',
  'adopted_on',
  'state',
  'access',
  'version',
] as const

export async function findDocumentBySymbol(
  tx: Tx,
  conference: string,
  symbol: string,
): Promise<Document | undefined> {
  const row = await tx
    .selectFrom('document')
    .select(DOCUMENT)
    .where('conference_id', '=', conference)
    .where('symbol', '=', symbol)
    .executeTakeFirst()
  return row as Document | undefined
}

export async function findDocument(tx: Tx, conference: string, id: string): Promise<Document | undefined> {
  const row = await tx
    .selectFrom('document')
    .select(DOCUMENT)
    .where('conference_id', '=', conference)
    .where('document_id', '=', id)
    .executeTakeFirst()
  return row as Document | undefined
}

/** The documents the reader may see, latest first, from a place backward. */
export async function listDocumentsBefore(
  tx: Tx,
  conference: string,
  before: { readonly day: Day; readonly id: string } | undefined,
  limit: number,
): Promise<Document[]> {
  let query = tx
    .selectFrom('document')
    .select(DOCUMENT)
    .where('conference_id', '=', conference)
    .where('state', '=', 'final')
    .orderBy('adopted_on', 'desc')
    .orderBy('document_id')
    .limit(limit)
  if (before)
    query = query.where(
      sql<boolean>`(adopted_on < ${before.day}::date or (adopted_on = ${before.day}::date and document_id > ${before.id}::uuid))`,
    )
  return (await query.execute()) as Document[]
}

/** What a meeting adopted, as far as the reader may see it, latest first. */
export async function listDocumentsOfMeeting(
  tx: Tx,
  conference: string,
  meetingId: string,
): Promise<Document[]> {
  const rows = await tx
    .selectFrom('document')
    .select(DOCUMENT)
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meetingId)
    .where('state', '=', 'final')
    .orderBy('adopted_on', 'desc')
    .orderBy('document_id')
    .limit(100)
    .execute()
  return rows as Document[]
}

/** The first day on which a meeting adopted anything; nothing where it has not. */
export async function findFirstAdoption(
  tx: Tx,
  conference: string,
  meetingId: string,
): Promise<Day | undefined> {
  const row = await tx
    .selectFrom('document')
    .select((document) => document.fn.min('adopted_on').as('day'))
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst()
  return row?.day ?? undefined
}

/** The symbol under which this very content already stands. */
export async function findSymbolOfFile(
  tx: Tx,
  conference: string,
  hash: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('language_version as v')
    .innerJoin('document as d', (join) =>
      join.onRef('d.conference_id', '=', 'v.conference_id').onRef('d.document_id', '=', 'v.document_id'),
    )
    .select('d.symbol')
    .where('v.conference_id', '=', conference)
    .where('v.file_hash', '=', hash)
    .executeTakeFirst()
  return row?.symbol
}

export type NewDocument = Omit<Document, 'version' | 'title'> & { readonly title: Text }

export async function insertDocument(tx: Tx, conference: string, row: NewDocument): Promise<void> {
  await tx
    .insertInto('document')
    .values({ conference_id: conference, ...row, title: JSON.stringify(row.title) })
    .execute()
}

export async function insertLanguageVersion(
  tx: Tx,
  conference: string,
  row: {
    document_id: string
    language: Language
    kind: 'original' | 'translation'
    file_hash: string | null
    text: string
  },
): Promise<void> {
  await tx
    .insertInto('language_version')
    .values({ conference_id: conference, ...row })
    .execute()
}

export async function insertStoredFile(
  tx: Tx,
  conference: string,
  row: { hash: string; name: string; media_type: string; bytes: number; stored_at: string },
): Promise<void> {
  await tx
    .insertInto('stored_file')
    .values({ conference_id: conference, ...row, bytes: BigInt(row.bytes) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function findStoredFile(
  tx: Tx,
  conference: string,
  hash: string,
): Promise<{ hash: string; name: string; media_type: string } | undefined> {
  return tx
    .selectFrom('stored_file')
    .select(['hash', 'name', 'media_type'])
    .where('conference_id', '=', conference)
    .where('hash', '=', hash)
    .executeTakeFirst()
}

export type Paper = {
  readonly language: Language
  readonly name: string
  readonly media_type: string
  readonly hash: string
}

/** The papers of a document as they were handed in; a language whose text was pasted has none. */
export async function listPapers(tx: Tx, conference: string, documentId: string): Promise<Paper[]> {
  const rows = await tx
    .selectFrom('language_version as v')
    .innerJoin('stored_file as f', (join) =>
      join.onRef('f.conference_id', '=', 'v.conference_id').onRef('f.hash', '=', 'v.file_hash'),
    )
    .select(['v.language', 'f.name', 'f.media_type', 'f.hash'])
    .where('v.conference_id', '=', conference)
    .where('v.document_id', '=', documentId)
    .orderBy('v.language')
    .execute()
  return rows as Paper[]
}
