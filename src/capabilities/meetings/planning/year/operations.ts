import { z } from 'zod'
import { operation } from '../../../../platform/operations/operation.ts'
import { signedIn } from '../../../../platform/operations/permission.ts'
import { calendarYear } from '../holidays/operations.ts'
import { yearFound } from './contract.ts'
import { yearOf } from './reading.ts'

export const getYear = operation({
  id: 'meetings.year',
  method: 'GET',
  path: '/meeting-year',
  input: z.object({
    year: calendarYear.optional(),
    /** Whose holidays, as `HND,MEX`; empty for nobody's, left out for those of the members. */
    countries: z
      .string()
      .max(1000)
      .regex(/^([A-Z]{3}(,[A-Z]{3})*)?$/)
      .optional(),
  }),
  output: yearFound,
  allow: signedIn,
  refusals: [],
  run: (context, { year, countries }) =>
    yearOf(context, { year, countries: countries?.split(',').filter(Boolean) }),
})

export const yearOperations = [getYear]
