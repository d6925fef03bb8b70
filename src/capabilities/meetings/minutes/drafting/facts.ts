import type { Day } from '../../../../kernel/day.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import type { Participant } from '../../../conference/contract.ts'
import { participantsOn, presidenciesOn } from '../../../conference/index.ts'
import { numbersOf } from '../../agenda/numbering.ts'
import { asRead } from '../../agenda/placing.ts'
import { type ItemRow, listItems } from '../../agenda/storage.ts'
import { countPresent } from '../../door/attendance/storage.ts'
import type { Meeting } from '../../contract.ts'
import { listedInTheirTurn } from '../../participants/rules.ts'
import { listEveryone } from '../../participants/storage.ts'
import { type EventRow, listEventsOfMeeting, listHandedIn } from './storage.ts'

/** What is recorded of a meeting, as far as its minutes tell of it. */
export type Facts = {
  readonly meeting: Meeting
  readonly participants: ReadonlyMap<string, Participant>
  /** Who held the Presidency when it opened. */
  readonly presided: string | undefined
  /** Who attended, by the door where badges were scanned, else by the confirmed registrations. */
  readonly attended: readonly string[]
  /** The members at each session, by its number. */
  readonly presentAt: (ordinal: number) => readonly string[]
  readonly items: readonly ItemRow[]
  readonly events: readonly EventRow[]
  /** Whether a participant handed in what it said on an item. */
  readonly handedIn: (item: string | null, participant: string) => boolean
}

/** Gathers it: seven queries, however much happened. */
export async function factsOf(context: Context, meeting: Meeting): Promise<Facts> {
  const { tx, tenant } = context
  const [conference, id] = [tenant.conferenceId, meeting.meeting_id]
  const opens = meeting.opens_on as Day
  const [participants, presidencies, items, events, papers, present, everyone] = await Promise.all([
    participantsOn(context, opens),
    presidenciesOn(context, opens),
    listItems(tx, conference, id),
    listEventsOfMeeting(tx, conference, id),
    listHandedIn(tx, conference, id),
    countPresent(tx, conference, id),
    listEveryone(tx, conference, id),
  ])
  const confirmed = everyone.filter(
    ({ state }) => listedInTheirTurn.decide({ kind: 'final', state }) === 'listed',
  )
  const attended = present.length > 0 ? present : confirmed
  const numbers = numbersOf(asRead(items))
  return {
    meeting,
    participants: new Map(participants.map((one) => [one.participant_id, one])),
    presided: presidencies.find(({ standing }) => standing === 'current')?.participant_id,
    attended: [...new Set(attended.flatMap(({ participant_id }) => participant_id ?? []))],
    presentAt: (ordinal) =>
      present.flatMap(({ session, category, participant_id }) =>
        session === ordinal && category === 'member' && participant_id !== null ? [participant_id] : [],
      ),
    items: asRead(items).map((item) => ({ ...item, number: numbers.get(item.item_id) ?? null })),
    events,
    handedIn: (item, participant) =>
      papers.some((one) => one.item_id === item && one.participant_id === participant),
  }
}
