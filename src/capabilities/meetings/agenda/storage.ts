import { sql } from 'kysely'
import type { Tx } from '../../../platform/postgres/client.ts'
import type { AgendaItem } from './contract.ts'

const AGENDA = ['circulated_at', 'adopted_on', 'version'] as const
export type AgendaRow = {
  readonly circulated_at: string | null
  readonly adopted_on: string | null
  readonly version: number
}

/** An item as it is kept, without what follows from the others. */
export type ItemRow = Omit<AgendaItem, 'ends' | 'documents' | 'mandates'> & { readonly mandates: number }
/** What is written of an item. */
export type ItemGiven = Pick<
  AgendaItem,
  'kind' | 'title' | 'day' | 'starts' | 'minutes' | 'presenter' | 'annotation'
>

const agendas = (tx: Tx, conference: string, meetingId: string) =>
  tx
    .selectFrom('agenda')
    .select(AGENDA)
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meetingId)

/** The agenda of a meeting, where there is one and the reader may see it. */
export async function findAgenda(
  tx: Tx,
  conference: string,
  meetingId: string,
): Promise<AgendaRow | undefined> {
  return agendas(tx, conference, meetingId).executeTakeFirst()
}

/** The agenda of a meeting, begun where there was none, for whoever changes it alone. */
export async function lockAgenda(tx: Tx, conference: string, meetingId: string): Promise<AgendaRow> {
  await tx
    .insertInto('agenda')
    .values({ conference_id: conference, meeting_id: meetingId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return agendas(tx, conference, meetingId).forUpdate().executeTakeFirstOrThrow()
}

/** Counts the agenda's version up, and says how far it has come where that changes. */
export async function updateAgenda(
  tx: Tx,
  conference: string,
  meetingId: string,
  change: Partial<Omit<AgendaRow, 'version'>> = {},
): Promise<AgendaRow> {
  return tx
    .updateTable('agenda')
    .set(change)
    .set((now) => ({ version: now('version', '+', 1) }))
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meetingId)
    .returning(AGENDA)
    .executeTakeFirstOrThrow()
}

/** The items of a meeting's agenda, level by level in their order, as far as the reader may see it. */
export async function listItems(tx: Tx, conference: string, meetingId: string): Promise<ItemRow[]> {
  const rows = await tx
    .selectFrom('agenda_item as i')
    .select((item) => [
      'i.item_id',
      'i.parent_id',
      'i.kind',
      'i.number',
      'i.title',
      'i.day',
      'i.starts',
      'i.minutes',
      'i.presenter',
      'i.annotation',
      'i.decision',
      item
        .selectFrom('agenda_mandate as m')
        .select((found) => found.fn.countAll<bigint>().as('count'))
        .whereRef('m.conference_id', '=', 'i.conference_id')
        .whereRef('m.item_id', '=', 'i.item_id')
        .as('mandates'),
    ])
    .where('i.conference_id', '=', conference)
    .where('i.meeting_id', '=', meetingId)
    .orderBy('i.ordinal')
    .orderBy('i.item_id')
    .execute()
  return rows.map((row) => ({ ...row, mandates: Number(row.mandates ?? 0) })) as ItemRow[]
}

const asStored = ({ title, presenter, annotation, ...item }: ItemGiven) => ({
  ...item,
  title: JSON.stringify(title),
  presenter: JSON.stringify(presenter),
  annotation: JSON.stringify(annotation),
})

export async function insertItem(
  tx: Tx,
  conference: string,
  row: ItemGiven & Pick<ItemRow, 'item_id' | 'parent_id' | 'number' | 'decision'> & { meeting_id: string },
): Promise<void> {
  const { item_id, parent_id, number, decision, meeting_id, ...item } = row
  await tx
    .insertInto('agenda_item')
    .values({
      conference_id: conference,
      item_id,
      meeting_id,
      parent_id,
      number,
      decision,
      // Its place is said with that of its neighbours.
      ordinal: 0,
      ...asStored(item),
    })
    .execute()
}

export async function updateItem(tx: Tx, conference: string, id: string, item: ItemGiven): Promise<void> {
  await tx
    .updateTable('agenda_item')
    .set(asStored(item))
    .where('conference_id', '=', conference)
    .where('item_id', '=', id)
    .execute()
}

/** Puts items into another, or onto the first level, in this order. */
export async function writeOrder(
  tx: Tx,
  conference: string,
  parentId: string | null,
  ids: readonly string[],
): Promise<void> {
  await sql`update agenda_item i set parent_id = ${parentId}::uuid, ordinal = o.place
    from unnest(${[...ids]}::uuid[]) with ordinality as o(item_id, place)
    where i.conference_id = ${conference}::uuid and i.item_id = o.item_id`.execute(tx)
}

/** Keeps the numbers that items have by their order. */
export async function keepNumbers(
  tx: Tx,
  conference: string,
  numbers: readonly (readonly [id: string, number: string | null])[],
): Promise<void> {
  await sql`update agenda_item i set number = n.number
    from unnest(${numbers.map(([id]) => id)}::uuid[], ${numbers.map(([, number]) => number)}::text[]) as n(item_id, number)
    where i.conference_id = ${conference}::uuid and i.item_id = n.item_id`.execute(tx)
}

export async function deleteItem(tx: Tx, conference: string, id: string): Promise<void> {
  await tx
    .deleteFrom('agenda_item')
    .where('conference_id', '=', conference)
    .where('item_id', '=', id)
    .execute()
}

/** Which documents are placed under which items, in their order, as far as the reader may see them. */
export async function listPlaced(
  tx: Tx,
  conference: string,
  items: readonly string[],
): Promise<{ item_id: string; document_id: string }[]> {
  if (items.length === 0) return []
  return tx
    .selectFrom('agenda_document')
    .select(['item_id', 'document_id'])
    .where('conference_id', '=', conference)
    .where('item_id', 'in', [...items])
    .orderBy('ordinal')
    .orderBy('document_id')
    .execute()
}

/** Places a document under an item, last; one that stands there stays where it is. */
export async function placeDocument(
  tx: Tx,
  conference: string,
  row: { readonly item_id: string; readonly document_id: string; readonly ordinal: number },
): Promise<void> {
  await tx
    .insertInto('agenda_document')
    .values({ conference_id: conference, ...row })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Whether it was there. */
export async function takeDocument(
  tx: Tx,
  conference: string,
  item: string,
  document: string,
): Promise<boolean> {
  const gone = await tx
    .deleteFrom('agenda_document')
    .where('conference_id', '=', conference)
    .where('item_id', '=', item)
    .where('document_id', '=', document)
    .executeTakeFirst()
  return gone.numDeletedRows === 1n
}

/** Which of these meetings have an agenda that everyone sees. */
export async function listCirculated(
  tx: Tx,
  conference: string,
  meetings: readonly string[],
): Promise<string[]> {
  if (meetings.length === 0) return []
  const rows = await tx
    .selectFrom('agenda')
    .select('meeting_id')
    .where('conference_id', '=', conference)
    .where('meeting_id', 'in', [...meetings])
    .where('circulated_at', 'is not', null)
    .execute()
  return rows.map(({ meeting_id }) => meeting_id)
}
