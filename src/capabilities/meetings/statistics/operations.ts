import { z } from 'zod'
import { download } from '../../../platform/operations/download.ts'
import { operation } from '../../../platform/operations/operation.ts'
import { may } from '../../../platform/operations/permission.ts'
import { paperFormats } from '../../../platform/papers/index.ts'
import { presidencyOffices, secretariat } from '../../directory/contract.ts'
import { statisticsOf, statisticsOfBody } from './actions.ts'
import { meetingCounted, meetingStatistics } from './contract.ts'
import { statisticsPaper } from './printing.ts'

const readers = may(...secretariat, ...presidencyOffices, 'auditor')

export const getStatistics = operation({
  id: 'meetings.statistics',
  method: 'GET',
  path: '/meetings/{meeting}/statistics',
  input: z.object({ meeting: z.uuid() }),
  output: meetingStatistics,
  allow: readers,
  refusals: [],
  run: (context, input) => statisticsOf(context, input.meeting),
})

export const getBodyStatistics = operation({
  id: 'meetings.body-statistics',
  method: 'GET',
  path: '/meeting-statistics',
  /** Left out, of the first body. */
  input: z.object({ body: z.uuid().optional() }),
  output: z.object({ body_id: z.uuid().nullable(), meetings: z.array(meetingCounted) }),
  allow: readers,
  refusals: [],
  run: statisticsOfBody,
})

export const takeStatistics = operation({
  id: 'meetings.statistics-file',
  method: 'GET',
  path: '/meetings/{meeting}/statistics/{format}',
  input: z.object({
    meeting: z.uuid(),
    format: z.enum(paperFormats),
    /** Of the words. */
    language: z.enum(['es', 'en']).optional(),
  }),
  output: download,
  gives: 'file',
  allow: readers,
  refusals: [],
  bound: { times: 300, withinMinutes: 60 },
  run: statisticsPaper,
})

export const statisticsOperations = [getStatistics, getBodyStatistics, takeStatistics]
