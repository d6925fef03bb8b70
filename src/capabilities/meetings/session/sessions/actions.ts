import type { Day } from '../../../../kernel/day.ts'
import { dayAt } from '../../../../kernel/instant.ts'
import type { Text } from '../../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { notFound } from '../../../../platform/operations/rules.ts'
import { findDocument } from '../../../documents/index.ts'
import { listItems } from '../../agenda/storage.ts'
import { takesPlace } from '../../planning/invitations/rules.ts'
import { findMeeting, lockMeeting } from '../../storage.ts'
import type { Meeting } from '../../contract.ts'
import type { Admitted, Limits, Session, SessionState } from '../contract.ts'
import { listOnFloor, withdrawWaiting } from '../floor/storage.ts'
import { noteEvent } from '../running.ts'
import { oneSessionAtATime, sessionInTurn, sessionOnItsDays } from './rules.ts'
import {
  type SessionChange,
  type SessionRow,
  findLastSession,
  insertSession,
  listSessions,
  lockSession,
  updateSession,
} from './storage.ts'

export type Stands = { readonly session_id: string; readonly sequence: number }

/** The sessions of a meeting. */
export async function sessionsOf(
  context: Context,
  id: string,
): Promise<{ meeting: Meeting; sessions: Session[] } | Refusal> {
  const meeting = await findMeeting(context.tx, context.tenant.conferenceId, id)
  if (!meeting) return notFound(id)
  return { meeting, sessions: await listSessions(context.tx, context.tenant.conferenceId, id) }
}

export type Opening = Limits & { readonly meeting: string; readonly admits: readonly Admitted[] }

/** Opens the next session of a meeting, at the item the one before ended at. */
export async function openSession(context: Context, given: Opening): Promise<Stands | Refusal> {
  const { tx, tenant, now } = context
  const conference = tenant.conferenceId
  const { meeting: meeting_id, admits, ...limits } = given
  const meeting = await lockMeeting(tx, conference, meeting_id)
  if (!meeting) return notFound(meeting_id)
  const place = takesPlace.decide({ state: meeting.state })
  if (isRefusal(place)) return place
  const before = await findLastSession(tx, conference, meeting_id)
  const alone = oneSessionAtATime.decide({
    open: before && before.state !== 'closed' ? before.ordinal : null,
  })
  if (isRefusal(alone)) return alone
  const held = sessionOnItsDays.decide({
    today: dayAt(now, meeting.zone),
    opens: meeting.opens_on as Day,
    closes: meeting.closes_on as Day,
  })
  if (isRefusal(held)) return held
  const session_id = context.newId()
  const ordinal = (before?.ordinal ?? 0) + 1
  await insertSession(tx, conference, {
    session_id,
    meeting_id,
    ordinal,
    opened_at: now,
    admits: [...new Set(admits)],
    item_id: before?.item_id ?? null,
    ...limits,
    sequence: before?.sequence ?? 0,
  })
  const sequence = await noteEvent(context, { session_id, meeting_id }, 'opened', { ordinal, admits, limits })
  await tellOfMeeting(context, meeting_id, { session: ordinal, session_state: 'open' })
  return { session_id, sequence }
}

/** A session in the hands of whoever changes it, alone. */
export async function holdSession(context: Context, id: string): Promise<SessionRow | Refusal> {
  return (await lockSession(context.tx, context.tenant.conferenceId, id)) ?? notFound(id)
}

/** Suspends, resumes or closes a session. */
export async function turnSession(
  context: Context,
  given: { readonly session: string; readonly to: SessionState },
): Promise<Stands | Refusal> {
  const held = await holdSession(context, given.session)
  if (isRefusal(held)) return held
  const { state, ordinal, meeting_id } = held
  const list = await listOnFloor(context.tx, context.tenant.conferenceId, given.session)
  const speaking = list.some((one) => one.state === 'speaking')
  const decided = sessionInTurn.decide({ state, to: given.to, speaking })
  if (isRefusal(decided)) return decided
  const closing = given.to === 'closed'
  const left = closing ? { left: await emptyList(context, held) } : {}
  const closed_at = closing ? context.now : null
  const done = await settle(context, held, { state: given.to, closed_at }, WORDS[given.to], left)
  await tellOfMeeting(context, meeting_id, { session: ordinal, session_state: given.to }, state)
  return done
}

const WORDS: Readonly<Record<SessionState, string>> = {
  open: 'resumed',
  suspended: 'suspended',
  closed: 'closed',
}

/** Takes up an item of the agenda: the list of the one before is over. */
export async function takeUpItem(
  context: Context,
  given: { readonly session: string; readonly item: string },
): Promise<Stands | Refusal> {
  const held = await holdSession(context, given.session)
  if (isRefusal(held)) return held
  const items = await listItems(context.tx, context.tenant.conferenceId, held.meeting_id)
  if (!items.some(({ item_id, kind }) => item_id === given.item && kind !== 'break'))
    return notFound(given.item, 'item')
  const left = await emptyList(context, held)
  return settle(
    context,
    held,
    { item_id: given.item, list_closed: false, shown_text: {}, shown_document_id: null },
    'item taken up',
    { item: given.item, left },
  )
}

/** Puts words, or the title of a document, onto the screen; neither clears it. */
export async function showOnScreen(
  context: Context,
  given: { readonly session: string; readonly text: Text; readonly document: string | null },
): Promise<Stands | Refusal> {
  const held = await holdSession(context, given.session)
  if (isRefusal(held)) return held
  const { tx, tenant } = context
  if (given.document !== null && !(await findDocument(tx, tenant.conferenceId, given.document)))
    return notFound(given.document, 'document')
  return settle(
    context,
    held,
    { shown_text: given.text, shown_document_id: given.document },
    'shown on screen',
    { text: given.text, document: given.document },
  )
}

/** Closes the list of speakers, or opens it again. */
export async function closeList(
  context: Context,
  given: { readonly session: string; readonly closed: boolean },
): Promise<Stands | Refusal> {
  const held = await holdSession(context, given.session)
  if (isRefusal(held)) return held
  return settle(
    context,
    held,
    { list_closed: given.closed },
    given.closed ? 'list closed' : 'list opened again',
  )
}

/** Who still waits does so for nothing any more; returns how many. */
const emptyList = (context: Context, { session_id }: SessionRow): Promise<number> =>
  withdrawWaiting(context.tx, context.tenant.conferenceId, session_id, context.now)

async function settle(
  context: Context,
  held: SessionRow,
  change: SessionChange,
  what: string,
  facts: Readonly<Record<string, unknown>> = {},
): Promise<Stands> {
  await updateSession(context.tx, context.tenant.conferenceId, held.session_id, change)
  return { session_id: held.session_id, sequence: await noteEvent(context, held, what, facts) }
}

// That a session was opened and closed is the meeting's story; what happened in it is told on its own page.
const tellOfMeeting = (
  context: Context,
  meeting: string,
  after: { readonly session: number; readonly session_state: SessionState },
  state?: SessionState,
): Promise<void> =>
  context.journal({
    subject: 'meeting',
    subjectId: meeting,
    ...(state === undefined ? {} : { before: { session_state: state } }),
    after,
  })
