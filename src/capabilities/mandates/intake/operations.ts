import { z } from 'zod'
import type { Day } from '../../../kernel/day.ts'
import { operation } from '../../../platform/operations/operation.ts'
import { text } from '../../conference/contract.ts'
import { access, document, documentKind } from '../../documents/contract.ts'
import { documentRules } from '../../documents/rules.ts'
import { adoptedAtItsMeeting } from '../../meetings/index.ts'
import { mandate, provisionRow, readingWarning } from '../contract.ts'
import { staff } from '../permissions.ts'
import { opening, provisionClass } from '../reading/contract.ts'
import { draftOperations } from './drafts/operations.ts'
import { paragraphOperations } from './paragraphs/operations.ts'
import { confirmMandate, markRead, reviewOf, takeIn } from './actions.ts'
import { confirmedOnce, readableText } from './rules.ts'

const day = z.iso.date()

export const takeInOutcome = operation({
  id: 'mandates.take-in',
  takesFiles: true,
  method: 'POST',
  path: '/readings',
  input: z.object({
    meeting_id: z.uuid(),
    symbol: z.string().trim().min(3).max(80),
    kind: documentKind,
    title: text,
    adopted_on: day,
    original_language: z.enum(['es', 'en']),
    access: access.default('public'),
    papers: z
      .array(
        z.object({
          language: z.enum(['es', 'en']).optional(),
          text: z.string().max(4_000_000).optional(),
          file: z.object({ name: z.string().max(300), content: z.base64() }).optional(),
        }),
      )
      .min(1)
      .max(2),
  }),
  output: z.object({ document_id: z.uuid(), provisions: z.number().int(), proposals: z.number().int() }),
  allow: staff,
  refusals: [adoptedAtItsMeeting, readableText, ...documentRules],
  run: (context, input) =>
    takeIn(context, {
      ...input,
      adopted_on: input.adopted_on as Day,
      papers: input.papers.map((paper) => ({
        ...paper,
        file: paper.file && { name: paper.file.name, bytes: Buffer.from(paper.file.content, 'base64') },
      })),
    }),
})

export const getReview = operation({
  id: 'mandates.review',
  method: 'GET',
  path: '/readings/{document}',
  input: z.object({ document: z.uuid() }),
  output: z.object({
    document,
    provisions: z.array(provisionRow),
    opening,
    warnings: z.array(readingWarning),
    /** What the asker typed into a paragraph's form and has not sent. */
    drafts: z.record(z.string(), z.record(z.string(), z.union([z.string(), z.array(z.string())]))),
  }),
  allow: staff,
  refusals: [],
  run: (context, input) => reviewOf(context, input.document),
})

export const confirm = operation({
  id: 'mandates.confirm',
  method: 'POST',
  path: '/provisions/{provision}/mandates/{mandate}/confirm',
  input: z.object({
    provision: z.uuid(),
    mandate: z.uuid(),
    title: text,
    class: provisionClass,
    tasked: z.array(z.string().max(80)).max(30),
    beneficiaries: z.array(z.string().max(80)).max(30).default([]),
    due_day: day.nullable(),
    proposed_day: day.nullable(),
  }),
  output: mandate,
  allow: staff,
  refusals: [confirmedOnce],
  versioned: true,
  run: (context, input) =>
    confirmMandate(context, {
      ...input,
      due_day: input.due_day as Day | null,
      proposed_day: input.proposed_day as Day | null,
    }),
})

export const markAsRead = operation({
  id: 'mandates.mark-read',
  method: 'POST',
  path: '/provisions/{provision}/read',
  input: z.object({ provision: z.uuid(), class: provisionClass.optional() }),
  output: z.object({ provision_id: z.uuid(), version: z.number().int() }),
  allow: staff,
  refusals: [confirmedOnce],
  versioned: true,
  run: (context, input) => markRead(context, { provision: input.provision, class: input.class }),
})

export const intakeOperations = [
  takeInOutcome,
  getReview,
  confirm,
  markAsRead,
  ...paragraphOperations,
  ...draftOperations,
]
