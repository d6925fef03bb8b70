import { z } from 'zod'
import { operation } from '../../../platform/operations/operation.ts'
import { personFacts } from '../contract.ts'
import { may } from '../../../platform/operations/permission.ts'
import { apiToken } from '../tokens/operations.ts'
import { endSignIn, endToken, openSignIns } from './actions.ts'

const { given_name, family_name } = personFacts
const whose = { person_id: z.uuid(), given_name, family_name }
const ended = z.object({ ended: z.literal(true) })

export const listSignIns = operation({
  id: 'directory.sign-ins',
  method: 'GET',
  path: '/sign-ins',
  input: z.object({}),
  output: z.object({
    sessions: z.array(
      z.object({
        session_id: z.uuid(),
        ...whose,
        device: z.string(),
        created_at: z.string(),
        seen_at: z.string(),
        proven_by: z.string(),
      }),
    ),
    tokens: z.array(apiToken.extend(whose)),
    providers: z.array(
      z.object({
        provider_id: z.uuid(),
        name: z.string(),
        issuer: z.string(),
        client_id: z.string(),
        participant_id: z.uuid(),
      }),
    ),
    /** Where a provider is to send people back to. */
    callback: z.string(),
  }),
  allow: may('it specialist'),
  bySession: true,
  refusals: [],
  run: (context) => openSignIns(context),
})

export const endAnySignIn = operation({
  id: 'directory.end-sign-in',
  method: 'POST',
  path: '/sign-ins/sessions/{session}/end',
  input: z.object({ session: z.uuid() }),
  output: ended,
  allow: may('it specialist'),
  bySession: true,
  refusals: [],
  run: (context, input) => endSignIn(context, input.session),
})

export const endAnyToken = operation({
  id: 'directory.end-token',
  method: 'POST',
  path: '/sign-ins/tokens/{token}/end',
  input: z.object({ token: z.uuid() }),
  output: ended,
  allow: may('it specialist'),
  bySession: true,
  refusals: [],
  run: (context, input) => endToken(context, input.token),
})

export const signInsOperations = [listSignIns, endAnySignIn, endAnyToken]
