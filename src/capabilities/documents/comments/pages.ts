import { type PageRequest, fieldOf, filePage, form, page, read } from '../../../platform/http/page.ts'
import { dayIn, given } from '../../../platform/http/sent-form.ts'
import {
  closeComments,
  decideComment,
  getCommentPlace,
  getComments,
  listCommentRounds,
  moveCommentDeadline,
  openComments,
  rewordComment,
  sayComment,
  takeBackComment,
  takeComments,
} from './operations.ts'
import { CommentRounds } from './screens/list.tsx'
import { Comments } from './screens/record.tsx'
import { WriteComment, commentAsked, writingOn } from './screens/write.tsx'

const round = ({ params }: PageRequest) => ({ round: params['round'] })
const placeOf = ({ params }: PageRequest): string =>
  `/documents/${params['document']}/comments/${params['round']}`
const toRound = (_: unknown, request: PageRequest): string => placeOf(request)
const toComment = ({ comment_id }: { readonly comment_id: string }, request: PageRequest): string =>
  `${placeOf(request)}#c-${comment_id}`

const untilIn = (request: PageRequest) => ({
  deadline_day: dayIn(request.fields, 'until'),
  deadline_time: given(request, 'until-time') || null,
})
const wrongUntil = {
  deadline_day: { field: 'until', says: 'documents:comments.wrong.day' },
  deadline_time: { field: 'until-time', says: 'documents:comments.wrong.time' },
} as const
const writtenIn = (request: PageRequest) => ({
  language: given(request, 'language'),
  text: given(request, 'text'),
  place: given(request, 'place'),
})
const wrongText = {
  text: { field: 'text', says: 'documents:comments.wrong.text' },
  place: { field: 'place', says: 'documents:comments.wrong.place' },
  language: { field: 'language', says: 'documents:comments.wrong.language' },
} as const

/** The form by which a document's page opens it for comments. */
export const openCommentsForm = form({
  operation: openComments,
  input: (request) => ({
    document: request.params['document'],
    ...untilIn(request),
    shared_with: given(request, 'shared'),
    carry: given(request, 'carry') === 'yes',
  }),
  next: ({ document_id, round_id }) => `/documents/${document_id}/comments/${round_id}`,
  wrong: { ...wrongUntil, shared_with: { field: 'shared', says: 'documents:comments.wrong.shared' } },
})

export const commentPages = [
  page({
    id: 'documents.comment-rounds',
    path: '/documents/comments',
    room: 'documents',
    reads: {
      list: read(listCommentRounds, ({ query }) => ({ before: fieldOf(query, 'before') || undefined })),
    },
    title: (_, { words }) => words('documents:comments.list'),
    view: CommentRounds,
  }),
  page({
    id: 'documents.comments',
    path: '/documents/:document/comments/:round',
    room: 'documents',
    alsoToReaders: true,
    reads: {
      found: read(getComments, (request) => ({
        ...round(request),
        after: fieldOf(request.query, 'after') || undefined,
      })),
    },
    forms: {
      close: form({ operation: closeComments, input: round, next: toRound }),
      move: form({
        operation: moveCommentDeadline,
        input: (request) => ({ ...round(request), ...untilIn(request) }),
        next: toRound,
        wrong: wrongUntil,
      }),
      answer: form({
        operation: decideComment,
        input: (request) => ({
          comment: given(request, 'comment'),
          decision: given(request, 'decision'),
          reason: given(request, 'reason'),
        }),
        next: toComment,
        wrong: {
          decision: { field: 'decision', says: 'documents:comments.wrong.decision' },
          reason: { field: 'reason', says: 'documents:comments.wrong.text' },
        },
      }),
    },
    title: ({ found }, { words }) => words('documents:comments.of', { symbol: found.document.symbol }),
    view: Comments,
  }),
  page({
    id: 'documents.write-comment',
    path: '/documents/:document/comments/:round/write',
    room: 'documents',
    reads: {
      place: read(getCommentPlace, (request) => ({
        ...round(request),
        mark: fieldOf(request.query, 'mark'),
        comment: commentAsked(request.query),
      })),
    },
    forms: {
      say: form({
        operation: sayComment,
        input: (request) => ({
          ...round(request),
          ...writtenIn(request),
          mark: fieldOf(request.query, 'mark'),
        }),
        next: toComment,
        wrong: wrongText,
      }),
      change: form({
        operation: rewordComment,
        input: (request) => ({ ...writtenIn(request), comment: commentAsked(request.query) }),
        next: toComment,
        wrong: wrongText,
      }),
      withdraw: form({
        operation: takeBackComment,
        input: (request) => ({ comment: commentAsked(request.query) }),
        next: toRound,
      }),
    },
    title: writingOn,
    view: WriteComment,
  }),
]

export const commentFiles = [
  filePage({
    path: '/documents/:document/comments/:round/comments.xlsx',
    operation: takeComments,
    input: (request) => ({ ...round(request), language: request.language }),
  }),
]
