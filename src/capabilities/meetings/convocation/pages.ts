import { inLanguage } from '../../../kernel/language.ts'
import {
  type PageRequest,
  fieldOf,
  fieldsOf,
  filePage,
  form,
  page,
  read,
} from '../../../platform/http/page.ts'
import { dayIn, given } from '../../../platform/http/sent-form.ts'
import { listBodiesOn } from '../../conference/index.ts'
import { ConvocationLetterPage } from '../screens/convocation/letter.tsx'
import { ConvocationPage } from '../screens/convocation/record.tsx'
import { ConvocationTermsPage } from '../screens/convocation/terms.tsx'
import { ConvocationWording } from '../screens/convocation/wording.tsx'
import { ConvokePage } from '../screens/convocation/convoke.tsx'
import { answerConvocation, getConvocationLetter, noteConvocationAnswer } from './answering/operations.ts'
import { answerIn, answeringFiles, answeringPages, wrongAnswer } from './answering/pages.ts'
import {
  convokeMeeting,
  getConvocation,
  getConvocationPlan,
  releaseConvocation,
  remindConvoked,
  stopConvocation,
} from './convening/operations.ts'
import {
  changeLetterTemplate,
  getConvocationTerms,
  getLetterTemplate,
  previewLetter,
  settleConvocation,
} from './operations.ts'

const meeting = ({ params }: PageRequest) => ({ meeting: params['meeting'] })
const letter = ({ params }: PageRequest) => ({ letter: params['letter'] })
const ofParticipant = (request: PageRequest) => ({
  ...meeting(request),
  participant: request.params['participant'],
})
const asked = ({ query }: PageRequest, name: string): string | undefined => fieldOf(query, name) || undefined

const toRecord = (_: unknown, { params }: PageRequest): string => `/meetings/${params['meeting']}/convocation`
const toLetter = (_: unknown, request: PageRequest): string =>
  `${toRecord(_, request)}/${request.params['participant']}`
const daysIn = (typed: string): number => (/^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN)

/** The notice periods that were written, by body; what is no number is told at the first box. */
function termsIn(request: PageRequest) {
  const bodies = Object.keys(request.fields).flatMap((name) => {
    const body = /^days-([0-9a-f-]{36})$/.exec(name)?.[1]
    const typed = given(request, name)
    return body === undefined || typed === '' ? [] : [[body, daysIn(typed)] as const]
  })
  return {
    notice_days: daysIn(given(request, 'days')),
    bodies: Object.fromEntries(bodies),
    statuses: fieldsOf(request.fields, 'statuses'),
  }
}

export const convocationPages = [
  page({
    id: 'meetings.convocation-wording',
    path: '/meetings/convocation-letter/:letter',
    room: 'meetings',
    alsoToReaders: true,
    reads: {
      found: read(getLetterTemplate, (request) => ({
        ...letter(request),
        participant: asked(request, 'participant'),
      })),
    },
    forms: {
      word: form({
        operation: changeLetterTemplate,
        input: (request) => ({
          ...letter(request),
          subject: given(request, 'subject'),
          body: given(request, 'body'),
          closing: given(request, 'closing'),
          signature: given(request, 'signature'),
        }),
        next: (_, { params }) => `/meetings/convocation-letter/${params['letter']}`,
        wrong: Object.fromEntries(
          ['subject', 'body', 'closing', 'signature', 'printed_name'].map((member) => [
            member,
            {
              field: member === 'printed_name' ? 'body' : member,
              says: 'meetings:convocation.wording.wrong',
            },
          ]),
        ),
      }),
    },
    title: ({ found }, { words }) =>
      words('meetings:convocation.wording.title', {
        language: words(`meetings:convocation.language.${found.template.language}`),
      }),
    view: ConvocationWording,
  }),
  page({
    id: 'meetings.convocation-terms',
    path: '/meetings/convocation-terms',
    room: 'meetings',
    reads: { found: read(getConvocationTerms), bodies: read(listBodiesOn) },
    forms: {
      settle: form({
        operation: settleConvocation,
        input: termsIn,
        next: () => '/meetings/convocation-terms',
        wrong: {
          notice_days: { field: 'days', says: 'meetings:convocation.terms.wrong-days' },
          bodies: { field: 'days', says: 'meetings:convocation.terms.wrong-days' },
          statuses: { field: 'statuses', says: 'meetings:convocation.terms.wrong-statuses' },
        },
      }),
    },
    title: (_, { words }) => words('meetings:convocation.terms.title'),
    view: ConvocationTermsPage,
  }),
  page({
    id: 'meetings.convoke',
    path: '/meetings/:meeting/convoke',
    room: 'meetings',
    reads: { plan: read(getConvocationPlan, meeting) },
    forms: {
      convoke: form({
        operation: convokeMeeting,
        input: (request) => ({
          ...meeting(request),
          answer_until: dayIn(request.fields, 'until'),
          late_reason: given(request, 'reason'),
        }),
        next: toRecord,
        wrong: {
          answer_until: { field: 'until', says: 'meetings:convocation.plan.wrong-until' },
          late_reason: { field: 'reason', says: 'meetings:convocation.plan.wrong-reason' },
        },
      }),
    },
    title: ({ plan }, { words, language }) =>
      words('meetings:convocation.plan.title', { meeting: inLanguage(plan.meeting.name, language) }),
    view: ConvokePage,
  }),
  page({
    id: 'meetings.convocation',
    path: '/meetings/:meeting/convocation',
    room: 'meetings',
    alsoToReaders: true,
    reads: {
      found: read(getConvocation, (request) => ({ ...meeting(request), after: asked(request, 'after') })),
    },
    forms: {
      release: form({ operation: releaseConvocation, input: meeting, next: toRecord }),
      stop: form({ operation: stopConvocation, input: meeting, next: toRecord }),
      remind: form({
        operation: remindConvoked,
        input: meeting,
        next: ({ participants, mails }, request) =>
          `${toRecord(undefined, request)}?reminded=${participants}&mails=${mails}`,
      }),
    },
    title: ({ found }, { words, language }) =>
      words('meetings:convocation.page', { meeting: inLanguage(found.meeting.name, language) }),
    view: ConvocationPage,
  }),
  page({
    id: 'meetings.convocation-letter',
    path: '/meetings/:meeting/convocation/:participant',
    room: 'meetings',
    alsoToReaders: true,
    reads: { found: read(getConvocationLetter, ofParticipant) },
    forms: {
      answer: form({
        operation: answerConvocation,
        input: (request) => ({ ...ofParticipant(request), ...answerIn(request) }),
        next: toLetter,
        wrong: wrongAnswer,
      }),
      note: form({
        operation: noteConvocationAnswer,
        input: (request) => ({
          ...ofParticipant(request),
          ...answerIn(request),
          note: given(request, 'note'),
        }),
        next: toLetter,
        wrong: wrongAnswer,
      }),
    },
    title: ({ found }, { language }) => inLanguage(found.participant, language),
    view: ConvocationLetterPage,
  }),
  ...answeringPages,
]

/** The files that pages of a convocation offer. */
export const convocationFiles = [
  filePage({
    path: '/meetings/:meeting/convocation/:participant/preview',
    operation: previewLetter,
    input: (request) => ({
      ...ofParticipant(request),
      letter: asked(request, 'letter') ?? request.language,
      until: asked(request, 'until'),
    }),
  }),
  ...answeringFiles,
]
