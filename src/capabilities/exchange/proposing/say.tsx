import type { PageContext } from '../../../platform/http/page.ts'
import { type StateKind, StateMark } from '../../../ui/state.tsx'
import type { ProposalState } from './contract.ts'

const SHAPES: Record<ProposalState, StateKind> = {
  proposed: 'open',
  published: 'closed',
  returned: 'refused',
  withdrawn: 'superseded',
}

/** Where a proposal stands: its shape and its word. */
export function ProposalMark({ state, context }: { state: ProposalState; context: PageContext }) {
  return <StateMark kind={SHAPES[state]}>{context.words(`exchange:proposing.state.${state}`)}</StateMark>
}
