import { type Language, languages } from '../../kernel/language.ts'
import { type PageRequest, fieldOf, fieldsOf, filePage, form, page, read } from '../../platform/http/page.ts'
import { dayIn, given, textIn, wrongText } from '../../platform/http/sent-form.ts'
import { listBodiesOn, listParticipantsOn } from '../conference/index.ts'
import { archivePages } from './archives/pages.ts'
import { takeMeetingPapers } from './bundles/operations.ts'
import { listCommentRounds } from './comments/operations.ts'
import { commentFiles, commentPages, openCommentsForm } from './comments/pages.ts'
import { compareDocuments } from './comparing/operations.ts'
import { deriveDocument } from './derived/operations.ts'
import {
  change,
  circulateDocument,
  getDocument,
  listDocuments,
  listMeetingSeries,
  makeFinal,
  register,
  tellDocument,
} from './library/operations.ts'
import { getText } from './paragraphs/operations.ts'
import { printPaper } from './printing/operations.ts'
import { CompareTexts } from './screens/compare.tsx'
import { Library } from './screens/list.tsx'
import { DocumentRecord } from './screens/record.tsx'
import { RegisterDocument } from './screens/register-form.tsx'
import { SideBySideText } from './screens/side-by-side.tsx'
import { DocumentTypes } from './screens/types.tsx'
import { listDocumentTypes, settleDocumentType } from './symbols/operations.ts'
import { getPaper, setLanguageDue, writeLanguage } from './versions/operations.ts'

const document = ({ params }: PageRequest) => ({ document: params['document'] })
const toDocument = (_: unknown, { params }: PageRequest): string => `/documents/${params['document']}`
const toMade = ({ document_id }: { readonly document_id: string }): string => `/documents/${document_id}`

const about = {
  ...wrongText('title', 'documents:wrong.title'),
  dated_on: { field: 'dated', says: 'documents:wrong.day' },
  access: { field: 'access', says: 'documents:wrong.access' },
  readers: { field: 'readers', says: 'documents:wrong.readers' },
  note: { field: 'note', says: 'documents:wrong.note' },
} as const

function paperIn(request: PageRequest, language: Language) {
  const file = request.files[`file-${language}`]?.[0]
  return file
    ? { file: { name: file.name, content: Buffer.from(file.bytes).toString('base64') } }
    : { text: given(request, `text-${language}`) || undefined }
}

const writeForm = (language: Language) =>
  form({
    operation: writeLanguage,
    input: (request) => ({
      ...document(request),
      ...paperIn(request, language),
      language,
      kind: given(request, 'kind'),
    }),
    next: toDocument,
    wrong: { file: { field: `file-${language}`, says: 'documents:wrong.file' } },
  })

const dueForm = (language: Language) =>
  form({
    operation: setLanguageDue,
    input: (request) => ({
      ...document(request),
      language,
      due_on: dayIn(request.fields, `due-${language}`),
    }),
    next: toDocument,
    wrong: { due_on: { field: `due-${language}`, says: 'documents:wrong.day' } },
  })

export const documentPages = [
  ...archivePages,
  page({
    id: 'documents.list',
    path: '/documents',
    room: 'documents',
    reads: {
      library: read(listDocuments, ({ query }) =>
        Object.fromEntries(Object.entries(query).filter(([, value]) => value !== '')),
      ),
      types: read(listDocumentTypes),
      series: read(listMeetingSeries),
      bodies: read(listBodiesOn),
    },
    title: (_, { words }) => words('documents:list.room'),
    view: Library,
  }),
  page({
    id: 'documents.register',
    path: '/documents/new',
    room: 'documents',
    reads: {
      types: read(listDocumentTypes),
      series: read(listMeetingSeries),
      participants: read(listParticipantsOn),
    },
    forms: {
      register: form({
        operation: register,
        input: (request) => ({
          kind: given(request, 'kind'),
          symbol: given(request, 'symbol') || undefined,
          title: textIn(request, 'title'),
          meeting_id: given(request, 'meeting') || null,
          original_language: given(request, 'original'),
          dated_on: dayIn(request.fields, 'dated'),
          state: given(request, 'state') || undefined,
          access: given(request, 'access'),
          readers: fieldsOf(request.fields, 'readers'),
          note: given(request, 'note'),
          versions: languages.flatMap((language) => {
            const paper = paperIn(request, language)
            return paper.file || paper.text ? [{ language, ...paper }] : []
          }),
        }),
        next: toMade,
        wrong: {
          ...about,
          kind: { field: 'kind', says: 'documents:wrong.kind' },
          symbol: { field: 'symbol', says: 'documents:wrong.symbol' },
          meeting_id: { field: 'meeting', says: 'documents:wrong.meeting' },
          file: { field: `file-${languages[0]}`, says: 'documents:wrong.file' },
        },
      }),
    },
    title: (_, { words }) => words('documents:register.title'),
    view: RegisterDocument,
  }),
  page({
    id: 'documents.types',
    path: '/documents/types',
    room: 'documents',
    reads: { types: read(listDocumentTypes) },
    forms: {
      settle: form({
        operation: settleDocumentType,
        input: (request) => ({
          kind: given(request, 'kind'),
          name: textIn(request, 'name'),
          pattern: given(request, 'pattern'),
          access: given(request, 'access'),
          retired: given(request, 'retired') === 'yes',
        }),
        next: () => '/documents/types',
        wrong: {
          ...wrongText('name', 'documents:wrong.title'),
          pattern: { field: 'pattern', says: 'documents:wrong.pattern' },
          access: { field: 'access', says: 'documents:wrong.access' },
        },
      }),
    },
    title: (_, { words }) => words('documents:types.title'),
    view: DocumentTypes,
  }),
  ...commentPages,
  page({
    id: 'documents.record',
    path: '/documents/:document',
    room: 'documents',
    alsoToReaders: true,
    reads: {
      found: read(getDocument, document),
      types: read(listDocumentTypes),
      participants: read(listParticipantsOn),
      story: read(tellDocument, (request) => ({
        ...document(request),
        before: fieldOf(request.query, 'before') || undefined,
      })),
      comments: read(listCommentRounds, document),
    },
    forms: {
      'open-comments': openCommentsForm,
      circulate: form({ operation: circulateDocument, input: document, next: toDocument }),
      'make-final': form({ operation: makeFinal, input: document, next: toDocument }),
      'write-es': writeForm('es'),
      'write-en': writeForm('en'),
      'due-es': dueForm('es'),
      'due-en': dueForm('en'),
      derive: form({
        operation: deriveDocument,
        input: (request) => ({
          ...document(request),
          relation: given(request, 'relation'),
          title: textIn(request, 'derived'),
          original_language: given(request, 'derived-original'),
          dated_on: dayIn(request.fields, 'derived-dated'),
        }),
        next: toMade,
        wrong: {
          ...wrongText('title', 'documents:wrong.title', 'derived'),
          relation: { field: 'relation', says: 'documents:wrong.relation' },
          dated_on: { field: 'derived-dated', says: 'documents:wrong.day' },
        },
      }),
      change: form({
        operation: change,
        input: (request) => ({
          ...document(request),
          title: textIn(request, 'title'),
          dated_on: dayIn(request.fields, 'dated'),
          access: given(request, 'access'),
          readers: fieldsOf(request.fields, 'readers'),
          note: given(request, 'note'),
        }),
        next: toDocument,
        wrong: about,
      }),
    },
    title: ({ found }) => found.document.symbol,
    view: DocumentRecord,
  }),
  page({
    id: 'documents.text',
    path: '/documents/:document/text',
    room: 'documents',
    reads: { text: read(getText, document) },
    title: ({ text }, { words }) => `${text.document.symbol}, ${words('documents:text.title').toLowerCase()}`,
    view: SideBySideText,
  }),
  page({
    id: 'documents.compare',
    path: '/documents/:document/compare',
    room: 'documents',
    reads: {
      comparison: read(compareDocuments, (request) => ({
        ...document(request),
        symbol: fieldOf(request.query, 'symbol').trim() || undefined,
        language: fieldOf(request.query, 'language') || undefined,
      })),
    },
    title: ({ comparison }, { words }) =>
      words('documents:compare.title', { before: comparison.before.symbol, after: comparison.after.symbol }),
    view: CompareTexts,
  }),
]

export const documentFiles = [
  ...commentFiles,
  filePage({
    path: '/meetings/:meeting/papers.zip',
    operation: takeMeetingPapers,
    input: ({ params, query }) => ({
      meeting: params['meeting'],
      language: fieldOf(query, 'language') || undefined,
    }),
  }),
  filePage({
    path: '/documents/:document/print.pdf',
    operation: printPaper,
    input: (request) => ({ ...document(request), language: fieldOf(request.query, 'language') }),
  }),
  filePage({
    path: '/papers',
    operation: getPaper,
    input: ({ query }) => ({ symbol: fieldOf(query, 'symbol'), language: fieldOf(query, 'language') }),
  }),
]
