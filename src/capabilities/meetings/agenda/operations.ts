import { z } from 'zod'
import type { Day } from '../../../kernel/day.ts'
import { download } from '../../../platform/operations/download.ts'
import { operation } from '../../../platform/operations/operation.ts'
import { anyone, may } from '../../../platform/operations/permission.ts'
import { textGiven } from '../../conference/contract.ts'
import { presidencyOffices, secretariatDesk } from '../../directory/contract.ts'
import { meeting } from '../contract.ts'
import {
  addItem,
  adoptAgenda,
  attachDocument,
  changeItem,
  circulateAgenda,
  detachDocument,
  moveItem,
  removeItem,
} from './actions.ts'
import { agenda, clash, clock, itemKind, minutes, place } from './contract.ts'
import { printAgenda } from './printing.ts'
import { clashesAt, meetingWithAgenda } from './reading.ts'
import { nothingHangsOnIt, subItemsOneDeep, timedWhole } from './items/rules.ts'
import { adoptedAtTheMeeting, adoptedStays, circulatedWithItems } from './rules.ts'

const desk = may(...secretariatDesk)
const ofMeeting = { meeting: z.uuid() }
const ofItem = { ...ofMeeting, item: z.uuid() }

/** A text that may be left out, in either language. */
const textUpTo = (most: number) => {
  const words = z.string().trim().min(1).max(most).optional()
  return z.object({ es: words, en: words }).default({})
}
const itemGiven = {
  kind: itemKind.default('substantive'),
  title: textGiven,
  day: z.iso.date().nullable().default(null),
  starts: clock.nullable().default(null),
  minutes: minutes.nullable().default(null),
  presenter: textUpTo(200),
  annotation: textUpTo(4000),
}
const itemChanged = z.object({ item_id: z.uuid(), version: z.number().int() })
const settled = agenda.omit({ items: true })

/** As open as the meeting, once it was circulated; a draft is there for those who prepare it. */
export const getAgenda = operation({
  id: 'meetings.agenda',
  method: 'GET',
  path: '/meetings/{meeting}/items',
  input: z.object(ofMeeting),
  output: z.object({ meeting, agenda: agenda.nullable() }),
  allow: anyone,
  refusals: [],
  run: (context, input) => meetingWithAgenda(context, input.meeting),
})

export const getClashes = operation({
  id: 'meetings.agenda-clashes',
  method: 'GET',
  path: '/meetings/{meeting}/agenda/clashes',
  input: z.object(ofMeeting),
  output: z.object({ clashes: z.array(clash) }),
  allow: may(...secretariatDesk, ...presidencyOffices),
  refusals: [],
  run: (context, input) => clashesAt(context, input.meeting),
})

export const add = operation({
  id: 'meetings.add-item',
  method: 'POST',
  path: '/meetings/{meeting}/items',
  input: z.object({
    ...ofMeeting,
    ...itemGiven,
    parent: z.uuid().nullable().default(null),
    after: z.uuid().nullable().default(null),
    decision: z.string().trim().min(1).max(200).nullable().default(null),
  }),
  output: itemChanged,
  allow: desk,
  refusals: [adoptedStays, subItemsOneDeep, timedWhole],
  versioned: true,
  run: addItem,
})

export const change = operation({
  id: 'meetings.change-item',
  method: 'PUT',
  path: '/meetings/{meeting}/items/{item}',
  input: z.object({ ...ofItem, ...itemGiven }),
  output: itemChanged,
  allow: desk,
  refusals: [adoptedStays, subItemsOneDeep, timedWhole],
  versioned: true,
  run: changeItem,
})

export const move = operation({
  id: 'meetings.move-item',
  method: 'POST',
  path: '/meetings/{meeting}/items/{item}/place',
  input: place.extend(ofItem),
  output: itemChanged,
  allow: desk,
  refusals: [adoptedStays, subItemsOneDeep],
  versioned: true,
  run: moveItem,
})

export const remove = operation({
  id: 'meetings.remove-item',
  method: 'DELETE',
  path: '/meetings/{meeting}/items/{item}',
  input: z.object(ofItem),
  output: itemChanged,
  allow: desk,
  refusals: [adoptedStays, nothingHangsOnIt],
  versioned: true,
  run: removeItem,
})

export const attach = operation({
  id: 'meetings.attach-document',
  method: 'POST',
  path: '/meetings/{meeting}/items/{item}/documents',
  input: z.object({ ...ofItem, symbol: z.string().trim().min(1).max(80) }),
  output: itemChanged,
  allow: desk,
  refusals: [],
  versioned: true,
  run: attachDocument,
})

export const detach = operation({
  id: 'meetings.detach-document',
  method: 'DELETE',
  path: '/meetings/{meeting}/items/{item}/documents/{document}',
  input: z.object({ ...ofItem, document: z.uuid() }),
  output: itemChanged,
  allow: desk,
  refusals: [],
  versioned: true,
  run: detachDocument,
})

export const circulate = operation({
  id: 'meetings.circulate-agenda',
  method: 'POST',
  path: '/meetings/{meeting}/agenda/circulation',
  input: z.object(ofMeeting),
  output: settled,
  allow: desk,
  refusals: [circulatedWithItems],
  versioned: true,
  run: (context, input) => circulateAgenda(context, input.meeting),
})

export const adopt = operation({
  id: 'meetings.adopt-agenda',
  method: 'POST',
  path: '/meetings/{meeting}/agenda/adoption',
  input: z.object({ ...ofMeeting, adopted_on: z.iso.date() }),
  output: settled,
  allow: desk,
  refusals: [adoptedAtTheMeeting],
  versioned: true,
  run: (context, input) => adoptAgenda(context, { ...input, adopted_on: input.adopted_on as Day }),
})

/** Typeset each time: one account, or one visitor's address, may ask so often in an hour. */
export const print = operation({
  id: 'meetings.print-agenda',
  method: 'GET',
  path: '/meetings/{meeting}/agenda/print',
  input: z.object({
    ...ofMeeting,
    language: z.enum(['es', 'en']),
    format: z.enum(['pdf', 'docx']).default('pdf'),
    /** With what is said on each item. */
    annotated: z.stringbool().default(false),
  }),
  output: download,
  gives: 'file',
  allow: anyone,
  refusals: [],
  bound: { times: 120, withinMinutes: 60 },
  run: printAgenda,
})

export const agendaOperations = [
  getAgenda,
  getClashes,
  add,
  change,
  move,
  remove,
  attach,
  detach,
  circulate,
  adopt,
  print,
]
