import type { Database } from '../postgres/database.ts'

/** A page as it was sent, and the name of its content. */
export type KeptPage = { readonly bytes: Buffer; readonly tag: string }

/** Pages that are the same for every visitor, kept for as long as nothing was changed in the database. */
export type KeptPages = {
  /** The page of an address as it still stands; else made, and kept where it can be. */
  readonly page: (address: string, make: () => Promise<KeptPage | undefined>) => Promise<KeptPage | undefined>
  /** Something was changed in this process: what is kept is looked at before it is shown again. */
  readonly changed: () => void
}

/** That nothing was changed is believed no longer than this, whoever changed it. */
const BELIEVED_MS = 1000
/** What a page says of the time of day is no older than this, as its own header promises. */
const OLDEST_MS = 60_000
/** More pages than are read at once, and none of a size that is asked for once; beyond it the memory begins anew. */
const MOST = 500
const LARGEST = 256 * 1024

type Kept = { readonly page: KeptPage; readonly state: string; readonly since: number }

/**
 * Keeps pages in this process. The state of the database is its own snapshot: two that are alike see the same rows, whichever
 * process, node or worker wrote them; any transaction that writes makes another.
 */
export function keptPagesOf(database: Pick<Database, 'plain'>, now: () => number = Date.now): KeptPages {
  let pages = new Map<string, Kept>()
  let believed: { readonly state: Promise<string>; readonly until: number } | undefined
  const stateNow = (): Promise<string> => {
    if (believed && believed.until > now()) return believed.state
    const state = database
      .plain<{ state: string }>('select pg_current_snapshot()::text as state')
      .then(([row]) => row?.state ?? '')
    // What could not be asked is asked again, not remembered.
    state.catch(() => (believed = undefined))
    believed = { state, until: now() + BELIEVED_MS }
    return state
  }
  return {
    page: async (address, make) => {
      // Looked at before the page is: what is written meanwhile makes another state, and the page anew.
      const state = await stateNow()
      const kept = pages.get(address)
      if (kept?.state === state && now() - kept.since < OLDEST_MS) return kept.page
      const page = await make()
      if (page && page.bytes.length <= LARGEST) {
        if (pages.size >= MOST) pages = new Map()
        pages.set(address, { page, state, since: now() })
      }
      return page
    },
    changed: () => {
      believed = undefined
    },
  }
}
