import type { Day } from '../../../kernel/day.ts'
import { instantIn } from '../../../kernel/instant.ts'
import type { Text } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import type { Audience, Verdict } from '../proposing/contract.ts'
import { ownCountries, tellProposers, writerOf, writtenOnAsSeen } from '../proposing/deciding.ts'
import { decidedOnce, ownUntilPublished } from '../proposing/rules.ts'
import { isStaff } from '../proposing/staff.ts'
import type { EventKind, RegionEvent } from './contract.ts'
import { eventInOrder } from './rules.ts'
import { type EventWritten, insertEvent, lockEvent, updateEvent } from './storage.ts'

export type EventGiven = {
  readonly audience: Audience
  readonly kind: EventKind
  readonly title: Text
  readonly place: string
  readonly organiser: string
  readonly link: string
  readonly from_day: Day
  readonly until_day: Day
  /** On the clocks of the zone; both, or whole days. */
  readonly from_time: string | null
  readonly until_time: string | null
  /** Left out, where the conference is. */
  readonly zone: string | null
}

function writtenOf(
  { from_time, until_time, zone: given, ...rest }: EventGiven,
  context: Context,
): EventWritten | Refusal {
  const zone = given ?? context.tenant.zone
  const starts = from_time === null ? null : instantIn(rest.from_day, from_time, zone)
  const ends = until_time === null ? null : instantIn(rest.until_day, until_time, zone)
  const order = eventInOrder.decide({
    from: rest.from_day,
    until: rest.until_day,
    half: (starts === null) !== (ends === null),
    starts,
    ends,
  })
  return isRefusal(order) ? order : { ...rest, zone, starts_at: starts, ends_at: ends }
}

/** Enters an event for everyone the secretariat names; a country's people propose one of their own. */
export async function enterEvent(
  context: Context,
  given: EventGiven,
  by: 'secretariat' | 'country',
): Promise<RegionEvent | Refusal> {
  const written = writtenOf(given, context)
  if (isRefusal(written)) return written
  const [own] = ownCountries(context)
  if (by === 'country') {
    const may = ownUntilPublished.decide({ state: 'proposed', staff: false, own: own !== undefined })
    if (isRefusal(may)) return may
  }
  const participant_id = by === 'country' ? (own ?? null) : null
  const state = by === 'country' ? 'proposed' : 'published'
  const made = await insertEvent(context.tx, context.tenant.conferenceId, {
    ...written,
    event_id: context.newId(),
    participant_id,
    state,
    written_by: writerOf(context),
    published_at: by === 'country' ? null : context.now,
  })
  await context.journal({
    subject: 'event',
    subjectId: made.event_id,
    after: { ...written, state, participant: participant_id },
  })
  return made
}

const lockSeen = async (context: Context, id: string): Promise<RegionEvent | Refusal> =>
  writtenOnAsSeen(context, await lockEvent(context.tx, context.tenant.conferenceId, id), id)

const factsOf = ({
  title,
  place,
  organiser,
  link,
  from_day,
  until_day,
  starts_at,
  ends_at,
  zone,
  audience,
  kind,
  state,
}: RegionEvent) => ({
  title,
  place,
  organiser,
  link,
  from_day,
  until_day,
  starts_at,
  ends_at,
  zone,
  audience,
  kind,
  state,
})

/** Writes an event anew; what was returned is proposed again by that. */
export async function changeEvent(
  context: Context,
  { event: id, ...given }: EventGiven & { readonly event: string },
): Promise<RegionEvent | Refusal> {
  const before = await lockSeen(context, id)
  if (isRefusal(before)) return before
  const written = writtenOf(given, context)
  if (isRefusal(written)) return written
  const again = before.state === 'returned' && !isStaff(context)
  const changed = await updateEvent(context.tx, context.tenant.conferenceId, id, {
    ...written,
    ...(again ? { state: 'proposed' as const, reason: '' } : {}),
  })
  await context.journal({
    subject: 'event',
    subjectId: id,
    before: factsOf(before),
    after: factsOf(changed),
  })
  return changed
}

/** Publishes what a country proposed, or returns it with a reason; the country's people are told. */
export async function decideEvent(
  context: Context,
  given: { readonly event: string; readonly verdict: Verdict; readonly reason: string },
): Promise<RegionEvent | Refusal> {
  const before = await lockSeen(context, given.event)
  if (isRefusal(before)) return before
  const state = decidedOnce.decide({ state: before.state, verdict: given.verdict, reason: given.reason })
  if (isRefusal(state)) return state
  const published = state === 'published'
  const change = {
    state,
    reason: published ? '' : given.reason,
    ...(published ? { published_at: context.now } : {}),
  }
  const decided = await updateEvent(context.tx, context.tenant.conferenceId, given.event, change)
  await context.journal({
    subject: 'event',
    subjectId: given.event,
    before: { state: before.state },
    after: change,
  })
  if (before.participant_id !== null)
    await tellProposers(context, {
      kind: 'event',
      id: given.event,
      version: decided.version,
      participantId: before.participant_id,
      title: before.title,
      published,
      reason: given.reason,
      path: `/exchange/calendar/${given.event}`,
    })
  return decided
}

export async function withdrawEvent(context: Context, id: string): Promise<RegionEvent | Refusal> {
  const before = await lockSeen(context, id)
  if (isRefusal(before)) return before
  const withdrawn = await updateEvent(context.tx, context.tenant.conferenceId, id, { state: 'withdrawn' })
  await context.journal({
    subject: 'event',
    subjectId: id,
    before: { state: before.state },
    after: { state: 'withdrawn' },
  })
  return withdrawn
}
