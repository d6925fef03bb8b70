import type { Day } from '../../../kernel/day.ts'
import { type Language, inLanguage } from '../../../kernel/language.ts'
import type { Occasion } from '../../../platform/calendar/appointments.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import type { Meeting } from '../contract.ts'

/** A meeting as it stands in a calendar. */
export function occasionOf(context: Context, meeting: Meeting, language: Language): Occasion {
  const { daily_from: from, daily_until: until, zone } = meeting
  const words = context.words(language)
  return {
    // A UUID stands alone (RFC 7986, 5.3): the same wherever this is served from.
    uid: meeting.meeting_id,
    sequence: meeting.calendar_sequence,
    summary: inLanguage(meeting.name, language),
    description: words('meetings:calendar.description', { mode: words(`meetings:mode.${meeting.mode}`) }),
    place: inLanguage(meeting.place, language),
    url: `${context.publicUrl}/${language}/meetings/${meeting.meeting_id}`,
    from: meeting.opens_on as Day,
    until: meeting.closes_on as Day,
    hours: from !== null && until !== null ? { from, until, zone } : undefined,
    cancelled: meeting.state === 'cancelled',
  }
}
