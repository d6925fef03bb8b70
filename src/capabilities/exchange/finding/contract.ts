import { z } from 'zod'

export const findingGroup = z.enum(['action', 'document', 'mandate', 'meeting', 'participant', 'person'])
export type FindingGroup = z.infer<typeof findingGroup>

/** Something to go to: what it is called, what tells it from others, and its path without a language. */
export const finding = z.object({
  group: findingGroup,
  title: z.string(),
  note: z.string(),
  path: z.string(),
})
export type Finding = z.infer<typeof finding>
