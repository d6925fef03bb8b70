import { z } from 'zod'
import { text } from '../../conference/contract.ts'
import { meeting } from '../contract.ts'
import { category } from '../delegations/contract.ts'

/** People by sex, as they said; unsaid, those who would rather not say or were not asked. */
export const bySex = z.object({
  female: z.number().int(),
  male: z.number().int(),
  other: z.number().int(),
  unsaid: z.number().int(),
})
export type BySex = z.infer<typeof bySex>
export const sexes = Object.keys(bySex.shape) as (keyof BySex)[]

const counts = {
  registered: z.number().int(),
  confirmed: z.number().int(),
  /** Whose badge was scanned. */
  attended: z.number().int(),
  /** Of those who attended, else of those confirmed; null where so few are not shown to the reader. */
  by_sex: bySex.nullable(),
}

/** A delegation, or those of a category who come for no participant. */
export const countedRow = z.object({
  participant_id: z.uuid().nullable(),
  name: text,
  category,
  ...counts,
})
export type CountedRow = z.infer<typeof countedRow>

export const meetingStatistics = z.object({
  meeting,
  /** When they were counted for good; null while the meeting has not closed. */
  taken_at: z.string().nullable(),
  /** Whom the sexes are counted among. */
  among: z.enum(['attended', 'confirmed']),
  rows: z.array(countedRow),
  total: z.object(counts),
})
export type MeetingStatistics = z.infer<typeof meetingStatistics>

/** A meeting of a body in a line, counted after it closed. */
export const meetingCounted = z.object({
  meeting_id: z.uuid(),
  name: text,
  opens_on: z.iso.date(),
  closes_on: z.iso.date(),
  among: meetingStatistics.shape.among,
  ...counts,
})
export type MeetingCounted = z.infer<typeof meetingCounted>

/** How many people there are of one participant, category and sex. */
export type Counted = {
  readonly participant_id: string | null
  readonly category: z.infer<typeof category>
  readonly sex: keyof BySex
  readonly registered: number
  readonly confirmed: number
  readonly attended: number
}
