import { z } from 'zod'
import { text } from '../../../conference/contract.ts'
import { country } from '../holidays/contract.ts'

/** Something that lies on the days of a meeting or a week, or on the days people travel. It warns and refuses nothing. */
export const dayWarning = z.object({
  why: z.enum(['host holiday', 'participant holiday', 'one body', 'its parent', 'same days', 'event']),
  when: z.enum(['on its days', 'on a travel day']),
  from_day: z.iso.date(),
  until_day: z.iso.date(),
  name: text,
  /** Whose holiday it is. */
  country: country.nullable(),
  /** Where it leads within the site. */
  path: z.string().nullable(),
})
export type DayWarning = z.infer<typeof dayWarning>

export const dayCheck = z.object({
  warnings: z.array(dayWarning),
  /** Countries that take part, of whose holidays nothing is known. */
  unknown: z.array(country),
})
export type DayCheck = z.infer<typeof dayCheck>
