import { inLanguage } from '../../../kernel/language.ts'
import { type PageRequest, fieldOf, filePage, form, page, read } from '../../../platform/http/page.ts'
import { dayIn, given, textIn, wrongText } from '../../../platform/http/sent-form.ts'
import { listBodiesOn } from '../../conference/index.ts'
import { SilenceList } from '../screens/silence/list.tsx'
import { OpenSilence } from '../screens/silence/open.tsx'
import { SilencePage } from '../screens/silence/procedure.tsx'
import {
  extendProcedure,
  getCertificate,
  getProcedure,
  listProcedures,
  openProcedure,
  speak,
  withdrawProcedure,
} from './operations.ts'

const procedure = ({ params }: PageRequest) => ({ procedure: params['procedure'] })
const deadline = (request: PageRequest) => ({
  deadline_day: dayIn(request.fields, 'until'),
  deadline_time: given(request, 'until-time'),
})
const wrongDeadline = {
  deadline_day: { field: 'until', says: 'meetings:wrong.day' },
  deadline_time: { field: 'until-time', says: 'meetings:wrong.hour' },
  deadline: { field: 'until', says: 'meetings:wrong.day' },
} as const
const itself = (_: unknown, { params }: PageRequest): string => `/silence/${params['procedure']}`

export const silencePages = [
  page({
    id: 'meetings.silences',
    path: '/silence',
    room: 'meetings',
    reads: {
      found: read(listProcedures, ({ query }) => ({ before: fieldOf(query, 'before') || undefined })),
    },
    title: (_, { words }) => words('meetings:silence.title'),
    view: SilenceList,
  }),
  page({
    id: 'meetings.open-silence',
    path: '/silence/new',
    room: 'meetings',
    reads: { bodies: read(listBodiesOn) },
    forms: {
      open: form({
        operation: openProcedure,
        input: (request) => ({
          body_id: given(request, 'body'),
          title: textIn(request, 'title'),
          text: textIn(request, 'text'),
          basis: given(request, 'basis'),
          ...deadline(request),
        }),
        next: ({ procedure_id }) => `/silence/${procedure_id}`,
        wrong: {
          body_id: { field: 'body', says: 'meetings:wrong.body' },
          ...wrongText('title', 'meetings:silence.wrong.title'),
          ...wrongText('text', 'meetings:silence.wrong.text'),
          basis: { field: 'basis', says: 'meetings:silence.wrong.basis' },
          ...wrongDeadline,
        },
      }),
    },
    title: (_, { words }) => words('meetings:silence.open.title'),
    view: OpenSilence,
  }),
  page({
    id: 'meetings.silence',
    path: '/silence/:procedure',
    room: 'meetings',
    alsoToReaders: true,
    reads: { found: read(getProcedure, procedure) },
    forms: {
      speak: form({
        operation: speak,
        input: (request) => ({
          ...procedure(request),
          participant: given(request, 'participant'),
          kind: given(request, 'kind'),
          words: given(request, 'words'),
        }),
        next: itself,
        wrong: {
          kind: { field: 'kind', says: 'meetings:silence.wrong.kind' },
          words: { field: 'words', says: 'meetings:silence.wrong.words' },
        },
      }),
      extend: form({
        operation: extendProcedure,
        input: (request) => ({ ...procedure(request), ...deadline(request) }),
        next: itself,
        wrong: wrongDeadline,
      }),
      withdraw: form({ operation: withdrawProcedure, input: procedure, next: itself }),
    },
    title: ({ found }, { language }) => inLanguage(found.procedure.title, language),
    view: SilencePage,
  }),
]

export const silenceFiles = [
  filePage({
    path: '/silence/:procedure/certificate',
    operation: getCertificate,
    input: ({ params, query }) => ({
      procedure: params['procedure'],
      language: fieldOf(query, 'language') || undefined,
    }),
  }),
]
