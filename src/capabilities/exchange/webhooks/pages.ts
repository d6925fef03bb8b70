import { type PageRequest, fieldOf, fieldsOf, form, page, read } from '../../../platform/http/page.ts'
import { given } from '../../../platform/http/sent-form.ts'
import {
  addWebhook,
  changeWebhook,
  getWebhook,
  getWebhookDelivery,
  listWebhooks,
  removeWebhook,
  replaceWebhookSecret,
  resendWebhook,
  switchWebhook,
  testWebhook,
} from './operations.ts'
import { AddWebhook, ChangeWebhook } from './screens/form.tsx'
import { Webhooks } from './screens/list.tsx'
import { WebhookMessage } from './screens/message.tsx'
import { WebhookPage } from './screens/record.tsx'

const endpointIn = ({ params }: PageRequest) => ({ endpoint: params['endpoint'] })
const messageIn = (request: PageRequest) => ({
  ...endpointIn(request),
  delivery: request.params['message'],
})
const here = ({ params }: PageRequest): string => `/exchange/webhooks/${params['endpoint']}`

const written = (request: PageRequest) => ({
  name: given(request, 'name'),
  address: given(request, 'address'),
  kinds: fieldsOf(request.fields, 'kinds'),
})
const wrong = {
  name: { field: 'name', says: 'exchange:webhooks.wrong.name' },
  address: { field: 'address', says: 'exchange:webhooks.wrong.address' },
  kinds: { field: 'kinds', says: 'exchange:webhooks.wrong.kinds' },
} as const

export const webhookPages = [
  page({
    id: 'exchange.webhooks',
    path: '/exchange/webhooks',
    room: 'exchange',
    reads: { list: read(listWebhooks) },
    title: (_, { words }) => words('exchange:webhooks.title'),
    view: Webhooks,
  }),
  page({
    id: 'exchange.add-webhook',
    path: '/exchange/webhooks/new',
    room: 'exchange',
    reads: {},
    forms: {
      add: form({
        operation: addWebhook,
        input: written,
        next: ({ endpoint_id }) => `/exchange/webhooks/${endpoint_id}`,
        wrong,
        shows: true,
      }),
    },
    title: (_, { words }) => words('exchange:webhooks.form.new'),
    view: AddWebhook,
  }),
  page({
    id: 'exchange.webhook',
    path: '/exchange/webhooks/:endpoint',
    room: 'exchange',
    reads: {
      found: read(getWebhook, (request) => ({
        ...endpointIn(request),
        before: fieldOf(request.query, 'before') || undefined,
      })),
    },
    forms: {
      test: form({ operation: testWebhook, input: endpointIn, next: (_, request) => here(request) }),
      secret: form({
        operation: replaceWebhookSecret,
        input: endpointIn,
        next: (_, request) => here(request),
        shows: true,
      }),
      switch: form({
        operation: switchWebhook,
        input: (request) => ({ ...endpointIn(request), on: given(request, 'on') === 'yes' }),
        next: (_, request) => here(request),
      }),
      remove: form({ operation: removeWebhook, input: endpointIn, next: () => '/exchange/webhooks' }),
    },
    title: ({ found }) => found.endpoint.name,
    view: WebhookPage,
  }),
  page({
    id: 'exchange.change-webhook',
    path: '/exchange/webhooks/:endpoint/edit',
    room: 'exchange',
    reads: { found: read(getWebhook, endpointIn) },
    forms: {
      change: form({
        operation: changeWebhook,
        input: (request) => ({ ...endpointIn(request), ...written(request) }),
        next: (_, request) => here(request),
        wrong,
      }),
    },
    title: (_, { words }) => words('exchange:webhooks.form.edit'),
    view: ChangeWebhook,
  }),
  page({
    id: 'exchange.webhook-message',
    path: '/exchange/webhooks/:endpoint/:message',
    room: 'exchange',
    reads: { found: read(getWebhookDelivery, messageIn) },
    forms: {
      again: form({
        operation: resendWebhook,
        input: messageIn,
        next: (_, request) => `${here(request)}/${request.params['message']}`,
      }),
    },
    title: ({ found }, { words }) => words(`exchange:webhooks.kind.${found.delivery.kind}`),
    view: WebhookMessage,
  }),
]
