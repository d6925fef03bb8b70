import type { Text } from '../../../../kernel/language.ts'
import type { Tx } from '../../../../platform/postgres/client.ts'
import type { NewProvision } from '../storage.ts'

export type Paragraph = {
  readonly provision_id: string
  readonly document_id: string
  readonly ordinal: number
  readonly number: string
  readonly parent_number: string | null
  readonly level: number
  readonly text: Text
  readonly class: string
  readonly state: 'proposed' | 'read'
  readonly version: number
}

const PARAGRAPH = [
  'provision_id',
  'document_id',
  'ordinal',
  'number',
  'parent_number',
  'level',
  'text',
  'class',
  'state',
  'version',
] as const

/** The paragraphs of a text in their order, their words alone. */
export async function listParagraphTexts(
  tx: Tx,
  conference: string,
  documentId: string,
): Promise<Pick<Paragraph, 'number' | 'level' | 'text'>[]> {
  const rows = await tx
    .selectFrom('provision')
    .select(['number', 'level', 'text'])
    .where('conference_id', '=', conference)
    .where('document_id', '=', documentId)
    .orderBy('ordinal')
    .execute()
  return rows as Pick<Paragraph, 'number' | 'level' | 'text'>[]
}

/** A paragraph of a text with the one before it, both locked. */
export async function lockWithEarlier(
  tx: Tx,
  conference: string,
  id: string,
): Promise<{ paragraph: Paragraph; earlier: Paragraph | undefined } | undefined> {
  const paragraph = await tx
    .selectFrom('provision')
    .select(PARAGRAPH)
    .where('conference_id', '=', conference)
    .where('provision_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!paragraph) return undefined
  const earlier = await tx
    .selectFrom('provision')
    .select(PARAGRAPH)
    .where('conference_id', '=', conference)
    .where('document_id', '=', paragraph.document_id)
    .where('ordinal', '<', paragraph.ordinal)
    .orderBy('ordinal', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
  return { paragraph: paragraph as Paragraph, earlier: earlier as Paragraph | undefined }
}

export async function numberTaken(
  tx: Tx,
  conference: string,
  documentId: string,
  number: string,
  butBy: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom('provision')
    .select('provision_id')
    .where('conference_id', '=', conference)
    .where('document_id', '=', documentId)
    .where('number', '=', number)
    .where('provision_id', '<>', butBy)
    .executeTakeFirst()
  return row !== undefined
}

/** Makes room after a paragraph for so many more. */
export async function shiftAfter(
  tx: Tx,
  conference: string,
  documentId: string,
  ordinal: number,
  by: number,
): Promise<void> {
  await tx
    .updateTable('provision')
    .set((now) => ({ ordinal: now('ordinal', '+', by) }))
    .where('conference_id', '=', conference)
    .where('document_id', '=', documentId)
    .where('ordinal', '>', ordinal)
    .execute()
}

export async function rewriteParagraph(
  tx: Tx,
  conference: string,
  id: string,
  row: Pick<NewProvision, 'number' | 'text' | 'verb' | 'class' | 'findings'>,
): Promise<void> {
  await tx
    .updateTable('provision')
    .set({
      number: row.number,
      class: row.class,
      text: JSON.stringify(row.text),
      verb: JSON.stringify(row.verb),
      findings: JSON.stringify(row.findings),
    })
    .set((now) => ({ version: now('version', '+', 1) }))
    .where('conference_id', '=', conference)
    .where('provision_id', '=', id)
    .execute()
}

/** Names the paragraphs below a renumbered one after its new number. */
export async function renameParent(
  tx: Tx,
  conference: string,
  documentId: string,
  from: string,
  to: string,
): Promise<void> {
  await tx
    .updateTable('provision')
    .set({ parent_number: to })
    .where('conference_id', '=', conference)
    .where('document_id', '=', documentId)
    .where('parent_number', '=', from)
    .execute()
}

export async function deleteParagraph(tx: Tx, conference: string, id: string): Promise<void> {
  await tx
    .deleteFrom('provision')
    .where('conference_id', '=', conference)
    .where('provision_id', '=', id)
    .execute()
}
