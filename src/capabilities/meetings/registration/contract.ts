import { z } from 'zod'
import { meeting } from '../contract.ts'
import { asked, registration } from '../delegations/contract.ts'

/** A registration as whoever holds its link sees it. */
export const opened = z.object({
  meeting,
  registration: registration.pick({
    given_name: true,
    family_name: true,
    printed_name: true,
    job_title: true,
    floor_language: true,
    state: true,
    category: true,
    version: true,
  }),
  asks: z.array(asked),
  /** Whether a photo for the badge is there; it is not shown through a link. */
  photo_given: z.boolean(),
  /** Since when diet or access needs are known; what they are is not shown through a link. */
  given_at: z.string().nullable(),
})
export type Opened = z.infer<typeof opened>
