import { z } from 'zod'

/** The words of a text in the languages in which some were given; empty ones are none. */
export const wordsGiven = (most: number) => {
  const words = z.string().trim().max(most).optional()
  return z
    .object({ es: words, en: words })
    .transform((given) => Object.fromEntries(Object.entries(given).filter(([, one]) => one)))
}

export const changed = z.object({ draft_id: z.uuid(), version: z.number().int() })
/** Characters of a paragraph in one language. */
export const PARAGRAPH = 20_000
