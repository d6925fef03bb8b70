import { z } from 'zod'
import { operation } from '../../../../platform/operations/operation.ts'
import { may } from '../../../../platform/operations/permission.ts'
import { presidencyOffices, secretariatDesk } from '../../../directory/contract.ts'
import { namesCanBePrinted } from '../../participants/rules.ts'
import { convocation, plan, convocationRecord } from '../contract.ts'
import { recordOf } from '../reading.ts'
import { remind } from '../reminding/actions.ts'
import { remindedOnceADay } from '../reminding/rules.ts'
import { convoke, planOf, release, stop } from './actions.ts'
import { answeredBeforeItOpens, convokedInTurn, noticeOrReason, secondPersonForMany } from './rules.ts'

const desk = may(...secretariatDesk)
const readers = may(...secretariatDesk, ...presidencyOffices, 'auditor')
const ofMeeting = z.object({ meeting: z.uuid() })

export const getConvocationPlan = operation({
  id: 'meetings.convocation-plan',
  method: 'GET',
  path: '/meetings/{meeting}/convocation-plan',
  input: ofMeeting,
  output: plan,
  allow: readers,
  refusals: [],
  run: (context, input) => planOf(context, input.meeting),
})

export const convokeMeeting = operation({
  id: 'meetings.convoke',
  method: 'POST',
  path: '/meetings/{meeting}/convocation',
  input: ofMeeting.extend({
    answer_until: z.iso.date(),
    late_reason: z.string().trim().max(1000).default(''),
  }),
  output: convocation,
  allow: desk,
  refusals: [convokedInTurn, noticeOrReason, answeredBeforeItOpens, namesCanBePrinted],
  versioned: true,
  bound: { times: 30, withinMinutes: 60 },
  run: convoke,
})

export const releaseConvocation = operation({
  id: 'meetings.release-convocation',
  method: 'POST',
  path: '/meetings/{meeting}/convocation/release',
  input: ofMeeting,
  output: convocation,
  allow: desk,
  refusals: [convokedInTurn, secondPersonForMany],
  versioned: true,
  run: (context, input) => release(context, input.meeting),
})

export const stopConvocation = operation({
  id: 'meetings.stop-convocation',
  method: 'POST',
  path: '/meetings/{meeting}/convocation/stop',
  input: ofMeeting,
  output: convocation,
  allow: desk,
  refusals: [convokedInTurn],
  versioned: true,
  run: (context, input) => stop(context, input.meeting),
})

export const remindConvoked = operation({
  id: 'meetings.remind-convoked',
  method: 'POST',
  path: '/meetings/{meeting}/convocation/reminder',
  input: ofMeeting,
  output: z.object({ participants: z.number().int(), mails: z.number().int() }),
  allow: desk,
  refusals: [convokedInTurn, remindedOnceADay],
  versioned: true,
  bound: { times: 30, withinMinutes: 60 },
  run: (context, input) => remind(context, input.meeting),
})

export const getConvocation = operation({
  id: 'meetings.convocation',
  method: 'GET',
  path: '/meetings/{meeting}/convocation',
  input: ofMeeting.extend({ after: z.uuid().optional() }),
  output: convocationRecord,
  allow: readers,
  refusals: [],
  run: recordOf,
})

export const conveningOperations = [
  getConvocationPlan,
  convokeMeeting,
  releaseConvocation,
  stopConvocation,
  remindConvoked,
  getConvocation,
]
