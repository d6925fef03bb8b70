import { z } from 'zod'
import { operation } from '../../../../platform/operations/operation.ts'
import { anyone, may } from '../../../../platform/operations/permission.ts'
import { text, textGiven } from '../../../conference/contract.ts'
import { secretariatDesk } from '../../../directory/contract.ts'
import { changeWeek, placeInWeek, planWeek, takeFromWeek, weekWithMeetings, weeksBefore } from './actions.ts'
import { dayCheck } from '../days/contract.ts'
import { meetingWeek, weekRecord } from './contract.ts'
import { weekDaysInOrder, withinItsWeek } from './rules.ts'

export const listMeetingWeeks = operation({
  id: 'meetings.weeks',
  method: 'GET',
  path: '/meeting-weeks',
  input: z.object({
    /** The place a page of weeks ended at. */
    before: z
      .string()
      .regex(/^\d{4}-\d\d-\d\d_[0-9a-f-]{36}$/)
      .optional(),
  }),
  output: z.object({ weeks: z.array(meetingWeek), next: z.string().nullable() }),
  allow: anyone,
  refusals: [],
  run: (context, input) => weeksBefore(context, input.before),
})

export const getWeek = operation({
  id: 'meetings.week',
  method: 'GET',
  path: '/meeting-weeks/{week}',
  input: z.object({ week: z.uuid() }),
  output: weekRecord,
  allow: anyone,
  refusals: [],
  run: (context, input) => weekWithMeetings(context, input.week),
})

const given = z.object({
  name: textGiven,
  place: text.default({}),
  host_id: z.uuid().nullable().default(null),
  opens_on: z.iso.date(),
  closes_on: z.iso.date(),
})

/** A week as it was planned, with what lies on its days. */
const planned = meetingWeek.extend({ day_check: dayCheck })

export const enterWeek = operation({
  id: 'meetings.plan-week',
  method: 'POST',
  path: '/meeting-weeks',
  input: given,
  output: planned,
  allow: may(...secretariatDesk),
  refusals: [weekDaysInOrder],
  run: planWeek,
})

export const rewriteWeek = operation({
  id: 'meetings.change-week',
  method: 'PUT',
  path: '/meeting-weeks/{week}',
  input: given.extend({ week: z.uuid() }),
  output: planned,
  allow: may(...secretariatDesk),
  refusals: [weekDaysInOrder, withinItsWeek],
  versioned: true,
  run: changeWeek,
})

const placing = z.object({ week: z.uuid(), meeting: z.uuid() })

export const putIntoWeek = operation({
  id: 'meetings.put-into-week',
  method: 'POST',
  path: '/meeting-weeks/{week}/meetings',
  input: placing,
  output: meetingWeek,
  allow: may(...secretariatDesk),
  refusals: [withinItsWeek],
  run: placeInWeek,
})

export const takeOutOfWeek = operation({
  id: 'meetings.take-from-week',
  method: 'POST',
  path: '/meeting-weeks/{week}/meetings/{meeting}/removal',
  input: placing,
  output: meetingWeek,
  allow: may(...secretariatDesk),
  refusals: [],
  run: takeFromWeek,
})

export const weekOperations = [listMeetingWeeks, getWeek, enterWeek, rewriteWeek, putIntoWeek, takeOutOfWeek]
