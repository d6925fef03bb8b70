import type { PageContext } from '../../../../platform/http/page.ts'
import { type StateKind, StateMark } from '../../../../ui/state.tsx'
import type { SilenceState } from '../../silence/contract.ts'

const SHAPES: Record<SilenceState, StateKind> = {
  open: 'progress',
  adopted: 'closed',
  broken: 'refused',
  withdrawn: 'superseded',
}

/** How a silence procedure stands. */
export function SilenceMark({ state, context }: { state: SilenceState; context: PageContext }) {
  return <StateMark kind={SHAPES[state]}>{context.words(`meetings:silence.state.${state}`)}</StateMark>
}
