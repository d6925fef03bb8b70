import { isRefusal, type Refusal } from '../../../../../kernel/refusal.ts'
import type { Context } from '../../../../../platform/operations/operation.ts'
import type { Ruling } from '../../contract.ts'
import type { Stands } from '../../sessions/actions.ts'
import { type OnRequest, factsOf, holdRequest, noted } from '../actions.ts'
import { secondsUsed } from '../clock.ts'
import { listIsOpen } from '../rules.ts'
import { placesOf, updateRequest } from '../storage.ts'
import { motionsInOrder, oneSpeaks, pointRuledAtOnce, pointsOfOrderFirst } from './rules.ts'

/** Gives someone the floor. Whom a point of order interrupts goes first afterwards, with the time they had left. */
export async function giveFloor(context: Context, given: OnRequest): Promise<Stands | Refusal> {
  const found = await holdRequest(context, given, 'give')
  if (isRefusal(found)) return found
  const { held, asked, list } = found
  const { tx, tenant, now } = context
  const conference = tenant.conferenceId
  const speaker = list.find(({ state }) => state === 'speaking')
  const waiting = list.filter(({ state }) => state === 'waiting')
  const decided = [
    // The list may be closed; the session may not.
    listIsOpen.decide({ state: held.state, closed: false, kind: asked.kind }),
    pointsOfOrderFirst.decide({
      asks: asked.kind,
      pointsWaiting: waiting.filter(({ kind }) => kind === 'point of order').length,
    }),
    motionsInOrder.decide({
      asks: asked.kind,
      motion: asked.motion,
      waiting: waiting.flatMap(({ motion }) => motion ?? []),
    }),
    oneSpeaks.decide({ speaking: speaker?.kind ?? null, asks: asked.kind }),
  ]
  const refused = decided.find((one) => isRefusal(one))
  if (refused) return refused
  if (speaker) {
    const { first } = await placesOf(tx, conference, held.session_id)
    await updateRequest(tx, conference, speaker.request_id, {
      state: 'waiting',
      place: first - 1,
      started_at: null,
      seconds_used: secondsUsed(speaker, now),
    })
    await noted(context, held, 'interrupted', { ...factsOf(speaker), seconds: secondsUsed(speaker, now) })
  }
  await updateRequest(tx, conference, asked.request_id, { state: 'speaking', started_at: now })
  return noted(context, held, 'floor given', { ...factsOf(asked), limit: asked.limit_seconds })
}

/** Ends whoever has the floor, a point of order with the ruling on it. */
export async function endFloor(
  context: Context,
  given: OnRequest & { readonly ruling: Ruling | null },
): Promise<Stands | Refusal> {
  const found = await holdRequest(context, given, 'end')
  if (isRefusal(found)) return found
  const { held, asked } = found
  const decided = pointRuledAtOnce.decide({ kind: asked.kind, ruling: given.ruling })
  if (isRefusal(decided)) return decided
  const seconds = secondsUsed(asked, context.now)
  await updateRequest(context.tx, context.tenant.conferenceId, asked.request_id, {
    state: 'done',
    ended_at: context.now,
    seconds_used: seconds,
    ruling: given.ruling,
  })
  return noted(context, held, 'floor ended', {
    ...factsOf(asked),
    seconds,
    limit: asked.limit_seconds,
    ...(given.ruling === null ? {} : { ruling: given.ruling }),
  })
}

/** No more than this in all, however often time is added. */
const LONGEST_SECONDS = 14_400

/** Gives whoever has the floor more time. */
export async function addTime(
  context: Context,
  given: OnRequest & { readonly seconds: number },
): Promise<Stands | Refusal> {
  const found = await holdRequest(context, given, 'add time')
  if (isRefusal(found)) return found
  const { held, asked } = found
  const limit = Math.min(asked.limit_seconds + given.seconds, LONGEST_SECONDS)
  await updateRequest(context.tx, context.tenant.conferenceId, asked.request_id, { limit_seconds: limit })
  return noted(context, held, 'time added', { ...factsOf(asked), limit })
}
