import type { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import { endAnySession } from '../../../platform/sign-in/sessions.ts'
import { listProviders } from '../../../platform/sign-in/providers.ts'
import { revokeApiToken } from '../../../platform/sign-in/tokens.ts'
import { callbackOf } from '../providers/actions.ts'
import { listOpenSessions, listOpenTokens } from './storage.ts'

/** Every session and token of the conference that holds now, without their secrets. */
export async function openSignIns(context: Context) {
  const { tx, tenant, now } = context
  const [sessions, tokens, providers] = await Promise.all([
    listOpenSessions(tx, tenant.conferenceId, now),
    listOpenTokens(tx, tenant.conferenceId, now),
    listProviders(tx, tenant.conferenceId),
  ])
  return {
    sessions,
    tokens,
    providers: providers.map(({ provider_id, name, issuer, client_id, participant_id }) => ({
      provider_id,
      name,
      issuer,
      client_id,
      participant_id,
    })),
    callback: callbackOf(context),
  }
}

/** Ends anyone's session. */
export async function endSignIn(context: Context, session: string): Promise<{ ended: true } | Refusal> {
  const { tx, tenant, now } = context
  const whose = await endAnySession(tx, tenant.conferenceId, session, now)
  if (whose === undefined) return notFound(session)
  await context.journal({ subject: 'sign-in', subjectId: whose, after: { ended: session } })
  return { ended: true }
}

/** Ends anyone's token. */
export async function endToken(context: Context, token: string): Promise<{ ended: true } | Refusal> {
  const { tx, tenant, now } = context
  const whose = await revokeApiToken(tx, tenant.conferenceId, { token, at: now })
  if (whose === undefined) return notFound(token)
  await context.journal({ subject: 'sign-in', subjectId: whose, after: { token, ended: true } })
  return { ended: true }
}
