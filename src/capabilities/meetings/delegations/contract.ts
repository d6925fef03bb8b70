import { z } from 'zod'
import { personal } from '../../../platform/personal/contract.ts'
import { text } from '../../conference/contract.ts'
import { personFacts, personGiven } from '../../directory/contract.ts'

/** As what someone comes. The first two are a participant's; the secretariat enters the others. */
export const category = z.enum(['member', 'observer', 'interpreter', 'press', 'staff', 'guest'])
export type Category = z.infer<typeof category>
/** Categories of those who come for no participant. */
export const ofNoParticipant = category.exclude(['member', 'observer'])

/** What someone is in a delegation. */
export const role = z.enum(['head', 'alternate', 'delegate', 'adviser'])
export type Role = z.infer<typeof role>

export const registrationState = z.enum([
  'waiting',
  'nominated',
  'accredited',
  'registered',
  'confirmed',
  'withdrawn',
])
export type RegistrationState = z.infer<typeof registrationState>

const ofPrint = personal({ purpose: 'name', seenBy: 'offices', kept: 'for good' })

/** One person on the way to a meeting. */
export const registration = z.object({
  registration_id: z.uuid(),
  participant_id: z.uuid().nullable(),
  category,
  role: role.nullable(),
  ...personFacts,
  language: personGiven.shape.language,
  person_id: z.uuid().nullable(),
  state: registrationState,
  /** As it stands on the badge and in the list of participants. */
  printed_name: ofPrint(z.string()).nullable(),
  job_title: text,
  floor_language: z.enum(['es', 'en']).nullable(),
  substitutes_id: z.uuid().nullable(),
  note: z.string(),
  /** Another of the same name comes to this meeting under another address. */
  namesake: z.boolean(),
  withdrawn_why: z.string().nullable(),
  version: z.number().int(),
})
export type Registration = z.infer<typeof registration>

/** The note by which people were named. */
export const nomination = z.object({
  nomination_id: z.uuid(),
  note: z.string(),
  file_name: z.string().nullable(),
  nominated_at: z.string(),
  people: z.number().int(),
})
export type Nomination = z.infer<typeof nomination>

/** How many people stand where on the way. */
export const counts = z.object({
  waiting: z.number().int(),
  nominated: z.number().int(),
  accredited: z.number().int(),
  registered: z.number().int(),
  confirmed: z.number().int(),
})
export type Counts = z.infer<typeof counts>

/** How a delegation, or those of a category, stand. */
export const delegation = z.object({
  participant_id: z.uuid().nullable(),
  code: z.string(),
  name: text,
  category,
  head: personal({ purpose: 'name', seenBy: 'offices', kept: 'for good' })(z.string()).nullable(),
  most: z.number().int().nullable(),
  counts,
})
export type Delegation = z.infer<typeof delegation>

/** What may be asked of a delegate beside name and languages. */
export const asked = z.enum(['job title', 'diet', 'access needs', 'passport', 'sex', 'photo'])
export type Asked = z.infer<typeof asked>

/** How registration to a meeting goes. */
export const terms = z.object({
  nominations_until: z.iso.date(),
  asks: z.array(asked),
  /** How many may come, of each delegation or in all; a category without one has no bound. */
  quotas: z.partialRecord(category, z.number().int().min(0).max(5000)),
  version: z.number().int(),
})
export type Terms = z.infer<typeof terms>
