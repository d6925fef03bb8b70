import { later } from '../../../../kernel/instant.ts'
import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { findGenerator } from '../../../../platform/sign-in/code-generators.ts'
import { type CeremonyPurpose, insertCeremony, listPasskeys } from '../../../../platform/sign-in/passkeys.ts'
import { countRecoveryCodes } from '../../../../platform/sign-in/recovery-codes.ts'
import {
  type Session,
  findHalfOpen,
  lockHalfOpen,
  revokeSession,
} from '../../../../platform/sign-in/sessions.ts'
import { authenticationOptions } from '../../../../platform/sign-in/webauthn.ts'
import { partyOf, provedByGenerator, provedByPasskey, provedByRecoveryCode } from '../proofs.ts'
import { secondStepProves } from '../rules.ts'
import { type Entered, openSession, provenAnew } from '../session.ts'

const CHALLENGE_LASTS = 5 * 60 * 1000

/** Which ways stand open to whoever waits in this session. */
export async function secondStep(context: Context) {
  const { tx, tenant, sessionId } = context
  const conference = tenant.conferenceId
  const waiting = sessionId === undefined ? undefined : await findHalfOpen(tx, conference, sessionId)
  if (!waiting) return { waiting: false, passkey: false, generator: false, recovery: false }
  const [passkeys, generator, left] = await Promise.all([
    listPasskeys(tx, conference, waiting.person_id),
    findGenerator(tx, conference, waiting.person_id, 'confirmed'),
    countRecoveryCodes(tx, conference, waiting.person_id),
  ])
  return {
    waiting: true,
    passkey: passkeys.length > 0,
    generator: generator !== undefined,
    recovery: left > 0,
  }
}

/** The second step by a code of the generator. */
export async function enterByGenerator(context: Context, code: string): Promise<Entered | Refusal> {
  const session = await waitingSession(context)
  if (isRefusal(session)) return session
  const wrong = await provedByGenerator(context, session.person_id, code)
  return wrong ?? whole(context, session, 'code generator')
}

/** The second step by a recovery code: only after the mailed link, so that it is never the weaker way. */
export async function enterByRecoveryCode(context: Context, code: string): Promise<Entered | Refusal> {
  const session = await waitingSession(context)
  if (isRefusal(session)) return session
  const wrong = await provedByRecoveryCode(context, session.person_id, code)
  return wrong ?? whole(context, session, 'recovery code')
}

async function waitingSession(context: Context): Promise<Session | Refusal> {
  const { tx, tenant, sessionId } = context
  const session = sessionId === undefined ? undefined : await lockHalfOpen(tx, tenant.conferenceId, sessionId)
  const decided = secondStepProves.decide({ waiting: session !== undefined, right: true })
  if (isRefusal(decided)) return decided
  if (!session) throw new Error('A session that waits was not found')
  return session
}

async function whole(
  context: Context,
  session: Session,
  by: 'code generator' | 'recovery code',
): Promise<Entered> {
  return { ...(await provenAnew(context, session, by, true)), next: null, second: false }
}

/** A challenge for a browser to sign with a passkey: to enter, or for someone who is in, to confirm that it is them. */
export async function challenge(context: Context, purpose: CeremonyPurpose): Promise<{ options: string }> {
  const { tx, tenant, actor, now } = context
  const personId = actor.kind === 'person' && purpose === 'confirm' ? actor.personId : undefined
  const known = personId === undefined ? undefined : await listPasskeys(tx, tenant.conferenceId, personId)
  const options = await authenticationOptions(partyOf(context), known)
  await insertCeremony(tx, tenant.conferenceId, {
    challenge: options.challenge,
    purpose,
    person_id: personId ?? null,
    expires_at: later(now, CHALLENGE_LASTS),
  })
  return { options: JSON.stringify(options) }
}

/** Signs in whole by a passkey alone, or takes the second step with it. */
export async function enterByPasskey(context: Context, response: string): Promise<Entered | Refusal> {
  const { tx, tenant, sessionId, now } = context
  const conference = tenant.conferenceId
  const waiting = sessionId === undefined ? undefined : await findHalfOpen(tx, conference, sessionId)
  const passkey = await provedByPasskey(context, response, { purpose: 'enter', personId: waiting?.person_id })
  if (isRefusal(passkey)) return passkey
  if (waiting && sessionId !== undefined)
    await revokeSession(tx, conference, { personId: waiting.person_id, session: sessionId, at: now })
  return openSession(context, passkey.person_id, 'passkey', null)
}
