import { z } from 'zod'

/** A text per language. */
export const text = z.object({ es: z.string().optional(), en: z.string().optional() })
export const day = z.iso.date()

const words = z.string().trim().min(1).max(300)
/** A text someone writes: in both languages, or in one of them. */
export const textGiven = z
  .object({ es: words.optional(), en: words.optional() })
  .refine((given) => given.es !== undefined || given.en !== undefined)
/** A code of one's own: HND, IOM, RCGM. */
export const code = z
  .string()
  .trim()
  .regex(/^[A-Z][A-Z0-9-]{1,19}$/)

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

const period = { from_day: day, until_day: day.nullable() }

/** A participant with every name it bore and every status it had, latest first. */
export const participantRecord = z.object({
  participant_id: z.uuid(),
  kind: participant.shape.kind,
  code: z.string(),
  version: z.number().int(),
  names: z.array(z.object({ ...period, short: text, formal: text })),
  statuses: z.array(z.object({ ...period, status: participantStatus })),
})
export type ParticipantRecord = z.infer<typeof participantRecord>

export const act = z.enum(['decide', 'conclude', 'recommend', 'approve budget', 'choose the presidency'])

export const body = z.object({
  body_id: z.uuid(),
  code: z.string(),
  name: text,
  acts: z.array(act),
  parent_id: z.uuid().nullable(),
})
export type Body = z.infer<typeof body>

/** A body with every name it bore, latest first. */
export const bodyRecord = z.object({
  body_id: z.uuid(),
  code: z.string(),
  version: z.number().int(),
  acts: z.array(act),
  cadence: z.string().nullable(),
  parent_id: z.uuid().nullable(),
  predecessor_id: z.uuid().nullable(),
  ...period,
  names: z.array(z.object({ ...period, name: text })),
})
export type BodyRecord = z.infer<typeof bodyRecord>

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

export const presidencyRecord = z.object({
  presidency_id: z.uuid(),
  participant_id: z.uuid(),
  theme: text,
  from_day: day,
  until_day: day,
  designated_on: day.nullable(),
  version: z.number().int(),
})
export type PresidencyRecord = z.infer<typeof presidencyRecord>
