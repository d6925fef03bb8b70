import { sql } from 'kysely'
import type { Day } from '../../kernel/day.ts'
import type { Text } from '../../kernel/language.ts'
import type { Tx } from '../../platform/postgres/client.ts'
import type { Document, DocumentState, Relation } from './contract.ts'

export const DOCUMENT = [
  'document_id',
  'symbol',
  'kind',
  'title',
  'meeting_id',
  'body_id',
  'parent_id',
  'relation',
  'original_language',
  'dated_on',
  'adopted_on',
  'circulated_on',
  'state',
  'access',
  'readers',
  'note',
  'version',
] as const

const documents = (tx: Tx, conference: string) =>
  tx.selectFrom('document').select(DOCUMENT).where('conference_id', '=', conference)

/** The document of a symbol, however it is spelt in capitals or small letters. */
export async function findDocumentBySymbol(
  tx: Tx,
  conference: string,
  symbol: string,
): Promise<Document | undefined> {
  const row = await documents(tx, conference)
    .where(sql<boolean>`upper(symbol) = upper(${symbol})`)
    .executeTakeFirst()
  return row as Document | undefined
}

export async function findDocument(tx: Tx, conference: string, id: string): Promise<Document | undefined> {
  return (await documents(tx, conference).where('document_id', '=', id).executeTakeFirst()) as
    | Document
    | undefined
}

/** The documents of these symbols, however they are spelt in capitals or small letters. */
export async function listDocumentsCalled(
  tx: Tx,
  conference: string,
  symbols: readonly string[],
): Promise<Document[]> {
  const rows = await documents(tx, conference)
    .where(sql<boolean>`upper(symbol) in (select upper(asked) from unnest(${[...symbols]}::text[]) as asked)`)
    .execute()
  return rows as Document[]
}

/** The documents of these ids, in no order. */
export async function listDocumentsById(
  tx: Tx,
  conference: string,
  ids: readonly string[],
): Promise<Document[]> {
  const rows = await documents(tx, conference)
    .where('document_id', 'in', [...ids])
    .execute()
  return rows as Document[]
}

export async function lockDocument(tx: Tx, conference: string, id: string): Promise<Document | undefined> {
  return (await documents(tx, conference).where('document_id', '=', id).forUpdate().executeTakeFirst()) as
    | Document
    | undefined
}

/** The final documents the reader may see, latest first, from a place backward. */
export async function listDocumentsBefore(
  tx: Tx,
  conference: string,
  before: { readonly day: Day; readonly id: string } | undefined,
  limit: number,
): Promise<Document[]> {
  let query = documents(tx, conference)
    .where('state', '=', 'final')
    .where('adopted_on', 'is not', null)
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
  const rows = await documents(tx, conference)
    .where('meeting_id', '=', meetingId)
    .where('adopted_on', 'is not', null)
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

/** What follows a document under its symbol, in the order it came. */
export async function listDerived(tx: Tx, conference: string, parentId: string): Promise<Document[]> {
  const rows = await documents(tx, conference)
    .where('parent_id', '=', parentId)
    .orderBy('document_id')
    .limit(200)
    .execute()
  return rows as Document[]
}

export type NewDocument = {
  readonly document_id: string
  readonly symbol: string
  readonly kind: string
  readonly title: Text
  readonly meeting_id: string | null
  readonly body_id: string | null
  readonly parent_id: string | null
  readonly relation: Relation | null
  readonly original_language: string
  readonly dated_on: string
  readonly adopted_on: string | null
  readonly circulated_on: string | null
  readonly state: DocumentState
  readonly access: string
  readonly readers: string[]
  readonly note: string
}

/** Enters a document. Answers false where its symbol is taken, by whomever and at whichever moment. */
export async function insertDocument(tx: Tx, conference: string, row: NewDocument): Promise<boolean> {
  const entered = await tx
    .insertInto('document')
    .values({ conference_id: conference, ...row, title: JSON.stringify(row.title) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return entered.numInsertedOrUpdatedRows === 1n
}

export type DocumentChange = Partial<
  Pick<NewDocument, 'title' | 'dated_on' | 'circulated_on' | 'state' | 'access' | 'readers' | 'note'>
>

export async function updateDocument(
  tx: Tx,
  conference: string,
  id: string,
  { title, ...change }: DocumentChange,
): Promise<Document> {
  const row = await tx
    .updateTable('document')
    .set({ ...change, ...(title ? { title: JSON.stringify(title) } : {}) })
    .set((now) => ({ version: now('version', '+', 1) }))
    .where('conference_id', '=', conference)
    .where('document_id', '=', id)
    .returning(DOCUMENT)
    .executeTakeFirstOrThrow()
  return row as Document
}
