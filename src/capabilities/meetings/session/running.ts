import { type Actor, holds } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { tellLive } from '../../../platform/live/tell.ts'
import { presidencyOffices, secretariatDesk } from '../../directory/contract.ts'
import { type SessionRow, appendEvent } from './sessions/storage.ts'

/** Who runs a session: the Presidency in the chair, and the secretariat at its side. */
export const chairOffices = [...secretariatDesk, ...presidencyOffices] as const

/** Whether someone runs sessions, or is the operator at the machine. */
export const runsSessions = (actor: Actor): boolean =>
  actor.kind === 'operator' || holds(actor, ...chairOffices)

/**
 * Notes what happened in a session: an event under its next number, a line of the journal, and word to every screen once it
 * is kept. Facts name countries and items, never people.
 */
export async function noteEvent(
  context: Context,
  { session_id, meeting_id }: Pick<SessionRow, 'session_id' | 'meeting_id'>,
  what: string,
  facts: Readonly<Record<string, unknown>> = {},
): Promise<number> {
  const conference = context.tenant.conferenceId
  const sequence = await appendEvent(context.tx, conference, session_id, { at: context.now, what, facts })
  await context.journal({ subject: 'session', subjectId: session_id, after: { what, ...facts } })
  await tellLive(context.tx, { conference, topic: meeting_id, sequence })
  return sequence
}
