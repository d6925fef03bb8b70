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
import { listAppointments } from '../../directory/index.ts'
import { CircularForm, EditCircular } from '../screens/circular-form.tsx'
import { Circulars } from '../screens/circulars.tsx'
import { CircularPreview } from '../screens/circular-preview.tsx'
import { CircularRecordPage } from '../screens/circular-record.tsx'
import { Acknowledged, LinkedCircularPage } from '../screens/linked-circular.tsx'
import { getCircular, listCirculars, sendCircularAgain, tellCircular } from './delivery/operations.ts'
import { change, draft, previewCircular, takeBackCircular } from './drafting/operations.ts'
import {
  acknowledgeCircular,
  getLinkedCircular,
  getLinkedPaper,
  openLinkedPaper,
} from './links/operations.ts'
import { askRelease, releaseCircular, stopCircular } from './releasing/operations.ts'

const circular = ({ params }: PageRequest) => ({ circular: params['circular'] })
const toRecord = (_: unknown, { params }: PageRequest): string => `/exchange/circulars/${params['circular']}`
const token = ({ params }: PageRequest) => ({ token: params['token'] })

const symbolsIn = (request: PageRequest, name: string): string[] =>
  given(request, name)
    .split(/[\n,;]+/)
    .map((one) => one.trim())
    .filter(Boolean)

const written = (request: PageRequest) => ({
  kind: given(request, 'kind'),
  sender: given(request, 'sender'),
  subject: textIn(request, 'subject'),
  body: textIn(request, 'body'),
  original_language: given(request, 'original'),
  deadline_on: dayIn(request.fields, 'deadline'),
  audience: {
    groups: fieldsOf(request.fields, 'groups'),
    participants: fieldsOf(request.fields, 'participants'),
    offices: fieldsOf(request.fields, 'offices'),
    people: fieldsOf(request.fields, 'people'),
  },
  documents: (['link', 'attached'] as const).flatMap((how) =>
    symbolsIn(request, how).map((symbol) => ({ symbol, how })),
  ),
})
const wrong = {
  ...wrongText('subject', 'exchange:wrong.subject'),
  ...wrongText('body', 'exchange:wrong.body'),
  deadline_on: { field: 'deadline', says: 'exchange:wrong.deadline' },
  documents: { field: 'link', says: 'exchange:wrong.documents' },
  people: { field: 'people', says: 'exchange:wrong.people' },
} as const
const around = { participants: read(listParticipantsOn), held: read(listAppointments) }

export const circularPages = [
  page({
    id: 'exchange.circulars',
    path: '/exchange/circulars',
    room: 'exchange',
    reads: {
      list: read(listCirculars, ({ query }) => ({ before: fieldOf(query, 'before') || undefined })),
    },
    title: (_, { words }) => words('exchange:list.room'),
    view: Circulars,
  }),
  page({
    id: 'exchange.draft-circular',
    path: '/exchange/circulars/new',
    room: 'exchange',
    reads: around,
    forms: {
      write: form({
        operation: draft,
        input: written,
        next: ({ circular_id }) => `/exchange/circulars/${circular_id}`,
        wrong,
      }),
    },
    title: (_, { words }) => words('exchange:form.new'),
    view: CircularForm,
  }),
  page({
    id: 'exchange.change-circular',
    path: '/exchange/circulars/:circular/edit',
    room: 'exchange',
    reads: { found: read(getCircular, circular), ...around },
    forms: {
      write: form({
        operation: change,
        input: (request) => ({ ...circular(request), ...written(request) }),
        next: toRecord,
        wrong,
      }),
    },
    title: (_, { words }) => words('exchange:form.edit'),
    view: EditCircular,
  }),
  page({
    id: 'exchange.preview-circular',
    path: '/exchange/circulars/:circular/preview',
    room: 'exchange',
    reads: {
      preview: read(previewCircular, (request) => ({
        ...circular(request),
        person: fieldOf(request.query, 'person') || undefined,
      })),
    },
    title: (_, { words }) => words('exchange:preview.title'),
    view: CircularPreview,
  }),
  page({
    id: 'exchange.circular',
    path: '/exchange/circulars/:circular',
    room: 'exchange',
    alsoToReaders: true,
    reads: {
      found: read(getCircular, circular),
      participants: read(listParticipantsOn),
      story: read(tellCircular, (request) => ({
        ...circular(request),
        before: fieldOf(request.query, 'before') || undefined,
      })),
    },
    forms: {
      'ask-for-release': form({ operation: askRelease, input: circular, next: toRecord }),
      release: form({ operation: releaseCircular, input: circular, next: toRecord }),
      'take-back': form({ operation: takeBackCircular, input: circular, next: toRecord }),
      stop: form({ operation: stopCircular, input: circular, next: toRecord }),
      'send-again': form({
        operation: sendCircularAgain,
        input: (request) => ({ ...circular(request), to: given(request, 'to') }),
        next: toRecord,
      }),
    },
    title: ({ found }, { words }) =>
      found.circular.reference ?? words(`exchange:kind.${found.circular.kind}`),
    view: CircularRecordPage,
  }),
  page({
    id: 'exchange.linked-circular',
    path: '/circular/:token',
    frame: 'task',
    reads: { linked: read(getLinkedCircular, token) },
    forms: {
      acknowledge: form({
        operation: acknowledgeCircular,
        input: token,
        next: (_, { params }) => `/circular/${params['token']}/received`,
      }),
      open: form({
        operation: openLinkedPaper,
        input: (request) => ({ ...token(request), document: given(request, 'document') }),
        next: ({ document_id, language }, { params }) =>
          language === null
            ? `/documents/${document_id}/text`
            : `/circular/${params['token']}/papers/${document_id}?language=${language}`,
      }),
    },
    title: ({ linked }) => linked.reference,
    view: LinkedCircularPage,
  }),
  page({
    id: 'exchange.acknowledged',
    path: '/circular/:token/received',
    frame: 'task',
    reads: { linked: read(getLinkedCircular, token) },
    title: (_, { words }) => words('exchange:linked.received'),
    view: Acknowledged,
  }),
]

export const circularFiles = [
  filePage({
    path: '/circular/:token/papers/:document',
    operation: getLinkedPaper,
    input: (request) => ({
      ...token(request),
      document: request.params['document'],
      language: fieldOf(request.query, 'language') || undefined,
    }),
  }),
]
