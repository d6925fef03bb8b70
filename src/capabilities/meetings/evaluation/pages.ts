import { inLanguage, languages } from '../../../kernel/language.ts'
import { type PageRequest, fieldOf, filePage, form, page, read } from '../../../platform/http/page.ts'
import { dayIn, given } from '../../../platform/http/sent-form.ts'
import { EvaluationPage } from '../screens/evaluation/evaluation.tsx'
import { EvaluationReceived, LinkedEvaluationPage } from '../screens/evaluation/linked.tsx'
import { TemplatePage } from '../screens/evaluation/template.tsx'
import {
  answer,
  getEvaluation,
  getLinked,
  getSheet,
  getTemplate,
  open,
  remind,
  settle,
} from './operations.ts'

const meeting = ({ params }: PageRequest) => ({ meeting: params['meeting'] })
const token = ({ params }: PageRequest) => ({ token: params['token'] })
const itself = (_: unknown, { params }: PageRequest): string => `/meetings/${params['meeting']}/evaluation`

/** A question that was left out is not sent on. */
function answersIn(request: PageRequest) {
  return Array.from({ length: 20 }, (_, at) => at + 1).flatMap((question) => {
    const value = given(request, `value-${question}`)
    const words = given(request, `words-${question}`)
    if (value === '' && words === '') return []
    return [{ question, value: value === '' ? null : Number(value), words }]
  })
}

/** The questions as they stand in the form: one that was emptied in every language is gone. */
function questionsIn(request: PageRequest) {
  return Array.from({ length: 20 }, (_, at) => at + 1).flatMap((place) => {
    const text = (language: string): string => given(request, `wording-${place}-${language}`)
    const wording = { es: text('es'), en: text('en') }
    if (wording.es === '' && wording.en === '') return []
    const lines = Object.fromEntries(
      languages.map((language) => [
        language,
        given(request, `choices-${place}-${language}`)
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== ''),
      ]),
    )
    const { es = [], en = [] } = lines
    const choices = Array.from({ length: Math.max(es.length, en.length) }, (_, at) => ({
      es: es[at] ?? '',
      en: en[at] ?? '',
    }))
    return [{ kind: given(request, `kind-${place}`), wording, choices }]
  })
}

export const evaluationPages = [
  page({
    id: 'meetings.evaluation-template',
    path: '/meetings/evaluation-questions',
    room: 'meetings',
    reads: { template: read(getTemplate) },
    forms: {
      settle: form({
        operation: settle,
        input: (request) => ({ questions: questionsIn(request) }),
        next: () => '/meetings/evaluation-questions',
        wrong: { questions: { field: 'wording-1-es', says: 'meetings:evaluation.wrong.questions' } },
      }),
    },
    title: (_, { words }) => words('meetings:evaluation.template.title'),
    view: TemplatePage,
  }),
  page({
    id: 'meetings.evaluation',
    path: '/meetings/:meeting/evaluation',
    room: 'meetings',
    alsoToReaders: true,
    reads: { found: read(getEvaluation, meeting) },
    forms: {
      open: form({
        operation: open,
        input: (request) => ({
          ...meeting(request),
          until_day: dayIn(request.fields, 'until'),
          until_time: given(request, 'until-time'),
        }),
        next: itself,
        wrong: {
          until_day: { field: 'until', says: 'meetings:wrong.day' },
          until_time: { field: 'until-time', says: 'meetings:wrong.hour' },
        },
      }),
      remind: form({ operation: remind, input: meeting, next: itself }),
    },
    title: ({ found }, { words, language }) =>
      words('meetings:evaluation.page', { meeting: inLanguage(found.meeting.name, language) }),
    view: EvaluationPage,
  }),
  page({
    id: 'meetings.linked-evaluation',
    path: '/evaluation/:token',
    frame: 'task',
    reads: { linked: read(getLinked, token) },
    forms: {
      answer: form({
        operation: answer,
        input: (request) => ({ ...token(request), answers: answersIn(request) }),
        next: () => '/evaluation-received',
        wrong: { answers: { field: 'value-1', says: 'meetings:evaluation.wrong.answers' } },
      }),
    },
    title: ({ linked }, { language }) => inLanguage(linked.meeting, language),
    view: LinkedEvaluationPage,
  }),
  page({
    id: 'meetings.evaluation-received',
    path: '/evaluation-received',
    frame: 'task',
    reads: {},
    title: (_, { words }) => words('meetings:evaluation.received'),
    view: EvaluationReceived,
  }),
]

export const evaluationFiles = [
  filePage({
    path: '/meetings/:meeting/evaluation/sheet',
    operation: getSheet,
    input: (request) => ({ ...meeting(request), format: fieldOf(request.query, 'format') || 'xlsx' }),
  }),
]
