import { later } from '../../../kernel/instant.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import {
  type LinkPurpose,
  type SignInLink,
  countTry,
  insertLink,
  lockLastLink,
  lockLink,
  useLink,
} from '../../../platform/sign-in/storage.ts'
import { revokeSessions } from '../../../platform/sign-in/sessions.ts'
import { ownPath } from '../../../platform/sign-in/own-path.ts'
import { hashToken, newCode, newToken } from '../../../platform/sign-in/token.ts'
import { linkOpensOnce } from '../rules.ts'
import { type Entered, openSession } from './session.ts'
import { findPersonByEmail } from '../storage.ts'

/** The worker's part of a request for a link. */
export const WRITE_LINK = 'write sign-in letter'

const LINK_LASTS = 30 * 60 * 1000

export type LinkAsked = { readonly email: string; readonly next?: string | undefined }

/** Takes a request for a link. Whether anyone has that address is for the worker to find out: the answer comes the same, after the same work. */
export async function askForLink(context: Context, asked: LinkAsked): Promise<{ sent: true }> {
  const { email, next } = asked
  await context.later(WRITE_LINK, { email, next, language: context.language })
  await context.journal({ subject: 'sign-in', subjectId: context.newId(), after: { asked: true } })
  return { sent: true }
}

/** Makes a link for a person; only hashes of its secrets are stored. */
export async function makeLink(
  context: Context,
  personId: string,
  next?: string,
  purpose: LinkPurpose = 'sign in',
): Promise<{ token: string; code: string }> {
  const [token, code] = [newToken(), newCode()]
  await insertLink(context.tx, context.tenant.conferenceId, {
    link_id: context.newId(),
    person_id: personId,
    token_hash: hashToken(token),
    code_hash: hashToken(`${personId} ${code}`),
    purpose,
    next_path: ownPath(next) ?? null,
    created_at: context.now,
    expires_at: later(context.now, LINK_LASTS),
  })
  return { token, code }
}

export type WayIn = {
  readonly token?: string | undefined
  readonly email?: string | undefined
  readonly code?: string | undefined
}

/** Opens a session with a link's token, or with an address and the code that was mailed to it. */
export async function enter(context: Context, by: WayIn): Promise<Entered | Refusal> {
  const link = await linkOf(context, by)
  const decided = linkOpensOnce.decide({
    found: link !== undefined,
    used: link?.used_at != null,
    expired: link !== undefined && link.expires_at <= context.now,
    tries: link?.tries ?? 0,
  })
  if (isRefusal(decided)) return decided
  if (!link) throw new Error('A link that opens was not found')
  await useLink(context.tx, context.tenant.conferenceId, link.link_id, context.now)
  return openSession(context, link.person_id, 'mail', link.next_path)
}

/** Ends every session of the person who asks. */
export async function leave(context: Context): Promise<{ left: true }> {
  if (context.actor.kind !== 'person') throw new Error('Only a person has sessions to end')
  await revokeSessions(context.tx, context.tenant.conferenceId, context.actor.personId, context.now)
  await context.journal({
    subject: 'person',
    subjectId: context.actor.personId,
    after: { sessions: 'ended' },
  })
  return { left: true }
}

// The same statements whether or not anyone has the address, and whether or not they asked for a link.
async function linkOf(context: Context, by: WayIn): Promise<SignInLink | undefined> {
  const conference = context.tenant.conferenceId
  if (by.token) return lockLink(context.tx, conference, hashToken(by.token))
  const person = await findPersonByEmail(context.tx, conference, by.email ?? '')
  const link = await lockLastLink(context.tx, conference, person?.person_id ?? context.newId(), 'sign in')
  const right =
    link !== undefined &&
    link.code_hash === hashToken(`${link.person_id} ${(by.code ?? '').replace(/\D/g, '')}`)
  if (!right) await countTry(context.tx, conference, link?.link_id ?? context.newId())
  return right ? link : undefined
}
