import { z } from 'zod'
import type { Day } from '../../../kernel/day.ts'
import { download } from '../../../platform/operations/download.ts'
import { operation } from '../../../platform/operations/operation.ts'
import { may, signedIn } from '../../../platform/operations/permission.ts'
import { memberOffices, secretariatDesk } from '../../directory/contract.ts'
import { answerComment, changeComment, makeComment, withdrawComment } from './actions.ts'
import {
  comment,
  commentPlace,
  commentRound,
  decision,
  roundRecord,
  roundRow,
  sharedWith,
} from './contract.ts'
import { commentsSheet, placeOf, roundRecordOf, roundsBefore } from './reading.ts'
import { closeRound, moveDeadline, openRound } from './rounds/actions.ts'
import { answeredWithReason, commentIsItsCountrys, commentedInTime, openedForComments } from './rules.ts'

const staff = may(...secretariatDesk)
const countries = may(...memberOffices)
const language = z.enum(['es', 'en'])
const mark = z.string().max(80)

const deadline = {
  deadline_day: z.iso.date(),
  /** On the clocks of the zone; left out, the whole day counts. */
  deadline_time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable()
    .default(null),
  /** An IANA zone; left out, where the conference is. */
  zone: z
    .string()
    .max(60)
    .refine((name) => Intl.supportedValuesOf('timeZone').includes(name) || name === 'UTC')
    .nullable()
    .default(null),
}
const written = {
  language,
  text: z.string().trim().min(1).max(10_000),
  place: z.string().trim().max(200).default(''),
}

export const listCommentRounds = operation({
  id: 'documents.comment-rounds',
  method: 'GET',
  path: '/comment-rounds',
  input: z.object({
    document: z.uuid().optional(),
    /** Where a page of the list ended. */
    before: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z_[0-9a-f-]{36}$/)
      .optional(),
  }),
  output: z.object({ rounds: z.array(roundRow), next: z.string().nullable() }),
  allow: signedIn,
  refusals: [],
  run: roundsBefore,
})

export const getComments = operation({
  id: 'documents.comments',
  method: 'GET',
  path: '/comment-rounds/{round}',
  input: z.object({
    round: z.uuid(),
    after: z
      .string()
      .regex(/^\d+_[0-9a-f-]{36}$/)
      .optional(),
  }),
  output: roundRecord,
  allow: signedIn,
  refusals: [],
  run: roundRecordOf,
})

export const takeComments = operation({
  id: 'documents.comments-sheet',
  method: 'GET',
  path: '/comment-rounds/{round}/comments.xlsx',
  input: z.object({ round: z.uuid(), language: language.optional() }),
  output: download,
  gives: 'file',
  allow: signedIn,
  refusals: [],
  bound: { times: 60, withinMinutes: 60 },
  run: (context, { round, language: of }) =>
    commentsSheet(of ? { ...context, language: of } : context, round),
})

export const openComments = operation({
  id: 'documents.open-comments',
  method: 'POST',
  path: '/documents/{document}/comment-rounds',
  input: z.object({
    document: z.uuid(),
    ...deadline,
    shared_with: sharedWith,
    /** What was said in the round before, on this paper or the one it replaces, and not answered, comes along. */
    carry: z.boolean().default(false),
  }),
  output: commentRound,
  allow: staff,
  refusals: [openedForComments],
  versioned: true,
  bound: { times: 60, withinMinutes: 60 },
  run: (context, input) => openRound(context, { ...input, deadline_day: input.deadline_day as Day }),
})

export const moveCommentDeadline = operation({
  id: 'documents.move-comment-deadline',
  method: 'PUT',
  path: '/comment-rounds/{round}/deadline',
  input: z.object({ round: z.uuid(), ...deadline }),
  output: commentRound,
  allow: staff,
  refusals: [openedForComments, commentedInTime],
  versioned: true,
  run: (context, input) => moveDeadline(context, { ...input, deadline_day: input.deadline_day as Day }),
})

export const closeComments = operation({
  id: 'documents.close-comments',
  method: 'POST',
  path: '/comment-rounds/{round}/closing',
  input: z.object({ round: z.uuid() }),
  output: commentRound,
  allow: staff,
  refusals: [commentedInTime],
  versioned: true,
  run: (context, input) => closeRound(context, input.round),
})

export const getCommentPlace = operation({
  id: 'documents.comment-place',
  method: 'GET',
  path: '/comment-rounds/{round}/place',
  input: z.object({ round: z.uuid(), mark: mark.default(''), comment: z.uuid().optional() }),
  output: commentPlace,
  allow: countries,
  refusals: [],
  run: placeOf,
})

export const sayComment = operation({
  id: 'documents.comment',
  method: 'POST',
  path: '/comment-rounds/{round}/comments',
  /** Without a mark it is on the whole. */
  input: z.object({ round: z.uuid(), mark: mark.default(''), ...written }),
  output: comment,
  allow: countries,
  refusals: [commentedInTime, commentIsItsCountrys],
  run: makeComment,
})

export const rewordComment = operation({
  id: 'documents.change-comment',
  method: 'PUT',
  path: '/comments/{comment}',
  input: z.object({ comment: z.uuid(), ...written }),
  output: comment,
  allow: countries,
  refusals: [commentedInTime, commentIsItsCountrys],
  versioned: true,
  run: changeComment,
})

export const takeBackComment = operation({
  id: 'documents.withdraw-comment',
  method: 'POST',
  path: '/comments/{comment}/withdrawal',
  input: z.object({ comment: z.uuid() }),
  output: comment,
  allow: countries,
  refusals: [commentedInTime, commentIsItsCountrys],
  versioned: true,
  run: (context, input) => withdrawComment(context, input.comment),
})

export const decideComment = operation({
  id: 'documents.answer-comment',
  method: 'PUT',
  path: '/comments/{comment}/answer',
  input: z.object({ comment: z.uuid(), decision, reason: z.string().trim().max(5000).default('') }),
  output: comment,
  allow: staff,
  refusals: [answeredWithReason],
  versioned: true,
  run: answerComment,
})

export const commentOperations = [
  listCommentRounds,
  getComments,
  takeComments,
  openComments,
  moveCommentDeadline,
  closeComments,
  getCommentPlace,
  sayComment,
  rewordComment,
  takeBackComment,
  decideComment,
]
