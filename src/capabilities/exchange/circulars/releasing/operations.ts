import { z } from 'zod'
import { operation } from '../../../../platform/operations/operation.ts'
import { circular } from '../contract.ts'
import {
  attachedHasItsFile,
  eachStepFromItsState,
  inOnesOwnName,
  namedDeadlineIsSet,
  wholeBeforeItLeaves,
} from '../drafting/rules.ts'
import { senders } from '../permissions.ts'
import { listedHoldsAnOffice, paperIsOpenToEach, someoneReceives } from '../recipients/rules.ts'
import { askForRelease, release, stop } from './actions.ts'
import { secondPersonAboveSoMany, stoppedUntilItLeaves } from './rules.ts'

const input = z.object({ circular: z.uuid() })
const notReady = [
  eachStepFromItsState,
  wholeBeforeItLeaves,
  namedDeadlineIsSet,
  listedHoldsAnOffice,
  someoneReceives,
  paperIsOpenToEach,
  attachedHasItsFile,
]

export const askRelease = operation({
  id: 'exchange.ask-for-release',
  method: 'POST',
  path: '/circulars/{circular}/submission',
  input,
  output: circular,
  allow: senders,
  refusals: [inOnesOwnName, ...notReady],
  versioned: true,
  run: (context, given) => askForRelease(context, given.circular),
})

export const releaseCircular = operation({
  id: 'exchange.release-circular',
  method: 'POST',
  path: '/circulars/{circular}/release',
  input,
  output: circular,
  allow: senders,
  refusals: [...notReady, secondPersonAboveSoMany],
  versioned: true,
  bound: { times: 60, withinMinutes: 60 },
  run: (context, given) => release(context, given.circular),
})

export const stopCircular = operation({
  id: 'exchange.stop-circular',
  method: 'POST',
  path: '/circulars/{circular}/stop',
  input,
  output: circular,
  allow: senders,
  refusals: [inOnesOwnName, stoppedUntilItLeaves],
  versioned: true,
  run: (context, given) => stop(context, given.circular),
})

export const releasingOperations = [askRelease, releaseCircular, stopCircular]
