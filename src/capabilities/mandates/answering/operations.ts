import { z } from 'zod'
import { operation } from '../../../platform/operations/operation.ts'
import { anyone } from '../../../platform/operations/permission.ts'
import { personName } from '../../directory/contract.ts'
import { evidenceGiven, mandate, mandateRow } from '../contract.ts'
import { evidenceIsAPaper } from '../evidence/rules.ts'
import { taskedReport } from '../following/rules.ts'
import { staff } from '../permissions.ts'
import { answer, answerForm, askTasked } from './actions.ts'
import { linkAnswersForItsPerson, someoneIsAsked } from './rules.ts'

const token = z.string().min(20).max(200)

export const ask = operation({
  id: 'mandates.ask',
  method: 'POST',
  path: '/mandates/{reference}/questions',
  input: z.object({ reference: z.string().max(40), text: z.string().trim().max(5000).default('') }),
  output: mandate.extend({ asked: z.number().int() }),
  allow: staff,
  refusals: [someoneIsAsked],
  versioned: true,
  bound: { times: 120, withinMinutes: 60 },
  run: askTasked,
})

export const getAnswerForm = operation({
  id: 'mandates.answer-form',
  method: 'GET',
  path: '/answers/{token}',
  input: z.object({ token }),
  output: z.object({ mandate: mandateRow, name: personName }),
  allow: anyone,
  refusals: [linkAnswersForItsPerson],
  run: (context, input) => answerForm(context, input.token),
})

export const giveAnswer = operation({
  id: 'mandates.answer',
  takesFiles: true,
  method: 'POST',
  path: '/answers/{token}',
  input: z.object({
    token,
    text: z.string().trim().min(1).max(20_000),
    done: z.boolean(),
    evidence: evidenceGiven,
  }),
  output: mandate,
  allow: anyone,
  refusals: [linkAnswersForItsPerson, taskedReport, evidenceIsAPaper],
  versioned: true,
  run: answer,
})

export const answeringOperations = [ask, getAnswerForm, giveAnswer]
