import { z } from 'zod'
import { documentRow } from '../contract.ts'

/** One thing that is looked for: a word by its stems, a phrase word for word, or what begins so. */
export type Term = {
  readonly kind: 'word' | 'phrase' | 'prefix'
  readonly text: string
  /** Must not be there. */
  readonly unwanted: boolean
  /** One of the two will do: this or the one before it. */
  readonly instead: boolean
}

/** How the database marks what it found: signs no text has. */
export const HIT_BEGINS = '\u0001'
export const HIT_ENDS = '\u0002'

/** A piece of a passage from a place in it, as it is shown: what was looked for stands out. */
export const piece = z.object({ at: z.number().int(), text: z.string(), hit: z.boolean() })
export type Piece = z.infer<typeof piece>

const language = z.enum(['es', 'en'])

/** A document that was found, with its best passages. */
export const hit = documentRow.extend({
  passages: z.array(z.object({ language, mark: z.string(), number: z.string(), pieces: z.array(piece) })),
})
export type Hit = z.infer<typeof hit>

/** How many of what was found are of one type, year or body. */
export const facet = z.object({
  facet: z.enum(['kind', 'year', 'body']),
  value: z.string(),
  count: z.number().int(),
})
export type Facet = z.infer<typeof facet>
