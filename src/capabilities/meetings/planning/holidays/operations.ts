import { z } from 'zod'
import { operation } from '../../../../platform/operations/operation.ts'
import { may, signedIn } from '../../../../platform/operations/permission.ts'
import { textGiven } from '../../../conference/contract.ts'
import { secretariatDesk } from '../../../directory/contract.ts'
import { holidaysOf, sayOfDay, settleTravelDays, takeBackOfDay } from './actions.ts'
import { country, holidayListed, saidDay, travelDays } from './contract.ts'
import { saidOnce } from './rules.ts'

/** Years that can be asked for: each is worked out once. */
export const calendarYear = z.coerce.number().int().min(2000).max(2099)

export const listHolidays = operation({
  id: 'meetings.holidays',
  method: 'GET',
  path: '/holidays',
  input: z.object({
    /** Left out, the first of the countries that take part. */
    country: country.optional(),
    year: calendarYear.optional(),
  }),
  output: z.object({
    country,
    year: z.number().int(),
    /** Whether anything is known of the country: where nothing is, no day here means nothing. */
    known: z.boolean(),
    days: z.array(holidayListed),
    travel_days: travelDays,
    version: z.number().int(),
  }),
  allow: signedIn,
  refusals: [],
  run: holidaysOf,
})

const of = { country, day: z.iso.date() }

export const enterHoliday = operation({
  id: 'meetings.enter-holiday',
  method: 'POST',
  path: '/holidays',
  input: z.object({ ...of, name: textGiven }),
  output: saidDay,
  allow: may(...secretariatDesk),
  refusals: [saidOnce],
  bound: { times: 300, withinMinutes: 60 },
  run: (context, input) => sayOfDay(context, { ...input, held: true }),
})

export const strikeHoliday = operation({
  id: 'meetings.strike-holiday',
  method: 'POST',
  path: '/holidays/{country}/{day}/striking',
  input: z.object(of),
  output: saidDay,
  allow: may(...secretariatDesk),
  refusals: [saidOnce],
  bound: { times: 300, withinMinutes: 60 },
  run: (context, input) => sayOfDay(context, { ...input, held: false, name: {} }),
})

export const takeBackHoliday = operation({
  id: 'meetings.take-back-holiday',
  method: 'POST',
  path: '/holidays/{country}/{day}/taking-back',
  input: z.object(of),
  output: saidDay,
  allow: may(...secretariatDesk),
  refusals: [],
  bound: { times: 300, withinMinutes: 60 },
  run: takeBackOfDay,
})

export const settleTravel = operation({
  id: 'meetings.settle-travel-days',
  method: 'PUT',
  path: '/travel-days',
  input: z.object({ travel_days: travelDays }),
  output: z.object({ travel_days: travelDays, version: z.number().int() }),
  allow: may(...secretariatDesk),
  refusals: [],
  versioned: true,
  bound: { times: 120, withinMinutes: 60 },
  run: settleTravelDays,
})

export const holidayOperations = [listHolidays, enterHoliday, strikeHoliday, takeBackHoliday, settleTravel]
