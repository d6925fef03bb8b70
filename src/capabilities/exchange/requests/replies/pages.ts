import { inLanguage } from '../../../../kernel/language.ts'
import { type PageRequest, fieldOf, form, page, read } from '../../../../platform/http/page.ts'
import { given } from '../../../../platform/http/sent-form.ts'
import { listParticipantsOn } from '../../../conference/index.ts'
import { ReplyCheck } from '../screens/check.tsx'
import { ReplyQuestion, questionAt } from '../screens/question.tsx'
import { ReplyReceived } from '../screens/received.tsx'
import { ReplyStart } from '../screens/start.tsx'
import { WhoReads } from '../screens/who-reads.tsx'
import { valueIn } from '../sent.ts'
import { chooseConfidentiality, clear, getOwnReply, useAgain, writeOwnAnswer } from './operations.ts'

const reference = ({ params }: PageRequest) => ({ reference: params['request'] })
const placeOf = ({ params }: PageRequest): string => `/requests/${params['request']}`
const own = { own: read(getOwnReply, reference), participants: read(listParticipantsOn) }

/** Where a step leads: a reply that is cleared is read, one that comes too late begins nowhere. */
const elsewhere = ({
  own: reply,
}: {
  own: { cleared: unknown; in_time: boolean; request: { reference: string } }
}) => {
  const place = `/requests/${reply.request.reference}`
  if (reply.cleared) return `${place}/received`
  return reply.in_time ? undefined : `${place}/answer`
}

const wrongAnswer = Object.fromEntries(
  ['value', 'value.text', 'value.chosen', 'value.number', 'value.rows', 'file'].map((member) => [
    member,
    {
      field: 'answer',
      says: member === 'value.number' ? 'exchange:requests.wrong.number' : 'exchange:requests.wrong.answer',
    },
  ]),
)

export const replyPages = [
  page({
    id: 'exchange.reply',
    path: '/requests/:request/answer',
    frame: 'task',
    reads: own,
    title: ({ own: reply }) => reply.request.reference,
    redirect: ({ own: reply }) =>
      reply.cleared ? `/requests/${reply.request.reference}/received` : undefined,
    view: ReplyStart,
  }),
  page({
    id: 'exchange.reply-question',
    path: '/requests/:request/answer/:question',
    frame: 'task',
    reads: own,
    forms: {
      write: form({
        operation: writeOwnAnswer,
        input: (request) => ({
          ...reference(request),
          question: given(request, 'question'),
          ...valueIn(request),
        }),
        next: (_, request) => {
          const ordinal = Number(request.params['question'])
          if (given(request, 'go') === 'more') return `${placeOf(request)}/answer/${ordinal}`
          const last = ordinal >= Number(given(request, 'count'))
          return last || fieldOf(request.query, 'from') === 'check'
            ? `${placeOf(request)}/check`
            : `${placeOf(request)}/answer/${ordinal + 1}`
        },
        wrong: wrongAnswer,
      }),
      again: form({
        operation: useAgain,
        input: (request) => ({ ...reference(request), question: given(request, 'question') }),
        next: (_, request) => `${placeOf(request)}/answer/${request.params['question']}`,
      }),
    },
    title: (data, context) => inLanguage(questionAt(data, context)?.wording ?? {}, context.language),
    redirect: (data, context) =>
      questionAt(data, context)
        ? context.sent === undefined
          ? elsewhere(data)
          : undefined
        : `/requests/${data.own.request.reference}/answer`,
    view: ReplyQuestion,
  }),
  page({
    id: 'exchange.reply-check',
    path: '/requests/:request/check',
    frame: 'task',
    reads: own,
    forms: {
      clear: form({
        operation: clear,
        input: reference,
        next: (_, request) => `${placeOf(request)}/received`,
      }),
    },
    title: (_, { words }) => words('exchange:requests.answer.check-title'),
    redirect: (data, { sent }) => (sent === undefined ? elsewhere(data) : undefined),
    view: ReplyCheck,
  }),
  page({
    id: 'exchange.reply-confidentiality',
    path: '/requests/:request/confidentiality',
    frame: 'task',
    reads: own,
    forms: {
      choose: form({
        operation: chooseConfidentiality,
        input: (request) => ({
          ...reference(request),
          confidentiality: given(request, 'confidentiality'),
        }),
        next: (_, request) => `${placeOf(request)}/check`,
        wrong: {
          confidentiality: { field: 'confidentiality', says: 'exchange:requests.wrong.confidentiality' },
        },
      }),
    },
    title: (_, { words }) => words('exchange:requests.answer.who-reads'),
    redirect: (data, { sent }) => (sent === undefined ? elsewhere(data) : undefined),
    view: WhoReads,
  }),
  page({
    id: 'exchange.reply-received',
    path: '/requests/:request/received',
    frame: 'task',
    reads: own,
    title: (_, { words }) => words('exchange:requests.answer.received'),
    redirect: ({ own: reply }) => (reply.cleared ? undefined : `/requests/${reply.request.reference}/answer`),
    view: ReplyReceived,
  }),
]
