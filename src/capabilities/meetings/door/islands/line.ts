import type { Kept } from './kept.ts'
import type { Roster, ScanTaken } from './shapes.ts'

/** How it stands with the server: reached, not reached, reached and signed out, or reached and it took nothing. */
export type Standing = 'online' | 'offline' | 'signed out' | 'refused'

export type Addresses = { readonly roster: string; readonly scans: string }

/** Scans in one sending; the server takes five hundred. */
const AT_ONCE = 200

/** The way to the server and back: sends what is kept, and fetches who is expected. Never throws. */
export class Line {
  standing: Standing = 'online'
  /** Why the server took nothing, in its words. */
  refusal = ''
  readonly #kept: Kept
  readonly #at: Addresses
  #busy: Promise<ScanTaken[]> | undefined

  constructor(kept: Kept, at: Addresses) {
    this.#kept = kept
    this.#at = at
  }

  /** Sends all that is kept and fetches the roster; what the server said of the scans. One at a time. */
  exchange(): Promise<ScanTaken[]> {
    this.#busy ??= this.#exchange().finally(() => {
      this.#busy = undefined
    })
    return this.#busy
  }

  async #exchange(): Promise<ScanTaken[]> {
    const taken: ScanTaken[] = []
    for (let scans = this.#kept.unsent(); scans.length > 0; scans = this.#kept.unsent()) {
      const some = scans.slice(0, AT_ONCE)
      const answer = await this.#ask<{ scans: ScanTaken[] }>(this.#at.scans, {
        device: this.#kept.device,
        sent_at: new Date().toISOString(),
        scans: some.map(({ scan_id, code, at, session }) => ({ scan_id, code, at, session })),
      })
      if (!answer) return taken
      for (const scan of answer.scans) this.#kept.sent(scan.scan_id)
      taken.push(...answer.scans)
    }
    const known = this.#kept.roster
    const query = known === undefined ? '' : `?known=${encodeURIComponent(known.edition)}`
    const fresh = await this.#ask<Roster>(`${this.#at.roster}${query}`)
    if (!fresh) return taken
    this.#kept.behind = Date.parse(fresh.as_of) - Date.now()
    this.#kept.roster = { ...fresh, people: fresh.people ?? known?.people ?? null }
    return taken
  }

  async #ask<T>(url: string, body?: object): Promise<T | undefined> {
    try {
      const answer = await fetch(url, {
        method: body ? 'POST' : 'GET',
        cache: 'no-store',
        headers: {
          'accept-language': document.documentElement.lang,
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      })
      const told: unknown = await answer.json().catch(() => undefined)
      if (answer.ok) {
        this.standing = 'online'
        return told as T
      }
      this.standing = answer.status === 401 || answer.status === 403 ? 'signed out' : 'refused'
      this.refusal =
        typeof told === 'object' && told !== null && 'title' in told
          ? String(told.title)
          : String(answer.status)
      return undefined
    } catch {
      this.standing = 'offline'
      return undefined
    }
  }
}
