import { z } from 'zod'
import { type Actor, holds } from '../../kernel/actor.ts'
import { personal } from '../../platform/personal/contract.ts'
import { text } from '../conference/contract.ts'

/** The offices a person can be appointed to. What each may do stands in the tables of operations. */
export const office = z.enum([
  'coordinator',
  'it specialist',
  'assistant',
  'ppt head',
  'ppt team',
  'focal point',
  'liaison officer',
  'delegate',
  'observer',
  'host finance',
  'host procurement',
  'auditor',
])
export type Office = z.infer<typeof office>

/** The Technical Secretariat. */
export const secretariat = ['coordinator', 'it specialist', 'assistant'] as const satisfies readonly Office[]
/** Those of the secretariat who handle its papers and its business; the IT specialist runs the system and does neither. */
export const secretariatDesk = ['coordinator', 'assistant'] as const satisfies readonly Office[]
/** Whether someone does the secretariat's business; the operator at the machine may. */
export const atTheDesk = (actor: Actor): boolean =>
  actor.kind === 'operator' || holds(actor, ...secretariatDesk)
/** Who speaks for the presidency while their country holds it. */
export const presidencyOffices = ['ppt head', 'ppt team'] as const satisfies readonly Office[]
/** Who speaks for a participant in daily business. */
export const memberOffices = ['focal point', 'liaison officer'] as const satisfies readonly Office[]

/** The offices a second factor is required of, where the conference requires one. */
export const staffOffices = [
  ...secretariat,
  'host finance',
  'host procurement',
  'auditor',
] as const satisfies readonly Office[]

/** Held for a country or an organization; the others are held for the conference itself. */
export const officesForParticipant = [
  ...presidencyOffices,
  ...memberOffices,
  'delegate',
  'observer',
  'host finance',
  'host procurement',
] as const satisfies readonly Office[]

/** A way to reach a person beside the e-mail address they sign in with; one of each kind. */
export const channelKind = z.enum(['phone', 'mobile', 'whatsapp', 'skype', 'second e-mail'])
export type ChannelKind = z.infer<typeof channelKind>

const name = z.string().trim().min(1).max(120)

const ofName = personal({ purpose: 'name', seenBy: 'offices', kept: 'for good' })
const ofReach = personal({ purpose: 'reach', seenBy: 'directory', kept: 'until erased' })
/** The address a person signs in with. */
export const signInAddress = personal({ purpose: 'sign in', seenBy: 'directory', kept: 'until erased' })
/** The name of a person as one text. */
export const personName = ofName(z.string())
/** A person's facts as they go over the wire, each with what it is for. */
export const personFacts = {
  given_name: ofName(z.string()),
  family_name: ofName(z.string()),
  email: signInAddress(z.string()),
}

/** The same as someone types it: what is missing or wrong is told by a rule, not by its shape. */
export const typedPerson = {
  given_name: ofName(z.string().trim().max(120)),
  family_name: ofName(z.string().trim().max(120)),
  email: signInAddress(z.string().trim().max(320)),
}

/** What is asked about a person. */
export const personGiven = z.object({
  given_name: ofName(name),
  family_name: ofName(name),
  treatment: ofReach(z.string().trim().max(60)).nullable(),
  email: signInAddress(z.email().max(320)),
  language: ofReach(z.enum(['es', 'en'])),
  channels: ofReach(
    z
      .array(z.object({ kind: channelKind, value: z.string().trim().min(1).max(200) }))
      .max(channelKind.options.length)
      .refine((channels) => new Set(channels.map((one) => one.kind)).size === channels.length),
  ),
})
export type PersonGiven = z.infer<typeof personGiven>

export const person = personGiven.extend({ person_id: z.uuid(), version: z.number().int() })
export type Person = z.infer<typeof person>

export const appointment = z.object({
  appointment_id: z.uuid(),
  person_id: z.uuid(),
  ...personFacts,
  office,
  participant_id: z.uuid().nullable(),
  body_ids: z.array(z.uuid()),
  from_day: z.iso.date(),
  until_day: z.iso.date().nullable(),
  suspended_at: z.string().nullable(),
  instrument: z.string().nullable(),
})
export type Appointment = z.infer<typeof appointment>

/** An appointment as its person's record shows it, with every name as it stood on its first day. */
export const heldAppointment = z.object({
  appointment_id: z.uuid(),
  person_id: z.uuid(),
  office,
  participant_id: z.uuid().nullable(),
  participant: text.nullable(),
  bodies: z.array(z.object({ body_id: z.uuid(), name: text })),
  from_day: z.iso.date(),
  until_day: z.iso.date().nullable(),
  instrument: z.string().nullable(),
  /** A delegate's meeting. */
  meeting_id: z.uuid().nullable(),
  /** Since when it gives nothing, though it has not ended, and why. */
  suspended_at: z.string().nullable(),
  suspension_reason: z.string().nullable(),
  predecessor: z.object({ appointment_id: z.uuid(), person_id: z.uuid(), name: personName }).nullable(),
  version: z.number().int(),
})
export type HeldAppointment = z.infer<typeof heldAppointment>

/** A person of the register, with what they hold today. */
export const listedPerson = z.object({
  person_id: z.uuid(),
  ...personFacts,
  held: z.array(z.object({ office, participant: text.nullable() })),
})
export type ListedPerson = z.infer<typeof listedPerson>
