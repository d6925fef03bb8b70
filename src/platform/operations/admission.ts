import type { Actor } from '../../kernel/actor.ts'
import type { Instant } from '../../kernel/instant.ts'
import { type Refusal, isRefusal, refuse } from '../../kernel/refusal.ts'
import type { TokenScope } from '../sign-in/known.ts'
import { type Operation, isChange } from './operation.ts'
import { provenLately, tokenWithinScope } from './sign-in-rules.ts'

/** Why someone may not: a visitor signs in first, someone whose office waits for a second factor sets one, others hold no such office. */
export function notAllowed<Input, Output>(
  row: Operation<Input, Output>,
  actor: Actor,
  input: Input,
): Refusal {
  if (actor.kind === 'public') return refuse('SYS-01')
  if (actor.kind === 'person' && actor.awaiting && actor.awaiting.length > 0) {
    const withAll = { ...actor, held: [...actor.held, ...actor.awaiting] }
    if (row.allow.allows(withAll, input)) return refuse('SYS-22')
  }
  return refuse('SYS-02')
}

/** What a token was not made for, and what no token is for. */
export function notForToken<Input, Output>(
  row: Operation<Input, Output>,
  asker: { readonly through?: TokenScope | undefined },
): Refusal | undefined {
  if (!asker.through) return undefined
  const { only } = asker.through
  const decided = tokenWithinScope.decide({
    within: only === 'reads' ? !isChange(row) : only.includes(row.id),
    sessionOnly: row.bySession === true || row.freshProof === true,
  })
  return isRefusal(decided) ? decided : undefined
}

/** What asks for a fresh proof, of a person who gave none lately; the operator stands at the machine. */
export function notProven<Input, Output>(
  row: Operation<Input, Output>,
  asker: { readonly actor: Actor; readonly provenAt?: Instant | undefined },
  now: Instant,
): Refusal | undefined {
  return row.freshProof ? proofMissing(asker, now) : undefined
}

/** For actions that ask for a fresh proof of some inputs only. */
export function proofMissing(
  asker: { readonly actor: Actor; readonly provenAt?: Instant | undefined },
  now: Instant,
): Refusal | undefined {
  if (asker.actor.kind !== 'person') return undefined
  const decided = provenLately.decide({
    secondsAgo: asker.provenAt === undefined ? null : (Date.parse(now) - Date.parse(asker.provenAt)) / 1000,
  })
  return isRefusal(decided) ? decided : undefined
}
