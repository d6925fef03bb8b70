import { z } from 'zod'

/** A text per language. */
export const text = z.object({ es: z.string().optional(), en: z.string().optional() })
export const day = z.iso.date()

export const participantStatus = z.enum(['member', 'observer', 'civil society', 'host organization'])
export type ParticipantStatus = z.infer<typeof participantStatus>

/** A participant as it is called, and as it stands, on one day. */
export const participant = z.object({
  participant_id: z.uuid(),
  kind: z.enum(['country', 'organization']),
  code: z.string(),
  short: text,
  formal: text,
  status: participantStatus,
})
export type Participant = z.infer<typeof participant>

export const act = z.enum(['decide', 'conclude', 'recommend', 'approve budget', 'choose the presidency'])

export const body = z.object({
  body_id: z.uuid(),
  code: z.string(),
  name: text,
  acts: z.array(act),
  parent_id: z.uuid().nullable(),
})
export type Body = z.infer<typeof body>

export const presidencyStanding = z.enum(['past', 'outgoing', 'current', 'incoming', 'designated'])

export const presidency = z.object({
  presidency_id: z.uuid(),
  participant_id: z.uuid(),
  code: z.string(),
  short: text,
  theme: text,
  from_day: day,
  until_day: day,
  standing: presidencyStanding,
})
export type Presidency = z.infer<typeof presidency>
