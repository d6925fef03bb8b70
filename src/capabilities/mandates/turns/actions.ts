import type { Day } from '../../../kernel/day.ts'
import { isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { findNextMeeting } from '../../meetings/index.ts'
import type { Mandate } from '../contract.ts'
import { type DueDays, recurringComesRound } from '../due/rules.ts'
import { findReportDay, saveTurn } from './storage.ts'

export const isRecurring = (mandate: Pick<Mandate, 'due'>): boolean =>
  mandate.due?.reading.kind === 'recurring'

/** The first turn of a recurring mandate is to be done from the day it counts. */
export async function openTurn(context: Context, mandate: Mandate): Promise<void> {
  const day = mandate.due_day ?? mandate.proposed_day
  if (isRecurring(mandate) && day) await save(context, mandate, day, null)
}

/** Ends the turn in hand, done on the day it was reported, and opens the next one; returns the days it falls due. */
export async function nextTurn(context: Context, mandate: Mandate): Promise<DueDays> {
  const present = (mandate.due_day ?? mandate.proposed_day ?? context.today) as Day
  const reported = await findReportDay(context.tx, context.tenant.conferenceId, mandate.mandate_id)
  await save(context, mandate, present, reported ?? context.today)
  const next = await daysAfter(context, mandate, present)
  const day = next.due ?? next.proposed
  if (day) await save(context, mandate, day, null)
  return next
}

async function daysAfter(context: Context, mandate: Mandate, present: Day): Promise<DueDays> {
  const reading = mandate.due?.reading
  if (reading?.kind !== 'recurring') return { due: null, proposed: null }
  if (reading.period !== undefined) {
    const adopted = (mandate.adopted_on ?? present) as Day
    const days = recurringComesRound.decide({ period: reading.period, adopted, after: present })
    return isRefusal(days) ? { due: null, proposed: null } : days
  }
  // "After every meeting" has no day of its own: the next meeting's last day is the secretariat's proposal.
  const after = present > context.today ? present : context.today
  const meeting = await findNextMeeting(
    context.tx,
    context.tenant.conferenceId,
    mandate.body_id ?? undefined,
    after,
  )
  return { due: null, proposed: (meeting?.closes_on as Day | undefined) ?? null }
}

function save(context: Context, mandate: Mandate, due_day: string, done_on: string | null): Promise<void> {
  return saveTurn(context.tx, context.tenant.conferenceId, mandate.mandate_id, { due_day, done_on })
}
