import type { Tx } from '../postgres/client.ts'
import type { Database } from '../postgres/database.ts'
import { WINDOW_MS } from './terms.ts'

/** When the window an instant lies in began; windows are of this length, in milliseconds, one after the other. */
export const windowOf = (at: string, window = WINDOW_MS): string =>
  new Date(Math.floor(Date.parse(at) / window) * window).toISOString()

/** Whole minutes until the window an instant lies in ends. */
export const minutesLeft = (at: string, window = WINDOW_MS): number =>
  Math.ceil((Date.parse(windowOf(at, window)) + window - Date.parse(at)) / 60_000)

/** Counts one more request of something, in PostgreSQL so that all nodes agree: how many there are now within the window. */
export async function countRequest(
  tx: Tx,
  conference: string,
  counted: string,
  at: string,
  window = WINDOW_MS,
): Promise<number> {
  const row = await tx
    .insertInto('request_count')
    .values({ conference_id: conference, counted, window_start: windowOf(at, window), requests: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['conference_id', 'counted', 'window_start'])
        .doUpdateSet((known) => ({ requests: known('request_count.requests', '+', 1) })),
    )
    .returning('requests')
    .executeTakeFirstOrThrow()
  return row.requests
}

/**
 * The same in a transaction of its own, a single statement that waits for no disk: for what is asked often. A crash may
 * lose its last half second.
 */
export async function countAtOnce(
  database: Pick<Database, 'plain'>,
  conference: string,
  counted: string,
  at: string,
  window: number,
): Promise<number> {
  const [row] = await database.plain<{ many: number }>('select count_request($1, $2, $3) as many', [
    conference,
    counted,
    windowOf(at, window),
  ])
  if (!row) throw new Error('A count was not answered')
  return row.many
}

/** Begins a count anew: what was counted came to a good end. */
export async function forgetCount(tx: Tx, conference: string, counted: string): Promise<void> {
  await tx
    .deleteFrom('request_count')
    .where('conference_id', '=', conference)
    .where('counted', '=', counted)
    .execute()
}

/** What was counted before an instant counts no longer and is dropped. */
export async function dropCounts(tx: Tx, conference: string, before: string): Promise<void> {
  await tx
    .deleteFrom('request_count')
    .where('conference_id', '=', conference)
    .where('window_start', '<', before)
    .execute()
}
