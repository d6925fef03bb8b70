import type { Roster, ScanGiven } from './shapes.ts'

/** A scan with what the device made of it, until the server has it. */
export type KeptScan = ScanGiven & { readonly said: string }

/**
 * What this device holds of one meeting: the roster it fetched last, and each scan that is not sent, under a key of its own, so
 * that two pages on one device never write over each other's. Signing out empties all of it.
 */
export class Kept {
  readonly #store: Storage
  readonly #prefix: string
  /** What devices are called that nobody has named. */
  readonly #called: string

  /** Throws where the browser keeps nothing. */
  constructor(meeting: string, called: string) {
    const store = window.localStorage
    this.#store = store
    this.#called = called
    this.#prefix = `door ${meeting} `
    store.setItem(`${this.#prefix}tried`, 'yes')
  }

  get roster(): Roster | undefined {
    return this.#read('roster') as Roster | undefined
  }

  set roster(roster: Roster | undefined) {
    if (roster) this.#store.setItem(`${this.#prefix}roster`, JSON.stringify(roster))
  }

  /** The server's clock less this device's, in milliseconds, as of the last roster. */
  get behind(): number {
    return (this.#read('behind') as number | undefined) ?? 0
  }

  set behind(milliseconds: number) {
    this.#store.setItem(`${this.#prefix}behind`, String(milliseconds))
  }

  /** The device, the same for every meeting. */
  get device(): { device_id: string; name: string } {
    const kept = this.#store.getItem('door device')
    if (kept !== null) return JSON.parse(kept) as { device_id: string; name: string }
    const device_id = crypto.randomUUID()
    const made = { device_id, name: `${this.#called} ${device_id.slice(0, 4).toUpperCase()}` }
    this.#store.setItem('door device', JSON.stringify(made))
    return made
  }

  rename(name: string): void {
    if (name === '') return
    this.#store.setItem('door device', JSON.stringify({ ...this.device, name }))
  }

  /** Scans that are not sent, in the order they were made. */
  unsent(): KeptScan[] {
    const scans: KeptScan[] = []
    for (let place = 0; place < this.#store.length; place++) {
      const key = this.#store.key(place)
      const kept = key?.startsWith(`${this.#prefix}scan `) ? this.#store.getItem(key) : null
      if (kept !== null) scans.push(JSON.parse(kept) as KeptScan)
    }
    return scans.toSorted((one, other) => (one.at < other.at ? -1 : 1))
  }

  keep(scan: KeptScan): void {
    this.#store.setItem(`${this.#prefix}scan ${scan.scan_id}`, JSON.stringify(scan))
  }

  sent(id: string): void {
    this.#store.removeItem(`${this.#prefix}scan ${id}`)
  }

  #read(name: string): unknown {
    const kept = this.#store.getItem(`${this.#prefix}${name}`)
    return kept === null ? undefined : (JSON.parse(kept) as unknown)
  }
}
