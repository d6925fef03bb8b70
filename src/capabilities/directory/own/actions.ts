import type { Language } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../../platform/operations/rules.ts'
import { listSessions, revokeSession, revokeSessions } from '../../../platform/sign-in/sessions.ts'
import { type Own, getOwn, lockOwn, updateOwn } from './storage.ts'

/** What a person may see and change of their own, and where they are signed in. */
export async function ownPage(context: Context) {
  const personId = personOf(context)
  const sessions = await listSessions(context.tx, context.tenant.conferenceId, personId, context.now)
  return {
    ...(await getOwn(context.tx, context.tenant.conferenceId, personId)),
    sessions: sessions.map((session) => ({ ...session, here: session.session_id === context.sessionId })),
  }
}

/** Changes the language letters come in, and whether the weekly digest comes. */
export async function changeOwn(
  context: Context,
  given: { language: Language; digest: boolean },
): Promise<Own | Refusal> {
  const personId = personOf(context)
  const before = await lockOwn(context.tx, context.tenant.conferenceId, personId)
  if (!before) return notFound(personId)
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: before.version })
  if (isRefusal(last)) return last
  const after = await updateOwn(context.tx, context.tenant.conferenceId, personId, given)
  await context.journal({
    subject: 'person',
    subjectId: personId,
    before: { language: before.language, digest: before.digest },
    after: { language: after.language, digest: after.digest },
  })
  return after
}

/** Ends one session of the person who asks; the next request of that device is a visitor's. */
export async function endSessionOf(context: Context, session: string): Promise<{ ended: true } | Refusal> {
  const personId = personOf(context)
  const ended = await revokeSession(context.tx, context.tenant.conferenceId, {
    personId,
    session,
    at: context.now,
  })
  if (!ended) return notFound(session)
  await context.journal({ subject: 'sign-in', subjectId: personId, after: { ended: session } })
  return { ended: true }
}

/** Ends every session of the person who asks but the one they ask in. Returns how many. */
export async function endOtherSessionsOf(context: Context): Promise<{ ended: number }> {
  const { tx, tenant, now, sessionId } = context
  const personId = personOf(context)
  const ended = await revokeSessions(tx, tenant.conferenceId, personId, now, sessionId)
  await context.journal({
    subject: 'sign-in',
    subjectId: personId,
    after: { ended: 'other sessions', count: ended },
  })
  return { ended }
}

export function personOf(context: Context): string {
  if (context.actor.kind !== 'person') throw new Error('Only a person has a page of their own')
  return context.actor.personId
}
