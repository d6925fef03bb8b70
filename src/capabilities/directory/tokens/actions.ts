import { later } from '../../../kernel/instant.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { couldAllow } from '../../../platform/operations/permission.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import { hashToken } from '../../../platform/sign-in/token.ts'
import {
  insertApiToken,
  listApiTokens,
  newApiToken,
  revokeApiToken,
} from '../../../platform/sign-in/tokens.ts'
import { personOf } from '../own/actions.ts'
import { tellOfChange } from '../security/letter.ts'
import { tokenOfOnesOwn } from './rules.ts'

const DAY_MS = 24 * 3600 * 1000

/** A person's tokens that hold, and the operations a new one may be made for. */
export async function ownTokens(context: Context) {
  const { tx, tenant, now } = context
  const tokens = await listApiTokens(tx, tenant.conferenceId, now, personOf(context))
  return { tokens, may: operationsOf(context) }
}

// What no token may do is not offered for one.
function operationsOf({ operations, actor }: Context): string[] {
  return operations
    .filter((row) => !row.bySession && !row.freshProof && couldAllow(row.allow.says, actor))
    .map((row) => row.id)
}

export type TokenGiven = {
  readonly name: string
  readonly reads_only: boolean
  readonly operations: readonly string[]
  readonly days: number
}

/** Makes a token; its text is told this once and only its hash is kept. */
export async function makeToken(
  context: Context,
  given: TokenGiven,
): Promise<{ token_id: string; token: string; expires_at: string } | Refusal> {
  const personId = personOf(context)
  const decided = tokenOfOnesOwn.decide({
    chosen: given.operations,
    own: operationsOf(context),
    readsOnly: given.reads_only,
  })
  if (isRefusal(decided)) return decided
  const token = newApiToken()
  const token_id = context.newId()
  const made = {
    name: given.name,
    reads_only: given.reads_only,
    operations: given.reads_only ? [] : [...given.operations],
    expires_at: later(context.now, given.days * DAY_MS),
  }
  await insertApiToken(context.tx, context.tenant.conferenceId, {
    token_id,
    person_id: personId,
    token_hash: hashToken(token),
    made_at: context.now,
    ...made,
  })
  await context.journal({ subject: 'sign-in', subjectId: personId, after: { token: token_id, ...made } })
  await tellOfChange(context, personId, 'token-made')
  return { token_id, token, expires_at: made.expires_at }
}

/** Ends a token of one's own; what comes with it the next moment is a visitor's. */
export async function revokeOwnToken(context: Context, token: string): Promise<{ ended: true } | Refusal> {
  const personId = personOf(context)
  const { tx, tenant, now } = context
  if (!(await revokeApiToken(tx, tenant.conferenceId, { token, personId, at: now }))) return notFound(token)
  await context.journal({ subject: 'sign-in', subjectId: personId, after: { token, ended: true } })
  return { ended: true }
}
