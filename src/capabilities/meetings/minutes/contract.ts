import { z } from 'zod'
import { text } from '../../conference/contract.ts'
import { meeting } from '../contract.ts'

/** Drafted by the secretariat; circulated for corrections; adopted by the body, and a document of record from then on. */
export const minutesState = z.enum(['drafting', 'circulated', 'adopted'])
export type MinutesState = z.infer<typeof minutesState>

/** How the body adopted them. */
export const adoptedHow = z.enum(['at a session', 'by correspondence'])
export type AdoptedHow = z.infer<typeof adoptedHow>

export const paragraphKind = z.enum(['heading', 'text'])
export type ParagraphKind = z.infer<typeof paragraphKind>

export const language = z.enum(['es', 'en'])

/** What stands in each language at once, or in one of them as yet. */
const words = z.string().trim().max(6000)
export const paragraphGiven = z.object({ es: words.default(''), en: words.default('') })

export const minutes = z.object({
  meeting_id: z.uuid(),
  state: minutesState,
  circulated_at: z.string().nullable(),
  /** The first instant that is too late for a correction. */
  corrections_until: z.string().nullable(),
  adopted_on: z.iso.date().nullable(),
  adopted_how: adoptedHow.nullable(),
  document_id: z.uuid().nullable(),
  version: z.number().int(),
})
export type Minutes = z.infer<typeof minutes>

export const paragraph = z.object({
  paragraph_id: z.uuid(),
  kind: paragraphKind,
  /** Counted through the text; a heading has none. */
  number: z.number().int().nullable(),
  text,
  /** What it was made from: `opening`, `item:<id>`, `event:<number>`, `closing`; none where it was written by hand. */
  source: z.string().nullable(),
  /** Since when it is no longer as it was made. */
  edited_at: z.string().nullable(),
  /** Languages to be read against their neighbour, which was changed. */
  to_check: z.array(language),
  version: z.number().int(),
})
export type Paragraph = z.infer<typeof paragraph>

export const correctionState = z.enum(['open', 'accepted', 'declined'])
export type CorrectionState = z.infer<typeof correctionState>

export const correction = z.object({
  correction_id: z.uuid(),
  paragraph_id: z.uuid(),
  participant_id: z.uuid(),
  name: text,
  language,
  words: z.string(),
  reason: z.string(),
  proposed_at: z.string(),
  state: correctionState,
  decided_at: z.string().nullable(),
  answer: z.string().nullable(),
  /** How the paragraph read before. */
  replaced: text.nullable(),
})
export type Correction = z.infer<typeof correction>

export const minutesFound = z.object({
  meeting,
  /** None before they are begun, or where the reader may not see a draft. */
  minutes: minutes.nullable(),
  symbol: z.string().nullable(),
  paragraphs: z.array(paragraph),
  corrections: z.array(correction),
  /** For whom the reader may propose corrections. */
  speaks_for: z.array(z.object({ participant_id: z.uuid(), name: text })),
})
export type MinutesFound = z.infer<typeof minutesFound>
