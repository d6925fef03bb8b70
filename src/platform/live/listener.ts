import pg from 'pg'
import { CHANNEL, type News, newsIn } from './tell.ts'

const FIRST_WAIT_MS = 200
const LONGEST_WAIT_MS = 5_000
const PROBE_MS = 20_000
const PATIENCE_MS = 5_000

export type Listener = { readonly stop: () => Promise<void> }

/**
 * Listens on the one channel, over one connection of this process. While the database is away it is tried again and again;
 * what was told meanwhile is lost, so `back` says each time that everyone has to look anew.
 */
export function listen(
  connection: pg.ClientConfig,
  hear: (news: News) => void,
  back: () => void,
  probeMs = PROBE_MS,
): Listener {
  let stopped = false
  let wait = FIRST_WAIT_MS
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let first = true

  const begin = async (): Promise<void> => {
    const one = new pg.Client({
      ...connection,
      keepAlive: true,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
    })
    client = one
    // Whatever ends a connection is followed by its end, and there it is begun anew.
    one.on('error', () => undefined)
    one.on('notification', ({ payload }) => {
      const news = newsIn(payload)
      if (news) hear(news)
    })
    try {
      await one.connect()
      await one.query(`listen ${CHANNEL}`)
    } catch {
      await one.end().catch(() => undefined)
      return again()
    }
    if (stopped) return
    wait = FIRST_WAIT_MS
    one.once('end', again)
    probe(one)
    if (!first) back()
    first = false
  }
  const again = (): void => {
    clearTimeout(timer)
    if (stopped) return
    timer = setTimeout(() => void begin(), wait)
    wait = Math.min(wait * 2, LONGEST_WAIT_MS)
  }
  // A line that was cut without a word would stay silent for good: it is asked now and then whether it still stands.
  const probe = (one: pg.Client): void => {
    timer = setTimeout(() => {
      one
        .query('select 1')
        .then(() => probe(one))
        .catch(() => one.end())
        .catch(() => undefined)
    }, probeMs)
  }

  void begin()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await client?.end().catch(() => undefined)
    },
  }
}
