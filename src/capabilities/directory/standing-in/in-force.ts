import type { Day } from '../../../kernel/day.ts'
import { isRefusal } from '../../../kernel/refusal.ts'
import { accessFollowsAppointment } from '../rules.ts'
import { type Seat, areColleagues } from './colleagues.ts'
import { standsInUntil } from './rules.ts'
import type { StandInRow } from './storage.ts'

/** Whether what was left to someone gives them anything on a day; `own` are the offices they hold themself on it. */
export function standsIn(
  row: StandInRow,
  own: readonly Seat[],
  on: { readonly today: Day; readonly presidency: string | undefined },
): boolean {
  const { office, participant_id, from_day: from, until_day: until } = row
  const decided = standsInUntil.decide({
    from,
    until,
    ended: row.ended_at !== null,
    today: on.today,
    lent: accessFollowsAppointment.decide({
      appointed: {
        office,
        participantId: participant_id,
        from: row.held_from,
        until: row.held_until,
        suspended: row.suspended_at !== null,
      },
      ...on,
    }),
    colleague: own.some((one) => areColleagues(row, one)),
  })
  return !isRefusal(decided)
}
