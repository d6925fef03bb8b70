import type { Response } from 'undici'
import { type Outbound, NotOutside } from '../outbound/outbound.ts'
import { type Message, sign } from './signature.ts'

/** How long a receiver may take to answer. */
export const PATIENCE_MS = 15_000
/** As much of an answer as is kept. */
export const ANSWER_BYTES = 1024

/** What came of one attempt: the answer's status, or why there was none. */
export type Attempted = {
  readonly status?: number
  readonly failure?: 'too slow' | 'not reached' | 'inside'
  readonly retryAfter?: string
  readonly answer: string
  readonly ms: number
}

/** Hands a message to a receiver, once. Follows no redirect, and throws for nothing the receiver or the line does. */
export async function attempt(
  { fetch }: Pick<Outbound, 'fetch'>,
  to: { readonly address: string; readonly secrets: readonly string[] },
  message: Message,
  patienceMs = PATIENCE_MS,
): Promise<Attempted> {
  const headers = {
    ...sign(message, to.secrets),
    'content-type': 'application/json',
    'user-agent': 'Protempore-Webhooks/1',
  }
  const began = performance.now()
  const took = (): number => Math.round(performance.now() - began)
  const patience = AbortSignal.timeout(patienceMs)
  try {
    const answered = await fetch(to.address, {
      method: 'POST',
      headers,
      body: message.body,
      signal: patience,
    })
    const retryAfter = answered.headers.get('retry-after')
    return {
      status: answered.status,
      answer: await beginningOf(answered),
      ...(retryAfter === null ? {} : { retryAfter }),
      ms: took(),
    }
  } catch (error) {
    return { failure: whyNot(error, patience.aborted), answer: '', ms: took() }
  }
}

async function beginningOf({ body }: Response): Promise<string> {
  const parts: Uint8Array[] = []
  let bytes = 0
  try {
    for await (const part of body ?? []) {
      parts.push(part as Uint8Array)
      bytes += (part as Uint8Array).byteLength
      if (bytes >= ANSWER_BYTES) break
    }
  } catch {
    // What stops coming after the status changes nothing about it.
  }
  // A text of the database holds no zero byte.
  return Buffer.concat(parts).subarray(0, ANSWER_BYTES).toString('utf8').replaceAll('\0', '')
}

function whyNot(error: unknown, outOfPatience: boolean): NonNullable<Attempted['failure']> {
  const cause = (error as { cause?: unknown }).cause
  if (error instanceof NotOutside || cause instanceof NotOutside) return 'inside'
  const slow = ['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT']
  return outOfPatience || slow.includes((cause as { code?: string } | undefined)?.code ?? '')
    ? 'too slow'
    : 'not reached'
}
