import { page, read } from '../../platform/http/page.ts'
import { listMeetingsBefore } from './operations.ts'
import { Meetings } from './screens/list.tsx'

export const meetingPages = [
  page({
    id: 'meetings.list',
    path: '/meetings',
    room: 'meetings',
    reads: { meetings: read(listMeetingsBefore, ({ query }) => query) },
    title: (_, { words }) => words('meetings:title'),
    view: Meetings,
  }),
]
