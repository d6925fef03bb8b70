import { holds } from '../../../kernel/actor.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../../platform/operations/rules.ts'
import { presidencyOffices, secretariatDesk } from '../../directory/contract.ts'
import type { Sender } from './contract.ts'
import { inOnesOwnName } from './drafting/rules.ts'
import { type KeptCircular, lockCircular } from './storage.ts'

/** Whether the asker writes in the name of a sender; the operator at the machine may in either. */
export function inName({ actor }: Pick<Context, 'actor'>, sender: Sender): 'in their name' | Refusal {
  const isOperator = actor.kind === 'operator'
  return inOnesOwnName.decide({
    sender,
    isDesk: isOperator || holdsFor(actor, secretariatDesk),
    presides: isOperator || holdsFor(actor, presidencyOffices),
  })
}

// Also those who stand in for a colleague: for this operation they were let in.
const holdsFor = (actor: Context['actor'], offices: readonly string[]): boolean =>
  actor.kind === 'person' && actor.held.some(({ office }) => offices.includes(office))

/** Whether the asker sees what is its sender's alone: whom it was chosen for, and what became of every mail. */
export function isInside({ actor }: Pick<Context, 'actor'>, sender: Sender): boolean {
  if (actor.kind === 'operator' || holds(actor, ...secretariatDesk, 'auditor')) return true
  return sender === 'PPT' && holds(actor, ...presidencyOffices)
}

/** Whether the asker may be its second person. */
export function isReleaser({ actor }: Pick<Context, 'actor'>, sender: Sender): boolean {
  if (actor.kind === 'operator' || holds(actor, 'coordinator')) return true
  return sender === 'PPT' && holds(actor, 'ppt head')
}

/** Whether the asker wrote on a circular. What the operator wrote has nobody's name. */
export function isWriter({ actor }: Pick<Context, 'actor'>, circular: KeptCircular): boolean {
  if (actor.kind === 'person') return circular.writers.includes(actor.personId)
  return actor.kind === 'operator' && circular.drafted_by === null
}

/** Who does something, as a row keeps it. */
export const personOf = ({ actor }: Pick<Context, 'actor'>): string | null =>
  actor.kind === 'person' ? actor.personId : null

/** Locks a circular in the version the asker saw. */
export async function lockSeen(context: Context, id: string): Promise<KeptCircular | Refusal> {
  const circular = await lockCircular(context.tx, context.tenant.conferenceId, id)
  if (!circular) return notFound(id)
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: circular.version })
  return isRefusal(last) ? last : circular
}
