import type { Day } from '../../../kernel/day.ts'
import { instantIn } from '../../../kernel/instant.ts'
import type { Text } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import type { Audience, Decision } from '../proposing/contract.ts'
import {
  type Kept,
  decideProposal,
  ownCountries,
  withdrawProposal,
  writerOf,
  writtenOnAsSeen,
} from '../proposing/deciding.ts'
import { ownUntilPublished } from '../proposing/rules.ts'
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

const keptAs = (context: Context, id: string): Kept<RegionEvent> => ({
  kind: 'event',
  id,
  path: `/exchange/calendar/${id}`,
  update: (change) => updateEvent(context.tx, context.tenant.conferenceId, id, change),
})

export async function decideEvent(
  context: Context,
  { event: id, ...given }: Decision & { readonly event: string },
): Promise<RegionEvent | Refusal> {
  const before = await lockSeen(context, id)
  return isRefusal(before) ? before : decideProposal(context, keptAs(context, id), before, given)
}

export async function withdrawEvent(context: Context, id: string): Promise<RegionEvent | Refusal> {
  const before = await lockSeen(context, id)
  return isRefusal(before) ? before : withdrawProposal(context, keptAs(context, id), before)
}
