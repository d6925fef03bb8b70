import { z } from 'zod'
import { text } from '../../../conference/contract.ts'
import { meeting } from '../../contract.ts'

export const meetingWeek = z.object({
  week_id: z.uuid(),
  name: text,
  place: text,
  host_id: z.uuid().nullable(),
  opens_on: z.iso.date(),
  closes_on: z.iso.date(),
  version: z.number().int(),
})
export type MeetingWeek = z.infer<typeof meetingWeek>

/** Two meetings that get in each other's way, and why. */
export const clash = z.object({
  meetings: z.tuple([z.uuid(), z.uuid()]),
  why: z.enum(['one body', 'its parent']),
})
export type Clash = z.infer<typeof clash>

export const weekRecord = z.object({
  week: meetingWeek,
  meetings: z.array(meeting),
  clashes: z.array(clash),
  /** Meetings within its days that belong to no week. */
  others: z.array(meeting),
})
export type WeekRecord = z.infer<typeof weekRecord>
