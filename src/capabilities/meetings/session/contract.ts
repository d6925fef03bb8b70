import { z } from 'zod'
import { participantStatus, text } from '../../conference/contract.ts'
import { document } from '../../documents/contract.ts'
import { agendaItem } from '../agenda/contract.ts'
import { meeting } from '../contract.ts'

export const sessionState = z.enum(['open', 'suspended', 'closed'])
export type SessionState = z.infer<typeof sessionState>

/** Who beside members may attend a session and speak in it. */
export const admitted = participantStatus.exclude(['member'])
export type Admitted = z.infer<typeof admitted>

/** Why someone asks for the floor. */
export const floorKind = z.enum(['speech', 'right of reply', 'point of order', 'motion'])
export type FloorKind = z.infer<typeof floorKind>

/** Motions of procedure, in the order in which they come before one another. */
export const motion = z.enum([
  'suspend the meeting',
  'adjourn the meeting',
  'adjourn the debate',
  'close the debate',
])
export type Motion = z.infer<typeof motion>

export const floorState = z.enum(['waiting', 'speaking', 'done', 'withdrawn'])
export type FloorState = z.infer<typeof floorState>

/** How the chair ruled on a point of order. */
export const ruling = z.enum(['upheld', 'not upheld'])
export type Ruling = z.infer<typeof ruling>

const seconds = z.number().int().min(10).max(7200)
/** How long one speaks in a session: a speech, a point of order or a motion, the first and the second reply. */
export const limits = z.object({
  speech_seconds: seconds,
  point_seconds: seconds,
  reply_seconds: seconds,
  second_reply_seconds: seconds,
})
export type Limits = z.infer<typeof limits>

/** A session of a meeting as it stands. */
export const session = limits.extend({
  session_id: z.uuid(),
  meeting_id: z.uuid(),
  ordinal: z.number().int(),
  state: sessionState,
  opened_at: z.string(),
  closed_at: z.string().nullable(),
  admits: z.array(admitted),
  list_closed: z.boolean(),
})
export type Session = z.infer<typeof session>

/** Someone on the speakers' list, or who has the floor. */
export const onFloor = z.object({
  request_id: z.uuid(),
  participant_id: z.uuid(),
  name: text,
  status: participantStatus,
  kind: floorKind,
  motion: motion.nullable(),
  state: floorState,
  /** Since when they speak; what they had used before, where they were interrupted. */
  started_at: z.string().nullable(),
  seconds_used: z.number().int(),
  limit_seconds: z.number().int(),
  ruling: ruling.nullable(),
})
export type OnFloor = z.infer<typeof onFloor>

/** A statement handed in before it is made. */
export const statement = z.object({
  statement_id: z.uuid(),
  item_id: z.uuid().nullable(),
  participant_id: z.uuid(),
  name: text,
  language: z.enum(['es', 'en']),
  file_name: z.string(),
  handed_in_at: z.string(),
})
export type Statement = z.infer<typeof statement>

const itemNow = agendaItem.pick({ item_id: true, number: true, title: true, documents: true })
export type ItemNow = z.infer<typeof itemNow>

/** What every screen of a session shows, as far as its reader may see it. */
export const floorNow = z.object({
  meeting,
  /** The one that is not closed, else the last; none before the first. */
  session: session.nullable(),
  /** Whether the reader attends it: of a closed session others learn no more than that it is held. */
  attends: z.boolean(),
  /** How far it has come. */
  sequence: z.number().int(),
  item: itemNow.nullable(),
  /** The numbered items of the agenda, for whoever chooses the next. */
  items: z.array(itemNow),
  shown: z.object({
    text,
    document: document.pick({ document_id: true, symbol: true, title: true }).nullable(),
  }),
  speaking: onFloor.nullable(),
  /** In the order in which they get the floor. */
  waiting: z.array(onFloor),
  /** Who spoke, latest first. */
  spoken: z.array(onFloor),
})
export type FloorNow = z.infer<typeof floorNow>

/** How far what one follows has come. */
export const place = z.object({ topic: z.string(), sequence: z.number().int() })
