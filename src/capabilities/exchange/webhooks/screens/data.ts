import type { Delivery, DeliveryRecord, Endpoint, EndpointRow } from '../contract.ts'

export type WebhooksData = { readonly list: { readonly endpoints: readonly EndpointRow[] } }
export type WebhookData = {
  readonly found: {
    readonly endpoint: Endpoint
    readonly deliveries: readonly Delivery[]
    readonly next: string | null
  }
}
export type WebhookMessageData = {
  readonly found: { readonly endpoint: Endpoint; readonly delivery: DeliveryRecord }
}
/** What is shown once, after an endpoint was added or got a new secret. */
export type MadeSecret = {
  readonly endpoint_id: string
  readonly secret: string
  readonly before_until?: string
}
