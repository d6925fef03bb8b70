import { z } from 'zod'
import { download } from '../../../platform/operations/download.ts'
import { operation } from '../../../platform/operations/operation.ts'
import { anyone, may } from '../../../platform/operations/permission.ts'
import { presidencyOffices, secretariatDesk } from '../../directory/contract.ts'
import { clock } from '../agenda/contract.ts'
import { openEvaluation, remindOfEvaluation } from './actions.ts'
import { answerEvaluation, evaluationBehind } from './answering/actions.ts'
import { answersFitQuestions, linkAnswersOnce } from './answering/rules.ts'
import { answerGiven, evaluationFound, linkedEvaluation, question, template } from './contract.ts'
import { evaluationOf, resultsSheet } from './results/actions.ts'
import { evaluatedOnceItCloses, remindedOnceADay } from './rules.ts'
import { settleTemplate, templateOf } from './template/actions.ts'
import { questionsWhole } from './template/rules.ts'

const desk = may(...secretariatDesk)
const readers = may(...secretariatDesk, ...presidencyOffices, 'auditor')
const ofMeeting = { meeting: z.uuid() }
const token = z.string().min(20).max(200)

export const getTemplate = operation({
  id: 'meetings.evaluation-template',
  method: 'GET',
  path: '/evaluation-template',
  input: z.object({}),
  output: template,
  allow: desk,
  refusals: [],
  run: templateOf,
})

export const settle = operation({
  id: 'meetings.settle-evaluation-template',
  method: 'PUT',
  path: '/evaluation-template',
  input: z.object({ questions: z.array(question).max(20) }),
  output: template,
  allow: desk,
  refusals: [questionsWhole],
  versioned: true,
  run: settleTemplate,
})

export const getEvaluation = operation({
  id: 'meetings.evaluation',
  method: 'GET',
  path: '/meetings/{meeting}/evaluation',
  input: z.object(ofMeeting),
  output: evaluationFound,
  allow: readers,
  refusals: [],
  run: (context, input) => evaluationOf(context, input.meeting),
})

export const open = operation({
  id: 'meetings.open-evaluation',
  method: 'POST',
  path: '/meetings/{meeting}/evaluation',
  input: z.object({ ...ofMeeting, until_day: z.iso.date(), until_time: clock }),
  output: z.object({ asked: z.number().int() }),
  allow: desk,
  refusals: [evaluatedOnceItCloses],
  bound: { times: 60, withinMinutes: 60 },
  run: openEvaluation,
})

export const remind = operation({
  id: 'meetings.remind-of-evaluation',
  method: 'POST',
  path: '/meetings/{meeting}/evaluation/reminder',
  input: z.object(ofMeeting),
  output: z.object({ reminded: z.number().int() }),
  allow: desk,
  refusals: [remindedOnceADay],
  bound: { times: 60, withinMinutes: 60 },
  run: remindOfEvaluation,
})

export const getSheet = operation({
  id: 'meetings.evaluation-sheet',
  method: 'GET',
  path: '/meetings/{meeting}/evaluation/sheet',
  input: z.object({ ...ofMeeting, format: z.enum(['xlsx', 'csv']) }),
  output: download,
  gives: 'file',
  allow: readers,
  refusals: [],
  bound: { times: 300, withinMinutes: 60 },
  run: resultsSheet,
})

export const getLinked = operation({
  id: 'meetings.linked-evaluation',
  method: 'GET',
  path: '/evaluation-links/{token}',
  input: z.object({ token }),
  output: linkedEvaluation,
  allow: anyone,
  refusals: [linkAnswersOnce],
  run: (context, input) => evaluationBehind(context, input.token),
})

export const answer = operation({
  id: 'meetings.answer-evaluation',
  method: 'POST',
  path: '/evaluation-links/{token}/answer',
  input: z.object({ token, answers: z.array(answerGiven).max(20) }),
  output: z.object({ received: z.literal(true) }),
  allow: anyone,
  refusals: [linkAnswersOnce, answersFitQuestions],
  secret: true,
  // A line in the journal would tell when this answer came in.
  traceless: true,
  run: answerEvaluation,
})

export const evaluationOperations = [
  getTemplate,
  settle,
  getEvaluation,
  open,
  remind,
  getSheet,
  getLinked,
  answer,
]
