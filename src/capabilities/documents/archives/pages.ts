import { type PageRequest, fieldOf, fieldsOf, form, page, read } from '../../../platform/http/page.ts'
import { dayIn, given } from '../../../platform/http/sent-form.ts'
import { ArchivePaperPage } from '../screens/archives/archive-paper.tsx'
import { ArchivePage } from '../screens/archives/archive.tsx'
import { ArchivesPage } from '../screens/archives/archives.tsx'
import { listMeetingSeries } from '../library/operations.ts'
import { listDocumentTypes } from '../symbols/operations.ts'
import {
  announceArchive,
  correctArchivePaper,
  getArchive,
  getPaperOfArchive,
  giveUpArchive,
  listPaperArchives,
  listPapersOfArchive,
  registerArchive,
  settleArchivePapers,
} from './operations.ts'

const archive = ({ params }: PageRequest) => ({ archive: params['archive'] })
const paper = ({ params }: PageRequest) => ({ archive: params['archive'], entry: params['entry'] })
const toArchive = (_: unknown, { params }: PageRequest): string => `/documents/archives/${params['archive']}`
const optional = (request: PageRequest, name: string): string | undefined => given(request, name) || undefined

/** The settings of a request that say which files are shown. */
const shown = ({ query }: PageRequest) =>
  Object.fromEntries(
    ['state', 'after'].flatMap((name) => {
      const value = fieldOf(query, name)
      return value === '' ? [] : [[name, value]]
    }),
  )

export const archivePages = [
  page({
    id: 'documents.archives',
    path: '/documents/archives',
    room: 'documents',
    reads: {
      found: read(listPaperArchives, ({ query }) => ({ before: fieldOf(query, 'before') || undefined })),
      types: read(listDocumentTypes),
    },
    forms: {
      begin: form({
        operation: announceArchive,
        input: (request) => {
          const file = request.files['file']?.[0]
          return {
            name: file?.name ?? '',
            kind: given(request, 'kind'),
            access: given(request, 'access'),
            original_language: given(request, 'original_language'),
            content: file && Buffer.from(file.bytes).toString('base64'),
          }
        },
        next: ({ archive_id }) => `/documents/archives/${archive_id}`,
        wrong: { name: { field: 'file', says: 'documents:wrong.archive' } },
      }),
    },
    scripts: ['parts'],
    title: (_, { words }) => words('documents:archives.room'),
    view: ArchivesPage,
  }),
  page({
    id: 'documents.archive',
    path: '/documents/archives/:archive',
    room: 'documents',
    reads: {
      found: read(getArchive, archive),
      listed: read(listPapersOfArchive, (request) => ({ ...archive(request), ...shown(request) })),
      types: read(listDocumentTypes),
      series: read(listMeetingSeries),
    },
    forms: {
      settle: form({
        operation: settleArchivePapers,
        input: (request) => ({
          ...archive(request),
          entries: fieldsOf(request.fields, 'entry'),
          kind: optional(request, 'kind'),
          access: optional(request, 'access'),
          meeting_id: optional(request, 'meeting'),
          leave: optional(request, 'leave'),
        }),
        next: toArchive,
        wrong: { entries: { field: 'entry', says: 'documents:archives.settle.nothing' } },
      }),
      register: form({ operation: registerArchive, input: archive, next: toArchive }),
      'give-up': form({ operation: giveUpArchive, input: archive, next: toArchive }),
    },
    scripts: ['parts'],
    title: ({ found }) => found.archive.name,
    view: ArchivePage,
  }),
  page({
    id: 'documents.archive-paper',
    path: '/documents/archives/:archive/:entry',
    room: 'documents',
    reads: {
      found: read(getPaperOfArchive, paper),
      types: read(listDocumentTypes),
      series: read(listMeetingSeries),
    },
    forms: {
      correct: form({
        operation: correctArchivePaper,
        input: (request) => ({
          ...paper(request),
          language: given(request, 'language'),
          symbol: given(request, 'symbol') || null,
          kind: given(request, 'kind'),
          title: given(request, 'title'),
          dated_on: dayIn(request.fields, 'dated'),
          meeting_id: given(request, 'meeting') || null,
          access: given(request, 'access'),
          alone: given(request, 'alone') !== '',
        }),
        next: toArchive,
        wrong: {
          title: { field: 'title', says: 'documents:wrong.title' },
          dated_on: { field: 'dated', says: 'documents:wrong.day' },
          access: { field: 'access', says: 'documents:wrong.access' },
        },
      }),
    },
    title: ({ found }) => found.paper.name,
    view: ArchivePaperPage,
  }),
]
