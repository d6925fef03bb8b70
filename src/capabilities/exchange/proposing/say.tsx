import type { PageContext } from '../../../platform/http/page.ts'
import { type StateKind, StateMark } from '../../../ui/state.tsx'
import { Notice } from '../../../ui/controls/notice.tsx'
import type { Audience, ProposalState } from './contract.ts'

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

type Standing = {
  readonly of: { readonly state: ProposalState; readonly audience: Audience; readonly reason: string }
  /** Whether the reader is one of those who write on it. */
  readonly told: boolean
  readonly context: PageContext
}

/** Where a proposal stands and who reads it, for its writers; and why it was returned. */
export function ProposalStanding({ of, told, context }: Standing) {
  const { words } = context
  return (
    <>
      {told && (
        <p className="note">
          <ProposalMark state={of.state} context={context} />
          {' · '}
          {words('exchange:proposing.read-by', {
            readers: words(`exchange:proposing.audience.${of.audience}`),
          })}
        </p>
      )}
      {of.reason !== '' && (
        <Notice kind="warn" title={words('exchange:proposing.returned')}>
          <p>{of.reason}</p>
        </Notice>
      )}
    </>
  )
}
