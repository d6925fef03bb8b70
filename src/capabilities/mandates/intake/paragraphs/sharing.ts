import type { Context } from '../../../../platform/operations/operation.ts'
import { keepParagraphs } from '../../../documents/index.ts'
import { listParagraphTexts } from './storage.ts'

/** Gives the document its paragraphs as they are read by now, so that they are found, compared and addressed as any other's. */
export async function shareParagraphs(context: Context, documentId: string): Promise<void> {
  const rows = await listParagraphTexts(context.tx, context.tenant.conferenceId, documentId)
  await keepParagraphs(
    context,
    documentId,
    rows.map(({ number, level, text }) => ({ mark: number, number, level, text })),
  )
}
