import { inLanguage } from '../../../kernel/language.ts'
import { type PageRequest, fieldOf, form, page, read } from '../../../platform/http/page.ts'
import { dayIn, given, textIn, wrongText } from '../../../platform/http/sent-form.ts'
import { livePage } from '../../../platform/live/serving.ts'
import { AdditionsPage } from '../screens/drafting/additions.tsx'
import { AdoptPage } from '../screens/drafting/adopt.tsx'
import { CompareDraft } from '../screens/drafting/compare.tsx'
import { DraftPage } from '../screens/drafting/draft.tsx'
import { Drafts } from '../screens/drafting/list.tsx'
import { NewDraft } from '../screens/drafting/new.tsx'
import { ParagraphPage } from '../screens/drafting/paragraph.tsx'
import { DraftScreen } from '../screens/drafting/screen.tsx'
import { bracketIt, decide, propose, withdrawOwn } from './amendments/operations.ts'
import {
  adopt,
  compareVersions,
  followDraft,
  getDraft,
  issue,
  listDraftsFor,
  open,
  table,
  withdraw,
} from './operations.ts'
import { add, agree, move, remove, reopen, write } from './paragraphs/operations.ts'

const meeting = ({ params }: PageRequest) => ({ meeting: params['meeting'] })
const asked = ({ params }: PageRequest) => ({ draft: params['draft'] })
const paragraph = ({ params }: PageRequest) => ({ paragraph: params['paragraph'] })
const toDraft = (_: unknown, { params }: PageRequest): string => `/drafts/${params['draft']}`
const toParagraph = (_: unknown, { params }: PageRequest): string =>
  `/drafts/${params['draft']}/paragraphs/${params['paragraph']}`
const toAdditions = (_: unknown, { params }: PageRequest): string => `/drafts/${params['draft']}/additions`
const orNull = (text: string): string | null => (text === '' ? null : text)

const wrong = {
  ...wrongText('title', 'mandates:drafting.wrong.title'),
  ...wrongText('text', 'mandates:drafting.wrong.text'),
  participant: { field: 'participant', says: 'mandates:drafting.wrong.participant' },
  reason: { field: 'reason', says: 'mandates:drafting.wrong.reason' },
  kind: { field: 'kind', says: 'mandates:drafting.wrong.kind' },
  symbol: { field: 'symbol', says: 'mandates:wrong.symbol' },
  adopted_on: { field: 'adopted', says: 'mandates:wrong.adopted' },
} as const

const found = { found: read(getDraft, asked) }
const deciding = (next: typeof toDraft) => ({
  decide: form({
    operation: decide,
    input: (request) => ({
      amendment: given(request, 'amendment'),
      accepted: given(request, 'accepted') === 'yes',
    }),
    next,
  }),
  'take-back': form({
    operation: withdrawOwn,
    input: (request) => ({
      amendment: given(request, 'amendment'),
      participant: given(request, 'participant'),
    }),
    next,
  }),
})

export const draftingPages = [
  page({
    id: 'mandates.drafts',
    path: '/meetings/:meeting/drafts',
    room: 'meetings',
    reads: { found: read(listDraftsFor, meeting) },
    title: ({ found: { meeting: of } }, { words, language }) =>
      words('mandates:drafting.list', { meeting: inLanguage(of.name, language) }),
    view: Drafts,
  }),
  page({
    id: 'mandates.new-draft',
    path: '/meetings/:meeting/drafts/new',
    room: 'meetings',
    reads: { found: read(listDraftsFor, meeting) },
    forms: {
      open: form({
        operation: open,
        input: (request) => ({
          ...meeting(request),
          kind: given(request, 'kind'),
          title: textIn(request, 'title'),
          original_language: given(request, 'original'),
          text: textIn(request, 'text'),
        }),
        next: ({ draft_id }) => `/drafts/${draft_id}`,
        wrong,
      }),
    },
    title: (_, { words }) => words('mandates:drafting.new.title'),
    view: NewDraft,
  }),
  page({
    id: 'mandates.draft',
    path: '/drafts/:draft',
    room: 'meetings',
    scripts: ['live'],
    alsoToReaders: true,
    reads: found,
    forms: {
      table: form({ operation: table, input: asked, next: toDraft }),
      issue: form({ operation: issue, input: asked, next: toDraft }),
      withdraw: form({ operation: withdraw, input: asked, next: toDraft }),
    },
    title: ({ found: { draft } }, { language }) => inLanguage(draft.title, language),
    view: DraftPage,
  }),
  page({
    id: 'mandates.draft-paragraph',
    path: '/drafts/:draft/paragraphs/:paragraph',
    room: 'meetings',
    alsoToReaders: true,
    reads: found,
    forms: {
      propose: form({
        operation: propose,
        input: (request) => ({
          ...asked(request),
          ...paragraph(request),
          participant: given(request, 'participant'),
          kind: given(request, 'kind'),
          text: textIn(request, 'text'),
          reason: given(request, 'reason'),
        }),
        next: toParagraph,
        wrong,
      }),
      bracket: form({
        operation: bracketIt,
        input: (request) => ({
          ...asked(request),
          ...paragraph(request),
          participant: given(request, 'participant'),
          stands: given(request, 'stands') === 'yes',
          reason: given(request, 'reason'),
        }),
        next: toParagraph,
        wrong,
      }),
      ...deciding(toParagraph),
      agree: form({ operation: agree, input: paragraph, next: toDraft }),
      reopen: form({ operation: reopen, input: paragraph, next: toParagraph }),
      write: form({
        operation: write,
        input: (request) => ({
          ...paragraph(request),
          kind: given(request, 'kind'),
          text: textIn(request, 'text'),
          same: given(request, 'same') === 'yes',
        }),
        next: toDraft,
        wrong,
      }),
      move: form({
        operation: move,
        input: (request) => ({ ...paragraph(request), to: given(request, 'to') }),
        next: toDraft,
      }),
      remove: form({ operation: remove, input: paragraph, next: toDraft }),
    },
    title: ({ found: { draft } }, { language }) => inLanguage(draft.title, language),
    view: ParagraphPage,
  }),
  page({
    id: 'mandates.draft-additions',
    path: '/drafts/:draft/additions',
    room: 'meetings',
    alsoToReaders: true,
    reads: found,
    forms: {
      add: form({
        operation: add,
        input: (request) => ({
          ...asked(request),
          behind: orNull(given(request, 'behind')),
          kind: given(request, 'kind'),
          text: textIn(request, 'text'),
        }),
        next: toDraft,
        wrong,
      }),
      propose: form({
        operation: propose,
        input: (request) => ({
          ...asked(request),
          participant: given(request, 'participant'),
          kind: 'add',
          paragraph: orNull(given(request, 'behind')),
          adds: given(request, 'kind'),
          text: textIn(request, 'text'),
          reason: given(request, 'reason'),
        }),
        next: toDraft,
        wrong,
      }),
      ...deciding(toAdditions),
    },
    title: ({ found: { draft } }, { language }) => inLanguage(draft.title, language),
    view: AdditionsPage,
  }),
  page({
    id: 'mandates.adopt-draft',
    path: '/drafts/:draft/adopt',
    room: 'meetings',
    reads: found,
    forms: {
      adopt: form({
        operation: adopt,
        input: (request) => ({
          ...asked(request),
          symbol: given(request, 'symbol'),
          adopted_on: dayIn(request.fields, 'adopted'),
          access: given(request, 'access'),
        }),
        next: ({ document_id }) => `/readings/${document_id}`,
        wrong,
      }),
    },
    title: (_, { words }) => words('mandates:drafting.adopt.title'),
    view: AdoptPage,
  }),
  page({
    id: 'mandates.compare-draft',
    path: '/drafts/:draft/comparison',
    room: 'meetings',
    reads: {
      comparison: read(compareVersions, (request) => ({
        ...asked(request),
        from: fieldOf(request.query, 'from') || undefined,
        to: fieldOf(request.query, 'to') || undefined,
        language: fieldOf(request.query, 'language') || undefined,
      })),
    },
    title: (_, { words }) => words('mandates:drafting.comparison'),
    view: CompareDraft,
  }),
  page({
    id: 'mandates.draft-screen',
    path: '/drafts/:draft/screen',
    frame: 'live',
    reads: found,
    title: ({ found: { draft } }, { language }) => inLanguage(draft.title, language),
    view: DraftScreen,
  }),
]

export const draftingStreams = [
  livePage({ path: '/drafts/:draft/live', operation: followDraft, input: asked }),
]
