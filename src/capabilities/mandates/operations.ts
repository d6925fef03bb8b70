import { z } from 'zod'
import { type Actor, holds } from '../../kernel/actor.ts'
import { type Day, addDays } from '../../kernel/day.ts'
import { operation } from '../../platform/operations/operation.ts'
import { anyone, may } from '../../platform/operations/permission.ts'
import { text } from '../conference/contract.ts'
import { memberOffices, presidencyOffices, secretariat } from '../directory/contract.ts'
import { document, documentKind } from '../documents/contract.ts'
import { documentRules } from '../documents/rules.ts'
import { link, mandate, mandateRow, mandateState, note, provisionRow } from './contract.ts'
import { bodyCloses, presidencyConfirms, taskedReport } from './following/rules.ts'
import { confirmedOnce, readableText } from './intake/rules.ts'
import { close, noteProgress, proposeDay, report, supervise } from './following/actions.ts'
import { confirmMandate, markRead, reviewOf, takeIn } from './intake/actions.ts'
import { agendaItem, meeting } from '../meetings/contract.ts'
import { provisionClass } from './reading/contract.ts'
import { agendaOf } from './register/agenda.ts'
import { desk, publicDocuments, publicText, record, register } from './register/actions.ts'

const readers = may(...secretariat, ...presidencyOffices, ...memberOffices, 'observer', 'auditor')
const staff = may(...secretariat)
const reporters = may(...secretariat, ...presidencyOffices, ...memberOffices)
const day = z.iso.date()
// A query names a list once per value, or joined by commas.
const list = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.split(',').filter(Boolean) : value),
    z.array(item),
  )
const byReference = z.object({ reference: z.string().max(40) })
const evidence = z.object({ title: z.string().min(1).max(300), address: z.url().max(2000) }).optional()

export const takeInOutcome = operation({
  id: 'mandates.take-in',
  method: 'POST',
  path: '/readings',
  input: z.object({
    meeting_id: z.uuid(),
    symbol: z.string().trim().min(3).max(80),
    kind: documentKind,
    title: text,
    adopted_on: day,
    original_language: z.enum(['es', 'en']),
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
  refusals: [readableText, ...documentRules],
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
  output: z.object({ document, provisions: z.array(provisionRow) }),
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

export const listRegister = operation({
  id: 'mandates.list',
  method: 'GET',
  path: '/mandates',
  input: z.object({
    states: list(mandateState).optional(),
    tasked: list(z.string()).optional(),
    body: z.uuid().optional(),
    meeting: z.uuid().optional(),
    presidency: z.uuid().optional(),
    class: provisionClass.optional(),
    due_before: day.optional(),
    overdue: z.stringbool().optional(),
    words: z.string().max(200).optional(),
    after: z
      .string()
      .regex(/^\d{4}-\d\d-\d\d_[0-9a-f-]{36}$/)
      .optional(),
  }),
  output: z.object({
    mandates: z.array(mandateRow),
    count: z.number().int(),
    more_than_counted: z.boolean(),
    next: z.string().nullable(),
  }),
  allow: readers,
  refusals: [],
  run: (context, input) => register(context, { ...input, due_before: input.due_before as Day | undefined }),
})

export const getMandate = operation({
  id: 'mandates.get',
  method: 'GET',
  path: '/mandates/{reference}',
  input: byReference,
  output: mandateRow.extend({
    provision: provisionRow.nullable(),
    notes: z.array(note),
    evidence: z.array(
      z.object({
        evidence_id: z.uuid(),
        title: z.string(),
        address: z.string().nullable(),
        file_hash: z.string().nullable(),
        added_at: z.string(),
      }),
    ),
    links: z.array(link),
  }),
  allow: readers,
  refusals: [],
  run: (context, input) => record(context, input.reference),
})

export const noteOn = operation({
  id: 'mandates.note',
  method: 'POST',
  path: '/mandates/{reference}/notes',
  input: byReference.extend({ text: z.string().trim().min(1).max(20_000), evidence }),
  output: mandate,
  allow: reporters,
  refusals: [taskedReport],
  versioned: true,
  run: noteProgress,
})

export const reportOn = operation({
  id: 'mandates.report',
  method: 'POST',
  path: '/mandates/{reference}/report',
  input: byReference.extend({ text: z.string().trim().min(1).max(20_000), evidence }),
  output: mandate,
  allow: reporters,
  refusals: [taskedReport],
  versioned: true,
  run: report,
})

export const superviseReport = operation({
  id: 'mandates.supervise',
  method: 'POST',
  path: '/mandates/{reference}/supervision',
  input: byReference.extend({ returned: z.boolean(), text: z.string().trim().max(20_000).default('') }),
  output: mandate,
  allow: may(...presidencyOffices),
  refusals: [presidencyConfirms],
  versioned: true,
  run: supervise,
})

export const closeByConclusion = operation({
  id: 'mandates.close',
  method: 'POST',
  path: '/mandates/{reference}/close',
  input: byReference.extend({
    symbol: z.string().trim().min(1).max(80),
    number: z.string().trim().min(1).max(40),
  }),
  output: mandate,
  allow: staff,
  refusals: [bodyCloses],
  versioned: true,
  run: close,
})

export const proposeDate = operation({
  id: 'mandates.propose-date',
  method: 'POST',
  path: '/mandates/{reference}/proposed-date',
  input: byReference.extend({ day: day.nullable() }),
  output: mandate,
  allow: staff,
  refusals: [],
  versioned: true,
  run: (context, input) => proposeDay(context, { reference: input.reference, day: input.day as Day | null }),
})

export const getDesk = operation({
  id: 'mandates.desk',
  method: 'GET',
  path: '/desk',
  input: z.object({}),
  output: z.object({
    due: z.array(mandateRow),
    reported: z.array(mandateRow),
    overdue: z.number().int(),
    open: z.number().int(),
    to_confirm: z.number().int(),
    to_close: z.number().int(),
  }),
  allow: readers,
  refusals: [],
  run: (context) => desk(context, { tasked: ownTasks(context.actor), soon: addDays(context.today, 45) }),
})

export const getAgenda = operation({
  id: 'mandates.agenda',
  method: 'GET',
  path: '/meetings/{meeting}/agenda',
  input: z.object({ meeting: z.uuid() }),
  output: z.object({ meeting, agenda: z.array(agendaItem), mandates: z.array(mandateRow) }),
  allow: readers,
  refusals: [],
  run: (context, input) => agendaOf(context, input.meeting),
})

export const getPublicText = operation({
  id: 'mandates.public-text',
  method: 'GET',
  path: '/texts',
  input: z.object({ symbol: z.string().max(80) }),
  output: z.object({
    document,
    provisions: z.array(provisionRow.omit({ mandates: true }).extend({ references: z.array(z.string()) })),
  }),
  allow: anyone,
  refusals: [],
  run: (context, input) => publicText(context, input.symbol),
})

export const listPublicTexts = operation({
  id: 'mandates.public-texts',
  method: 'GET',
  path: '/public-documents',
  input: z.object({}),
  output: z.object({ documents: z.array(document) }),
  allow: anyone,
  refusals: [],
  run: (context) => publicDocuments(context),
})

// Whose tasks a desk shows: the presidency's own, a member's, and everything for the secretariat.
function ownTasks(actor: Actor): readonly string[] | undefined {
  if (actor.kind === 'operator' || holds(actor, ...secretariat, 'auditor')) return undefined
  return holds(actor, ...presidencyOffices)
    ? ['PPT', 'outgoing PPT', 'incoming PPT', 'troika']
    : ['all members']
}

export const mandateOperations = [
  takeInOutcome,
  getReview,
  confirm,
  markAsRead,
  listRegister,
  getMandate,
  noteOn,
  reportOn,
  superviseReport,
  closeByConclusion,
  proposeDate,
  getDesk,
  getAgenda,
  getPublicText,
  listPublicTexts,
]
