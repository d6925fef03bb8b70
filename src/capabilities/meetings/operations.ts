import { z } from 'zod'
import { operation } from '../../platform/operations/operation.ts'
import { anyone, may } from '../../platform/operations/permission.ts'
import { text, textGiven } from '../conference/contract.ts'
import { delegationOperations } from './delegations/operations.ts'
import { credentialsOperations } from './credentials/operations.ts'
import { doorOperations } from './door/operations.ts'
import { participantsOperations } from './participants/operations.ts'
import { registrationOperations } from './registration/operations.ts'
import { secretariatDesk } from '../directory/contract.ts'
import { changeMeeting, meetingOf, meetingsBefore, planMeeting } from './actions.ts'
import { agendaOperations } from './agenda/operations.ts'
import { convocationOperations } from './convocation/operations.ts'
import { meeting, meetingListed } from './contract.ts'
import { particularsOperations } from './particulars/operations.ts'
import { checklistOperations } from './planning/checklists/operations.ts'
import { dayCheck } from './planning/days/contract.ts'
import { dayOperations } from './planning/days/operations.ts'
import { feedOperations } from './planning/feed/operations.ts'
import { holidayOperations } from './planning/holidays/operations.ts'
import { calledOffInTime, hoursInOrder } from './planning/invitations/rules.ts'
import { weekOperations } from './planning/weeks/operations.ts'
import { withinItsWeek } from './planning/weeks/rules.ts'
import { yearOperations } from './planning/year/operations.ts'
import { sessionOperations } from './session/operations.ts'
import { evaluationOperations } from './evaluation/operations.ts'
import { minutesOperations } from './minutes/operations.ts'
import { silenceOperations } from './silence/operations.ts'
import { statisticsOperations } from './statistics/operations.ts'
import { tellMeeting } from './story/operations.ts'
import { adoptedAtItsMeeting, meetingDaysInOrder, numberedOnce } from './rules.ts'

export const listMeetingsBefore = operation({
  id: 'meetings.list',
  method: 'GET',
  path: '/meetings',
  input: z.object({
    /** The place a page of meetings ended at. */
    before: z
      .string()
      .regex(/^\d{4}-\d\d-\d\d_[0-9a-f-]{36}$/)
      .optional(),
  }),
  output: z.object({ meetings: z.array(meetingListed), next: z.string().nullable() }),
  allow: anyone,
  refusals: [],
  run: (context, input) => meetingsBefore(context, input.before),
})

export const getMeeting = operation({
  id: 'meetings.get',
  method: 'GET',
  path: '/meetings/{meeting}',
  input: z.object({ meeting: z.uuid() }),
  output: z.object({ meeting }),
  allow: anyone,
  refusals: [],
  run: (context, input) => meetingOf(context, input.meeting),
})

const hour = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .nullable()
  .default(null)

const given = z.object({
  body_id: z.uuid(),
  number: z.string().trim().min(1).max(20),
  name: textGiven,
  host_id: z.uuid().nullable().default(null),
  place: text.default({}),
  mode: z.enum(['in person', 'virtual', 'hybrid']),
  opens_on: z.iso.date(),
  closes_on: z.iso.date(),
  daily_from: hour,
  daily_until: hour,
})

/** A meeting as it was planned, with what lies on its days. */
const planned = meeting.extend({ day_check: dayCheck })

export const plan = operation({
  id: 'meetings.plan',
  method: 'POST',
  path: '/meetings',
  input: given,
  output: planned,
  allow: may(...secretariatDesk),
  refusals: [meetingDaysInOrder, hoursInOrder, numberedOnce],
  run: planMeeting,
})

export const change = operation({
  id: 'meetings.change',
  method: 'PUT',
  path: '/meetings/{meeting}',
  input: given.extend({ meeting: z.uuid(), state: meeting.shape.state }),
  output: planned,
  allow: may(...secretariatDesk),
  refusals: [
    meetingDaysInOrder,
    hoursInOrder,
    numberedOnce,
    adoptedAtItsMeeting,
    withinItsWeek,
    calledOffInTime,
  ],
  versioned: true,
  bound: { times: 120, withinMinutes: 60 },
  run: changeMeeting,
})

export const meetingOperations = [
  listMeetingsBefore,
  getMeeting,
  plan,
  change,
  ...agendaOperations,
  ...delegationOperations,
  ...registrationOperations,
  ...participantsOperations,
  ...credentialsOperations,
  ...doorOperations,
  tellMeeting,
  ...particularsOperations,
  ...feedOperations,
  ...weekOperations,
  ...yearOperations,
  ...holidayOperations,
  ...dayOperations,
  ...checklistOperations,
  ...convocationOperations,
  ...sessionOperations,
  ...silenceOperations,
  ...minutesOperations,
  ...evaluationOperations,
  ...statisticsOperations,
]
