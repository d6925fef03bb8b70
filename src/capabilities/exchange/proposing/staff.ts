import { holds } from '../../../kernel/actor.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { secretariatDesk } from '../../directory/contract.ts'

/** Whether someone publishes in the secretariat's name. */
export const isStaff = ({ actor }: { readonly actor: Actor }): boolean =>
  actor.kind === 'operator' || holds(actor, ...secretariatDesk)
