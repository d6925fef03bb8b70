import { inLanguage } from '../../../kernel/language.ts'
import { type PageRequest, fieldOf, filePage, form, page, read } from '../../../platform/http/page.ts'
import { dayIn, given, textIn, wrongText } from '../../../platform/http/sent-form.ts'
import { MinutesPage } from '../screens/minutes/minutes.tsx'
import {
  add,
  adopt,
  circulate,
  decide,
  draft,
  getMinutes,
  move,
  print,
  propose,
  remove,
  write,
} from './operations.ts'

const meeting = ({ params }: PageRequest) => ({ meeting: params['meeting'] })
const paragraph = (request: PageRequest) => ({
  ...meeting(request),
  paragraph: given(request, 'paragraph'),
})
/** Back to the paragraph that was worked on, with every form closed. */
const at =
  (place: (request: PageRequest) => string) =>
  (_: unknown, request: PageRequest): string =>
    `/meetings/${request.params['meeting']}/minutes${place(request)}`
const top = at(() => '')
const there = at((request) => `#p-${given(request, 'paragraph')}`)
const wrong = {
  ...wrongText('text', 'meetings:minutes.wrong.text'),
  words: { field: 'words', says: 'meetings:minutes.wrong.words' },
  reason: { field: 'reason', says: 'meetings:minutes.wrong.reason' },
  answer: { field: 'answer', says: 'meetings:minutes.wrong.answer' },
  until_day: { field: 'until', says: 'meetings:wrong.day' },
  until_time: { field: 'until-time', says: 'meetings:wrong.hour' },
  corrections_until: { field: 'until', says: 'meetings:wrong.day' },
  how: { field: 'how', says: 'meetings:minutes.wrong.how' },
} as const

export const minutesPages = [
  page({
    id: 'meetings.minutes',
    path: '/meetings/:meeting/minutes',
    room: 'meetings',
    alsoToReaders: true,
    reads: { found: read(getMinutes, meeting) },
    forms: {
      draft: form({ operation: draft, input: meeting, next: top }),
      write: form({
        operation: write,
        input: (request) => ({
          ...paragraph(request),
          text: textIn(request, 'text'),
          agree: given(request, 'agree') === 'yes',
        }),
        next: there,
        wrong,
      }),
      add: form({
        operation: add,
        input: (request) => ({
          ...meeting(request),
          after: given(request, 'after') || null,
          kind: given(request, 'kind'),
          text: textIn(request, 'text'),
        }),
        next: ({ paragraph_id }, { params }) => `/meetings/${params['meeting']}/minutes#p-${paragraph_id}`,
        wrong,
      }),
      move: form({
        operation: move,
        input: (request) => ({ ...paragraph(request), to: given(request, 'to') }),
        next: there,
      }),
      remove: form({ operation: remove, input: paragraph, next: top }),
      circulate: form({
        operation: circulate,
        input: (request) => ({
          ...meeting(request),
          until_day: dayIn(request.fields, 'until'),
          until_time: given(request, 'until-time'),
        }),
        next: top,
        wrong,
      }),
      propose: form({
        operation: propose,
        input: (request) => ({
          ...paragraph(request),
          participant: given(request, 'participant'),
          language: given(request, 'language'),
          words: given(request, 'words'),
          reason: given(request, 'reason'),
        }),
        next: there,
        wrong,
      }),
      decide: form({
        operation: decide,
        input: (request) => ({
          ...meeting(request),
          correction: given(request, 'correction'),
          accepted: given(request, 'accepted') === 'yes',
          text: textIn(request, 'text'),
          answer: given(request, 'answer'),
        }),
        next: at(() => '#corrections'),
        wrong,
      }),
      adopt: form({
        operation: adopt,
        input: (request) => ({
          ...meeting(request),
          how: given(request, 'how'),
          symbol: given(request, 'symbol') || undefined,
        }),
        next: top,
        wrong,
      }),
    },
    title: ({ found }, { words, language }) =>
      words('meetings:minutes.page', { meeting: inLanguage(found.meeting.name, language) }),
    view: MinutesPage,
  }),
]

export const minutesFiles = [
  filePage({
    path: '/meetings/:meeting/minutes/print',
    operation: print,
    input: (request) => ({
      ...meeting(request),
      format: fieldOf(request.query, 'format') || 'pdf',
      language: fieldOf(request.query, 'language') || request.language,
    }),
  }),
]
