import { z } from 'zod'
import { operation } from '../../../../platform/operations/operation.ts'
import { may, signedIn } from '../../../../platform/operations/permission.ts'
import { textGiven } from '../../../conference/contract.ts'
import { presidencyOffices, secretariatDesk } from '../../../directory/contract.ts'
import {
  addToChecklist,
  addToTemplate,
  bringTemplate,
  checklistOf,
  overdueItems,
  takeFromTemplate,
  takeTickBack,
  template,
  tick,
} from './actions.ts'
import { checklist, checklistItem, checklistOffices, overdueItem, templateItem } from './contract.ts'
import { tickedByItsOffice, tickedInTurn } from './rules.ts'

const readers = may(...checklistOffices, ...presidencyOffices, 'auditor')
const desk = may(...secretariatDesk)
const { days_before, office } = checklistItem.shape
const task = { title: textGiven, days_before, office }

export const getTemplate = operation({
  id: 'meetings.checklist-template',
  method: 'GET',
  path: '/checklist-template',
  input: z.object({}),
  output: z.object({ items: z.array(templateItem) }),
  allow: readers,
  refusals: [],
  run: template,
})

export const addTemplateItem = operation({
  id: 'meetings.add-to-template',
  method: 'POST',
  path: '/checklist-template',
  input: z.object({ mode: templateItem.shape.mode, ...task }),
  output: templateItem,
  allow: desk,
  refusals: [],
  run: addToTemplate,
})

export const removeTemplateItem = operation({
  id: 'meetings.take-from-template',
  method: 'POST',
  path: '/checklist-template/{item}/removal',
  input: z.object({ item: z.uuid() }),
  output: templateItem,
  allow: desk,
  refusals: [],
  run: takeFromTemplate,
})

export const getChecklist = operation({
  id: 'meetings.checklist',
  method: 'GET',
  path: '/meetings/{meeting}/checklist',
  input: z.object({ meeting: z.uuid() }),
  output: checklist,
  allow: readers,
  refusals: [],
  run: (context, input) => checklistOf(context, input.meeting),
})

export const bring = operation({
  id: 'meetings.bring-template',
  method: 'POST',
  path: '/meetings/{meeting}/checklist',
  input: z.object({ meeting: z.uuid() }),
  output: z.object({ brought: z.number().int() }),
  allow: desk,
  refusals: [],
  run: bringTemplate,
})

export const addChecklistItem = operation({
  id: 'meetings.add-to-checklist',
  method: 'POST',
  path: '/meetings/{meeting}/checklist/items',
  input: z.object({ meeting: z.uuid(), ...task }),
  output: z.object({ item_id: z.uuid() }),
  allow: desk,
  refusals: [],
  run: addToChecklist,
})

const turned = z.object({ item_id: z.uuid(), done_at: z.string().nullable() })
const ofItem = z.object({ meeting: z.uuid(), item: z.uuid() })

export const tickItem = operation({
  id: 'meetings.tick',
  method: 'POST',
  path: '/meetings/{meeting}/checklist/items/{item}/tick',
  input: ofItem,
  output: turned,
  allow: may(...checklistOffices),
  refusals: [tickedByItsOffice, tickedInTurn],
  run: tick,
})

export const untickItem = operation({
  id: 'meetings.take-tick-back',
  method: 'POST',
  path: '/meetings/{meeting}/checklist/items/{item}/tick-back',
  input: ofItem,
  output: turned,
  allow: may(...checklistOffices),
  refusals: [tickedByItsOffice, tickedInTurn],
  run: takeTickBack,
})

export const listOverdueItems = operation({
  id: 'meetings.overdue-items',
  method: 'GET',
  path: '/overdue-checklist-items',
  input: z.object({}),
  output: z.object({ items: z.array(overdueItem), more: z.boolean() }),
  allow: signedIn,
  refusals: [],
  run: overdueItems,
})

export const checklistOperations = [
  getTemplate,
  addTemplateItem,
  removeTemplateItem,
  getChecklist,
  bring,
  addChecklistItem,
  tickItem,
  untickItem,
  listOverdueItems,
]
