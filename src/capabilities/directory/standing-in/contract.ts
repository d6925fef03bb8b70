import { z } from 'zod'
import { text } from '../../conference/contract.ts'
import { type Office, memberOffices, office, presidencyOffices, secretariatDesk } from '../contract.ts'

export const taskName = z.enum([
  'answering',
  'supervising',
  'instructing',
  'reading',
  'following',
  'meetings',
])

/** An office someone holds now, what of it they may leave to a colleague, and to whom. */
export const leavable = z.object({
  appointment_id: z.uuid(),
  office,
  participant: text.nullable(),
  tasks: z.array(taskName),
  colleagues: z.array(z.object({ person_id: z.uuid(), name: z.string() })),
})
export type Leavable = z.infer<typeof leavable>

/** Tasks of an office that someone does in a colleague's place. */
export const standIn = z.object({
  stand_in_id: z.uuid(),
  office,
  participant: text.nullable(),
  tasks: z.array(z.string()),
  from_day: z.iso.date(),
  until_day: z.iso.date(),
  /** The other of the two. */
  with: z.string(),
})
export type StandIn = z.infer<typeof standIn>
