import { z } from 'zod'
import { operation } from '../../../../platform/operations/operation.ts'
import { anyOf, own } from '../../../../platform/operations/permission.ts'
import { memberOffices } from '../../../directory/contract.ts'
import { floorKind, motion, ruling } from '../contract.ts'
import { chair, stands } from '../sessions/operations.ts'
import { askForFloor, moveUp, withdrawRequest } from './actions.ts'
import { addTime, endFloor, giveFloor } from './giving/actions.ts'
import {
  floorInTurn,
  motionsInOrder,
  oneSpeaks,
  pointRuledAtOnce,
  pointsOfOrderFirst,
} from './giving/rules.ts'
import { asksForItsOwn, listIsOpen, onTheListOnce, speaksByRight, twoRepliesAnItem } from './rules.ts'

type OfDelegation = { readonly participant: string }
/** Who runs the session for any participant, and those who speak for one for it alone. */
const forParticipant = anyOf(
  chair,
  own<OfDelegation>('delegation', ({ participant }) => participant, ...memberOffices, 'delegate', 'observer'),
)
const ofRequest = { session: z.uuid(), request: z.uuid() }

export const ask = operation({
  id: 'meetings.ask-for-floor',
  method: 'POST',
  path: '/sessions/{session}/delegations/{participant}/floor',
  input: z.object({
    session: z.uuid(),
    participant: z.uuid(),
    kind: floorKind.default('speech'),
    motion: motion.nullable().default(null),
  }),
  output: stands,
  allow: forParticipant,
  refusals: [listIsOpen, speaksByRight, onTheListOnce, twoRepliesAnItem, asksForItsOwn],
  run: askForFloor,
})

export const withdrawFromList = operation({
  id: 'meetings.withdraw-from-list',
  method: 'POST',
  path: '/sessions/{session}/delegations/{participant}/floor/{request}/withdrawal',
  input: z.object({ ...ofRequest, participant: z.uuid() }),
  output: stands,
  allow: forParticipant,
  refusals: [floorInTurn, asksForItsOwn],
  run: withdrawRequest,
})

export const raise = operation({
  id: 'meetings.move-up',
  method: 'POST',
  path: '/sessions/{session}/floor/{request}/place',
  input: z.object(ofRequest),
  output: stands,
  allow: chair,
  refusals: [floorInTurn],
  run: moveUp,
})

export const give = operation({
  id: 'meetings.give-floor',
  method: 'POST',
  path: '/sessions/{session}/floor/{request}/giving',
  input: z.object(ofRequest),
  output: stands,
  allow: chair,
  refusals: [floorInTurn, listIsOpen, pointsOfOrderFirst, motionsInOrder, oneSpeaks],
  run: giveFloor,
})

export const end = operation({
  id: 'meetings.end-floor',
  method: 'POST',
  path: '/sessions/{session}/floor/{request}/end',
  input: z.object({ ...ofRequest, ruling: ruling.nullable().default(null) }),
  output: stands,
  allow: chair,
  refusals: [floorInTurn, pointRuledAtOnce],
  run: endFloor,
})

export const add = operation({
  id: 'meetings.add-time',
  method: 'POST',
  path: '/sessions/{session}/floor/{request}/time',
  input: z.object({ ...ofRequest, seconds: z.number().int().min(10).max(3600).default(60) }),
  output: stands,
  allow: chair,
  refusals: [floorInTurn],
  run: addTime,
})

export const floorOperations = [ask, withdrawFromList, raise, give, end, add]
