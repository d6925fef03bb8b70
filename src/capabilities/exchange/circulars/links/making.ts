import { later } from '../../../../kernel/instant.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { insertPersonalLinks } from '../../../../platform/sign-in/personal-links.ts'
import { hashToken, newToken } from '../../../../platform/sign-in/token.ts'
import type { Receiver } from '../recipients/actions.ts'

export const PURPOSE = 'circular'
const LASTS = 180 * 24 * 3600 * 1000

/** The addresses at which each may read a circular and acknowledge it, in their order. */
export async function makeLinks(
  context: Context,
  circular: string,
  readers: readonly Receiver[],
): Promise<string[]> {
  const made = readers.map(({ person_id, language }) => ({ person_id, language, token: newToken() }))
  await insertPersonalLinks(
    context.tx,
    context.tenant.conferenceId,
    made.map(({ person_id, token }) => ({
      link_id: context.newId(),
      person_id,
      purpose: PURPOSE,
      subject_id: circular,
      token_hash: hashToken(token),
      created_at: context.now,
      expires_at: later(context.now, LASTS),
    })),
  )
  return made.map(({ language, token }) => `${context.publicUrl}/${language}/circular/${token}`)
}
