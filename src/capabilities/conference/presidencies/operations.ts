import { z } from 'zod'
import type { Day } from '../../../kernel/day.ts'
import { operation } from '../../../platform/operations/operation.ts'
import { anyone } from '../../../platform/operations/permission.ts'
import { day, presidencyRecord, text } from '../contract.ts'
import { keepers } from '../participants/operations.ts'
import { endsAfterItBegins, memberPresides, oneCurrentPresidency } from '../rules.ts'
import { changePresidency, enterPresidency, presidencyOf } from './actions.ts'

const given = z.object({
  participant: z.uuid(),
  theme: text,
  from: day,
  until: day,
  designated_on: day.nullable(),
})
const refusals = [endsAfterItBegins, memberPresides, oneCurrentPresidency]
const inDays = <T extends z.infer<typeof given>>(input: T) => ({
  ...input,
  from: input.from as Day,
  until: input.until as Day,
  designated_on: input.designated_on as Day | null,
})

export const getPresidency = operation({
  id: 'conference.presidency',
  method: 'GET',
  path: '/presidencies/{presidency}',
  input: z.object({ presidency: z.uuid() }),
  output: presidencyRecord,
  allow: anyone,
  refusals: [],
  run: (context, input) => presidencyOf(context, input.presidency),
})

export const enterTerm = operation({
  id: 'conference.enter-presidency',
  method: 'POST',
  path: '/presidencies',
  input: given,
  output: presidencyRecord,
  allow: keepers,
  refusals,
  run: (context, input) => enterPresidency(context, inDays(input)),
})

export const changeTerm = operation({
  id: 'conference.change-presidency',
  method: 'PUT',
  path: '/presidencies/{presidency}',
  input: given.extend({ presidency: z.uuid() }),
  output: presidencyRecord,
  allow: keepers,
  refusals,
  versioned: true,
  run: (context, input) => changePresidency(context, inDays(input)),
})

export const presidencyOperations = [getPresidency, enterTerm, changeTerm]
