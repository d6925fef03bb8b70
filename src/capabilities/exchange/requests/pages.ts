import {
  type PageRequest,
  fieldOf,
  fieldsOf,
  filePage,
  form,
  page,
  read,
} from '../../../platform/http/page.ts'
import { dayIn, given, textIn, wrongText } from '../../../platform/http/sent-form.ts'
import { listParticipantsOn } from '../../conference/index.ts'
import { add, change, close, draft, open, remove, reopen, tellRequest } from './operations.ts'
import { getAnswerFile } from './replies/operations.ts'
import { replyPages } from './replies/pages.ts'
import { getResults, listInformationRequests, takeResults } from './results/operations.ts'
import { EditRequest } from './screens/edit.tsx'
import { RequestList } from './screens/list.tsx'
import { NewRequest } from './screens/new.tsx'
import { RequestRecord } from './screens/record.tsx'
import { RequestStory } from './screens/story.tsx'
import { listIn, numberIn } from './sent.ts'

const reference = ({ params }: PageRequest) => ({ reference: params['request'] })
const placeOf = ({ params }: PageRequest): string => `/requests/${params['request']}`
const toEdit = (_: unknown, request: PageRequest): string => `${placeOf(request)}/edit`
const toRecord = (_: unknown, request: PageRequest): string => placeOf(request)

const aboutIn = (request: PageRequest) => ({
  title: textIn(request, 'title'),
  introduction: textIn(request, 'introduction'),
  deadline_day: dayIn(request.fields, 'deadline'),
  deadline_time: given(request, 'time'),
  confidentiality: given(request, 'confidentiality'),
  recipients: fieldsOf(request.fields, 'recipients'),
})
const wrongAbout = {
  ...wrongText('title', 'exchange:requests.wrong.title'),
  ...wrongText('introduction', 'exchange:requests.wrong.introduction'),
  deadline_day: { field: 'deadline', says: 'exchange:requests.wrong.day' },
  deadline_time: { field: 'time', says: 'exchange:requests.wrong.time' },
  confidentiality: { field: 'confidentiality', says: 'exchange:requests.wrong.confidentiality' },
  recipients: { field: 'recipients', says: 'exchange:requests.wrong.recipients' },
}

const staffPages = [
  page({
    id: 'exchange.requests',
    path: '/requests',
    room: 'exchange',
    reads: {
      list: read(listInformationRequests, ({ query }) => ({ before: fieldOf(query, 'before') || undefined })),
    },
    title: (_, { words }) => words('exchange:requests.list.room'),
    view: RequestList,
  }),
  page({
    id: 'exchange.new-request',
    path: '/requests/new',
    room: 'exchange',
    reads: {
      repeated: read(listInformationRequests, ({ query }) => ({ reference: fieldOf(query, 'from') })),
      participants: read(listParticipantsOn),
    },
    forms: {
      draft: form({
        operation: draft,
        input: (request) => ({
          ...aboutIn(request),
          previous: fieldOf(request.query, 'from') || null,
        }),
        next: ({ reference: made }) => `/requests/${made}/edit`,
        wrong: wrongAbout,
      }),
    },
    title: (_, { words }) => words('exchange:requests.edit.new-title'),
    view: NewRequest,
  }),
  page({
    id: 'exchange.edit-request',
    path: '/requests/:request/edit',
    room: 'exchange',
    reads: {
      found: read(getResults, reference),
      participants: read(listParticipantsOn),
    },
    forms: {
      open: form({ operation: open, input: reference, next: toRecord }),
      change: form({
        operation: change,
        input: (request) => ({ ...reference(request), ...aboutIn(request) }),
        next: toEdit,
        wrong: wrongAbout,
      }),
      add: form({
        operation: add,
        input: (request) => ({
          ...reference(request),
          kind: given(request, 'kind'),
          wording: textIn(request, 'wording'),
          hint: textIn(request, 'hint'),
          required: given(request, 'required') === 'yes',
          shape: {
            options: listIn(request, 'options'),
            columns: listIn(request, 'columns'),
            several: given(request, 'several') === 'yes',
            unit: given(request, 'unit'),
            min: numberIn(request, 'min'),
            max: numberIn(request, 'max'),
          },
        }),
        next: toEdit,
        wrong: {
          ...wrongText('wording', 'exchange:requests.wrong.wording'),
          kind: { field: 'kind', says: 'exchange:requests.wrong.kind' },
          'shape.options': { field: 'options', says: 'exchange:requests.wrong.options' },
          'shape.columns': { field: 'columns', says: 'exchange:requests.wrong.columns' },
          'shape.unit': { field: 'unit', says: 'exchange:requests.wrong.unit' },
          'shape.min': { field: 'min', says: 'exchange:requests.wrong.number' },
          'shape.max': { field: 'max', says: 'exchange:requests.wrong.number' },
        },
      }),
      remove: form({
        operation: remove,
        input: (request) => ({ ...reference(request), question: given(request, 'question') }),
        next: toEdit,
      }),
    },
    title: ({ found }) => found.request.reference,
    // A request that was opened is read, not written.
    redirect: ({ found }) =>
      found.request.state === 'draft' ? undefined : `/requests/${found.request.reference}`,
    view: EditRequest,
  }),
  page({
    id: 'exchange.request',
    path: '/requests/:request',
    room: 'exchange',
    alsoToReaders: true,
    reads: { found: read(getResults, reference) },
    forms: {
      close: form({ operation: close, input: reference, next: toRecord }),
      reopen: form({
        operation: reopen,
        input: (request) => ({
          ...reference(request),
          participant: given(request, 'participant'),
          reason: given(request, 'reason'),
        }),
        next: toRecord,
        wrong: { reason: { field: 'reason', says: 'exchange:requests.wrong.reason' } },
      }),
    },
    title: ({ found }) => found.request.reference,
    view: RequestRecord,
  }),
  page({
    id: 'exchange.request-story',
    path: '/requests/:request/story',
    room: 'exchange',
    reads: {
      found: read(getResults, reference),
      story: read(tellRequest, (request) => ({
        ...reference(request),
        before: fieldOf(request.query, 'before') || undefined,
      })),
    },
    title: ({ found }, { words }) =>
      words('exchange:requests.record.story-of', { reference: found.request.reference }),
    view: RequestStory,
  }),
]

export const requestPages = [...staffPages, ...replyPages]

export const requestFiles = [
  filePage({
    path: '/requests/:request/results.xlsx',
    operation: takeResults,
    input: (request) => ({ ...reference(request), language: request.language }),
  }),
  filePage({
    path: '/requests/:request/replies/:participant/:question',
    operation: getAnswerFile,
    input: (request) => ({
      ...reference(request),
      participant: request.params['participant'],
      question: request.params['question'],
    }),
  }),
]
