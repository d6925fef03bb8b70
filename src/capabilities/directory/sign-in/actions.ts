import { later } from '../../../kernel/instant.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import {
  type LinkPurpose,
  type SignInLink,
  countTry,
  findLastLink,
  insertLink,
  lockLastLink,
  lockLink,
  useLink,
} from '../../../platform/sign-in/storage.ts'
import { revokeSessions } from '../../../platform/sign-in/sessions.ts'
import { hashLike, hashSlowly, sameHash } from '../../../platform/sign-in/slow-hash.ts'
import { ownPath } from '../../../platform/sign-in/own-path.ts'
import { hashToken, newCode, newToken } from '../../../platform/sign-in/token.ts'
import { linkOpensOnce } from '../rules.ts'
import { LINK_MINUTES } from './rules.ts'
import { type Entered, openSession } from './session.ts'
import { findPersonByEmail } from '../storage.ts'

/** The worker's part of a request for a link. */
export const WRITE_LINK = 'write sign-in letter'

export type LinkAsked = { readonly email: string; readonly next?: string | undefined }

/** Takes a request for a link. Whether anyone has that address is for the worker to find out: the answer comes the same, after the same work. */
export async function askForLink(context: Context, asked: LinkAsked): Promise<{ sent: true }> {
  const { email, next } = asked
  await context.later(WRITE_LINK, { email, next, language: context.language })
  await context.journal({ subject: 'sign-in', subjectId: context.newId(), after: { asked: true } })
  return { sent: true }
}

export type LinkMade = {
  readonly next?: string | undefined
  readonly purpose?: LinkPurpose
  /** How long it opens, in minutes; as long as a mailed one where nothing is said. */
  readonly minutes?: number
}

/** Makes a link for a person, and a code beside it; only hashes of the two are stored. */
export async function makeLink(
  context: Context,
  personId: string,
  { next, purpose = 'sign in', minutes = LINK_MINUTES }: LinkMade = {},
): Promise<{ token: string; code: string }> {
  const [token, code] = [newToken(), newCode()]
  await insertLink(context.tx, context.tenant.conferenceId, {
    link_id: context.newId(),
    person_id: personId,
    token_hash: hashToken(token),
    code_hash: await hashSlowly(codeOf(personId, code)),
    purpose,
    next_path: ownPath(next) ?? null,
    created_at: context.now,
    expires_at: later(context.now, minutes * 60_000),
  })
  return { token, code }
}

export type WayIn = {
  readonly token?: string | undefined
  readonly email?: string | undefined
  readonly code?: string | undefined
}

/** A typed code, hashed as the one it may be: for someone who has none, or is nobody, by the same statements and the same work. */
export async function codeTyped(context: Context, by: WayIn): Promise<() => Promise<string>> {
  if (by.token) return async () => ''
  const conference = context.tenant.conferenceId
  const person = await findPersonByEmail(context.tx, conference, by.email ?? '')
  const link = await findLastLink(context.tx, conference, person?.person_id ?? context.newId(), 'sign in')
  return () => hashLike(codeOf(person?.person_id ?? '', by.code ?? ''), link?.code_hash)
}

/** What is hashed of a code: with the person it was made for, and without what someone typed between its figures. */
export const codeOf = (personId: string, code: string): string => `${personId} ${code.replace(/\D/g, '')}`

/** Opens a session with a link's token, or with an address and the code that was mailed to it, hashed. */
export async function enter(context: Context, by: WayIn, typed: string): Promise<Entered | Refusal> {
  const link = await linkOf(context, by, typed)
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
    subject: 'sign-in',
    subjectId: context.actor.personId,
    after: { sessions: 'ended' },
  })
  return { left: true }
}

// The same statements whether or not anyone has the address, and whether or not they asked for a link.
async function linkOf(context: Context, by: WayIn, typed: string): Promise<SignInLink | undefined> {
  const conference = context.tenant.conferenceId
  if (by.token) return lockLink(context.tx, conference, hashToken(by.token))
  const person = await findPersonByEmail(context.tx, conference, by.email ?? '')
  const link = await lockLastLink(context.tx, conference, person?.person_id ?? context.newId(), 'sign in')
  const right = link !== undefined && sameHash(typed, link.code_hash)
  if (!right) await countTry(context.tx, conference, link?.link_id ?? context.newId())
  return right ? link : undefined
}
