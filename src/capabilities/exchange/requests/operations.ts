import { z } from 'zod'
import type { Day } from '../../../kernel/day.ts'
import { operation } from '../../../platform/operations/operation.ts'
import { may } from '../../../platform/operations/permission.ts'
import { textGiven } from '../../conference/contract.ts'
import { secretariatDesk } from '../../directory/contract.ts'
import { before, story } from '../../directory/index.ts'
import {
  type Given,
  addQuestion,
  changeRequest,
  closeRequest,
  draftRequest,
  openRequest,
  removeQuestion,
  reopenReply,
} from './actions.ts'
import { confidentiality, questionKind, request, shape, textOrNone } from './contract.ts'
import { replyOperations } from './replies/operations.ts'
import { resultOperations } from './results/operations.ts'
import { askedStays, openOnly, openedWhole, questionCanBeAnswered } from './rules.ts'
import { storyOfRequest } from './story.ts'
import { waitingOperations } from './waiting/operations.ts'

const staff = may(...secretariatDesk)
const reference = z.string().max(40)

const given = z.object({
  title: textGiven,
  introduction: textOrNone.default({}),
  deadline_day: z.iso.date(),
  /** On the clocks of the conference: a reply is accepted before this moment. */
  deadline_time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  confidentiality: confidentiality.default('members'),
  recipients: z.array(z.uuid()).max(200),
})
const facts = ({ deadline_day, ...rest }: z.infer<typeof given>): Given => ({
  ...rest,
  deadline_day: deadline_day as Day,
})

export const draft = operation({
  id: 'exchange.draft-request',
  method: 'POST',
  path: '/information-requests',
  /** An earlier request that this one repeats, by its reference: its questions come with it. */
  input: given.extend({ previous: reference.nullable().default(null) }),
  output: request,
  allow: staff,
  refusals: [],
  run: (context, { previous, ...rest }) => draftRequest(context, { ...facts(rest), previous }),
})

export const change = operation({
  id: 'exchange.change-request',
  method: 'PUT',
  path: '/information-requests/{reference}',
  input: given.extend({ reference }),
  output: request,
  allow: staff,
  refusals: [askedStays],
  versioned: true,
  run: (context, { reference: of, ...rest }) => changeRequest(context, { ...facts(rest), reference: of }),
})

export const add = operation({
  id: 'exchange.add-question',
  method: 'POST',
  path: '/information-requests/{reference}/questions',
  input: z.object({
    reference,
    kind: questionKind,
    wording: textGiven,
    hint: textOrNone.default({}),
    required: z.boolean().default(true),
    shape: shape.extend({
      options: z.array(textGiven).max(40).default([]),
      columns: z.array(textGiven).max(20).default([]),
      unit: z.string().trim().max(40).default(''),
    }),
  }),
  output: request,
  allow: staff,
  refusals: [askedStays, questionCanBeAnswered],
  versioned: true,
  run: addQuestion,
})

export const remove = operation({
  id: 'exchange.remove-question',
  method: 'DELETE',
  path: '/information-requests/{reference}/questions/{question}',
  input: z.object({ reference, question: z.uuid() }),
  output: request,
  allow: staff,
  refusals: [askedStays],
  versioned: true,
  run: removeQuestion,
})

export const open = operation({
  id: 'exchange.open-request',
  method: 'POST',
  path: '/information-requests/{reference}/opening',
  input: z.object({ reference }),
  output: request,
  allow: staff,
  refusals: [openedWhole],
  versioned: true,
  bound: { times: 60, withinMinutes: 60 },
  run: (context, input) => openRequest(context, input.reference),
})

export const close = operation({
  id: 'exchange.close-request',
  method: 'POST',
  path: '/information-requests/{reference}/closing',
  input: z.object({ reference }),
  output: request,
  allow: staff,
  refusals: [openOnly],
  versioned: true,
  run: (context, input) => closeRequest(context, input.reference),
})

export const reopen = operation({
  id: 'exchange.reopen-reply',
  method: 'POST',
  path: '/information-requests/{reference}/replies/{participant}/reopening',
  input: z.object({ reference, participant: z.uuid(), reason: z.string().trim().min(1).max(1000) }),
  output: request,
  allow: staff,
  refusals: [openOnly],
  versioned: true,
  run: reopenReply,
})

export const tellRequest = operation({
  id: 'exchange.request-story',
  method: 'GET',
  path: '/information-requests/{reference}/story',
  input: z.object({ reference, before }),
  output: story,
  allow: staff,
  refusals: [],
  run: storyOfRequest,
})

export const requestOperations = [
  draft,
  change,
  add,
  remove,
  open,
  close,
  reopen,
  tellRequest,
  ...replyOperations,
  ...resultOperations,
  ...waitingOperations,
]
