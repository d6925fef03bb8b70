import { z } from 'zod'
import type { Day } from '../../kernel/day.ts'
import { operation } from '../../platform/operations/operation.ts'
import { anyone, may } from '../../platform/operations/permission.ts'
import { text } from '../conference/contract.ts'
import { secretariat } from '../directory/contract.ts'
import { meetingWithAgenda, meetingsBefore, planMeeting } from './actions.ts'
import { agendaItem, meeting } from './contract.ts'
import { meetingDaysInOrder } from './rules.ts'

export const listMeetingsBefore = operation({
  id: 'meetings.list',
  method: 'GET',
  path: '/meetings',
  input: z.object({ before: z.iso.date().optional() }),
  output: z.object({ meetings: z.array(meeting) }),
  allow: anyone,
  refusals: [],
  run: (context, input) => meetingsBefore(context, input.before as Day | undefined),
})

export const getMeeting = operation({
  id: 'meetings.get',
  method: 'GET',
  path: '/meetings/{meeting}',
  input: z.object({ meeting: z.uuid() }),
  output: z.object({ meeting, agenda: z.array(agendaItem) }),
  allow: anyone,
  refusals: [],
  run: (context, input) => meetingWithAgenda(context, input.meeting),
})

export const plan = operation({
  id: 'meetings.plan',
  method: 'POST',
  path: '/meetings',
  input: z.object({
    body_id: z.uuid(),
    number: z.string().min(1).max(20),
    name: text,
    host_id: z.uuid().nullable().default(null),
    place: text.default({}),
    mode: z.enum(['in person', 'virtual', 'hybrid']),
    opens_on: z.iso.date(),
    closes_on: z.iso.date(),
  }),
  output: meeting,
  allow: may(...secretariat),
  refusals: [meetingDaysInOrder],
  run: planMeeting,
})

export const meetingOperations = [listMeetingsBefore, getMeeting, plan]
