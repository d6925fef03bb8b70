import { sql } from 'kysely'
import type { Tx } from '../../../../platform/postgres/client.ts'
import type { DraftParagraph } from '../contract.ts'

const PARAGRAPH = ['paragraph_id', 'place', 'kind', 'number', 'text', 'stale', 'state', 'version'] as const

const paragraphs = (tx: Tx, conference: string) =>
  tx.selectFrom('draft_paragraph').select(PARAGRAPH).where('conference_id', '=', conference)

/** The paragraphs of a draft in their order, those that were taken out among them. */
export async function listParagraphs(tx: Tx, conference: string, draft: string): Promise<DraftParagraph[]> {
  return (await paragraphs(tx, conference)
    .where('draft_id', '=', draft)
    .orderBy('place')
    .execute()) as DraftParagraph[]
}

/** Which draft a paragraph is of. */
export async function findDraftOf(
  tx: Tx,
  conference: string,
  paragraph: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('draft_paragraph')
    .select('draft_id')
    .where('conference_id', '=', conference)
    .where('paragraph_id', '=', paragraph)
    .executeTakeFirst()
  return row?.draft_id
}

export type NewParagraph = Omit<DraftParagraph, 'state' | 'version'>

/** Puts a paragraph at its place; those from there on move by one. */
export async function insertParagraph(
  tx: Tx,
  conference: string,
  draft: string,
  row: NewParagraph,
): Promise<void> {
  await tx
    .updateTable('draft_paragraph')
    .set((old) => ({ place: old('place', '+', 1) }))
    .where('conference_id', '=', conference)
    .where('draft_id', '=', draft)
    .where('place', '>=', row.place)
    .execute()
  await insertParagraphs(tx, conference, draft, [row])
}

/** The paragraphs of a draft that has none at these places, however many: they go as one value. */
export async function insertParagraphs(
  tx: Tx,
  conference: string,
  draft: string,
  rows: readonly NewParagraph[],
): Promise<void> {
  await sql`insert into draft_paragraph (conference_id, draft_id, paragraph_id, place, kind, number, text, stale, state)
    select ${conference}::uuid, ${draft}::uuid, paragraph_id, place, kind, number, text, stale, 'open'
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (paragraph_id uuid, place integer, kind text, number text, text jsonb, stale text[])`.execute(
    tx,
  )
}

export async function updateParagraph(
  tx: Tx,
  conference: string,
  id: string,
  { text, ...change }: Partial<Pick<DraftParagraph, 'kind' | 'text' | 'stale' | 'state' | 'place'>>,
): Promise<void> {
  await tx
    .updateTable('draft_paragraph')
    .set({ ...change, ...(text ? { text: JSON.stringify(text) } : {}) })
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('conference_id', '=', conference)
    .where('paragraph_id', '=', id)
    .execute()
}

/** Gives every paragraph of a draft the number it keeps from now on. */
export async function numberParagraphs(
  tx: Tx,
  conference: string,
  numbers: readonly { readonly paragraph_id: string; readonly number: string | null }[],
): Promise<void> {
  await sql`update draft_paragraph p set number = given.number
    from unnest(${numbers.map(({ paragraph_id }) => paragraph_id)}::uuid[], ${numbers.map(({ number }) => number)}::text[])
      as given (paragraph_id, number)
    where p.conference_id = ${conference}::uuid and p.paragraph_id = given.paragraph_id`.execute(tx)
}

export async function deleteParagraph(tx: Tx, conference: string, id: string): Promise<void> {
  await tx
    .deleteFrom('draft_paragraph')
    .where('conference_id', '=', conference)
    .where('paragraph_id', '=', id)
    .execute()
}
