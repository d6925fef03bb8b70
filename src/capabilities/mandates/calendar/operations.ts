import { z } from 'zod'
import { operation } from '../../../platform/operations/operation.ts'
import { person } from '../../../platform/operations/permission.ts'
import { readers } from '../permissions.ts'
import { calendarLink, endCalendarLink, makeCalendarLink } from './actions.ts'

export const getCalendarLink = operation({
  id: 'mandates.calendar-link',
  method: 'GET',
  path: '/calendar-link',
  input: z.object({}),
  output: z.object({ since: z.string().nullable() }),
  allow: readers,
  refusals: [],
  run: calendarLink,
})

export const makeCalendar = operation({
  id: 'mandates.make-calendar',
  method: 'POST',
  path: '/calendar-link',
  input: z.object({}),
  output: z.object({ address: z.string() }),
  allow: person,
  refusals: [],
  secret: true,
  bound: { times: 20, withinMinutes: 60 },
  run: makeCalendarLink,
})

export const endCalendar = operation({
  id: 'mandates.end-calendar',
  method: 'POST',
  path: '/calendar-link/end',
  input: z.object({}),
  output: z.object({ ended: z.literal(true) }),
  allow: person,
  refusals: [],
  run: endCalendarLink,
})

export const calendarOperations = [getCalendarLink, makeCalendar, endCalendar]
