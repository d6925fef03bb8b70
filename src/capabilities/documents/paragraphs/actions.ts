import { languages } from '../../../kernel/language.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import type { Text } from '../../../kernel/language.ts'
import { hashOf } from '../versions/actions.ts'
import { findDocument } from '../storage.ts'
import { putParagraphs } from './storage.ts'

/** A paragraph that is known in all its languages. */
export type SharedParagraph = {
  readonly mark: string
  readonly number: string
  readonly level: number
  readonly text: Text
}

/** Keeps the paragraphs of a document as someone else has read them, the same marks in every language. */
export async function keepParagraphs(
  context: Context,
  documentId: string,
  rows: readonly SharedParagraph[],
): Promise<void> {
  const conference = context.tenant.conferenceId
  const document = await findDocument(context.tx, conference, documentId)
  if (!document) throw new Error(`Paragraphs of a document that is not there: ${documentId}`)
  const { original_language: original } = document
  for (const language of languages)
    await putParagraphs(
      context.tx,
      conference,
      { documentId, language },
      rows.flatMap(({ mark, number, level, text }) => {
        const words = text[language]
        if (words === undefined) return []
        const rendered = language === original ? undefined : text[original]
        return [
          {
            mark,
            kind: 'text' as const,
            number,
            level,
            text: words,
            translated_from: rendered === undefined ? null : hashOf(rendered),
          },
        ]
      }),
    )
}
