import type { Instant } from '../../../../kernel/instant.ts'
import { isRefusal } from '../../../../kernel/refusal.ts'
import type { JournalRow } from '../../../../platform/journal/entry.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import type { Tx } from '../../../../platform/postgres/client.ts'
import { bodyOf } from '../../../../platform/webhooks/signature.ts'
import type { MessageKind } from '../contract.ts'
import { askForDelivery } from '../delivering/storage.ts'
import { toldIfPublic } from '../rules.ts'
import { listEndpointsOn } from '../storage.ts'
import { kindOf } from './kinds.ts'
import {
  type EventRow,
  type NewDelivery,
  deleteEvents,
  insertDeliveries,
  insertEvent,
  lockEvents,
} from './storage.ts'
import { type Thing, publicEyes, thingIn } from './things.ts'

const PORTION = 100

/** Hears of each line of the journal, in its transaction: what an endpoint wants to hear of is told once that is committed. */
export async function noteEvent(tx: Tx, conference: string, line: JournalRow): Promise<void> {
  const kind = kindOf(line)
  const { entry_id: event_id, subject_id, at } = line
  if (kind !== undefined) await insertEvent(tx, conference, { event_id, kind, subject_id, at })
}

/** Writes a message to each endpoint that wants to hear of what happened, each event once. Returns how many events there were. */
export async function tellEvents(context: Context): Promise<number> {
  const { tx, tenant } = context
  const conference = tenant.conferenceId
  const events = await lockEvents(tx, conference, PORTION)
  if (events.length === 0) return 0
  const endpoints = await listEndpointsOn(tx, conference)
  const see = await publicEyes(context)
  const written: NewDelivery[] = []
  for (const event of events) {
    const thing = await see(event.kind, event.subject_id)
    const told = toldIfPublic.decide({ test: false, seenByAll: thing !== undefined })
    if (isRefusal(told) || !thing) continue
    const body = messageOf(context, event, thing)
    for (const { endpoint_id, kinds } of endpoints)
      if (kinds.includes(event.kind))
        written.push(
          newDelivery(context, { endpoint_id, body, kind: event.kind, subject_id: event.subject_id }),
        )
  }
  if (written.length > 0) await insertDeliveries(tx, conference, written)
  await deleteEvents(
    tx,
    conference,
    events.map(({ event_id }) => event_id),
  )
  for (const id of new Set(written.map(({ endpoint_id }) => endpoint_id)))
    await askForDelivery(tx, conference, id)
  return events.length
}

// What happened to which thing, and where it is read: nothing of what stands there.
function messageOf({ tenant, publicUrl }: Context, { kind, at }: EventRow, thing: Thing): string {
  return bodyOf({
    type: kind,
    at: at as Instant,
    data: {
      conference: tenant.slug,
      kind: thingIn(kind),
      reference: thing.reference,
      address: `${publicUrl}${thing.path}`,
      at,
    },
  })
}

/** A message that waits for its first attempt. */
export const newDelivery = (
  { newId, now }: Context,
  of: { endpoint_id: string; kind: MessageKind; subject_id: string | null; body: string },
): NewDelivery => ({ delivery_id: newId(), made_at: now, next_at: now, ...of })
