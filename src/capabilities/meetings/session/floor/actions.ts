import { dayAt } from '../../../../kernel/instant.ts'
import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { notFound } from '../../../../platform/operations/rules.ts'
import { statusesOn } from '../../../conference/index.ts'
import { memberOffices } from '../../../directory/contract.ts'
import { findMeeting } from '../../storage.ts'
import type { FloorKind, Limits, Motion } from '../contract.ts'
import { noteEvent, runsSessions } from '../running.ts'
import { type Stands, holdSession } from '../sessions/actions.ts'
import type { SessionRow } from '../sessions/storage.ts'
import { floorInTurn } from './giving/rules.ts'
import { beforeIt } from './order.ts'
import { asksForItsOwn, listIsOpen, onTheListOnce, speaksByRight, twoRepliesAnItem } from './rules.ts'
import {
  type RequestRow,
  countReplies,
  findRequest,
  insertRequest,
  listOnFloor,
  placesOf,
  updateRequest,
} from './storage.ts'

export type Asking = {
  readonly session: string
  readonly participant: string
  readonly kind: FloorKind
  readonly motion: Motion | null
}

/** Puts a participant on the list, for itself or by whoever runs the session. */
export async function askForFloor(context: Context, given: Asking): Promise<Stands | Refusal> {
  const { tx, tenant, now } = context
  const conference = tenant.conferenceId
  const held = await holdSession(context, given.session)
  if (isRefusal(held)) return held
  const own = asksForItsOwn.decide({ forMeeting: isFor(context, held, given.participant) })
  if (isRefusal(own)) return own
  const meeting = await findMeeting(tx, conference, held.meeting_id)
  const statuses = meeting && (await statusesOn(tx, conference, dayAt(now, meeting.zone)))
  const status = statuses?.get(given.participant) as RequestRow['status'] | undefined
  if (status === undefined) return notFound(given.participant, 'participant')
  const list = await listOnFloor(tx, conference, given.session)
  const there = list.some((one) => one.participant_id === given.participant && one.kind === given.kind)
  const refused = [
    listIsOpen.decide({ state: held.state, closed: held.list_closed, kind: given.kind }),
    speaksByRight.decide({ status, admits: held.admits, kind: given.kind }),
    onTheListOnce.decide({ there }),
  ].find((decided) => isRefusal(decided))
  if (refused) return refused
  const limit = await limitFor(context, held, given)
  if (isRefusal(limit)) return limit
  const { last } = await placesOf(tx, conference, given.session)
  const request_id = context.newId()
  await insertRequest(tx, conference, {
    request_id,
    session_id: given.session,
    participant_id: given.participant,
    status,
    item_id: held.item_id,
    kind: given.kind,
    motion: given.kind === 'motion' ? (given.motion ?? 'close the debate') : null,
    place: last + 1,
    asked_at: now,
    limit_seconds: limit,
  })
  return noted(context, held, 'floor asked for', {
    request: request_id,
    participant: given.participant,
    kind: given.kind,
    ...(given.kind === 'motion' ? { motion: given.motion } : {}),
  })
}

/** Whether whoever asks may do so in this meeting: a delegate only in their own. */
function isFor({ actor }: Context, { meeting_id }: SessionRow, participant: string): boolean {
  if (runsSessions(actor)) return true
  return (
    actor.kind === 'person' &&
    actor.held.some(
      (held) =>
        held.participantId === participant &&
        ([...memberOffices, 'observer'].includes(held.office) ||
          (held.office === 'delegate' && held.meetingId === meeting_id)),
    )
  )
}

async function limitFor(
  context: Context,
  held: SessionRow,
  { kind, participant }: Asking,
): Promise<number | Refusal> {
  const of: Readonly<Record<Exclude<FloorKind, 'right of reply'>, keyof Limits>> = {
    speech: 'speech_seconds',
    'point of order': 'point_seconds',
    motion: 'point_seconds',
  }
  if (kind !== 'right of reply') return held[of[kind]]
  const replies = await countReplies(context.tx, context.tenant.conferenceId, {
    meeting: held.meeting_id,
    participant,
    item: held.item_id,
  })
  const turn = twoRepliesAnItem.decide({ replies })
  if (isRefusal(turn)) return turn
  return turn === 'first' ? held.reply_seconds : held.second_reply_seconds
}

export type OnRequest = { readonly session: string; readonly request: string }

/** A request in the hands of whoever changes it; a session that is held keeps its list still. */
export async function holdRequest(
  context: Context,
  given: OnRequest,
  step: Parameters<typeof floorInTurn.decide>[0]['step'],
): Promise<{ held: SessionRow; asked: RequestRow; list: RequestRow[] } | Refusal> {
  const held = await holdSession(context, given.session)
  if (isRefusal(held)) return held
  const conference = context.tenant.conferenceId
  const asked = await findRequest(context.tx, conference, given.session, given.request)
  if (!asked) return notFound(given.request, 'request')
  const turn = floorInTurn.decide({ state: asked.state, step })
  if (isRefusal(turn)) return turn
  return { held, asked, list: await listOnFloor(context.tx, conference, given.session) }
}

/** Takes a participant off the list. */
export async function withdrawRequest(
  context: Context,
  given: OnRequest & { readonly participant: string },
): Promise<Stands | Refusal> {
  const found = await holdRequest(context, given, 'withdraw')
  if (isRefusal(found)) return found
  const { held, asked } = found
  if (asked.participant_id !== given.participant) return notFound(given.request, 'request')
  const own = asksForItsOwn.decide({ forMeeting: isFor(context, held, given.participant) })
  if (isRefusal(own)) return own
  await updateRequest(context.tx, context.tenant.conferenceId, asked.request_id, {
    state: 'withdrawn',
    ended_at: context.now,
  })
  return noted(context, held, 'request withdrawn', factsOf(asked))
}

/** Lets someone change places with whoever stands before them among their equals; the first stays where they are. */
export async function moveUp(context: Context, given: OnRequest): Promise<Stands | Refusal> {
  const found = await holdRequest(context, given, 'move up')
  if (isRefusal(found)) return found
  const { held, asked, list } = found
  const other = beforeIt(
    list.filter(({ state }) => state === 'waiting'),
    asked.request_id,
  )
  const conference = context.tenant.conferenceId
  if (other) {
    await updateRequest(context.tx, conference, asked.request_id, { place: other.place })
    await updateRequest(context.tx, conference, other.request_id, { place: asked.place })
  }
  return noted(context, held, 'moved up', factsOf(asked))
}

/** What an event says of a request. */
export const factsOf = ({ request_id, participant_id, kind }: RequestRow) => ({
  request: request_id,
  participant: participant_id,
  kind,
})

export async function noted(
  context: Context,
  held: SessionRow,
  what: string,
  facts: Readonly<Record<string, unknown>>,
): Promise<Stands> {
  return { session_id: held.session_id, sequence: await noteEvent(context, held, what, facts) }
}
