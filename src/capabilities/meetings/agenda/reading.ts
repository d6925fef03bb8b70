import type { Day } from '../../../kernel/day.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import { listDocumentsById } from '../../documents/index.ts'
import type { Meeting } from '../contract.ts'
import { findMeeting } from '../storage.ts'
import { clashesOf, endOf } from './clashes.ts'
import type { Agenda, AgendaItem, AgendaState, Clash } from './contract.ts'
import { numbersOf } from './numbering.ts'
import { asRead } from './placing.ts'
import { type AgendaRow, findAgenda, listItems, listPlaced } from './storage.ts'

/** A break below this many minutes is one that nobody gets coffee in. */
const SHORTEST_BREAK = 15

export const stateOf = ({ circulated_at, adopted_on }: AgendaRow): AgendaState =>
  adopted_on !== null ? 'adopted' : circulated_at !== null ? 'provisional' : 'draft'

/** The agenda of a meeting as the reader may see it; none where they may not, or nothing was begun. Four queries. */
export async function agendaOf(context: Context, meeting: Meeting): Promise<Agenda | null> {
  const { tx, tenant } = context
  const conference = tenant.conferenceId
  const [row, kept] = await Promise.all([
    findAgenda(tx, conference, meeting.meeting_id),
    listItems(tx, conference, meeting.meeting_id),
  ])
  if (!row) return null
  const items = asRead(kept)
  const numbers = numbersOf(items)
  const documents = await documentsUnder(
    context,
    items.map(({ item_id }) => item_id),
  )
  return {
    state: stateOf(row),
    ...row,
    items: items.map((item) => ({
      ...item,
      number: numbers.get(item.item_id) ?? null,
      ends: endOf(item, meeting.zone),
      documents: documents.get(item.item_id) ?? [],
    })),
  }
}

async function documentsUnder(
  context: Context,
  items: readonly string[],
): Promise<Map<string, AgendaItem['documents']>> {
  const { tx, tenant } = context
  const placed = await listPlaced(tx, tenant.conferenceId, items)
  if (placed.length === 0) return new Map()
  const ids = [...new Set(placed.map(({ document_id }) => document_id))]
  const found = new Map(
    (await listDocumentsById(tx, tenant.conferenceId, ids)).map((one) => [one.document_id, one]),
  )
  const under = Map.groupBy(placed, ({ item_id }) => item_id)
  return new Map(
    [...under].map(([item, rows]) => [
      item,
      rows.flatMap(({ document_id }) => {
        const one = found.get(document_id)
        return one ? [{ document_id, symbol: one.symbol, title: one.title }] : []
      }),
    ]),
  )
}

/** A meeting and its agenda. */
export async function meetingWithAgenda(
  context: Context,
  id: string,
): Promise<{ meeting: Meeting; agenda: Agenda | null } | Refusal> {
  const meeting = await findMeeting(context.tx, context.tenant.conferenceId, id)
  return meeting ? { meeting, agenda: await agendaOf(context, meeting) } : notFound(id)
}

/** What on a meeting's agenda cannot be kept as it is timed. */
export async function clashesAt(context: Context, id: string): Promise<{ clashes: Clash[] } | Refusal> {
  const { tx, tenant } = context
  const meeting = await findMeeting(tx, tenant.conferenceId, id)
  if (!meeting) return notFound(id)
  const frame = {
    opens: meeting.opens_on as Day,
    closes: meeting.closes_on as Day,
    zone: meeting.zone,
    shortestBreak: SHORTEST_BREAK,
  }
  return { clashes: clashesOf(asRead(await listItems(tx, tenant.conferenceId, id)), frame) }
}
