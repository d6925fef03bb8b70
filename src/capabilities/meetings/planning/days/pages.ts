import { page, read } from '../../../../platform/http/page.ts'
import { MeetingDays, WeekDays } from '../../screens/planning/days.tsx'
import { checkMeetingDays, checkWeekDays } from './operations.ts'

export const dayPages = [
  page({
    id: 'meetings.meeting-days',
    path: '/meetings/:meeting/days',
    room: 'meetings',
    reads: { found: read(checkMeetingDays, ({ params }) => ({ meeting: params['meeting'] })) },
    title: (_, { words }) => words('meetings:on-days.title'),
    view: MeetingDays,
  }),
  page({
    id: 'meetings.week-days',
    path: '/meetings/weeks/:week/days',
    room: 'meetings',
    reads: { found: read(checkWeekDays, ({ params }) => ({ week: params['week'] })) },
    title: (_, { words }) => words('meetings:on-days.title'),
    view: WeekDays,
  }),
]
