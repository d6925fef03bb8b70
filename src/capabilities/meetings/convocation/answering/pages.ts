import { inLanguage } from '../../../../kernel/language.ts'
import { type PageRequest, fieldOf, filePage, form, page, read } from '../../../../platform/http/page.ts'
import { given } from '../../../../platform/http/sent-form.ts'
import {
  ConvocationAnswered,
  AnswerLeft,
  LeaveToColleague,
  LinkedConvocation,
} from '../../screens/convocation/linked.tsx'
import { answerLinked, getLinkedConvocation, getLinkedPaper, leaveAnswer } from './operations.ts'

const token = ({ params }: PageRequest) => ({ token: params['token'] })

/** What a form of an answer sends, whoever fills it in, and where its fields tell what is wrong. */
export const answerIn = (request: PageRequest) => ({
  answer: given(request, 'answer'),
  head: given(request, 'head'),
  remark: given(request, 'remark'),
})
export const wrongAnswer = {
  answer: { field: 'answer', says: 'meetings:convocation.form.wrong-answer' },
  head: { field: 'head', says: 'meetings:convocation.form.wrong-head' },
  remark: { field: 'remark', says: 'meetings:convocation.form.wrong-remark' },
  note: { field: 'note', says: 'meetings:convocation.form.wrong-note' },
} as const

const atLink =
  (path: string) =>
  (_: unknown, { params }: PageRequest): string =>
    `/convocation/${params['token']}${path}`

/** The pages behind the link that a letter brings, without an account. */
export const answeringPages = [
  page({
    id: 'meetings.linked-convocation',
    path: '/convocation/:token',
    frame: 'task',
    reads: { linked: read(getLinkedConvocation, token) },
    forms: {
      answer: form({
        operation: answerLinked,
        input: (request) => ({ ...token(request), ...answerIn(request) }),
        next: atLink('/received'),
        wrong: wrongAnswer,
      }),
    },
    title: ({ linked }, { language }) => inLanguage(linked.meeting.name, language),
    view: LinkedConvocation,
  }),
  page({
    id: 'meetings.convocation-answered',
    path: '/convocation/:token/received',
    frame: 'task',
    reads: { linked: read(getLinkedConvocation, token) },
    title: (_, { words }) => words('meetings:convocation.linked.received'),
    view: ConvocationAnswered,
  }),
  page({
    id: 'meetings.leave-answer',
    path: '/convocation/:token/colleague',
    frame: 'task',
    reads: { linked: read(getLinkedConvocation, token) },
    forms: {
      leave: form({
        operation: leaveAnswer,
        input: (request) => ({
          ...token(request),
          name: given(request, 'name'),
          email: given(request, 'email'),
          language: given(request, 'language'),
        }),
        next: atLink('/left'),
        wrong: {
          name: { field: 'name', says: 'meetings:convocation.linked.wrong-name' },
          email: { field: 'email', says: 'meetings:convocation.linked.wrong-email' },
          language: { field: 'language', says: 'meetings:convocation.linked.wrong-language' },
        },
      }),
    },
    title: (_, { words }) => words('meetings:convocation.linked.leave-title'),
    view: LeaveToColleague,
  }),
  page({
    id: 'meetings.answer-left',
    path: '/convocation/:token/left',
    frame: 'task',
    reads: { linked: read(getLinkedConvocation, token) },
    title: (_, { words }) => words('meetings:convocation.linked.left'),
    view: AnswerLeft,
  }),
]

export const answeringFiles = [
  filePage({
    path: '/convocation/:token/paper',
    operation: getLinkedPaper,
    input: (request) => ({
      ...token(request),
      language: fieldOf(request.query, 'language') || request.language,
    }),
  }),
]
