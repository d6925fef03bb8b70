import type { Actor } from '../../../kernel/actor.ts'
import { atTheDesk } from '../../directory/contract.ts'

/** Whether someone publishes in the secretariat's name. */
export const isStaff = ({ actor }: { readonly actor: Actor }): boolean => atTheDesk(actor)
