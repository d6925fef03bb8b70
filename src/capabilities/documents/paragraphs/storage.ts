import type { Language, Text } from '../../../kernel/language.ts'
import { languages } from '../../../kernel/language.ts'
import type { Tx } from '../../../platform/postgres/client.ts'
import type { Paragraph } from '../contract.ts'

export type ParagraphRow = Paragraph & {
  readonly language: Language
  /** The words it renders, as a hash. */
  readonly translated_from: string | null
}

/** The paragraphs of a document in all its languages, each in its order. */
export async function listParagraphs(
  tx: Tx,
  conference: string,
  documentId: string,
): Promise<ParagraphRow[]> {
  const rows = await tx
    .selectFrom('paragraph')
    .select(['language', 'mark', 'kind', 'number', 'level', 'text', 'translated_from'])
    .where('conference_id', '=', conference)
    .where('document_id', '=', documentId)
    .where('kind', '<>', 'title')
    .orderBy('language')
    .orderBy('ordinal')
    .execute()
  return rows as ParagraphRow[]
}

/** Puts the paragraphs of a language in the place of those that stood. */
export async function putParagraphs(
  tx: Tx,
  conference: string,
  of: { readonly documentId: string; readonly language: Language },
  rows: readonly (Paragraph & { readonly translated_from: string | null })[],
): Promise<void> {
  await tx
    .deleteFrom('paragraph')
    .where('conference_id', '=', conference)
    .where('document_id', '=', of.documentId)
    .where('language', '=', of.language)
    .where('kind', '<>', 'title')
    .execute()
  const values = rows.map((row, place) => ({
    conference_id: conference,
    document_id: of.documentId,
    language: of.language,
    ordinal: place + 1,
    ...row,
  }))
  // In portions, because one statement takes at most 65,535 parameters.
  for (let at = 0; at < values.length; at += 1000)
    await tx
      .insertInto('paragraph')
      .values(values.slice(at, at + 1000))
      .execute()
}

/** Keeps a title in each of its languages where it is found, with the words of the symbol. */
export async function putTitle(
  tx: Tx,
  conference: string,
  documentId: string,
  title: Text,
  plain: string,
): Promise<void> {
  await tx
    .deleteFrom('paragraph')
    .where('conference_id', '=', conference)
    .where('document_id', '=', documentId)
    .where('kind', '=', 'title')
    .execute()
  const values = languages.flatMap((language) => {
    const text = title[language]
    return text === undefined
      ? []
      : [
          {
            conference_id: conference,
            document_id: documentId,
            language,
            mark: '',
            ordinal: 0,
            kind: 'title',
            text,
            plain,
          },
        ]
  })
  if (values.length > 0) await tx.insertInto('paragraph').values(values).execute()
}
