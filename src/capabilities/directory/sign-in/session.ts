import { type Actor, publicActor } from '../../../kernel/actor.ts'
import { type Instant, dayAt, later } from '../../../kernel/instant.ts'
import { isRefusal } from '../../../kernel/refusal.ts'
import type { Context, Tenant } from '../../../platform/operations/operation.ts'
import type { Tx } from '../../../platform/postgres/client.ts'
import type { Known } from '../../../platform/sign-in/known.ts'
import {
  type ProvenBy,
  findSession,
  insertSession,
  listByUse,
  proveSession,
  revokeThese,
} from '../../../platform/sign-in/sessions.ts'
import { findApiToken } from '../../../platform/sign-in/tokens.ts'
import { hashToken, newToken } from '../../../platform/sign-in/token.ts'
import { actorOn } from '../actions.ts'
import { type SecondFactor, findSecondFactor } from './storage.ts'
import {
  SESSION_LASTS,
  secondFactorAsked,
  sessionHolds,
  sessionsAreBounded,
  staffNeedsSecondFactor,
} from './rules.ts'

type Person = Extract<Actor, { kind: 'person' }>

/** A session that waits for its second factor waits no longer than this. */
const HALF_OPEN_LASTS = 15 * 60 * 1000

/** Who stands behind a session's token, with what their offices give them now. */
export async function knownBySession(
  tx: Tx,
  tenant: Tenant,
  token: string,
  now: Instant,
): Promise<Known & { readonly seenAt?: string }> {
  const nobody: Known = { actor: publicActor, sessionId: undefined }
  const session = await findSession(tx, tenant.conferenceId, hashToken(token), now)
  if (!session) return nobody
  const { session_id: sessionId, person_id, half_open, proven_at, seen_at } = session
  if (half_open) return { actor: publicActor, sessionId, halfOpen: true }
  const actor = await actorOn(tx, tenant, person_id, dayAt(now, tenant.zone))
  if (actor?.kind !== 'person') return nobody
  const holds = sessionHolds.decide({
    offices: actor.held.map(({ office }) => office),
    age: Date.parse(now) - Date.parse(session.created_at),
    rested: Date.parse(now) - Date.parse(seen_at),
  })
  if (isRefusal(holds)) return nobody
  return {
    actor: await withheld(tx, tenant, actor),
    sessionId,
    provenAt: proven_at as Instant,
    seenAt: seen_at,
  }
}

/** Who stands behind a program's token, with what their offices give them now. */
export async function knownByToken(
  tx: Tx,
  tenant: Tenant,
  token: string,
  now: Instant,
): Promise<Known & { readonly seenAt?: string }> {
  const nobody: Known = { actor: publicActor, sessionId: undefined }
  const found = await findApiToken(tx, tenant.conferenceId, hashToken(token), now)
  const actor = found && (await actorOn(tx, tenant, found.person_id, dayAt(now, tenant.zone)))
  if (!found || actor?.kind !== 'person') return nobody
  return {
    actor: await withheld(tx, tenant, actor),
    sessionId: undefined,
    through: { tokenId: found.token_id, only: found.reads_only ? 'reads' : found.operations },
    ...(found.used_at === null ? {} : { seenAt: found.used_at }),
  }
}

/** The same person without what waits for their second factor. */
export async function withheld(tx: Tx, tenant: Tenant, actor: Person): Promise<Person> {
  const factor = await findSecondFactor(tx, tenant.conferenceId, actor.personId)
  const gives = ({ office }: { office: string }): boolean => givesWith(tenant, office, factor)
  const awaiting = actor.held.filter((held) => !gives(held))
  return { ...actor, held: actor.held.filter(gives), ...(awaiting.length > 0 ? { awaiting } : {}) }
}

/** Whether an office gives anything to someone with these second factors. */
export const givesWith = (tenant: Tenant, office: string, factor: SecondFactor): boolean =>
  !isRefusal(staffNeedsSecondFactor.decide({ office, ...factor, asked: tenant.signIn.secondFactor }))

export type Entered = { readonly token: string; readonly next: string | null; readonly second: boolean }

/** Opens a session for someone who showed who they are one way; half open where they have a second factor and did not show it. */
export async function openSession(
  context: Context,
  personId: string,
  by: ProvenBy,
  next: string | null,
  mfa = false,
): Promise<Entered> {
  const factor: SecondFactor = await findSecondFactor(context.tx, context.tenant.conferenceId, personId)
  const half_open = secondFactorAsked.decide({ has: factor.has, by, mfa }) === 'half open'
  const token = newToken()
  const session_id = context.newId()
  await insertSession(context.tx, context.tenant.conferenceId, {
    session_id,
    person_id: personId,
    token_hash: hashToken(token),
    device: context.device,
    created_at: context.now,
    expires_at: later(context.now, half_open ? HALF_OPEN_LASTS : SESSION_LASTS),
    proven_by: by,
    half_open,
  })
  const ended = half_open ? [] : await endBeyondBound(context, personId)
  await context.journal({
    subject: 'sign-in',
    subjectId: personId,
    after: { session: session_id, by, half_open, ...(ended.length > 0 ? { ended } : {}) },
  })
  return { token, next, second: half_open }
}

// One that waits for its second factor ends none that does not: the mail alone must not put anyone out.
async function endBeyondBound(context: Context, personId: string): Promise<string[]> {
  const { tx, tenant, now } = context
  const most = tenant.signIn.sessions
  const open = await listByUse(tx, tenant.conferenceId, personId, now)
  const beyond = open.filter((_, at) => isRefusal(sessionsAreBounded.decide({ place: at + 1, most })))
  if (beyond.length > 0) await revokeThese(tx, tenant.conferenceId, beyond, now)
  return beyond
}

/** A session proven anew, or whole at last: under a new token. */
export async function provenAnew(
  context: Context,
  session: { readonly session_id: string; readonly person_id: string },
  by: ProvenBy,
  whole: boolean,
): Promise<{ token: string }> {
  const token = newToken()
  await proveSession(context.tx, context.tenant.conferenceId, session.session_id, {
    token_hash: hashToken(token),
    proven_at: context.now,
    proven_by: by,
    ...(whole ? { expires_at: later(context.now, SESSION_LASTS) } : {}),
  })
  const ended = whole ? await endBeyondBound(context, session.person_id) : []
  await context.journal({
    subject: 'sign-in',
    subjectId: session.person_id,
    after: { session: session.session_id, proven: by, ...(ended.length > 0 ? { ended } : {}) },
  })
  return { token }
}
