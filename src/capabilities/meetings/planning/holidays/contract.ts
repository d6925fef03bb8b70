import { z } from 'zod'
import { type Participant, text } from '../../../conference/contract.ts'

/** A country of ISO 3166-1, by its three letters. */
export const country = z.string().regex(/^[A-Z]{3}$/)

/** Whether a participant is a country that holidays can be known of. */
export const isCountry = ({ kind, code }: Pick<Participant, 'kind' | 'code'>): boolean =>
  kind === 'country' && country.safeParse(code).success

/** What the secretariat says of a day of a country: that it is a holiday, or is none whatever else is known. */
export const saidDay = z.object({
  country,
  day: z.iso.date(),
  held: z.boolean(),
  name: text,
})
export type SaidDay = z.infer<typeof saidDay>

/** A holiday of a country, and who says so. */
export const holiday = z.object({
  country,
  day: z.iso.date(),
  name: text,
  source: z.enum(['known', 'said']),
})
export type Holiday = z.infer<typeof holiday>

/** A day on the page where holidays are put right: also those the secretariat took out. */
export const holidayListed = holiday.extend({ held: z.boolean() })
export type HolidayListed = z.infer<typeof holidayListed>

/** How many days before and after a meeting people travel. */
export const travelDays = z.number().int().min(0).max(3)
