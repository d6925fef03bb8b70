import { z } from 'zod'
import { text } from '../conference/contract.ts'

export const meeting = z.object({
  meeting_id: z.uuid(),
  body_id: z.uuid(),
  number: z.string(),
  name: text,
  host_id: z.uuid().nullable(),
  place: text,
  mode: z.enum(['in person', 'virtual', 'hybrid']),
  zone: z.string(),
  opens_on: z.iso.date(),
  closes_on: z.iso.date(),
  /** The meeting week it belongs to. */
  week_id: z.uuid().nullable(),
  state: z.enum([
    'planned',
    'convened',
    'registration open',
    'in session',
    'closed',
    'outcome adopted',
    'archived',
    'cancelled',
  ]),
  /** When it meets on each of its days, on the clocks of its zone; neither where that is not settled. */
  daily_from: z.string().nullable(),
  daily_until: z.string().nullable(),
  /** How often what stands in calendars has changed (RFC 5545, SEQUENCE). */
  calendar_sequence: z.number().int(),
  version: z.number().int(),
})
export type Meeting = z.infer<typeof meeting>

/** A meeting in a list, with whether its agenda is there for everyone. */
export const meetingListed = meeting.extend({ agenda: z.boolean() })
export type MeetingListed = z.infer<typeof meetingListed>

export { type Agenda, agenda } from './agenda/contract.ts'
