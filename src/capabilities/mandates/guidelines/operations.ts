import { z } from 'zod'
import type { Day } from '../../../kernel/day.ts'
import { operation } from '../../../platform/operations/operation.ts'
import { textGiven } from '../../conference/contract.ts'
import { mandate } from '../contract.ts'
import { presidency } from '../permissions.ts'
import { instruct } from './actions.ts'

export const instructSecretariat = operation({
  id: 'mandates.instruct',
  method: 'POST',
  path: '/guidelines',
  input: z.object({
    title: textGiven,
    text: z.string().trim().max(20_000).default(''),
    due_day: z.iso.date().nullable().default(null),
  }),
  output: mandate,
  allow: presidency,
  refusals: [],
  run: (context, input) => instruct(context, { ...input, due_day: input.due_day as Day | null }),
})

export const guidelineOperations = [instructSecretariat]
