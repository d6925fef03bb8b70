import { z } from 'zod'

/** One line of a story in the reader's words: who did what when, and what it changed. */
export const storyEntry = z.object({
  entry_id: z.string(),
  at: z.string(),
  /** The same as the reader's day and hour, where the conference is. */
  when: z.string(),
  hour: z.string(),
  operation: z.string(),
  told: z.string(),
  /** What a person wrote with it. */
  said: z.string().nullable(),
  changes: z.array(z.object({ field: z.string(), told: z.string() })),
})
export type StoryEntry = z.infer<typeof storyEntry>

/** A page of a story, latest first; `next` is asked for as `before`. */
export const story = z.object({ entries: z.array(storyEntry), next: z.string().nullable() })
export type Story = z.infer<typeof story>

/** Where a page of a story ended: an instant. */
export const before = z.iso.datetime().optional()
