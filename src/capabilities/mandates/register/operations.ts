import { z } from 'zod'
import type { Day } from '../../../kernel/day.ts'
import { operation } from '../../../platform/operations/operation.ts'
import { text } from '../../conference/contract.ts'
import { document } from '../../documents/contract.ts'
import { agenda, meeting } from '../../meetings/contract.ts'
import {
  evidence,
  link,
  mandateRow,
  mandateState,
  note,
  provisionRow,
  relative,
  tie,
  turn,
} from '../contract.ts'
import { readers } from '../permissions.ts'
import { provisionClass } from '../reading/contract.ts'
import { record, register } from './actions.ts'
import { meetingRecord } from './agenda.ts'

const day = z.iso.date()
// A query names a list once per value, or joined by commas.
const list = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.split(',').filter(Boolean) : value),
    z.array(item),
  )

/** What a register is asked for; lists may be joined by commas. */
export const registerFilter = z.object({
  states: list(mandateState).optional(),
  tasked: list(z.string()).optional(),
  body: z.uuid().optional(),
  meeting: z.uuid().optional(),
  presidency: z.uuid().optional(),
  class: provisionClass.optional(),
  kind: z.enum(['mandate', 'guideline']).optional(),
  due_from: day.optional(),
  due_before: day.optional(),
  overdue: z.stringbool().optional(),
  words: z.string().max(200).optional(),
  as_of: day.optional(),
})

/** The same with its days as days. */
export const askOf = <Filter extends z.infer<typeof registerFilter>>(filter: Filter) =>
  filter as Filter & { due_from?: Day; due_before?: Day; as_of?: Day }

/** Where a page ended: the day and the id of its last. */
const place = z.string().regex(/^\d{4}-\d\d-\d\d_[0-9a-f-]{36}$/)

const mandatePage = {
  mandates: z.array(mandateRow),
  count: z.number().int(),
  more_than_counted: z.boolean(),
  next: z.string().nullable(),
}

export const listRegister = operation({
  id: 'mandates.list',
  method: 'GET',
  path: '/mandates',
  input: registerFilter.extend({
    after: place.optional(),
  }),
  output: z.object(mandatePage),
  allow: readers,
  refusals: [],
  run: (context, input) => register(context, askOf(input)),
})

export const getMandate = operation({
  id: 'mandates.get',
  method: 'GET',
  path: '/mandates/{reference}',
  input: z.object({ reference: z.string().max(40) }),
  output: mandateRow.extend({
    provision: provisionRow.nullable(),
    notes: z.array(note),
    evidence: z.array(evidence),
    links: z.array(link),
    relatives: z.array(relative),
    ties: z.array(tie),
    turns: z.array(turn),
    /** Whether the asker is one of those who may note progress and report now. */
    may_report: z.boolean(),
    similar: z.array(z.object({ reference: z.string(), title: text, state: mandateState })),
  }),
  allow: readers,
  refusals: [],
  run: (context, input) => record(context, input.reference),
})

export const getAgenda = operation({
  id: 'mandates.agenda',
  method: 'GET',
  path: '/meetings/{meeting}/agenda',
  input: z.object({ meeting: z.uuid(), after: place.optional() }),
  output: z.object({
    meeting,
    /** Whether it is over; then the mandates are those it gave, else those that wait for it. */
    held: z.boolean(),
    agenda: agenda.nullable(),
    documents: z.array(document),
    ...mandatePage,
  }),
  allow: readers,
  refusals: [],
  run: (context, input) => meetingRecord(context, input),
})

export const registerOperations = [listRegister, getMandate, getAgenda]
