import { type Instant, instantOf } from '../../../../kernel/instant.ts'
import type { OnFloor } from '../contract.ts'

type Timed = Pick<OnFloor, 'started_at' | 'seconds_used'>

/** Seconds someone has spoken until an instant, with what they used before they were interrupted. */
export function secondsUsed({ started_at, seconds_used }: Timed, now: Instant): number {
  if (started_at === null) return seconds_used
  return seconds_used + Math.max(0, Math.floor((Date.parse(now) - Date.parse(started_at)) / 1000))
}

/** Since when they would have spoken without a break: what a clock counts from. */
export function countedSince({ started_at, seconds_used }: Timed): Instant | null {
  return started_at === null ? null : instantOf(new Date(Date.parse(started_at) - seconds_used * 1000))
}
