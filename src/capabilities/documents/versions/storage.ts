import type { Language } from '../../../kernel/language.ts'
import type { Tx } from '../../../platform/postgres/client.ts'
import type { VersionKind } from '../contract.ts'

/** A language of a document as it is kept; without a hash it is awaited. */
export type VersionRow = {
  readonly document_id: string
  readonly language: Language
  readonly kind: VersionKind
  readonly due_on: string | null
  readonly ready_at: string | null
  readonly content_hash: string | null
  readonly translated_from: string | null
  readonly by_paragraph: boolean
  readonly version: number
  readonly file_hash: string | null
  readonly name: string | null
  readonly media_type: string | null
  readonly bytes: bigint | null
}

/** The languages of some documents, each with the file it came in. */
export async function listVersions(
  tx: Tx,
  conference: string,
  ids: readonly string[],
): Promise<VersionRow[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('language_version as v')
    .leftJoin('stored_file as f', (join) =>
      join.onRef('f.conference_id', '=', 'v.conference_id').onRef('f.hash', '=', 'v.file_hash'),
    )
    .select([
      'v.document_id',
      'v.language',
      'v.kind',
      'v.due_on',
      'v.ready_at',
      'v.content_hash',
      'v.translated_from',
      'v.by_paragraph',
      'v.version',
      'v.file_hash',
      'f.name',
      'f.media_type',
      'f.bytes',
    ])
    .where('v.conference_id', '=', conference)
    .where('v.document_id', 'in', [...ids])
    .orderBy('v.document_id')
    .orderBy('v.language')
    .execute()
  return rows as VersionRow[]
}

export type NewVersion = {
  readonly document_id: string
  readonly language: Language
  readonly kind: VersionKind
  readonly file_hash: string | null
  readonly text: string
  readonly content_hash: string
  readonly translated_from: string | null
  readonly by_paragraph: boolean
  readonly ready_at: string
}

/** Keeps a language of a document, in the place of what was awaited or written before. */
export async function putLanguageVersion(tx: Tx, conference: string, row: NewVersion): Promise<void> {
  const { document_id: _document, language: _language, ...written } = row
  await tx
    .insertInto('language_version')
    .values({ conference_id: conference, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(['conference_id', 'document_id', 'language'])
        .doUpdateSet((now) => ({ ...written, version: now('language_version.version', '+', 1) })),
    )
    .execute()
}

/** Says by when a language is awaited; one that is there keeps what is there. */
export async function putDueDay(
  tx: Tx,
  conference: string,
  row: { document_id: string; language: Language; kind: VersionKind; due_on: string | null },
): Promise<void> {
  await tx
    .insertInto('language_version')
    .values({ conference_id: conference, ...row, text: '' })
    .onConflict((conflict) =>
      conflict
        .columns(['conference_id', 'document_id', 'language'])
        .doUpdateSet((now) => ({ due_on: row.due_on, version: now('language_version.version', '+', 1) })),
    )
    .execute()
}

/** The words of a document in a language, as they were read or written. */
export async function findWords(
  tx: Tx,
  conference: string,
  documentId: string,
  language: Language,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('language_version')
    .select('text')
    .where('conference_id', '=', conference)
    .where('document_id', '=', documentId)
    .where('language', '=', language)
    .executeTakeFirst()
  return row?.text
}

/** The symbol under which this very content already stands. */
export async function findSymbolOfFile(
  tx: Tx,
  conference: string,
  hash: string,
  butOf?: string,
): Promise<string | undefined> {
  let query = tx
    .selectFrom('language_version as v')
    .innerJoin('document as d', (join) =>
      join.onRef('d.conference_id', '=', 'v.conference_id').onRef('d.document_id', '=', 'v.document_id'),
    )
    .select('d.symbol')
    .where('v.conference_id', '=', conference)
    .where('v.file_hash', '=', hash)
  if (butOf) query = query.where('d.document_id', '<>', butOf)
  return (await query.executeTakeFirst())?.symbol
}

/** The symbols under which these contents stand, by their hashes; one of them where a content stands more than once. */
export async function listSymbolsOfFiles(
  tx: Tx,
  conference: string,
  hashes: readonly string[],
): Promise<Map<string, string>> {
  if (hashes.length === 0) return new Map()
  const rows = await tx
    .selectFrom('language_version as v')
    .innerJoin('document as d', (join) =>
      join.onRef('d.conference_id', '=', 'v.conference_id').onRef('d.document_id', '=', 'v.document_id'),
    )
    .select(['v.file_hash', 'd.symbol'])
    .where('v.conference_id', '=', conference)
    .where('v.file_hash', 'in', [...hashes])
    .execute()
  return new Map(rows.map(({ file_hash, symbol }) => [file_hash ?? '', symbol]))
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
  readonly document_id: string
  readonly language: Language
  readonly name: string
  readonly media_type: string
  readonly hash: string
}

/** The papers of documents as they were handed in; a language whose text was pasted has none. */
export async function listPapers(
  tx: Tx,
  conference: string,
  documentIds: readonly string[],
): Promise<Paper[]> {
  const rows = await tx
    .selectFrom('language_version as v')
    .innerJoin('stored_file as f', (join) =>
      join.onRef('f.conference_id', '=', 'v.conference_id').onRef('f.hash', '=', 'v.file_hash'),
    )
    .select(['v.document_id', 'v.language', 'f.name', 'f.media_type', 'f.hash'])
    .where('v.conference_id', '=', conference)
    .where('v.document_id', 'in', [...documentIds])
    .orderBy('v.language')
    .execute()
  return rows as Paper[]
}
