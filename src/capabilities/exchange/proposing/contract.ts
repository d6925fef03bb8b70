import { z } from 'zod'
import { textGiven } from '../../conference/contract.ts'
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

/** What is written of any of them. */
export const proposalGiven = {
  audience,
  title: textGiven,
  from_day: z.iso.date(),
  until_day: z.iso.date(),
}
export const decisionGiven = { verdict, reason: z.string().trim().max(1000).default('') }
export type Decision = { readonly verdict: Verdict; readonly reason: string }
