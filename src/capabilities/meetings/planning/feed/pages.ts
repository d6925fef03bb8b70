import { filePage } from '../../../../platform/http/page.ts'
import { takeFeed, takeMeeting } from './operations.ts'

export const feedFiles = [
  filePage({
    path: '/meetings/calendar.ics',
    operation: takeFeed,
    input: ({ language }) => ({ language }),
  }),
  filePage({
    path: '/meetings/:meeting/meeting.ics',
    operation: takeMeeting,
    input: ({ params, language }) => ({ meeting: params['meeting'], language }),
  }),
]
