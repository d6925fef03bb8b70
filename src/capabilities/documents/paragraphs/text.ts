import type { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import type { AlignedParagraph, Document } from '../contract.ts'
import { findDocument } from '../storage.ts'
import { hashOf } from '../versions/actions.ts'
import { aligned } from './alignment.ts'
import { listParagraphs } from './storage.ts'

export type SideBySide = { readonly document: Document; readonly paragraphs: AlignedParagraph[] }

/** A document paragraph by paragraph, its languages side by side. */
export async function sideBySide(context: Context, id: string): Promise<SideBySide | Refusal> {
  const conference = context.tenant.conferenceId
  const document = await findDocument(context.tx, conference, id)
  if (!document) return notFound(id)
  const rows = await listParagraphs(context.tx, conference, id)
  return { document, paragraphs: aligned(rows, document.original_language, hashOf) }
}
