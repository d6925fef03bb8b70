import { z } from 'zod'
import { document, documentRow, languageVersion } from '../../documents/contract.ts'

const language = z.enum(['es', 'en'])
const version = z.object({ number: z.string(), text: z.string() }).optional()

/** A text at its permanent address, with every paragraph's, what it follows, and what came of it. */
export const publicText = z.object({
  document,
  /** The paragraph that was asked for, by its mark. */
  target: z.string().nullable(),
  versions: z.array(languageVersion),
  paragraphs: z.array(
    z.object({
      mark: z.string(),
      kind: z.enum(['heading', 'text']),
      level: z.number().int(),
      versions: z.object({ es: version, en: version }),
      missing: z.array(language),
      stale: z.array(language),
    }),
  ),
  mandates: z.array(z.object({ number: z.string(), references: z.array(z.string()) })),
  parent: documentRow.nullable(),
  derived: z.array(documentRow),
})
export type PublicText = z.infer<typeof publicText>
