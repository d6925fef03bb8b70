import { z } from 'zod'
import { text } from '../../conference/contract.ts'
import { personName } from '../../directory/contract.ts'
import { alignedParagraph, document } from '../contract.ts'

const language = z.enum(['es', 'en'])

/** Who reads the comments of others: whoever reads the document, or the secretariat alone. */
export const sharedWith = z.enum(['readers', 'secretariat'])
export type SharedWith = z.infer<typeof sharedWith>

/** The time in which a paper is open to comments. */
export const commentRound = z.object({
  round_id: z.uuid(),
  document_id: z.uuid(),
  /** A comment is accepted before this moment. */
  deadline: z.string(),
  shared_with: sharedWith,
  previous_id: z.uuid().nullable(),
  opened_at: z.string(),
  closed_at: z.string().nullable(),
  version: z.number().int(),
})
export type CommentRound = z.infer<typeof commentRound>

/** A row of the list of rounds. */
export const roundRow = commentRound.extend({
  symbol: z.string(),
  title: text,
  /** Whether comments are accepted now. */
  open: z.boolean(),
  /** Comments the reader may see. */
  comments: z.number().int(),
  unanswered: z.number().int(),
})
export type RoundRow = z.infer<typeof roundRow>

export const decision = z.enum(['taken', 'taken in part', 'not taken'])
export type Decision = z.infer<typeof decision>

export const comment = z.object({
  comment_id: z.uuid(),
  round_id: z.uuid(),
  participant_id: z.uuid(),
  /** The paragraph it is on; empty where it is on the whole. */
  mark: z.string(),
  ordinal: z.number().int(),
  /** Where in a paper without paragraphs, in words. */
  place: z.string(),
  language,
  text: z.string(),
  written_at: z.string(),
  decision: decision.nullable(),
  reason: z.string(),
  answered_at: z.string().nullable(),
  version: z.number().int(),
})
export type Comment = z.infer<typeof comment>

/** A comment with whose it is. */
export const namedComment = comment.extend({
  country: text,
  name: personName,
  /** Whether it is the reader's own country's. */
  own: z.boolean(),
})
export type NamedComment = z.infer<typeof namedComment>

/** How the comments a reader may see were answered. */
export const tally = z.object({
  comments: z.number().int(),
  countries: z.number().int(),
  taken: z.number().int(),
  in_part: z.number().int(),
  not_taken: z.number().int(),
  unanswered: z.number().int(),
})
export type Tally = z.infer<typeof tally>

/** A paper with the comments on it, paragraph by paragraph: as many paragraphs as the comments of this page are on. */
export const roundRecord = z.object({
  document,
  round: commentRound,
  open: z.boolean(),
  tally,
  paragraphs: z.array(alignedParagraph),
  comments: z.array(namedComment),
  /** The place the page ended at; asked for as `after`. */
  next: z.string().nullable(),
})
export type RoundRecord = z.infer<typeof roundRecord>

/** What a country has before it where it writes: the place in the text, and what it has written. */
export const commentPlace = z.object({
  document,
  round: commentRound,
  open: z.boolean(),
  country: text,
  paragraph: alignedParagraph.nullable(),
  by_paragraph: z.boolean(),
  comment: namedComment.nullable(),
})
export type CommentPlace = z.infer<typeof commentPlace>
