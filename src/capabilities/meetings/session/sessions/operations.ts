import { z } from 'zod'
import { operation } from '../../../../platform/operations/operation.ts'
import { may } from '../../../../platform/operations/permission.ts'
import { takesPlace } from '../../planning/invitations/rules.ts'
import { meeting } from '../../contract.ts'
import { admitted, limits, session, sessionState } from '../contract.ts'
import { chairOffices } from '../running.ts'
import { closeList, openSession, sessionsOf, showOnScreen, takeUpItem, turnSession } from './actions.ts'
import { oneSessionAtATime, sessionInTurn, sessionOnItsDays } from './rules.ts'

export const chair = may(...chairOffices)
/** Where a session stands after a change. */
export const stands = z.object({ session_id: z.uuid(), sequence: z.number().int() })
const ofSession = { session: z.uuid() }

export const getSessions = operation({
  id: 'meetings.sessions',
  method: 'GET',
  path: '/meetings/{meeting}/sessions',
  input: z.object({ meeting: z.uuid() }),
  output: z.object({ meeting, sessions: z.array(session) }),
  allow: chair,
  refusals: [],
  run: (context, input) => sessionsOf(context, input.meeting),
})

export const open = operation({
  id: 'meetings.open-session',
  method: 'POST',
  path: '/meetings/{meeting}/sessions',
  input: limits.extend({ meeting: z.uuid(), admits: z.array(admitted).max(3).default([]) }),
  output: stands,
  allow: chair,
  refusals: [takesPlace, oneSessionAtATime, sessionOnItsDays],
  run: openSession,
})

export const turn = operation({
  id: 'meetings.turn-session',
  method: 'POST',
  path: '/sessions/{session}/state',
  input: z.object({ ...ofSession, to: sessionState }),
  output: stands,
  allow: chair,
  refusals: [sessionInTurn],
  run: turnSession,
})

export const takeUp = operation({
  id: 'meetings.take-up-item',
  method: 'POST',
  path: '/sessions/{session}/item',
  input: z.object({ ...ofSession, item: z.uuid() }),
  output: stands,
  allow: chair,
  refusals: [],
  run: takeUpItem,
})

const words = z.string().trim().min(1).max(4000).optional()
export const show = operation({
  id: 'meetings.show-on-screen',
  method: 'POST',
  path: '/sessions/{session}/screen',
  input: z.object({
    ...ofSession,
    text: z.object({ es: words, en: words }).default({}),
    document: z.uuid().nullable().default(null),
  }),
  output: stands,
  allow: chair,
  refusals: [],
  run: showOnScreen,
})

export const close = operation({
  id: 'meetings.close-list',
  method: 'POST',
  path: '/sessions/{session}/list',
  input: z.object({ ...ofSession, closed: z.boolean() }),
  output: stands,
  allow: chair,
  refusals: [],
  run: closeList,
})

export const sessionsOperations = [getSessions, open, turn, takeUp, show, close]
