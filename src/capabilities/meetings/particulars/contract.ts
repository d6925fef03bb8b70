import { z } from 'zod'
import { personal } from '../../../platform/personal/contract.ts'

/** What a reader may want particulars for. */
export const readingPurpose = z.enum(['visa letter', 'transfer', 'catering', 'access', 'emergency'])
export type ReadingPurpose = z.infer<typeof readingPurpose>

const of = (purpose: string) => personal({ purpose, seenBy: 'coordinator and assistant', kept: 'meeting' })
const short = z.string().trim().min(1).max(80)
const long = z.string().trim().min(1).max(600)
/** As the person says it. */
export const sex = z.enum(['female', 'male', 'other', 'prefers not to say'])
export type Sex = z.infer<typeof sex>

/** What a delegate may give for a meeting; nothing of it is compulsory. */
export const particulars = z.object({
  passport_number: of('visa letter')(short).nullable(),
  passport_expires: of('visa letter')(z.iso.date()).nullable(),
  nationality: of('visa letter')(short).nullable(),
  birth_date: of('visa letter')(z.iso.date()).nullable(),
  diet: of('catering')(long).nullable(),
  access_needs: of('access')(long).nullable(),
  emergency_contact: of('emergency')(long).nullable(),
  /** Nobody reads it of one person: it is counted. */
  sex: of('statistics')(sex).nullable(),
})
export type Particulars = z.infer<typeof particulars>
export type ParticularField = keyof Particulars

/** Fields that are kept and destroyed together, under one key of the meeting. */
export const groups = {
  travel: ['passport_number', 'passport_expires', 'nationality', 'birth_date'],
  stay: ['diet', 'access_needs', 'emergency_contact', 'sex'],
} as const satisfies Record<string, readonly ParticularField[]>
export type Group = keyof typeof groups
export const groupNames = Object.keys(groups) as Group[]

/** How many days after a meeting closes each group is kept. */
export const kept = z.object({
  travel: z.number().int().min(0).max(365),
  stay: z.number().int().min(0).max(365),
})
export type Kept = z.infer<typeof kept>
