import { z } from 'zod'
import { operation } from '../../../platform/operations/operation.ts'
import { oneself } from '../../../platform/operations/permission.ts'
import { personFacts } from '../contract.ts'
import { changeOwn, endOtherSessionsOf, endSessionOf, ownPage } from './actions.ts'

const own = z.object({
  ...personFacts,
  language: z.enum(['es', 'en']),
  digest: z.boolean(),
  version: z.number().int(),
})

export const getOwnPage = operation({
  id: 'directory.own',
  method: 'GET',
  path: '/own',
  input: z.object({}),
  output: own.extend({
    sessions: z.array(
      z.object({
        session_id: z.uuid(),
        device: z.string(),
        created_at: z.string(),
        here: z.boolean(),
      }),
    ),
  }),
  allow: oneself,
  bySession: true,
  refusals: [],
  run: ownPage,
})

export const changeOwnPage = operation({
  id: 'directory.change-own',
  method: 'POST',
  path: '/own',
  input: z.object({ language: z.enum(['es', 'en']), digest: z.boolean() }),
  output: own,
  allow: oneself,
  bySession: true,
  refusals: [],
  versioned: true,
  run: changeOwn,
})

export const endOwnSession = operation({
  id: 'directory.end-session',
  method: 'POST',
  path: '/own/sessions/{session}/end',
  input: z.object({ session: z.uuid() }),
  output: z.object({ ended: z.literal(true) }),
  allow: oneself,
  bySession: true,
  refusals: [],
  run: (context, input) => endSessionOf(context, input.session),
})

export const endOtherSessions = operation({
  id: 'directory.end-other-sessions',
  method: 'POST',
  path: '/own/sessions/end-others',
  input: z.object({}),
  output: z.object({ ended: z.number().int() }),
  allow: oneself,
  bySession: true,
  refusals: [],
  run: (context) => endOtherSessionsOf(context),
})

export const ownOperations = [getOwnPage, changeOwnPage, endOwnSession, endOtherSessions]
