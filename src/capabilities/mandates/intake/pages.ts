import { inLanguage } from '../../../kernel/language.ts'
import { type PageRequest, fieldsOf, form, page, read } from '../../../platform/http/page.ts'
import { dayIn, given, textIn } from '../../../platform/http/sent-form.ts'
import { listParticipantsOn } from '../../conference/index.ts'
import { getMeeting, listMeetingsBefore } from '../../meetings/index.ts'
import { IntakeForm, IntakeOfMeeting } from '../screens/intake.tsx'
import { Review } from '../screens/review.tsx'
import { addMandateProposal, joinParagraphs, rewriteParagraph } from './paragraphs/operations.ts'
import { confirm, getReview, markAsRead, takeInOutcome } from './operations.ts'

const toParagraph = ({ document_id, number }: { document_id: string; number: string }): string =>
  `/readings/${document_id}?at=${encodeURIComponent(number)}#p-${number}`
const toReview = (_: unknown, request: PageRequest): string => `/readings/${request.params['document']}`

const takingIn = {
  'take-in': form({
    operation: takeInOutcome,
    input: intakeInput,
    next: ({ document_id }) => `/readings/${document_id}`,
    wrong: {
      adopted_on: { field: 'adopted', says: 'mandates:wrong.adopted' },
      meeting_id: { field: 'meeting', says: 'mandates:wrong.meeting' },
      symbol: { field: 'symbol', says: 'mandates:wrong.symbol' },
      papers: { field: 'file', says: 'mandates:wrong.papers' },
    },
  }),
}

export const intakePages = [
  page({
    id: 'mandates.intake',
    path: '/readings/new',
    room: 'mandates',
    reads: { meetings: read(listMeetingsBefore) },
    forms: takingIn,
    title: (_, { words }) => words('mandates:intake.title'),
    view: IntakeForm,
  }),
  page({
    id: 'mandates.intake-of-meeting',
    path: '/meetings/:meeting/readings/new',
    room: 'meetings',
    reads: { found: read(getMeeting, ({ params }) => ({ meeting: params['meeting'] })) },
    forms: takingIn,
    title: (_, { words }) => words('mandates:intake.title'),
    view: IntakeOfMeeting,
  }),
  page({
    id: 'mandates.review',
    path: '/readings/:document',
    room: 'mandates',
    reads: {
      review: read(getReview, ({ params }) => ({ document: params['document'] })),
      participants: read(listParticipantsOn),
    },
    forms: {
      confirm: form({
        operation: confirm,
        input: confirmInput,
        next: toReview,
        wrong: {
          due_day: { field: 'due', says: 'mandates:wrong.day' },
          proposed_day: { field: 'proposed', says: 'mandates:wrong.day' },
        },
      }),
      rewrite: form({
        operation: rewriteParagraph,
        input: (request) => ({
          provision: given(request, 'provision'),
          number: given(request, 'number'),
          text: Object.fromEntries(
            (['es', 'en'] as const).flatMap((language) => {
              const text = given(request, `paragraph-${language}`)
              return text === '' ? [] : [[language, text]]
            }),
          ),
        }),
        next: toParagraph,
      }),
      join: form({
        operation: joinParagraphs,
        input: (request) => ({ provision: given(request, 'provision') }),
        next: toParagraph,
      }),
      propose: form({
        operation: addMandateProposal,
        input: (request) => ({ provision: given(request, 'provision') }),
        next: toParagraph,
      }),
      read: form({
        operation: markAsRead,
        input: (request) => ({
          provision: given(request, 'provision'),
          class: given(request, 'class') || undefined,
        }),
        next: toReview,
      }),
    },
    title: ({ review }, { language }) => inLanguage(review.document.title, language),
    view: Review,
  }),
]

function confirmInput(request: PageRequest) {
  const byName = given(request, 'tasked-by-name')
  return {
    provision: given(request, 'provision'),
    mandate: given(request, 'mandate'),
    title: textIn(request, 'title'),
    class: given(request, 'class'),
    tasked: [...fieldsOf(request.fields, 'tasked'), ...(byName === '' ? [] : [`body:${byName}`])],
    due_day: dayIn(request.fields, 'due'),
    proposed_day: dayIn(request.fields, 'proposed'),
  }
}

function intakeInput(request: PageRequest) {
  const papers = (['es', 'en'] as const).flatMap((language) => {
    const file = request.files[`file-${language}`]?.[0]
    const text = given(request, `text-${language}`)
    if (!file && text === '') return []
    const content = file && { name: file.name, content: Buffer.from(file.bytes).toString('base64') }
    return [{ language, text: content ? undefined : text, file: content }]
  })
  return {
    meeting_id: request.params['meeting'] ?? given(request, 'meeting'),
    symbol: given(request, 'symbol'),
    kind: given(request, 'kind'),
    title: textIn(request, 'title'),
    adopted_on: dayIn(request.fields, 'adopted'),
    original_language: given(request, 'original'),
    access: given(request, 'access') || 'public',
    papers,
  }
}
