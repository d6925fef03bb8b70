import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Instant } from '../../kernel/instant.ts'

// Standard Webhooks 1.0.0 (standardwebhooks.com), with its symmetric signatures.
const HEADERS = ['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const
const PREFIX = 'whsec_'
const VERSION = 'v1,'
const SECRET_BYTES = 32
const LEAST_BYTES = 24
const MOST_BYTES = 64

/** What is sent, at one attempt. */
export type Message = {
  /** The same at each attempt, so that a receiver takes a message once. */
  readonly id: string
  /** When this attempt is made; signed to the second. */
  readonly at: Instant
  /** The body as it is sent, to the byte. */
  readonly body: string | Uint8Array
}

export type SignedHeaders = Readonly<Record<(typeof HEADERS)[number], string>>

/** Why a message is not taken, or that it is genuine. */
export type Verdict = 'genuine' | 'malformed' | 'too old' | 'too new' | 'not signed by this secret'

/** How far the clocks of sender and receiver may differ, in either direction. */
export const TOLERANCE_SECONDS = 5 * 60

/** A secret for one endpoint: `whsec_` and 32 random bytes in base64. */
export const newSecret = (): string => `${PREFIX}${randomBytes(SECRET_BYTES).toString('base64')}`

/**
 * The body of a message about what happened `at`. Throws where the type is not words joined by full stops, such as
 * `thing.changed`.
 */
export function bodyOf(event: {
  readonly type: string
  readonly at: Instant
  readonly data: object
}): string {
  if (!/^\w+(\.\w+)*$/.test(event.type)) throw new Error(`${event.type} is no type of event`)
  return JSON.stringify({ type: event.type, timestamp: event.at, data: event.data })
}

/**
 * The headers of an attempt, with a signature by each secret: the present one first and, while it is being replaced, the
 * one before. Throws where there is none, where one is no secret, or where the id is empty, holds a blank or a full stop.
 */
export function sign({ id, at, body }: Message, secrets: readonly string[]): SignedHeaders {
  if (!isId(id)) throw new Error('The id of a webhook has no blank and no full stop')
  if (secrets.length === 0) throw new Error('A webhook is signed by at least one secret')
  const timestamp = String(Math.floor(Date.parse(at) / 1000))
  if (!isTimestamp(timestamp)) throw new Error(`${at} cannot be signed`)
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets.map((secret) => signatureOf(id, timestamp, body, secret)).join(' '),
  }
}

/**
 * Whether a message was signed by one of these secrets, within five minutes of `now`. Headers are named in small letters, as
 * Node gives them. Throws where one is no secret; whatever came in is judged and never thrown at.
 */
export function verify(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
  body: string | Uint8Array,
  secrets: readonly string[],
  now: Instant,
): Verdict {
  const [id, timestamp, signatures] = HEADERS.map((name) => headers[name])
  if (typeof id !== 'string' || typeof timestamp !== 'string' || typeof signatures !== 'string')
    return 'malformed'
  // A full stop in the id would let id, timestamp and body be cut elsewhere under the same signature.
  if (!isId(id) || !isTimestamp(timestamp)) return 'malformed'
  const age = Math.floor(Date.parse(now) / 1000) - Number(timestamp)
  if (age > TOLERANCE_SECONDS) return 'too old'
  if (age < -TOLERANCE_SECONDS) return 'too new'
  const given = signatures.split(' ')
  const matches = secrets
    .map((secret) => signatureOf(id, timestamp, body, secret))
    .flatMap((ours) => given.map((theirs) => sameText(theirs, ours)))
  return matches.includes(true) ? 'genuine' : 'not signed by this secret'
}

const isId = (id: string): boolean => /^[\x21-\x2d\x2f-\x7e]+$/.test(id)
const isTimestamp = (timestamp: string): boolean => /^[1-9]\d{0,11}$/.test(timestamp)

function signatureOf(id: string, timestamp: string, body: string | Uint8Array, secret: string): string {
  const hmac = createHmac('sha256', keyIn(secret)).update(`${id}.${timestamp}.`).update(body)
  return VERSION + hmac.digest('base64')
}

function keyIn(secret: string): Buffer {
  const written = secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : ''
  const key = Buffer.from(written, 'base64')
  // Node skips what is no base64; a secret that was cut or mistyped must not sign.
  if (key.toString('base64') !== written || key.length < LEAST_BYTES || key.length > MOST_BYTES)
    throw new Error(`A webhook's secret is ${PREFIX} and ${LEAST_BYTES} to ${MOST_BYTES} bytes in base64`)
  return key
}

// The text is compared, not the bytes it stands for: base64 has several spellings of one signature.
function sameText(theirs: string, ours: string): boolean {
  const [given, expected] = [Buffer.from(theirs), Buffer.from(ours)]
  return given.length === expected.length && timingSafeEqual(given, expected)
}
