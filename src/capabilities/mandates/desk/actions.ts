import { type Actor, holds, participantsOf } from '../../../kernel/actor.ts'
import { addDays } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { participantsOn } from '../../conference/index.ts'
import { memberOffices, presidencyOffices, atTheDesk } from '../../directory/contract.ts'
import { listUndecided } from '../intake/storage.ts'
import { COUNT_BOUND, standing } from '../register/actions.ts'
import { listAwaited } from '../lineage/storage.ts'
import { listRoundsInHand } from '../rounds/storage.ts'
import { type Condition, countMandates, listMandates } from '../listing/storage.ts'
import type { Seat } from './contract.ts'

/** How many of a kind a desk shows; the figures lead to the rest. */
const SHOWN = 12
/** A deadline is on the desk this many days ahead. */
const SOON = 45

const ACTIVE = ['open', 'in progress'] as const

/** What waits for the asker: to read, to confirm, overdue, due soon, to close. As many queries for two mandates as for two thousand. */
export async function desk(context: Context) {
  const { tx, today, actor } = context
  const conference = context.tenant.conferenceId
  const seat = seatOf(actor)
  const tasked = await tasksOf(context, seat)
  // A member sees all that is its own; who follows everything, what comes next.
  const dueBefore = seat === 'member' || seat === 'presidency' ? undefined : addDays(today, SOON)
  // The Presidency confirms whatever was reported, not only what it was charged with.
  const ofMember = seat === 'member' ? tasked : undefined
  const list = async (on: Condition) =>
    (await listMandates(tx, conference, on, undefined, SHOWN)).map((mandate) => standing(mandate, today))
  const count = (on: Condition): Promise<number> => countMandates(tx, conference, on, COUNT_BOUND)
  // Asked together, they travel in one flight.
  const [toRead, toReview, due, reported, confirmed, overdue, open, toConfirm, toClose] = await Promise.all([
    seat === 'secretariat' ? listUndecided(tx, conference, SHOWN) : [],
    reviews(seat) ? listRoundsInHand(tx, conference, COUNT_BOUND) : [],
    list({ states: ACTIVE, tasked, dueBefore }),
    list({ states: ['reported'], tasked: ofMember }),
    list({ states: ['confirmed'], tasked: ofMember }),
    count({ overdueOn: today, tasked }),
    count({ states: ACTIVE, tasked }),
    count({ states: ['reported'], tasked: ofMember }),
    count({ states: ['confirmed'], tasked: ofMember }),
  ])
  return {
    seat,
    tasked: tasked ? [...tasked] : null,
    to_read: toRead,
    to_review: toReview,
    due,
    awaited: await listAwaited(
      tx,
      conference,
      due.map(({ mandate_id }) => mandate_id),
    ),
    reported,
    confirmed,
    overdue,
    open,
    to_confirm: toConfirm,
    to_close: toClose,
  }
}

function seatOf(actor: Actor): Seat {
  if (atTheDesk(actor)) return 'secretariat'
  if (holds(actor, ...presidencyOffices)) return 'presidency'
  return holds(actor, ...memberOffices) ? 'member' : 'onlooker'
}

// Who proposes in a review round has it on the desk.
const reviews = (seat: Seat): boolean => seat === 'secretariat' || seat === 'presidency'

/** Whose tasks a desk shows: the Presidency's own, a member's as one of all and by its name; everything for the others. */
async function tasksOf(context: Context, seat: Seat): Promise<readonly string[] | undefined> {
  if (seat === 'presidency') return ['PPT', 'outgoing PPT', 'incoming PPT', 'troika']
  if (seat !== 'member') return undefined
  const own = participantsOf(context.actor, ...memberOffices)
  const participants = await participantsOn(context, context.today)
  const mine = participants.filter((one) => own.includes(one.participant_id))
  return [
    ...(mine.some((one) => one.status === 'member') ? ['all members'] : []),
    ...mine.map((one) => `participant:${one.code}`),
  ]
}
