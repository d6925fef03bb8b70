import { z } from 'zod'

/** The offices a person can be appointed to. What each may do stands in the tables of operations. */
export const office = z.enum([
  'coordinator',
  'it specialist',
  'assistant',
  'ppt head',
  'ppt team',
  'focal point',
  'liaison officer',
  'observer',
  'host finance',
  'host procurement',
  'auditor',
])
export type Office = z.infer<typeof office>

/** The Technical Secretariat. */
export const secretariat = ['coordinator', 'it specialist', 'assistant'] as const satisfies readonly Office[]
/** Who speaks for the presidency while their country holds it. */
export const presidencyOffices = ['ppt head', 'ppt team'] as const satisfies readonly Office[]
/** Who speaks for a participant in daily business. */
export const memberOffices = ['focal point', 'liaison officer'] as const satisfies readonly Office[]

export const appointment = z.object({
  appointment_id: z.uuid(),
  person_id: z.uuid(),
  given_name: z.string(),
  family_name: z.string(),
  email: z.string(),
  office,
  participant_id: z.uuid().nullable(),
  body_id: z.uuid().nullable(),
  from_day: z.iso.date(),
  until_day: z.iso.date().nullable(),
  instrument: z.string().nullable(),
})
export type Appointment = z.infer<typeof appointment>
