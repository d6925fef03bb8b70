import { z } from 'zod'

/** What an endpoint can be told of: each is about something that everyone may see. */
export const eventKind = z.enum([
  'document.published',
  'document.version.issued',
  'document.made.final',
  'document.superseded',
  'mandate.registered',
  'mandate.reported',
  'mandate.confirmed',
  'mandate.closed',
  'mandate.lapsed',
  'mandate.superseded',
  'meeting.planned',
  'meeting.changed',
  'meeting.convened',
  'meeting.closed',
  'page.published',
])
export type EventKind = z.infer<typeof eventKind>

/** A test, which every endpoint gets that asks for one. */
export const PING = 'ping'
export const messageKind = z.enum([...eventKind.options, PING])
export type MessageKind = z.infer<typeof messageKind>

export const offWhy = z.enum(['by hand', 'gone', 'failing'])
export type OffWhy = z.infer<typeof offWhy>

export const deliveryState = z.enum(['waiting', 'taken', 'failed', 'withdrawn'])
export type DeliveryState = z.infer<typeof deliveryState>

export const endpoint = z.object({
  endpoint_id: z.uuid(),
  name: z.string(),
  address: z.string(),
  kinds: z.array(eventKind),
  /** Until when the secret before this one signs too. */
  before_until: z.string().nullable(),
  /** Why it is off; nothing where it is on. */
  off_why: offWhy.nullable(),
  off_at: z.string().nullable(),
  failing_since: z.string().nullable(),
  made_at: z.string(),
  version: z.number().int(),
})
export type Endpoint = z.infer<typeof endpoint>

export const endpointRow = endpoint.extend({
  waiting: z.number().int(),
  last_taken_at: z.string().nullable(),
})
export type EndpointRow = z.infer<typeof endpointRow>

export const failure = z.enum(['too slow', 'not reached', 'inside'])
export type Failure = z.infer<typeof failure>

export const attemptMade = z.object({
  ordinal: z.number().int(),
  at: z.string(),
  /** How long it took; nothing while it is under way, or where the process ended before it knew. */
  ms: z.number().int().nullable(),
  status: z.number().int().nullable(),
  failure: failure.nullable(),
  /** The first kilobyte of the answer. */
  answer: z.string(),
})
export type AttemptMade = z.infer<typeof attemptMade>

export const delivery = z.object({
  delivery_id: z.uuid(),
  kind: messageKind,
  state: deliveryState,
  attempts: z.number().int(),
  /** When the next attempt is made, at the earliest. */
  next_at: z.string().nullable(),
  made_at: z.string(),
  /** Of the last attempt. */
  status: z.number().int().nullable(),
  failure: failure.nullable(),
  ms: z.number().int().nullable(),
})
export type Delivery = z.infer<typeof delivery>

export const deliveryRecord = delivery.extend({
  body: z.string(),
  made: z.array(attemptMade),
})
export type DeliveryRecord = z.infer<typeof deliveryRecord>

/** The offices that look after webhooks. */
export const lookAfterWebhooks = ['coordinator', 'it specialist'] as const

export const MOST_ENDPOINTS = 20
export const SECRET_OVERLAPS_HOURS = 24
/** An endpoint that takes nothing for so many days, and lets a message fail for good, is switched off. */
export const FAILING_DAYS = 3
export const LOG_KEPT_DAYS = 30
