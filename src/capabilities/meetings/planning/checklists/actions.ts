import { holds } from '../../../../kernel/actor.ts'
import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { notFound } from '../../../../platform/operations/rules.ts'
import { atTheDesk } from '../../../directory/contract.ts'
import type { Meeting } from '../../contract.ts'
import { findMeeting } from '../../storage.ts'
import {
  type Checklist,
  type ChecklistItem,
  type OverdueItem,
  type TemplateItem,
  checklistOffices,
} from './contract.ts'
import { tickedByItsOffice, tickedInTurn } from './rules.ts'
import {
  deleteTemplateItem,
  insertItems,
  insertTemplateItem,
  listItems,
  listOverdue,
  listTemplate,
  lockItem,
  updateItem,
} from './storage.ts'

/** As many overdue items as a desk shows. */
const ON_DESK = 20

type Task = Pick<ChecklistItem, 'title' | 'days_before' | 'office'>

export const template = async (context: Context): Promise<{ items: TemplateItem[] }> => ({
  items: await listTemplate(context.tx, context.tenant.conferenceId),
})

export async function addToTemplate(
  context: Context,
  given: Task & Pick<TemplateItem, 'mode'>,
): Promise<TemplateItem> {
  const row = { template_item_id: context.newId(), ...given }
  await insertTemplateItem(context.tx, context.tenant.conferenceId, row)
  await context.journal({ subject: 'checklist template', subjectId: row.template_item_id, after: row })
  return row
}

/** Takes an item out of the template; where it was copied to a meeting it stays. */
export async function takeFromTemplate(
  context: Context,
  { item }: { readonly item: string },
): Promise<TemplateItem | Refusal> {
  const gone = await deleteTemplateItem(context.tx, context.tenant.conferenceId, item)
  if (!gone) return notFound(item)
  await context.journal({ subject: 'checklist template', subjectId: item, before: gone })
  return gone
}

export async function checklistOf(context: Context, id: string): Promise<Checklist | Refusal> {
  const conference = context.tenant.conferenceId
  const meeting = await findMeeting(context.tx, conference, id)
  if (!meeting) return notFound(id)
  const found = await listItems(context.tx, conference, id)
  const copied = new Set(found.map(({ template_item_id }) => template_item_id))
  const all = await listTemplate(context.tx, conference, meeting.mode)
  return {
    meeting,
    items: found.map(({ item_id, title, days_before, office, due_on, done_at, done_by }) => ({
      item_id,
      title,
      days_before,
      office,
      due_on,
      done_at,
      done_by,
    })),
    left_in_template: all.filter((one) => !copied.has(one.template_item_id)).length,
  }
}

/** Copies what the template for a meeting's mode has and its checklist has not. */
export async function bringTemplate(
  context: Context,
  { meeting: id }: { readonly meeting: string },
): Promise<{ brought: number } | Refusal> {
  const conference = context.tenant.conferenceId
  const meeting = await findMeeting(context.tx, conference, id)
  if (!meeting) return notFound(id)
  const all = await listTemplate(context.tx, conference, meeting.mode)
  const brought = await insertItems(
    context.tx,
    conference,
    all.map(({ template_item_id, title, days_before, office }) => ({
      item_id: context.newId(),
      meeting_id: id,
      template_item_id,
      title,
      days_before,
      office,
    })),
  )
  await context.journal({ subject: 'checklist', subjectId: id, after: { brought } })
  return { brought }
}

export async function addToChecklist(
  context: Context,
  { meeting: id, ...given }: Task & { readonly meeting: string },
): Promise<{ item_id: string } | Refusal> {
  const conference = context.tenant.conferenceId
  const meeting: Meeting | undefined = await findMeeting(context.tx, conference, id)
  if (!meeting) return notFound(id)
  const item_id = context.newId()
  const row = { item_id, meeting_id: id, template_item_id: null, ...given }
  await insertItems(context.tx, conference, [row])
  await context.journal({ subject: 'checklist', subjectId: id, after: { item: row } })
  return { item_id }
}

type OfItem = { readonly meeting: string; readonly item: string }

/** Ticks an item: by whom, when, and the day it was due then. */
export const tick = (context: Context, given: OfItem) => turn(context, given, 'tick')
export const takeTickBack = (context: Context, given: OfItem) => turn(context, given, 'take back')

async function turn(
  context: Context,
  { meeting, item }: OfItem,
  step: 'tick' | 'take back',
): Promise<{ item_id: string; done_at: string | null } | Refusal> {
  const conference = context.tenant.conferenceId
  const found = await lockItem(context.tx, conference, meeting, item)
  if (!found) return notFound(item)
  const office = tickedByItsOffice.decide({
    own: holds(context.actor, found.office),
    desk: atTheDesk(context.actor),
  })
  if (isRefusal(office)) return office
  const inTurn = tickedInTurn.decide({ done: found.done_at !== null, step })
  if (isRefusal(inTurn)) return inTurn
  const by = context.actor.kind === 'person' ? context.actor.personId : null
  const done_at = step === 'tick' ? context.now : null
  await updateItem(context.tx, conference, item, {
    done_by: step === 'tick' ? by : null,
    done_at,
    done_due: step === 'tick' ? found.due_on : null,
  })
  await context.journal({
    subject: 'checklist',
    subjectId: meeting,
    before: { item, title: found.title, done_at: found.done_at },
    after: { done_at },
  })
  return { item_id: item, done_at }
}

/** What is overdue and falls to the asker's offices; to the desk of the secretariat, all of it. */
export async function overdueItems(context: Context): Promise<{ items: OverdueItem[]; more: boolean }> {
  const { actor, today } = context
  const offices = checklistOffices.filter((office) => atTheDesk(actor) || holds(actor, office))
  const found = await listOverdue(context.tx, context.tenant.conferenceId, {
    today,
    offices,
    limit: ON_DESK + 1,
  })
  return { items: found.slice(0, ON_DESK), more: found.length > ON_DESK }
}
