import { z } from 'zod'
import { access } from '../../documents/contract.ts'

/** Where something stands that a member may propose and the secretariat publishes. */
export const proposalState = z.enum(['proposed', 'published', 'returned', 'withdrawn'])
export type ProposalState = z.infer<typeof proposalState>

/** Who reads it once it is published. */
export const audience = access.extract(['public', 'members', 'members and observers'])
export type Audience = z.infer<typeof audience>

/** How many proposals wait for the secretariat's word. */
export const waitingProposals = z.object({ announcements: z.number().int(), events: z.number().int() })
export type WaitingProposals = z.infer<typeof waitingProposals>

/** What the secretariat says to a proposal. */
export const verdict = z.enum(['publish', 'return'])
export type Verdict = z.infer<typeof verdict>
