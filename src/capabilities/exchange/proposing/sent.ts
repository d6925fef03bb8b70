import type { PageContext, PageRequest, WrongFields } from '../../../platform/http/page.ts'
import { type SentForm, given, sentForm, wrongText } from '../../../platform/http/sent-form.ts'
import { isStaff } from './staff.ts'

export type ProposalSent = { readonly name: 'publish' | 'propose' | 'change'; readonly form: SentForm }

/** The form on which something is written: the secretariat publishes it, a country proposes it, either changes it. */
export function proposalSent(context: PageContext, found: object | undefined): ProposalSent {
  const first = isStaff(context) ? 'publish' : 'propose'
  const name = found ? 'change' : first
  return { name, form: sentForm(context, name) }
}

/** What is said to a proposal, out of its form. */
export const decisionIn = (request: PageRequest) => ({
  verdict: given(request, 'verdict'),
  reason: given(request, 'reason'),
})

export const wrongDecision = { reason: { field: 'reason', says: 'exchange:proposing.wrong.reason' } } as const

export const wrongProposal: WrongFields = {
  ...wrongText('title', 'exchange:wrong.title'),
  audience: { field: 'audience', says: 'exchange:proposing.wrong.audience' },
  from_day: { field: 'from', says: 'exchange:proposing.wrong.day' },
  until_day: { field: 'until', says: 'exchange:proposing.wrong.day' },
}
