import { z } from 'zod'
import { type Refusal, isRefusal } from '../../kernel/refusal.ts'
import { countAtOnce, minutesLeft } from '../sign-in/counting.ts'
import { hashToken } from '../sign-in/token.ts'
import { notBeyondItsBound } from './bound-rules.ts'
import type { Asker, Ground } from './ground.ts'
import type { AnyOperation, Bound, Operation } from './operation.ts'

/** What of its kind is bounded by, where its row names no figures of its own. */
const FILES_TAKEN: Bound = { times: 60, withinMinutes: 60 }
const FILES_GIVEN: Bound = { times: 60, withinMinutes: 60 }
const PEOPLE_READ: Bound = { times: 60, withinMinutes: 60 }

type Kind = Pick<AnyOperation, 'bound' | 'takesFiles' | 'gives' | 'reads'> & {
  readonly allow: Pick<AnyOperation['allow'], 'says'>
}

/** The bound of a row: its own, or that of its kind. What is public to read has none but the server's own. */
export function boundOf(row: Kind): Bound | undefined {
  if (row.bound) return row.bound
  if (row.takesFiles) return FILES_TAKEN
  if (row.reads) return PEOPLE_READ
  return row.gives === 'file' && row.allow.says.kind !== 'anyone' ? FILES_GIVEN : undefined
}

const settled = z.object({ bounds: z.record(z.string(), z.number().int().min(1)).default({}) })

/** Which operations a conference's settings bound otherwise, in times within the row's own window. */
export const settledBounds = (settings: unknown): Readonly<Record<string, number>> =>
  settled.parse(settings ?? {}).bounds

/**
 * Counts one more request of a bounded operation; a refusal where it is one too many. In a transaction of its own, before
 * the operation's: what is refused or fails later counts too, and nobody waits at the row while a paper is made.
 */
export async function countedBeyond<Input, Output>(
  { database, clock }: Pick<Ground, 'database' | 'clock'>,
  row: Operation<Input, Output>,
  { tenant, actor, address }: Pick<Asker, 'tenant' | 'actor' | 'address'>,
): Promise<Refusal | undefined> {
  const bound = boundOf(row)
  const who = actor.kind === 'person' ? actor.personId : actor.kind === 'public' ? address : undefined
  if (!bound || who === undefined) return undefined
  const [now, window] = [clock(), bound.withinMinutes * 60_000]
  const counted = hashToken(`bound ${row.id} ${who}`)
  const asked = await countAtOnce(database, tenant.conferenceId, counted, now, window)
  const decided = notBeyondItsBound.decide({
    asked,
    times: tenant.bounds[row.id] ?? bound.times,
    within: bound.withinMinutes,
    minutes: minutesLeft(now, window),
  })
  return isRefusal(decided) ? decided : undefined
}
