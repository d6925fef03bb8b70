import { z } from 'zod'
import { operation } from '../../../../platform/operations/operation.ts'
import { may } from '../../../../platform/operations/permission.ts'
import { secretariatDesk } from '../../../directory/contract.ts'
import { meeting } from '../../contract.ts'
import { meetingWeek } from '../weeks/contract.ts'
import { dayCheck } from './contract.ts'
import { daysOfMeeting, daysOfWeek } from './reading.ts'

export const checkMeetingDays = operation({
  id: 'meetings.meeting-days',
  method: 'GET',
  path: '/meetings/{meeting}/day-check',
  input: z.object({ meeting: z.uuid() }),
  output: z.object({ meeting, day_check: dayCheck }),
  allow: may(...secretariatDesk),
  refusals: [],
  run: (context, input) => daysOfMeeting(context, input.meeting),
})

export const checkWeekDays = operation({
  id: 'meetings.week-days',
  method: 'GET',
  path: '/meeting-weeks/{week}/day-check',
  input: z.object({ week: z.uuid() }),
  output: z.object({ week: meetingWeek, day_check: dayCheck }),
  allow: may(...secretariatDesk),
  refusals: [],
  run: (context, input) => daysOfWeek(context, input.week),
})

export const dayOperations = [checkMeetingDays, checkWeekDays]
