import { type PageRequest, fieldOf, filePage, form, page, read } from '../../../platform/http/page.ts'
import { dayIn, given, textIn, wrongText } from '../../../platform/http/sent-form.ts'
import { ask, getAnswerForm, giveAnswer } from '../answering/operations.ts'
import { getEvidence } from '../evidence/operations.ts'
import { evidenceOf, reference, wrongTelling } from '../fields.ts'
import { instructSecretariat } from '../guidelines/operations.ts'
import { linkTo, unlinkFrom } from '../lineage/operations.ts'
import { getMandate } from '../register/operations.ts'
import { getRemittance } from '../remitting/operations.ts'
import { AnswerForm } from '../screens/answer.tsx'
import { AnswerReceived } from '../screens/answer-received.tsx'
import { GuidelineForm } from '../screens/guideline.tsx'
import { Record } from '../screens/record.tsx'
import { tellMandate } from '../story/operations.ts'
import { closeByConclusion, noteOn, proposeDate, reportOn, superviseReport } from './operations.ts'

const toRecord = (_: unknown, request: PageRequest): string => `/mandates/${request.params['reference']}`
const telling = (request: PageRequest) => ({
  ...reference(request),
  text: given(request, 'text'),
  ...evidenceOf(request),
})
const linking = (request: PageRequest) => ({
  ...reference(request),
  kind: given(request, 'kind'),
  other: given(request, 'other'),
})
const token = (request: PageRequest) => ({ token: request.params['token'] })

export const followingPages = [
  page({
    id: 'mandates.record',
    path: '/mandates/:reference',
    alsoToReaders: true,
    room: 'mandates',
    reads: {
      mandate: read(getMandate, reference),
      story: read(tellMandate, (request) => ({
        ...reference(request),
        before: fieldOf(request.query, 'before') || undefined,
      })),
    },
    forms: {
      report: form({ operation: reportOn, input: telling, next: toRecord, wrong: wrongTelling }),
      note: form({ operation: noteOn, input: telling, next: toRecord, wrong: wrongTelling }),
      supervise: form({
        operation: superviseReport,
        input: (request) => ({
          ...reference(request),
          returned: given(request, 'returned') === 'yes',
          text: given(request, 'text'),
        }),
        next: toRecord,
      }),
      close: form({
        operation: closeByConclusion,
        input: (request) => ({
          ...reference(request),
          symbol: given(request, 'symbol'),
          number: given(request, 'number'),
          lapses: given(request, 'lapses') === 'yes',
        }),
        next: toRecord,
        wrong: {
          symbol: { field: 'symbol', says: 'mandates:wrong.symbol' },
          number: { field: 'number', says: 'mandates:wrong.number' },
        },
      }),
      propose: form({
        operation: proposeDate,
        input: (request) => ({ ...reference(request), day: dayIn(request.fields, 'day') }),
        next: toRecord,
        wrong: { day: { field: 'day', says: 'mandates:wrong.day' } },
      }),
      ask: form({
        operation: ask,
        input: (request) => ({ ...reference(request), text: given(request, 'text') }),
        next: toRecord,
      }),
      link: form({
        operation: linkTo,
        input: linking,
        next: toRecord,
        wrong: { other: { field: 'other', says: 'mandates:wrong.other' } },
      }),
      unlink: form({ operation: unlinkFrom, input: linking, next: toRecord }),
    },
    title: ({ mandate }) => mandate.reference ?? '',
    view: Record,
  }),
  page({
    id: 'mandates.answer',
    path: '/answer/:token',
    frame: 'task',
    reads: { answer: read(getAnswerForm, token) },
    forms: {
      answer: form({
        operation: giveAnswer,
        input: (request) => ({
          ...token(request),
          text: given(request, 'text'),
          done: given(request, 'done') === 'yes',
          ...evidenceOf(request),
        }),
        next: (_, { params }) => `/answer/${params['token']}/received`,
        wrong: wrongTelling,
      }),
    },
    title: (_, { words }) => words('mandates:answer.title'),
    view: AnswerForm,
  }),
  page({
    id: 'mandates.answer-received',
    path: '/answer/:token/received',
    frame: 'task',
    reads: { answer: read(getAnswerForm, token) },
    title: (_, { words }) => words('mandates:answer.received'),
    view: AnswerReceived,
  }),
  page({
    id: 'mandates.guideline',
    path: '/guidelines/new',
    room: 'mandates',
    reads: {},
    forms: {
      instruct: form({
        operation: instructSecretariat,
        input: (request) => ({
          title: textIn(request, 'title'),
          text: given(request, 'text'),
          due_day: dayIn(request.fields, 'due'),
        }),
        next: ({ reference: made }) => `/mandates/${made}`,
        wrong: {
          ...wrongText('title', 'mandates:wrong.title'),
          due_day: { field: 'due', says: 'mandates:wrong.day' },
        },
      }),
    },
    title: (_, { words }) => words('mandates:guideline.title'),
    view: GuidelineForm,
  }),
]

export const followingFiles = [
  filePage({
    path: '/mandates/:reference/remittance',
    operation: getRemittance,
    input: ({ params }) => ({ reference: params['reference'] }),
  }),
  filePage({
    path: '/mandates/:reference/evidence/:evidence',
    operation: getEvidence,
    input: ({ params }) => ({ reference: params['reference'], evidence: params['evidence'] }),
  }),
]
