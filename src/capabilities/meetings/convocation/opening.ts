import type { Day } from '../../../kernel/day.ts'
import { dayAt } from '../../../kernel/instant.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import type { Meeting } from '../contract.ts'

/** Today where the meeting is. */
export const todayAt = (context: Pick<Context, 'now'>, { zone }: Pick<Meeting, 'zone'>): Day =>
  dayAt(context.now, zone)

/** Whether a meeting has opened. */
export const hasOpened = (
  context: Pick<Context, 'now'>,
  meeting: Pick<Meeting, 'zone' | 'opens_on'>,
): boolean => todayAt(context, meeting) >= meeting.opens_on
