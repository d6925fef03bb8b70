import { sql } from 'kysely'
import type { Day } from '../../../../kernel/day.ts'
import type { Text } from '../../../../kernel/language.ts'
import type { Tx } from '../../../../platform/postgres/client.ts'
import type { Meeting } from '../../contract.ts'
import type { ChecklistItem, OverdueItem, TemplateItem } from './contract.ts'

const TEMPLATE = ['template_item_id', 'mode', 'title', 'days_before', 'office'] as const

/** What has to be done before meetings open, first to be done first; of one mode where it is named. */
export async function listTemplate(
  tx: Tx,
  conference: string,
  mode?: Meeting['mode'],
): Promise<TemplateItem[]> {
  let query = tx
    .selectFrom('checklist_template_item')
    .select(TEMPLATE)
    .where('conference_id', '=', conference)
  if (mode !== undefined) query = query.where('mode', '=', mode)
  const rows = await query.orderBy('days_before', 'desc').orderBy('template_item_id').execute()
  return rows as TemplateItem[]
}

export async function insertTemplateItem(tx: Tx, conference: string, row: TemplateItem): Promise<void> {
  await tx
    .insertInto('checklist_template_item')
    .values({ conference_id: conference, ...row, title: JSON.stringify(row.title) })
    .execute()
}

export async function deleteTemplateItem(
  tx: Tx,
  conference: string,
  id: string,
): Promise<TemplateItem | undefined> {
  const row = await tx
    .deleteFrom('checklist_template_item')
    .where('conference_id', '=', conference)
    .where('template_item_id', '=', id)
    .returning(TEMPLATE)
    .executeTakeFirst()
  return row as TemplateItem | undefined
}

export type NewItem = {
  readonly item_id: string
  readonly meeting_id: string
  readonly template_item_id: string | null
  readonly title: Text
  readonly days_before: number
  readonly office: ChecklistItem['office']
}

/** Puts items onto checklists; those copied from the template before are left out. Returns how many were put. */
export async function insertItems(tx: Tx, conference: string, rows: readonly NewItem[]): Promise<number> {
  if (rows.length === 0) return 0
  const put = await tx
    .insertInto('checklist_item')
    .values(rows.map((row) => ({ conference_id: conference, ...row, title: JSON.stringify(row.title) })))
    .onConflict((on) => on.doNothing())
    .returning('item_id')
    .execute()
  return put.length
}

const items = (tx: Tx, conference: string) =>
  tx
    .selectFrom('checklist_item as i')
    .innerJoin('meeting as m', (join) =>
      join.onRef('m.conference_id', '=', 'i.conference_id').onRef('m.meeting_id', '=', 'i.meeting_id'),
    )
    .where('i.conference_id', '=', conference)

const due = sql<string>`coalesce(i.done_due, m.opens_on - i.days_before)`

/** The checklist of a meeting, first due first. */
export async function listItems(
  tx: Tx,
  conference: string,
  meeting: string,
): Promise<(ChecklistItem & { template_item_id: string | null })[]> {
  const rows = await items(tx, conference)
    .leftJoin('person as p', (join) =>
      join.onRef('p.conference_id', '=', 'i.conference_id').onRef('p.person_id', '=', 'i.done_by'),
    )
    .select([
      'i.item_id',
      'i.template_item_id',
      'i.title',
      'i.days_before',
      'i.office',
      'i.done_at',
      due.as('due_on'),
      sql<string | null>`p.given_name || ' ' || p.family_name`.as('done_by'),
    ])
    .where('i.meeting_id', '=', meeting)
    .orderBy(due)
    .orderBy('i.item_id')
    .execute()
  return rows as (ChecklistItem & { template_item_id: string | null })[]
}

type Locked = Pick<ChecklistItem, 'item_id' | 'office' | 'done_at' | 'due_on' | 'title'>

/** An item of a meeting that nobody else ticks until this is done. */
export async function lockItem(
  tx: Tx,
  conference: string,
  meeting: string,
  id: string,
): Promise<Locked | undefined> {
  const row = await items(tx, conference)
    .select(['i.item_id', 'i.office', 'i.done_at', 'i.title', due.as('due_on')])
    .where('i.meeting_id', '=', meeting)
    .where('i.item_id', '=', id)
    .forUpdate('i')
    .executeTakeFirst()
  return row as Locked | undefined
}

export async function updateItem(
  tx: Tx,
  conference: string,
  id: string,
  done: {
    readonly done_by: string | null
    readonly done_at: string | null
    readonly done_due: string | null
  },
): Promise<void> {
  await tx
    .updateTable('checklist_item')
    .set({ ...done, done_due: done.done_due as Day | null })
    .where('conference_id', '=', conference)
    .where('item_id', '=', id)
    .execute()
}

/** What is overdue before meetings that are still to come, of some offices; first due first. */
export async function listOverdue(
  tx: Tx,
  conference: string,
  of: { readonly today: Day; readonly offices: readonly string[]; readonly limit: number },
): Promise<OverdueItem[]> {
  if (of.offices.length === 0) return []
  const rows = await items(tx, conference)
    .select(['i.item_id', 'i.title', 'i.office', 'i.meeting_id', 'm.name as meeting', due.as('due_on')])
    .where('i.done_at', 'is', null)
    .where('i.office', 'in', [...of.offices])
    .where('m.closes_on', '>=', of.today)
    .where('m.state', 'not in', ['closed', 'outcome adopted', 'archived', 'cancelled'])
    .where(sql<boolean>`m.opens_on - i.days_before < ${of.today}::date`)
    .orderBy(due)
    .orderBy('i.item_id')
    .limit(of.limit)
    .execute()
  return rows as OverdueItem[]
}
