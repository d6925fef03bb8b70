import { z } from 'zod'
import { text } from '../../conference/contract.ts'
import { mandateRow } from '../contract.ts'

/** Where the asker sits, which decides what waits for them. */
export const seat = z.enum(['secretariat', 'presidency', 'member', 'onlooker'])
export type Seat = z.infer<typeof seat>

/** A document whose paragraphs are not all decided. */
export const undecided = z.object({
  document_id: z.uuid(),
  symbol: z.string(),
  title: text,
  paragraphs: z.number().int(),
})
export type Undecided = z.infer<typeof undecided>

/** An open review round, and how many of its mandates nobody has proposed anything for, counted up to a bound. */
export const roundInHand = z.object({ round_id: z.uuid(), name: text, missing: z.number().int() })
export type RoundInHand = z.infer<typeof roundInHand>

export const deskOutput = z.object({
  seat,
  /** Whose tasks it counts; null for everyone's. */
  tasked: z.array(z.string()).nullable(),
  to_read: z.array(undecided),
  to_review: z.array(roundInHand),
  due: z.array(mandateRow),
  /** What those due depend on and is still to be fulfilled itself. */
  awaited: z.array(z.object({ mandate_id: z.uuid(), reference: z.string() })),
  reported: z.array(mandateRow),
  confirmed: z.array(mandateRow),
  overdue: z.number().int(),
  open: z.number().int(),
  to_confirm: z.number().int(),
  to_close: z.number().int(),
})
export type DeskOutput = z.infer<typeof deskOutput>
