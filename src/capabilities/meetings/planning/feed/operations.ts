import { z } from 'zod'
import { download } from '../../../../platform/operations/download.ts'
import { operation } from '../../../../platform/operations/operation.ts'
import { anyone } from '../../../../platform/operations/permission.ts'
import { meetingFile, meetingsFeed } from './actions.ts'

const language = z.enum(['es', 'en']).default('es')

export const takeFeed = operation({
  id: 'meetings.feed',
  method: 'GET',
  path: '/meetings-calendar',
  input: z.object({ language }),
  output: download,
  gives: 'file',
  allow: anyone,
  refusals: [],
  run: meetingsFeed,
})

export const takeMeeting = operation({
  id: 'meetings.file',
  method: 'GET',
  path: '/meetings/{meeting}/calendar-file',
  input: z.object({ meeting: z.uuid(), language }),
  output: download,
  gives: 'file',
  allow: anyone,
  refusals: [],
  run: meetingFile,
})

export const feedOperations = [takeFeed, takeMeeting]
