import type { Language } from '../../../kernel/language.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import type { Document } from '../contract.ts'
import { listParagraphs } from '../paragraphs/storage.ts'
import { findDocument, findDocumentBySymbol } from '../storage.ts'
import { compareTexts } from './compare.ts'
import type { Compared } from './contract.ts'

export type Comparison = {
  readonly before: Document
  readonly after: Document
  readonly language: Language
  readonly rows: Compared[]
}

/** A document beside an earlier one, paragraph by paragraph in one language: the one it follows where none is named. */
export async function compareWith(
  context: Context,
  given: {
    readonly document: string
    readonly symbol?: string | undefined
    readonly language?: Language | undefined
  },
): Promise<Comparison | Refusal> {
  const { tx } = context
  const conference = context.tenant.conferenceId
  const after = await findDocument(tx, conference, given.document)
  if (!after) return notFound(given.document)
  const before = given.symbol
    ? await findDocumentBySymbol(tx, conference, given.symbol)
    : after.parent_id && (await findDocument(tx, conference, after.parent_id))
  if (!before) return notFound(given.symbol ?? after.symbol, 'symbol')
  const language = given.language ?? after.original_language
  const of = async (id: string) =>
    (await listParagraphs(tx, conference, id)).filter((row) => row.language === language)
  return {
    before,
    after,
    language,
    rows: compareTexts(await of(before.document_id), await of(after.document_id)),
  }
}
