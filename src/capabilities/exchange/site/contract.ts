import { z } from 'zod'
import { alignedParagraph, document, documentRow, languageVersion } from '../../documents/contract.ts'

/** A text at its permanent address, with every paragraph's, what it follows, and what came of it. */
export const publicText = z.object({
  document,
  /** The paragraph that was asked for, by its mark. */
  target: z.string().nullable(),
  versions: z.array(languageVersion),
  paragraphs: z.array(alignedParagraph),
  mandates: z.array(z.object({ number: z.string(), references: z.array(z.string()) })),
  parent: documentRow.nullable(),
  derived: z.array(documentRow),
})
export type PublicText = z.infer<typeof publicText>
