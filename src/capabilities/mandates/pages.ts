import { inLanguage } from '../../kernel/language.ts'
import { type PageRequest, fieldOf, fieldsOf, form, page, read } from '../../platform/http/page.ts'
import { listBodiesOn } from '../conference/index.ts'
import { listMeetingsBefore } from '../meetings/index.ts'
import {
  closeByConclusion,
  confirm,
  getAgenda,
  getDesk,
  getMandate,
  getPublicText,
  getReview,
  listPublicTexts,
  listRegister,
  markAsRead,
  noteOn,
  reportOn,
  superviseReport,
  takeInOutcome,
} from './operations.ts'
import { Agenda } from './screens/agenda.tsx'
import { Desk } from './screens/desk.tsx'
import { IntakeForm } from './screens/intake.tsx'
import { PublicText, PublicTexts } from './screens/public-text.tsx'
import { Record } from './screens/record.tsx'
import { Register } from './screens/register.tsx'
import { Review } from './screens/review.tsx'

const reference = (request: PageRequest): { reference: string | undefined } => ({
  reference: request.params['reference'],
})
const given = (request: PageRequest, name: string): string => fieldOf(request.fields, name).trim()
const orNull = (text: string): string | null => (text === '' ? null : text)
const bilingual = (request: PageRequest) =>
  Object.fromEntries(
    (['es', 'en'] as const).flatMap((language) =>
      given(request, `title-${language}`) ? [[language, given(request, `title-${language}`)]] : [],
    ),
  )

function noteInput(request: PageRequest) {
  const [title, address] = [given(request, 'evidence-title'), given(request, 'evidence-address')]
  return {
    ...reference(request),
    text: given(request, 'text'),
    ...(address === '' ? {} : { evidence: { title: title || address, address } }),
  }
}

const toRecord = (_: unknown, request: PageRequest): string => `/mandates/${request.params['reference']}`
const toReview = (_: unknown, request: PageRequest): string => `/readings/${request.params['document']}`

export const mandatePages = [
  page({
    id: 'mandates.desk',
    path: '/desk',
    room: 'desk',
    reads: { desk: read(getDesk) },
    title: (_, { words }) => words('mandates:desk.title'),
    view: Desk,
  }),
  page({
    id: 'mandates.register',
    path: '/mandates',
    room: 'mandates',
    reads: {
      register: read(listRegister, ({ query }) =>
        Object.fromEntries(
          Object.entries({ ...query, states: fieldsOf(query, 'states').join(',') }).filter(
            ([, value]) => value !== '',
          ),
        ),
      ),
      bodies: read(listBodiesOn),
    },
    title: (_, { words }) => words('mandates:register.room'),
    view: Register,
  }),
  page({
    id: 'mandates.record',
    path: '/mandates/:reference',
    room: 'mandates',
    reads: { mandate: read(getMandate, reference) },
    forms: {
      report: form({ operation: reportOn, input: noteInput, next: toRecord }),
      note: form({ operation: noteOn, input: noteInput, next: toRecord }),
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
        }),
        next: toRecord,
      }),
    },
    title: ({ mandate }) => mandate.reference ?? '',
    view: Record,
  }),
  page({
    id: 'mandates.intake',
    path: '/readings/new',
    room: 'mandates',
    reads: { meetings: read(listMeetingsBefore) },
    forms: {
      'take-in': form({
        operation: takeInOutcome,
        input: intakeInput,
        next: ({ document_id }) => `/readings/${document_id}`,
      }),
    },
    title: (_, { words }) => words('mandates:intake.title'),
    view: IntakeForm,
  }),
  page({
    id: 'mandates.review',
    path: '/readings/:document',
    room: 'mandates',
    reads: { review: read(getReview, ({ params }) => ({ document: params['document'] })) },
    forms: {
      confirm: form({ operation: confirm, input: confirmInput, next: toReview }),
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
  page({
    id: 'mandates.agenda',
    path: '/meetings/:meeting',
    room: 'meetings',
    reads: { agenda: read(getAgenda, ({ params }) => ({ meeting: params['meeting'] })) },
    title: ({ agenda }, { language }) => inLanguage(agenda.meeting.name, language),
    view: Agenda,
  }),
  page({
    id: 'mandates.public-texts',
    path: '/texts',
    frame: 'public',
    reads: { texts: read(listPublicTexts) },
    title: (_, { words }) => words('mandates:public.title'),
    view: PublicTexts,
  }),
  page({
    id: 'mandates.public-text',
    path: '/d/*',
    frame: 'public',
    reads: { text: read(getPublicText, ({ params }) => ({ symbol: params['*'] })) },
    title: ({ text }, { language }) => inLanguage(text.document.title, language),
    view: PublicText,
  }),
]

function confirmInput(request: PageRequest) {
  return {
    provision: given(request, 'provision'),
    mandate: given(request, 'mandate'),
    title: bilingual(request),
    class: given(request, 'class'),
    tasked: fieldsOf(request.fields, 'tasked'),
    due_day: orNull(given(request, 'due-day')),
    proposed_day: orNull(given(request, 'proposed-day')),
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
    meeting_id: given(request, 'meeting'),
    symbol: given(request, 'symbol'),
    kind: given(request, 'kind'),
    title: bilingual(request),
    adopted_on: given(request, 'adopted'),
    original_language: given(request, 'original'),
    papers,
  }
}
