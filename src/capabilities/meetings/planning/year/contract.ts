import { z } from 'zod'
import { text } from '../../../conference/contract.ts'
import { country, holiday } from '../holidays/contract.ts'

/** Something that lies in a year: a meeting, a meeting week, or an event of others. */
export const yearEntry = z.object({
  id: z.uuid(),
  kind: z.enum(['meeting', 'week', 'event']),
  title: text,
  from_day: z.iso.date(),
  until_day: z.iso.date(),
  place: text,
  /** Where it leads within the site. */
  path: z.string(),
})
export type YearEntry = z.infer<typeof yearEntry>

/** A country whose holidays can be shown. */
export const yearCountry = z.object({
  country,
  short: text,
  shown: z.boolean(),
  /** Whether anything is known of its holidays; asked only where they are shown. */
  known: z.boolean(),
})
export type YearCountry = z.infer<typeof yearCountry>

export const yearFound = z.object({
  year: z.number().int(),
  countries: z.array(yearCountry),
  entries: z.array(yearEntry),
  holidays: z.array(holiday),
})
export type YearFound = z.infer<typeof yearFound>
