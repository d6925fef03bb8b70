import { z } from 'zod'

/** A file as an operation answers with it: its name without folders, what it is, and its content. */
export const download = z.object({
  name: z.string(),
  media_type: z.string(),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
})
export type Download = z.infer<typeof download>
