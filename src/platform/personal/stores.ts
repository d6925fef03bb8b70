import { type Instant, later } from '../../kernel/instant.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { type KeptThing, keptForItsTime } from './rules.ts'

/**
 * A place where something about a person is kept, told by whoever keeps it: what of it is theirs, what erasing takes
 * away, and what goes with its time. The program gathers them all; `Context` is what its actions have in hand.
 */
export type PersonalStore<Context> = {
  /** The key of its words. */
  readonly what: string
  /** Everything held on a person here, in plain. */
  readonly list: (context: Context, person: string) => Promise<readonly object[]>
  /** How many `list` would give. A screen asks every place at once: of what may be much, nothing is read for it. */
  readonly count: (context: Context, person: string) => Promise<number>
  /** Takes away what an erasure takes; returns how many. Not there where what is held stands. */
  readonly erase?: (context: Context, person: string) => Promise<number>
  /** Takes away what is past its time; returns how many. */
  readonly purge?: (context: Context) => Promise<number>
}

const DAY = 24 * 3600 * 1000

/** Before which instant something kept for its time only is purged now. */
export function purgedBefore(what: KeptThing, now: Instant): Instant {
  const decided = keptForItsTime.decide({ what })
  if (isRefusal(decided)) throw new Error(`${what} has no time`)
  return later(now, -decided.days * DAY)
}
