import { z } from 'zod'
import { operation } from '../../../../platform/operations/operation.ts'
import { may } from '../../../../platform/operations/permission.ts'
import { memberOffices } from '../../../directory/contract.ts'
import { floorNow, place } from '../contract.ts'
import { chairOffices } from '../running.ts'
import { attendsTheSession } from '../sessions/rules.ts'
import { floorOf, placeOf } from './actions.ts'

/** Who follows a session: those who run it, and those who come to it. */
export const inTheRoom = may(...chairOffices, ...memberOffices, 'delegate', 'observer')

export const getFloor = operation({
  id: 'meetings.floor',
  method: 'GET',
  path: '/meetings/{meeting}/floor',
  input: z.object({ meeting: z.uuid() }),
  output: floorNow,
  allow: inTheRoom,
  refusals: [],
  run: (context, input) => floorOf(context, input.meeting),
})

/** The same for the chair's screen and the projector. */
export const getChair = operation({
  id: 'meetings.chair',
  method: 'GET',
  path: '/meetings/{meeting}/chair',
  input: z.object({ meeting: z.uuid() }),
  output: floorNow,
  allow: may(...chairOffices),
  refusals: [],
  run: (context, input) => floorOf(context, input.meeting),
})

/** What a stream of changes begins with, and is asked again with. */
export const followFloor = operation({
  id: 'meetings.follow-floor',
  method: 'GET',
  path: '/meetings/{meeting}/floor/place',
  input: z.object({ meeting: z.uuid() }),
  output: place,
  allow: inTheRoom,
  refusals: [attendsTheSession],
  run: (context, input) => placeOf(context, input.meeting),
})

export const liveOperations = [getFloor, getChair, followFloor]
