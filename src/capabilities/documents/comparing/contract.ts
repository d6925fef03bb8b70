import { z } from 'zod'

/** Words of a paragraph from a place in it: both texts have them, or one alone. */
export const worded = z.object({
  at: z.number().int(),
  text: z.string(),
  change: z.enum(['same', 'added', 'removed']),
})
export type Worded = z.infer<typeof worded>

const side = z.object({ mark: z.string(), number: z.string(), words: z.array(worded) })

/** A paragraph of two texts beside each other. */
export const compared = z.object({
  change: z.enum(['same', 'changed', 'added', 'removed']),
  kind: z.enum(['heading', 'text']),
  level: z.number().int(),
  before: side.nullable(),
  after: side.nullable(),
})
export type Compared = z.infer<typeof compared>
