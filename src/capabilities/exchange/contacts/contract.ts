import { z } from 'zod'
import { personal } from '../../../platform/personal/contract.ts'
import { text } from '../../conference/contract.ts'
import { office, personFacts, signInAddress } from '../../directory/contract.ts'

const ofReach = personal({ purpose: 'reach', seenBy: 'directory', kept: 'until erased' })

/** Someone whom members reach: in which office, for whom, and as much of how as they share. */
export const contact = z.object({
  appointment_id: z.uuid(),
  person_id: z.uuid(),
  given_name: personFacts.given_name,
  family_name: personFacts.family_name,
  institution: ofReach(z.string()),
  office,
  participant_id: z.uuid().nullable(),
  /** Null for the secretariat. */
  country: text.nullable(),
  /** Null where it is not shared. */
  email: signInAddress(z.string()).nullable(),
  phone: ofReach(z.string()).nullable(),
})
export type Contact = z.infer<typeof contact>

/** What a person shares of themself in the directory of contacts. */
export const sharing = z.object({
  institution: ofReach(z.string()),
  shares_email: z.boolean(),
  shares_phone: z.boolean(),
  /** Whether the address is shared because the conference settled so and the person has said nothing. */
  by_setting: z.boolean(),
  version: z.number().int(),
})
export type Sharing = z.infer<typeof sharing>

/** What a person says about that. */
export const sharingGiven = z.object({
  institution: ofReach(z.string().trim().max(200)),
  shares_email: z.boolean(),
  shares_phone: z.boolean(),
})
export type SharingGiven = z.infer<typeof sharingGiven>
