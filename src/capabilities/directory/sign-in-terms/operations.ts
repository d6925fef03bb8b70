import { z } from 'zod'
import { operation } from '../../../platform/operations/operation.ts'
import { may } from '../../../platform/operations/permission.ts'
import { settleTerms, showTerms } from './actions.ts'
import { coordinatorLoosens, countsLockNobodyOut, requiredByWhoHasOne } from './rules.ts'

const count = z.number().int().min(0).max(1_000_000)
const terms = z.object({
  second_factor: z.enum(['required', 'offered']),
  letters: count,
  per_account: count,
  per_address: count,
  sessions: count,
})
const settled = terms.extend({ version: z.number().int() })

export const getSignInTerms = operation({
  id: 'directory.sign-in-terms',
  method: 'GET',
  path: '/sign-in/terms',
  input: z.object({}),
  output: settled,
  allow: may('coordinator', 'it specialist'),
  refusals: [],
  run: (context) => showTerms(context),
})

export const settleSignInTerms = operation({
  id: 'directory.settle-sign-in',
  method: 'PUT',
  path: '/sign-in/terms',
  input: terms,
  output: settled,
  allow: may('coordinator', 'it specialist'),
  refusals: [countsLockNobodyOut, coordinatorLoosens, requiredByWhoHasOne],
  versioned: true,
  freshProof: true,
  run: (context, input) => settleTerms(context, input),
})

export const signInTermsOperations = [getSignInTerms, settleSignInTerms]
