import type { Day } from '../../../kernel/day.ts'
import { type Instant, dayAt } from '../../../kernel/instant.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../../platform/operations/rules.ts'
import { findDocument, findDocumentBySymbol } from '../../documents/index.ts'
import type { Meeting } from '../contract.ts'
import { findMeeting } from '../storage.ts'
import type { AgendaState, Place } from './contract.ts'
import { numberBehind, numbersOf } from './numbering.ts'
import { asRead, inItem, orderWith } from './placing.ts'
import { stateOf } from './reading.ts'
import { nothingHangsOnIt, subItemsOneDeep, timedWhole } from './items/rules.ts'
import { adoptedAtTheMeeting, adoptedStays, circulatedWithItems } from './rules.ts'
import {
  type AgendaRow,
  type ItemGiven,
  type ItemRow,
  deleteItem,
  insertItem,
  keepNumbers,
  listItems,
  listPlaced,
  lockAgenda,
  placeDocument,
  takeDocument,
  updateAgenda,
  updateItem,
  writeOrder,
} from './storage.ts'

/** An agenda in the hands of whoever changes it. */
type Held = {
  readonly meeting: Meeting
  readonly agenda: AgendaRow
  readonly state: AgendaState
  /** As they are read, each with its number. */
  readonly items: ItemRow[]
}
export type ItemChanged = { readonly item_id: string; readonly version: number }

async function hold(context: Context, meetingId: string): Promise<Held | Refusal> {
  const { tx, tenant } = context
  const meeting = await findMeeting(tx, tenant.conferenceId, meetingId)
  if (!meeting) return notFound(meetingId)
  const agenda = await lockAgenda(tx, tenant.conferenceId, meetingId)
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: agenda.version })
  if (isRefusal(last)) return last
  return { meeting, agenda, state: stateOf(agenda), items: await numberedItems(context, meetingId) }
}

async function numberedItems({ tx, tenant }: Context, meetingId: string): Promise<ItemRow[]> {
  const items = asRead(await listItems(tx, tenant.conferenceId, meetingId))
  const numbers = numbersOf(items)
  return items.map((item) => ({ ...item, number: numbers.get(item.item_id) ?? null }))
}

/** Notes what was done to an item, and counts the agenda up. */
async function settle(
  context: Context,
  held: Held,
  item_id: string,
  images: { readonly before?: object; readonly after?: object },
): Promise<ItemChanged> {
  const { meeting_id } = held.meeting
  const { version } = await updateAgenda(context.tx, context.tenant.conferenceId, meeting_id)
  await context.journal({ subject: 'agenda', subjectId: meeting_id, ...images })
  return { item_id, version }
}

const itemIn = ({ items }: Pick<Held, 'items'>, id: string): ItemRow | undefined =>
  items.find(({ item_id }) => item_id === id)

const fitsInto = (held: Held, parent: string | null, id?: string): 'fits' | Refusal => {
  const into = parent === null ? undefined : itemIn(held, parent)
  if (parent !== null && !into) return notFound(parent, 'parent')
  return subItemsOneDeep.decide({
    into: into ? { kind: into.kind, within: into.parent_id !== null } : null,
    subItems: id === undefined ? 0 : inItem(held.items, id).length,
  })
}

const wholeTime = ({ day, starts, minutes }: ItemGiven) =>
  timedWhole.decide({ day: day as Day | null, starts, minutes })

export type Adding = ItemGiven & {
  readonly meeting: string
  readonly parent: string | null
  /** The item it comes behind; at the end where none is named. */
  readonly after: string | null
  readonly decision: string | null
}

/** Puts an item onto a meeting's agenda. */
export async function addItem(context: Context, given: Adding): Promise<ItemChanged | Refusal> {
  const { meeting, parent, after, decision, ...item } = given
  const conference = context.tenant.conferenceId
  const held = await hold(context, meeting)
  if (isRefusal(held)) return held
  const behind = after === null ? undefined : itemIn(held, after)
  if (after !== null && !behind) return notFound(after, 'after')
  const follows = behind !== undefined && behind.number !== null
  const open = adoptedStays.decide({ state: held.state, step: 'add', decision, follows })
  if (isRefusal(open)) return open
  const into = behind ? behind.parent_id : parent
  const fits = fitsInto(held, into)
  if (isRefusal(fits)) return fits
  const whole = wholeTime(item)
  if (isRefusal(whole)) return whole
  const adopted = held.state === 'adopted'
  const taken = new Set(held.items.flatMap(({ number }) => number ?? []))
  const row = {
    item_id: context.newId(),
    parent_id: into,
    number: adopted && item.kind !== 'break' ? numberBehind(behind?.number ?? '', taken) : null,
    decision: adopted ? decision : null,
    ...item,
  }
  await insertItem(context.tx, conference, { ...row, meeting_id: meeting })
  const beside = inItem(held.items, into).map(({ item_id }) => item_id)
  const at = behind ? beside.indexOf(behind.item_id) + 1 : beside.length
  await writeOrder(context.tx, conference, into, [...beside.slice(0, at), row.item_id, ...beside.slice(at)])
  const items = await numberedItems(context, meeting)
  return settle(context, held, row.item_id, { after: { item: itemIn({ items }, row.item_id) } })
}

/** Changes what an item is, its time, who presents it and its annotation. */
export async function changeItem(
  context: Context,
  given: ItemGiven & { readonly meeting: string; readonly item: string },
): Promise<ItemChanged | Refusal> {
  const { meeting, item: id, ...item } = given
  const held = await hold(context, meeting)
  if (isRefusal(held)) return held
  const before = itemIn(held, id)
  if (!before) return notFound(id)
  const open = adoptedStays.decide({ state: held.state, step: 'change', decision: null, follows: false })
  if (isRefusal(open)) return open
  // Nothing goes below a break: what has sub-items does not become one.
  if (item.kind === 'break' && inItem(held.items, id).length > 0) {
    const fits = subItemsOneDeep.decide({ into: { kind: 'break', within: false }, subItems: 0 })
    if (isRefusal(fits)) return { ...fits, field: 'kind' }
  }
  const whole = wholeTime(item)
  if (isRefusal(whole)) return whole
  await updateItem(context.tx, context.tenant.conferenceId, id, item)
  return settle(context, held, id, { before: { item: before }, after: { item: { ...before, ...item } } })
}

/** Moves an item to another place, with its sub-items. */
export async function moveItem(
  context: Context,
  given: Place & { readonly meeting: string; readonly item: string },
): Promise<ItemChanged | Refusal> {
  const held = await hold(context, given.meeting)
  if (isRefusal(held)) return held
  const item = itemIn(held, given.item)
  if (!item) return notFound(given.item)
  const open = adoptedStays.decide({ state: held.state, step: 'move', decision: null, follows: false })
  if (isRefusal(open)) return open
  const fits = fitsInto(held, given.parent, item.item_id)
  if (isRefusal(fits)) return fits
  const order = orderWith(held.items, item.item_id, given)
  if (!order) return notFound(given.before ?? given.parent ?? given.item)
  await writeOrder(context.tx, context.tenant.conferenceId, given.parent, order)
  const items = await numberedItems(context, given.meeting)
  return settle(context, held, item.item_id, {
    before: { item },
    after: { item: itemIn({ items }, item.item_id) },
  })
}

/** Takes an item off the agenda. */
export async function removeItem(
  context: Context,
  given: { readonly meeting: string; readonly item: string },
): Promise<ItemChanged | Refusal> {
  const held = await hold(context, given.meeting)
  if (isRefusal(held)) return held
  const item = itemIn(held, given.item)
  if (!item) return notFound(given.item)
  const open = adoptedStays.decide({ state: held.state, step: 'remove', decision: null, follows: false })
  if (isRefusal(open)) return open
  const free = nothingHangsOnIt.decide({
    subItems: inItem(held.items, item.item_id).length,
    mandates: item.mandates,
  })
  if (isRefusal(free)) return free
  await deleteItem(context.tx, context.tenant.conferenceId, item.item_id)
  return settle(context, held, item.item_id, { before: { item } })
}

/** Places a document under an item; also once the agenda is adopted. */
export async function attachDocument(
  context: Context,
  given: { readonly meeting: string; readonly item: string; readonly symbol: string },
): Promise<ItemChanged | Refusal> {
  const conference = context.tenant.conferenceId
  const held = await hold(context, given.meeting)
  if (isRefusal(held)) return held
  const item = itemIn(held, given.item)
  if (!item) return notFound(given.item)
  const document = await findDocumentBySymbol(context.tx, conference, given.symbol)
  if (!document) return notFound(given.symbol, 'symbol')
  const placed = await listPlaced(context.tx, conference, [item.item_id])
  await placeDocument(context.tx, conference, {
    item_id: item.item_id,
    document_id: document.document_id,
    ordinal: placed.length + 1,
  })
  return settle(context, held, item.item_id, {
    after: { under: item, document_id: document.document_id },
  })
}

/** Takes a document away from an item. */
export async function detachDocument(
  context: Context,
  given: { readonly meeting: string; readonly item: string; readonly document: string },
): Promise<ItemChanged | Refusal> {
  const conference = context.tenant.conferenceId
  const held = await hold(context, given.meeting)
  if (isRefusal(held)) return held
  const item = itemIn(held, given.item)
  const document = item && (await findDocument(context.tx, conference, given.document))
  if (!document || !(await takeDocument(context.tx, conference, item.item_id, document.document_id)))
    return notFound(given.document)
  return settle(context, held, item.item_id, {
    before: { under: item, document_id: document.document_id },
  })
}

export type AgendaSettled = AgendaRow & { readonly state: AgendaState }

/** Circulates the agenda: from now on everyone sees it. */
export async function circulateAgenda(context: Context, meeting: string): Promise<AgendaSettled | Refusal> {
  const held = await hold(context, meeting)
  if (isRefusal(held)) return held
  const items = held.items.filter(({ kind }) => kind !== 'break').length
  const decided = circulatedWithItems.decide({ state: held.state, items })
  if (isRefusal(decided)) return decided
  return turn(context, held, { circulated_at: context.now })
}

/** Records that the meeting adopted its agenda: it stays, with the numbers it has. */
export async function adoptAgenda(
  context: Context,
  given: { readonly meeting: string; readonly adopted_on: Day },
): Promise<AgendaSettled | Refusal> {
  const held = await hold(context, given.meeting)
  if (isRefusal(held)) return held
  const { meeting, state, items } = held
  const decided = adoptedAtTheMeeting.decide({
    state,
    day: given.adopted_on,
    opens: meeting.opens_on as Day,
    closes: meeting.closes_on as Day,
    today: dayAt(context.now, meeting.zone),
  })
  if (isRefusal(decided)) return decided
  await keepNumbers(
    context.tx,
    context.tenant.conferenceId,
    items.map(({ item_id, number }) => [item_id, number] as const),
  )
  return turn(context, held, { adopted_on: given.adopted_on })
}

async function turn(
  context: Context,
  { meeting, state }: Held,
  change: { readonly circulated_at: Instant } | { readonly adopted_on: Day },
): Promise<AgendaSettled> {
  const after = await updateAgenda(context.tx, context.tenant.conferenceId, meeting.meeting_id, change)
  // How far the agenda has come is the meeting's story, and everyone's; what was changed on it is for those who prepare it.
  await context.journal({
    subject: 'meeting',
    subjectId: meeting.meeting_id,
    before: { agenda: state },
    after: { agenda: stateOf(after), ...change },
  })
  return { ...after, state: stateOf(after) }
}
