import { z } from 'zod'
import { operation } from '../../../platform/operations/operation.ts'
import { may } from '../../../platform/operations/permission.ts'
import {
  addEndpoint,
  changeEndpoint,
  endpoints,
  removeEndpoint,
  replaceSecret,
  switchEndpoint,
} from './actions.ts'
import { delivery, deliveryRecord, endpoint, endpointRow, eventKind, lookAfterWebhooks } from './contract.ts'
import { deliveryOf, endpointWithLog, sendAgain, sendTest } from './log/actions.ts'
import { outsideAddress, secureAddress, sentWhereOn, soManyEndpoints } from './rules.ts'

const keepers = may(...lookAfterWebhooks)
const named = z.object({ endpoint: z.uuid() })
const given = {
  name: z.string().trim().min(1).max(80),
  address: z.string().trim().min(1).max(500),
  kinds: z.array(eventKind).min(1).max(eventKind.options.length),
}

export const listWebhooks = operation({
  id: 'exchange.webhooks',
  method: 'GET',
  path: '/webhooks',
  input: z.object({}),
  output: z.object({ endpoints: z.array(endpointRow) }),
  allow: keepers,
  refusals: [],
  run: (context) => endpoints(context),
})

export const getWebhook = operation({
  id: 'exchange.webhook',
  method: 'GET',
  path: '/webhooks/{endpoint}',
  input: named.extend({ before: z.uuid().optional() }),
  output: z.object({ endpoint, deliveries: z.array(delivery), next: z.uuid().nullable() }),
  allow: keepers,
  refusals: [],
  run: (context, input) => endpointWithLog(context, input),
})

export const getWebhookDelivery = operation({
  id: 'exchange.webhook-delivery',
  method: 'GET',
  path: '/webhooks/{endpoint}/deliveries/{delivery}',
  input: named.extend({ delivery: z.uuid() }),
  output: z.object({ endpoint, delivery: deliveryRecord }),
  allow: keepers,
  refusals: [],
  run: (context, input) => deliveryOf(context, input),
})

export const addWebhook = operation({
  id: 'exchange.add-webhook',
  method: 'POST',
  path: '/webhooks',
  input: z.object(given),
  output: z.object({ endpoint_id: z.uuid(), secret: z.string() }),
  allow: keepers,
  refusals: [secureAddress, outsideAddress, soManyEndpoints],
  secret: true,
  run: (context, input) => addEndpoint(context, input),
})

export const changeWebhook = operation({
  id: 'exchange.change-webhook',
  method: 'PUT',
  path: '/webhooks/{endpoint}',
  input: named.extend(given),
  output: endpoint,
  allow: keepers,
  refusals: [secureAddress, outsideAddress],
  versioned: true,
  run: (context, input) => changeEndpoint(context, input),
})

export const replaceWebhookSecret = operation({
  id: 'exchange.replace-webhook-secret',
  method: 'POST',
  path: '/webhooks/{endpoint}/secret',
  input: named,
  output: z.object({ endpoint_id: z.uuid(), secret: z.string(), before_until: z.string() }),
  allow: keepers,
  refusals: [],
  secret: true,
  run: (context, input) => replaceSecret(context, input.endpoint),
})

export const switchWebhook = operation({
  id: 'exchange.switch-webhook',
  method: 'POST',
  path: '/webhooks/{endpoint}/switch',
  input: named.extend({ on: z.boolean() }),
  output: endpoint,
  allow: keepers,
  refusals: [],
  run: (context, input) => switchEndpoint(context, input.endpoint, input.on),
})

export const removeWebhook = operation({
  id: 'exchange.remove-webhook',
  method: 'POST',
  path: '/webhooks/{endpoint}/remove',
  input: named,
  output: z.object({ removed: z.literal(true) }),
  allow: keepers,
  refusals: [],
  run: (context, input) => removeEndpoint(context, input.endpoint),
})

export const testWebhook = operation({
  id: 'exchange.test-webhook',
  method: 'POST',
  path: '/webhooks/{endpoint}/test',
  input: named,
  output: z.object({ delivery_id: z.uuid() }),
  allow: keepers,
  refusals: [sentWhereOn],
  bound: { times: 60, withinMinutes: 60 },
  run: (context, input) => sendTest(context, input.endpoint),
})

export const resendWebhook = operation({
  id: 'exchange.resend-webhook',
  method: 'POST',
  path: '/webhooks/{endpoint}/deliveries/{delivery}/send-again',
  input: named.extend({ delivery: z.uuid() }),
  output: z.object({ delivery_id: z.uuid() }),
  allow: keepers,
  refusals: [sentWhereOn],
  bound: { times: 600, withinMinutes: 60 },
  run: (context, input) => sendAgain(context, input),
})

export const webhookOperations = [
  listWebhooks,
  getWebhook,
  getWebhookDelivery,
  addWebhook,
  changeWebhook,
  replaceWebhookSecret,
  switchWebhook,
  removeWebhook,
  testWebhook,
  resendWebhook,
]
