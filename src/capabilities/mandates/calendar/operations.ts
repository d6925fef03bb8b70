import { z } from 'zod'
import { download } from '../../../platform/operations/download.ts'
import { operation } from '../../../platform/operations/operation.ts'
import { anyone, person } from '../../../platform/operations/permission.ts'
import { linkAnswersForItsPerson } from '../answering/rules.ts'
import { readers } from '../permissions.ts'
import { calendarFeed, calendarLink, endCalendarLink, makeCalendarLink } from './actions.ts'

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

export const getCalendar = operation({
  id: 'mandates.calendar',
  method: 'GET',
  path: '/calendars/{token}/{file}',
  input: z
    .object({ token: z.string().min(20).max(200), file: z.enum(['es.ics', 'en.ics']) })
    .transform(({ token, file }) => ({
      token,
      language: file === 'es.ics' ? ('es' as const) : ('en' as const),
    })),
  output: download,
  gives: 'file',
  allow: anyone,
  refusals: [linkAnswersForItsPerson],
  run: calendarFeed,
})

export const calendarOperations = [getCalendarLink, makeCalendar, endCalendar, getCalendar]
