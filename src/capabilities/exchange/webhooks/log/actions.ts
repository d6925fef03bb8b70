import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { notFound } from '../../../../platform/operations/rules.ts'
import { bodyOf } from '../../../../platform/webhooks/signature.ts'
import { type Delivery, type DeliveryRecord, type Endpoint, PING } from '../contract.ts'
import {
  askForDelivery,
  findDelivery,
  listDeliveries,
  lockDelivery,
  moveDelivery,
} from '../delivering/storage.ts'
import { sentWhereOn } from '../rules.ts'
import { findEndpoint, lockEndpoint } from '../storage.ts'
import { newDelivery } from '../telling/actions.ts'
import { insertDeliveries } from '../telling/storage.ts'

const PAGE = 25

/** An endpoint with a page of its log, latest first. */
export async function endpointWithLog(
  { tx, tenant }: Context,
  asked: { readonly endpoint: string; readonly before?: string | undefined },
): Promise<{ endpoint: Endpoint; deliveries: Delivery[]; next: string | null } | Refusal> {
  const endpoint = await findEndpoint(tx, tenant.conferenceId, asked.endpoint)
  if (!endpoint) return notFound(asked.endpoint)
  const found = await listDeliveries(tx, tenant.conferenceId, { ...asked, limit: PAGE + 1 })
  const last = found[PAGE - 1]
  return {
    endpoint,
    deliveries: found.slice(0, PAGE),
    next: found.length > PAGE && last ? last.delivery_id : null,
  }
}

type Named = { readonly endpoint: string; readonly delivery: string }

/** One message with each of its attempts. */
export async function deliveryOf(
  { tx, tenant }: Context,
  asked: Named,
): Promise<{ endpoint: Endpoint; delivery: DeliveryRecord } | Refusal> {
  const endpoint = await findEndpoint(tx, tenant.conferenceId, asked.endpoint)
  const delivery = await findDelivery(tx, tenant.conferenceId, asked)
  return endpoint && delivery ? { endpoint, delivery } : notFound(asked.delivery)
}

/** Sends a test to an endpoint. */
export async function sendTest(context: Context, id: string): Promise<{ delivery_id: string } | Refusal> {
  const { tx, tenant, now, publicUrl } = context
  const endpoint = await lockEndpoint(tx, tenant.conferenceId, id)
  if (!endpoint) return notFound(id)
  const may = sentWhereOn.decide({ on: endpoint.off_why === null, state: undefined })
  if (isRefusal(may)) return may
  const body = bodyOf({
    type: PING,
    at: now,
    data: { conference: tenant.slug, kind: PING, reference: PING, address: publicUrl, at: now },
  })
  const written = newDelivery(context, { endpoint_id: id, kind: PING, subject_id: null, body })
  await insertDeliveries(tx, tenant.conferenceId, [written])
  await askForDelivery(tx, tenant.conferenceId, id)
  const { delivery_id } = written
  await context.journal({ subject: 'webhook endpoint', subjectId: id, after: { test: delivery_id } })
  return { delivery_id }
}

/** Sends a message again, under the id it had, on a schedule of its own. */
export async function sendAgain(context: Context, asked: Named): Promise<{ delivery_id: string } | Refusal> {
  const { tx, tenant, now } = context
  const endpoint = await lockEndpoint(tx, tenant.conferenceId, asked.endpoint)
  const delivery = endpoint && (await lockDelivery(tx, tenant.conferenceId, asked))
  if (!endpoint || !delivery) return notFound(asked.delivery)
  const may = sentWhereOn.decide({ on: endpoint.off_why === null, state: delivery.state })
  if (isRefusal(may)) return may
  await moveDelivery(tx, tenant.conferenceId, asked.delivery, { state: 'waiting', next_at: now, tries: 0 })
  await askForDelivery(tx, tenant.conferenceId, asked.endpoint)
  const { delivery: delivery_id } = asked
  await context.journal({
    subject: 'webhook endpoint',
    subjectId: asked.endpoint,
    after: { again: delivery_id },
  })
  return { delivery_id }
}
