import { z } from 'zod'
import { text } from '../../conference/contract.ts'
import { documentKind } from '../../documents/contract.ts'

const language = z.enum(['es', 'en'])

export const draftState = z.enum(['drafting', 'tabled', 'adopted', 'withdrawn'])
export type DraftState = z.infer<typeof draftState>

export const draft = z.object({
  draft_id: z.uuid(),
  meeting_id: z.uuid(),
  kind: documentKind,
  title: text,
  original_language: language,
  state: draftState,
  tabled_at: z.string().nullable(),
  document_id: z.uuid().nullable(),
  opened_at: z.string(),
  /** Counts every change of the text and of what is proposed for it. */
  version: z.number().int(),
})
export type Draft = z.infer<typeof draft>

/** What a paragraph is: of the preamble and without a number, a numbered one, or a lettered one below it. */
export const paragraphKind = z.enum(['preamble', 'item', 'sub-item'])
export type ParagraphKind = z.infer<typeof paragraphKind>

export const draftParagraph = z.object({
  paragraph_id: z.uuid(),
  place: z.number().int(),
  kind: paragraphKind,
  /** As it is spoken of, the same in every language: `3`, `3.a`, `3 bis`; none before a preamble. */
  number: z.string().nullable(),
  text,
  /** The languages whose words were made from others than now stand. */
  stale: z.array(language),
  state: z.enum(['open', 'agreed', 'deleted']),
  version: z.number().int(),
})
export type DraftParagraph = z.infer<typeof draftParagraph>

export const amendmentKind = z.enum(['replace', 'delete', 'add'])
export type AmendmentKind = z.infer<typeof amendmentKind>

export const amendmentState = z.enum(['pending', 'accepted', 'not accepted', 'withdrawn', 'overtaken'])
export type AmendmentState = z.infer<typeof amendmentState>

export const amendment = z.object({
  amendment_id: z.uuid(),
  number: z.number().int(),
  kind: amendmentKind,
  paragraph_id: z.uuid().nullable(),
  adds: paragraphKind.nullable(),
  text,
  participant_id: z.uuid(),
  name: text,
  reason: z.string().nullable(),
  state: amendmentState,
  proposed_at: z.string(),
  decided_at: z.string().nullable(),
  /** The paragraph as it stood before it was accepted. */
  before: text.nullable(),
})
export type Amendment = z.infer<typeof amendment>

/** A delegation that does not yet agree to a paragraph. */
export const bracket = z.object({
  bracket_id: z.uuid(),
  paragraph_id: z.uuid(),
  participant_id: z.uuid(),
  name: text,
  reason: z.string().nullable(),
  placed_at: z.string(),
  lifted_at: z.string().nullable(),
})
export type Bracket = z.infer<typeof bracket>

/** The mandates that a paragraph of an adopted text gave, by its number there. */
export const mandatesGiven = z.object({ number: z.string(), references: z.array(z.string()) })

export const draftFound = z.object({
  draft,
  meeting: text,
  paragraphs: z.array(draftParagraph),
  amendments: z.array(amendment),
  brackets: z.array(bracket),
  versions: z.array(z.object({ number: z.number().int(), made_at: z.string() })),
  /** The symbol of the document of record, and the mandates it gave, once it was adopted. */
  symbol: z.string().nullable(),
  given: z.array(mandatesGiven),
  /** For which members the reader may speak to this text now. */
  speaks_for: z.array(z.object({ participant_id: z.uuid(), name: text })),
})
export type DraftFound = z.infer<typeof draftFound>

export const draftListed = draft.extend({ open: z.number().int(), agreed: z.number().int() })
export type DraftListed = z.infer<typeof draftListed>
