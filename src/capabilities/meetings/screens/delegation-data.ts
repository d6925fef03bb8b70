import { type Actor, holds, participantsOf } from '../../../kernel/actor.ts'
import type { Text } from '../../../kernel/language.ts'
import { memberOffices, secretariatDesk } from '../../directory/contract.ts'
import type { Meeting } from '../contract.ts'
import type { Category, Counts, Nomination, Registration, Terms } from '../delegations/contract.ts'

export type DelegationData = {
  readonly found: {
    readonly meeting: Meeting
    readonly terms: Terms | null
    readonly participant: {
      readonly participant_id: string
      readonly code: string
      readonly short: Text
    } | null
    readonly category: Category
    readonly counts: Counts
    readonly people: readonly Registration[]
    readonly next: string | null
    readonly nominations: readonly Nomination[]
  }
}

export type PersonData = {
  readonly found: Pick<DelegationData['found'], 'meeting' | 'participant' | 'category'> & {
    readonly person: Registration
    readonly successors: readonly Pick<
      Registration,
      'registration_id' | 'given_name' | 'family_name' | 'role'
    >[]
  }
}
/** Whether someone may name people to a delegation, in its time. */
export function mayName(actor: Actor, participant: string | undefined): boolean {
  if (holds(actor, ...secretariatDesk)) return true
  return (
    participant !== undefined && participantsOf(actor, ...memberOffices, 'observer').includes(participant)
  )
}
