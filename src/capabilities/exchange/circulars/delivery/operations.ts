import { z } from 'zod'
import { operation } from '../../../../platform/operations/operation.ts'
import { signedIn } from '../../../../platform/operations/permission.ts'
import { before, story } from '../../../directory/index.ts'
import { circularRecord, circularRow } from '../contract.ts'
import { eachStepFromItsState, inOnesOwnName } from '../drafting/rules.ts'
import { senders } from '../permissions.ts'
import { listOf, recordOf, sendAgain } from './actions.ts'
import { sentAgainOneAtATime } from './rules.ts'
import { storyOfCircular } from './story.ts'

export const listCirculars = operation({
  id: 'exchange.circulars',
  method: 'GET',
  path: '/circulars',
  input: z.object({ before: z.uuid().optional() }),
  output: z.object({ circulars: z.array(circularRow), next: z.uuid().nullable() }),
  allow: signedIn,
  refusals: [],
  run: listOf,
})

export const getCircular = operation({
  id: 'exchange.circular',
  method: 'GET',
  path: '/circulars/{circular}',
  input: z.object({ circular: z.uuid() }),
  output: circularRecord,
  allow: signedIn,
  refusals: [],
  run: (context, input) => recordOf(context, input.circular),
})

export const tellCircular = operation({
  id: 'exchange.circular-story',
  method: 'GET',
  path: '/circulars/{circular}/story',
  input: z.object({ circular: z.uuid(), before }),
  output: story,
  allow: signedIn,
  refusals: [],
  run: storyOfCircular,
})

export const sendCircularAgain = operation({
  id: 'exchange.send-again',
  method: 'POST',
  path: '/circulars/{circular}/sending-again',
  input: z.object({ circular: z.uuid(), to: z.enum(['bounced', 'unacknowledged']) }),
  output: z.object({ written: z.number().int(), version: z.number().int() }),
  allow: senders,
  refusals: [inOnesOwnName, eachStepFromItsState, sentAgainOneAtATime],
  versioned: true,
  bound: { times: 30, withinMinutes: 60 },
  run: sendAgain,
})

export const deliveryOperations = [listCirculars, getCircular, tellCircular, sendCircularAgain]
