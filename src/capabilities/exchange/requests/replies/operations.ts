import { z } from 'zod'
import { download } from '../../../../platform/operations/download.ts'
import { operation } from '../../../../platform/operations/operation.ts'
import { may } from '../../../../platform/operations/permission.ts'
import { memberOffices, personName } from '../../../directory/contract.ts'
import { paperCannotRun } from '../../../documents/index.ts'
import { answer, confidentiality, question, reply, request, value } from '../contract.ts'
import { readers } from '../permissions.ts'
import { clearReply, ownReply, setConfidentiality } from './actions.ts'
import { answerFile, useAnswerAgain, writeAnswer } from './answers/actions.ts'
import { answerFits } from './fitting/rules.ts'
import {
  clearedOnce,
  everyRequiredAnswered,
  repliedInTime,
  repliesForItsCountry,
  usedAgain,
} from './rules.ts'

const answerers = may(...memberOffices)
const reference = z.string().max(40)
const drafting = [repliesForItsCountry, repliedInTime, clearedOnce]

export const getOwnReply = operation({
  id: 'exchange.own-reply',
  method: 'GET',
  path: '/information-requests/{reference}/own-reply',
  input: z.object({ reference }),
  output: z.object({
    request,
    questions: z.array(question),
    participant_id: z.uuid(),
    confidentiality,
    /** 0 where nobody has begun. */
    reply_version: z.number().int(),
    cleared: z.object({ at: z.string(), name: personName }).nullable(),
    in_time: z.boolean(),
    answers: z.array(answer),
    /** What the country cleared last time, by the question of this time. */
    earlier: z.array(z.object({ question_id: z.uuid(), value })),
  }),
  allow: answerers,
  refusals: [repliesForItsCountry],
  run: (context, input) => ownReply(context, input.reference),
})

export const writeOwnAnswer = operation({
  id: 'exchange.write-answer',
  method: 'PUT',
  path: '/information-requests/{reference}/own-reply/answers/{question}',
  input: z.object({
    reference,
    question: z.uuid(),
    value,
    file: z.object({ name: z.string().max(300), content: z.base64() }).optional(),
  }),
  output: answer,
  allow: answerers,
  refusals: [...drafting, answerFits, paperCannotRun],
  versioned: true,
  takesFiles: true,
  run: (context, { file, ...input }) =>
    writeAnswer(context, {
      ...input,
      ...(file ? { file: { name: file.name, bytes: Buffer.from(file.content, 'base64') } } : {}),
    }),
})

export const useAgain = operation({
  id: 'exchange.use-answer-again',
  method: 'POST',
  path: '/information-requests/{reference}/own-reply/answers/{question}/earlier',
  input: z.object({ reference, question: z.uuid() }),
  output: answer,
  allow: answerers,
  refusals: [...drafting, usedAgain, answerFits],
  versioned: true,
  run: useAnswerAgain,
})

export const chooseConfidentiality = operation({
  id: 'exchange.set-confidentiality',
  method: 'PUT',
  path: '/information-requests/{reference}/own-reply/confidentiality',
  input: z.object({ reference, confidentiality }),
  output: reply,
  allow: answerers,
  refusals: drafting,
  run: setConfidentiality,
})

export const clear = operation({
  id: 'exchange.clear-reply',
  method: 'POST',
  path: '/information-requests/{reference}/own-reply/clearing',
  input: z.object({ reference }),
  output: reply,
  allow: answerers,
  refusals: [...drafting, everyRequiredAnswered],
  versioned: true,
  run: (context, input) => clearReply(context, input.reference),
})

export const getAnswerFile = operation({
  id: 'exchange.answer-file',
  method: 'GET',
  path: '/information-requests/{reference}/replies/{participant}/{question}',
  input: z.object({ reference, participant: z.uuid(), question: z.uuid() }),
  output: download,
  gives: 'file',
  allow: readers,
  refusals: [],
  bound: { times: 300, withinMinutes: 60 },
  run: answerFile,
})

export const replyOperations = [
  getOwnReply,
  writeOwnAnswer,
  useAgain,
  chooseConfidentiality,
  clear,
  getAnswerFile,
]
