import { z } from 'zod'
import { text } from '../../conference/contract.ts'
import { mandateRow } from '../contract.ts'

export const choice = z.enum(['retain', 'update', 'remove'])
export type Choice = z.infer<typeof choice>

/** A body's going through everything it has asked for and not seen closed. */
export const round = z.object({
  round_id: z.uuid(),
  body_id: z.uuid(),
  name: text,
  opened_on: z.iso.date(),
  closed_on: z.iso.date().nullable(),
  version: z.number().int(),
})
export type Round = z.infer<typeof round>

export const proposal = z.object({ choice, reason: z.string(), version: z.number().int() })
export type Proposal = z.infer<typeof proposal>

export const reviewedMandate = mandateRow.extend({ proposal: proposal.nullable() })
export type ReviewedMandate = z.infer<typeof reviewedMandate>
