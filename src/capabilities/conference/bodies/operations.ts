import { z } from 'zod'
import type { Day } from '../../../kernel/day.ts'
import { operation } from '../../../platform/operations/operation.ts'
import { anyone } from '../../../platform/operations/permission.ts'
import { act, bodyRecord, code, day, textGiven } from '../contract.ts'
import { keepers } from '../participants/operations.ts'
import { codeOnce, datedChange, endsAfterItBegins, notOfItself } from '../rules.ts'
import { bodyOf, changeBody, enterBody, nameBody } from './actions.ts'

const known = z.string().max(40)
const facts = {
  acts: z.array(act).max(act.options.length),
  cadence: z.string().trim().max(200).nullable(),
  parent: z.uuid().nullable(),
  predecessor: z.uuid().nullable(),
  until: day.nullable(),
}

export const getBody = operation({
  id: 'conference.body',
  method: 'GET',
  path: '/bodies/{code}',
  input: z.object({ code: known }),
  output: bodyRecord,
  allow: anyone,
  refusals: [],
  run: (context, input) => bodyOf(context, input.code),
})

export const enterNewBody = operation({
  id: 'conference.enter-body',
  method: 'POST',
  path: '/bodies',
  input: z.object({ code, name: textGiven, from: day, ...facts }),
  output: bodyRecord,
  allow: keepers,
  refusals: [codeOnce, endsAfterItBegins, notOfItself],
  run: (context, input) =>
    enterBody(context, { ...input, from: input.from as Day, until: input.until as Day | null }),
})

export const changeKnownBody = operation({
  id: 'conference.change-body',
  method: 'PUT',
  path: '/bodies/{code}',
  input: z.object({ code: known, ...facts }),
  output: bodyRecord,
  allow: keepers,
  refusals: [endsAfterItBegins, notOfItself],
  versioned: true,
  run: (context, input) => changeBody(context, { ...input, until: input.until as Day | null }),
})

export const nameBodyFrom = operation({
  id: 'conference.name-body',
  method: 'POST',
  path: '/bodies/{code}/names',
  input: z.object({ code: known, name: textGiven, from: day }),
  output: bodyRecord,
  allow: keepers,
  refusals: [datedChange],
  versioned: true,
  run: (context, input) => nameBody(context, { ...input, from: input.from as Day }),
})

export const bodyOperations = [getBody, enterNewBody, changeKnownBody, nameBodyFrom]
