import type { PageContext } from '../../../platform/http/page.ts'
import { type StateKind, StateMark } from '../../../ui/state.tsx'
import type { Registration, RegistrationState } from '../delegations/contract.ts'

const SHAPES: Record<RegistrationState, StateKind> = {
  waiting: 'draft',
  nominated: 'open',
  accredited: 'progress',
  registered: 'reported',
  confirmed: 'closed',
  withdrawn: 'superseded',
}

/** How far someone has come on the way to a meeting. */
export function RegistrationMark({ state, context }: { state: RegistrationState; context: PageContext }) {
  return <StateMark kind={SHAPES[state]}>{context.words(`meetings:registration-state.${state}`)}</StateMark>
}

/** What someone is in their delegation; nothing where they come in none. */
export const partOf = ({ role }: Pick<Registration, 'role'>, { words }: PageContext): string =>
  role === null ? '' : words(`meetings:role.${role}`)
