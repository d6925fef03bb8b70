import { z } from 'zod'
import { operation } from '../../../platform/operations/operation.ts'
import { anyone } from '../../../platform/operations/permission.ts'
import { find } from './actions.ts'
import { finding } from './contract.ts'

export const findAnything = operation({
  id: 'exchange.find',
  method: 'GET',
  path: '/find',
  input: z.object({ q: z.string().max(200).default('') }),
  output: z.object({ found: z.array(finding) }),
  allow: anyone,
  refusals: [],
  run: async (context, input) => ({ found: await find(context, input.q) }),
})

export const findingOperations = [findAnything]
