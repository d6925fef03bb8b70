import { z } from 'zod'
import { download } from '../../../../platform/operations/download.ts'
import { operation } from '../../../../platform/operations/operation.ts'
import { question, recipient, request, requestRow, value } from '../contract.ts'
import { readers } from '../permissions.ts'
import { requestsBefore, resultsOf, resultsSheet } from './actions.ts'

const reference = z.string().max(40)

export const listInformationRequests = operation({
  id: 'exchange.requests',
  method: 'GET',
  path: '/information-requests',
  input: z.object({
    /** Where a page of the list ended. */
    before: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z_[0-9a-f-]{36}$/)
      .optional(),
    reference: reference.optional(),
  }),
  /** `next` is asked for as `before`. */
  output: z.object({ requests: z.array(requestRow), next: z.string().nullable() }),
  allow: readers,
  refusals: [],
  run: requestsBefore,
})

export const getResults = operation({
  id: 'exchange.request',
  method: 'GET',
  path: '/information-requests/{reference}',
  input: z.object({ reference }),
  output: z.object({
    request,
    questions: z.array(question),
    recipients: z.array(recipient),
    /** Of the replies that are shared with the reader, and of no other. */
    answers: z.array(z.object({ reply_id: z.uuid(), question_id: z.uuid(), value })),
  }),
  allow: readers,
  refusals: [],
  run: (context, input) => resultsOf(context, input.reference),
})

export const takeResults = operation({
  id: 'exchange.request-sheet',
  method: 'GET',
  path: '/information-requests/{reference}/results.xlsx',
  input: z.object({ reference, language: z.enum(['es', 'en']).optional() }),
  output: download,
  gives: 'file',
  allow: readers,
  refusals: [],
  bound: { times: 60, withinMinutes: 60 },
  run: (context, { reference: of, language }) =>
    resultsSheet(language ? { ...context, language } : context, of),
})

export const resultOperations = [listInformationRequests, getResults, takeResults]
