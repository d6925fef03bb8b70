import type { Day } from '../../../kernel/day.ts'
import type { HappeningSource } from '../../../platform/calendar/happenings.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { listEventsBetween } from './storage.ts'

/** Events of members and partners, for those who plan meetings. */
export const regionHappenings: HappeningSource<Context> = async ({ tx, tenant }, from, until) =>
  (await listEventsBetween(tx, tenant.conferenceId, from, until)).map((event) => ({
    id: event.event_id,
    title: event.title,
    from_day: event.from_day as Day,
    until_day: event.until_day as Day,
    place: event.place === '' ? {} : { es: event.place },
    path: `/exchange/calendar/${event.event_id}`,
  }))
