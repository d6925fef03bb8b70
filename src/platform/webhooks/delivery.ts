import type { Instant } from '../../kernel/instant.ts'

/** What an answer means for its message and its endpoint: taken, never again, not so fast, or not taken. */
export type Outcome = 'done' | 'disable' | 'slow down' | 'failed'

/**
 * How long after the attempt before each one is made: the example schedule of Standard Webhooks 1.0.0, ten attempts over
 * 75 hours and a half, which the specification recommends in kind (days, ever further apart) and not in number.
 */
export const DELAYS_SECONDS: readonly number[] = [
  0,
  5,
  5 * 60,
  30 * 60,
  2 * 3600,
  5 * 3600,
  10 * 3600,
  14 * 3600,
  20 * 3600,
  24 * 3600,
]

// The specification names no figures for the next three.
const SLOWEST_FIRST_SECONDS = 5 * 60
const LONGEST_ASKED_SECONDS = 24 * 3600
const JITTER = 0.1

/** Reads an answer by its HTTP status; none stands for a receiver that did not answer in time, or at all. */
export function outcomeOf(status: number | undefined): Outcome {
  if (status === undefined) return 'failed'
  if (status >= 200 && status <= 299) return 'done'
  if (status === 410) return 'disable'
  // A redirect is a failure too: the endpoint's address is to be corrected, not followed at each message.
  return status === 429 || status === 502 || status === 504 ? 'slow down' : 'failed'
}

/** The wait a `Retry-After` asks for, in whole seconds from `now` and never below none; nothing where it cannot be read. */
export function waitAskedIn(retryAfter: string | undefined, now: Instant): number | undefined {
  const written = retryAfter?.trim() ?? ''
  if (/^\d{1,9}$/.test(written)) return Number(written)
  // RFC 9110 writes days in English and in GMT; whatever else `Date.parse` would take is not one.
  if (!/^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/.test(written)) return undefined
  const until = Date.parse(written)
  return Number.isNaN(until) ? undefined : Math.max(0, Math.ceil((until - Date.parse(now)) / 1000))
}

/**
 * Seconds until the next attempt after so many that were not taken; nothing when the schedule is through. `chance`, from 0 up to 1,
 * spreads attempts by up to a tenth, so that what failed together does not come back together. A receiver can ask for a
 * longer wait, up to a day, and for no shorter one.
 */
export function secondsUntilNext(
  attempts: number,
  answered: { readonly outcome: 'slow down' | 'failed'; readonly waitAsked?: number | undefined },
  chance: number,
): number | undefined {
  const planned = DELAYS_SECONDS[attempts]
  if (planned === undefined) return undefined
  const slowed = answered.outcome === 'slow down' ? SLOWEST_FIRST_SECONDS : 0
  const asked = Math.min(answered.waitAsked ?? 0, LONGEST_ASKED_SECONDS)
  return Math.ceil(Math.max(planned, slowed, asked) * (1 + JITTER * chance))
}
