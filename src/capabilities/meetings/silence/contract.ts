import { z } from 'zod'
import { text } from '../../conference/contract.ts'

export const silenceState = z.enum(['open', 'adopted', 'broken', 'withdrawn'])
export type SilenceState = z.infer<typeof silenceState>

export const silenceEventKind = z.enum([
  'opened',
  'extended',
  'objection',
  'amendment',
  'explanation',
  'late',
  'adopted',
  'broken',
  'withdrawn',
])
export type SilenceEventKind = z.infer<typeof silenceEventKind>

/** What a member may say: an objection and an amendment break the silence, an explanation of position does not. */
export const spoken = z.enum(['objection', 'amendment', 'explanation'])
export type Spoken = z.infer<typeof spoken>

export const silence = z.object({
  procedure_id: z.uuid(),
  body_id: z.uuid(),
  title: text,
  text,
  basis: z.string(),
  opened_at: z.string(),
  /** The first instant that is too late. */
  deadline: z.string(),
  state: silenceState,
  ended_at: z.string().nullable(),
  version: z.number().int(),
})
export type Silence = z.infer<typeof silence>

export const silenceListed = silence.omit({ text: true, basis: true }).extend({
  body: text,
})
export type SilenceListed = z.infer<typeof silenceListed>

export const silenceEvent = z.object({
  event_id: z.uuid(),
  arrived_at: z.string(),
  kind: silenceEventKind,
  participant_id: z.uuid().nullable(),
  name: text,
  words: z.string().nullable(),
  deadline: z.string().nullable(),
})
export type SilenceEvent = z.infer<typeof silenceEvent>

export const silenceFound = z.object({
  procedure: silence,
  body: text,
  recipients: z.array(z.object({ participant_id: z.uuid(), name: text })),
  events: z.array(silenceEvent),
  /** For whom of them the reader may speak now. */
  speaks_for: z.array(z.uuid()),
})
export type SilenceFound = z.infer<typeof silenceFound>
