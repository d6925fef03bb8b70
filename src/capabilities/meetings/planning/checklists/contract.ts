import { z } from 'zod'
import { text } from '../../../conference/contract.ts'
import { meeting } from '../../contract.ts'

/** The offices that something on a checklist falls to. */
export const checklistOffices = [
  'coordinator',
  'assistant',
  'it specialist',
  'host finance',
  'host procurement',
] as const

const task = {
  title: text,
  /** So many days before the meeting opens. */
  days_before: z.number().int().min(0).max(730),
  office: z.enum(checklistOffices),
}

export const templateItem = z.object({
  template_item_id: z.uuid(),
  mode: meeting.shape.mode,
  ...task,
})
export type TemplateItem = z.infer<typeof templateItem>

export const checklistItem = z.object({
  item_id: z.uuid(),
  ...task,
  due_on: z.iso.date(),
  done_at: z.string().nullable(),
  /** Whoever ticked it, by name. */
  done_by: z.string().nullable(),
})
export type ChecklistItem = z.infer<typeof checklistItem>

export const checklist = z.object({
  meeting,
  items: z.array(checklistItem),
  /** How many items of the template for its mode are not on it yet. */
  left_in_template: z.number().int(),
})
export type Checklist = z.infer<typeof checklist>

export const overdueItem = checklistItem
  .pick({ item_id: true, title: true, office: true, due_on: true })
  .extend({ meeting_id: z.uuid(), meeting: text })
export type OverdueItem = z.infer<typeof overdueItem>
