import { z } from 'zod'
import { operation } from '../../../platform/operations/operation.ts'
import { oneself } from '../../../platform/operations/permission.ts'
import { makeToken, ownTokens, revokeOwnToken } from './actions.ts'
import { tokenOfOnesOwn } from './rules.ts'

export const apiToken = z.object({
  token_id: z.uuid(),
  name: z.string(),
  reads_only: z.boolean(),
  operations: z.array(z.string()),
  made_at: z.string(),
  expires_at: z.string(),
  used_at: z.string().nullable(),
})

export const listOwnTokens = operation({
  id: 'directory.tokens',
  method: 'GET',
  path: '/own/tokens',
  input: z.object({}),
  output: z.object({ tokens: z.array(apiToken), may: z.array(z.string()) }),
  allow: oneself,
  bySession: true,
  refusals: [],
  run: (context) => ownTokens(context),
})

export const makeOwnToken = operation({
  id: 'directory.make-token',
  method: 'POST',
  path: '/own/tokens',
  input: z.object({
    name: z.string().trim().min(1).max(60),
    reads_only: z.boolean(),
    operations: z.array(z.string().max(80)).max(200).default([]),
    days: z.number().int().min(1).max(366),
  }),
  output: z.object({ token_id: z.uuid(), token: z.string(), expires_at: z.string() }),
  allow: oneself,
  bySession: true,
  refusals: [tokenOfOnesOwn],
  freshProof: true,
  secret: true,
  bound: { times: 20, withinMinutes: 60 },
  run: (context, input) => makeToken(context, input),
})

export const revokeTokenOfOnesOwn = operation({
  id: 'directory.revoke-token',
  method: 'POST',
  path: '/own/tokens/{token}/revoke',
  input: z.object({ token: z.uuid() }),
  output: z.object({ ended: z.literal(true) }),
  allow: oneself,
  bySession: true,
  refusals: [],
  run: (context, input) => revokeOwnToken(context, input.token),
})

export const tokenOperations = [listOwnTokens, makeOwnToken, revokeTokenOfOnesOwn]
