import { z } from 'zod'

/** A photo as it is handed in: five megabytes at most. */
export const photoGiven = z.object({
  name: z.string().max(300),
  content: z.base64().max(Math.ceil((5 * 1024 * 1024) / 3) * 4),
})

/** Photos are sealed under the key that the particulars of a stay have, and destroyed with it. */
export const PHOTO_KEY = 'meeting stay'
