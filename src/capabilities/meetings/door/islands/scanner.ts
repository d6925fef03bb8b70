import { instantOf } from '../../../../kernel/instant.ts'
import { type PublicKey, importKey } from '../codes/code.ts'
import { reader, startCamera } from './camera.ts'
import { type Said, checkedIn, decide } from './deciding.ts'
import { Kept } from './kept.ts'
import { Line } from './line.ts'
import { Showing, fill } from './showing.ts'

/** With a network, how often this device asks what has changed. */
const EXCHANGE_MS = 30_000
/** Without one, or with scans that are not sent, how often it tries. */
const AGAIN_MS = 4000
/** Bears no hash: under this name browsers look for a new one. */
const WORKER = '/assets/scanner-worker.js'
/** A badge that stays before the camera is one scan. */
const SAME_MS = 4000

/** The scanner: reads badges by camera or hand scanner, decides with what it holds, and sends when it can. */
export function startScanner(root: Document): void {
  const page = root.querySelector<HTMLElement>('[data-scanner]')
  if (!page) return
  const showing = new Showing(page)
  let kept: Kept
  try {
    kept = new Kept(page.dataset['scanner'] ?? '', showing.words['device'] ?? '')
  } catch {
    showing.place('line').textContent = showing.words['no-store'] ?? ''
    return
  }
  page.hidden = false
  keepOffline()
  new Scanner(page, showing, kept).start()
}

class Scanner {
  readonly #showing: Showing
  readonly #kept: Kept
  readonly #line: Line
  #key: { readonly raw: string; readonly key: PublicKey } | undefined
  #last = { text: '', at: 0 }
  #stop: (() => void) | undefined

  constructor(page: HTMLElement, showing: Showing, kept: Kept) {
    this.#showing = showing
    this.#kept = kept
    this.#line = new Line(kept, {
      roster: page.dataset['roster'] ?? '',
      scans: page.dataset['scans'] ?? '',
    })
  }

  start(): void {
    const showing = this.#showing
    const name = showing.field('device')
    name.value = this.#kept.device.name
    name.addEventListener('change', () => this.#kept.rename(name.value.trim()))
    showing.place('by-hand').addEventListener('submit', (sent) => {
      sent.preventDefault()
      const field = showing.field('code')
      const text = field.value.trim()
      field.value = ''
      if (text !== '') void this.#scanned(text)
    })
    showing.place('camera').addEventListener('click', () => void this.#turnCamera())
    for (const event of ['online', 'visibilitychange'])
      window.addEventListener(event, () => void this.#exchange())
    this.#show()
    void this.#goOn()
  }

  async #goOn(): Promise<void> {
    await this.#exchange()
    const wait = this.#line.standing === 'online' && this.#kept.unsent().length === 0 ? EXCHANGE_MS : AGAIN_MS
    window.setTimeout(() => void this.#goOn(), wait)
  }

  async #turnCamera(): Promise<void> {
    const button = this.#showing.place('camera').querySelector('button')
    const video = this.#showing.video()
    const says = this.#showing.place('camera-says')
    if (this.#stop) {
      this.#stop()
      this.#stop = undefined
    } else {
      try {
        this.#stop = await startCamera(video, (text) => this.#seen(text))
        says.textContent = this.#showing.words['ready'] ?? ''
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error)
        says.textContent = fill(this.#showing.words['no-camera'] ?? '', { why })
      }
    }
    video.hidden = this.#stop === undefined
    if (button) button.textContent = this.#showing.words[this.#stop ? 'stop' : 'start'] ?? ''
  }

  /** The camera sees the same badge many times a second. */
  #seen(text: string): void {
    const now = Date.now()
    const same = text === this.#last.text && now - this.#last.at < SAME_MS
    this.#last = { text, at: now }
    if (!same) void this.#scanned(text)
  }

  async #scanned(text: string): Promise<void> {
    const { roster } = this.#kept
    const session = this.#session()
    const at = new Date()
    const now = instantOf(new Date(at.getTime() + this.#kept.behind))
    const key = roster && (await this.#keyOf(roster.key))
    // Without a roster nothing can be said yet; the scan is kept all the same.
    const said: Said =
      roster && key ? await decide(text, { key, roster, session, now }) : { verdict: 'unknown' }
    const scan_id = crypto.randomUUID()
    this.#kept.keep({ scan_id, code: text, at: at.toISOString(), session, said: said.verdict })
    if (said.verdict === 'admitted' && said.person && roster)
      this.#kept.roster = checkedIn(roster, said.person.registration_id, session, now)
    this.#showing.verdict(said, this.#kept)
    this.#showing.last(scan_id, this.#lineOf(said, roster?.meeting.zone ?? 'UTC', now), said.verdict)
    navigator.vibrate?.(said.verdict === 'admitted' ? 60 : [80, 60, 80])
    this.#show()
    await this.#exchange()
  }

  async #exchange(): Promise<void> {
    const taken = await this.#line.exchange()
    for (const { scan_id, verdict, again } of taken) {
      const line = this.#showing.place('last').querySelector<HTMLElement>(`[data-scan="${scan_id}"]`)
      const now = again ? 'again' : verdict
      // The server knew more: the line says what it came to.
      if (line && line.dataset['kind'] !== now)
        this.#showing.last(scan_id, `${line.textContent} → ${this.#showing.wordFor(now)}`, now)
    }
    this.#show()
  }

  #show(): void {
    this.#showing.standing(this.#kept, this.#line.standing, this.#line.refusal)
  }

  #session(): number | null {
    const chosen = this.#showing.field('session').value.trim()
    return /^[1-9]\d?$/.test(chosen) ? Number(chosen) : null
  }

  async #keyOf(raw: string): Promise<PublicKey> {
    if (this.#key?.raw !== raw) this.#key = { raw, key: await importKey(raw) }
    return this.#key.key
  }

  #lineOf(said: Said, zone: string, now: string): string {
    return [
      this.#showing.time(now, zone),
      this.#showing.wordFor(said.verdict),
      said.person?.name,
      said.person?.participant,
    ]
      .filter(Boolean)
      .join(' · ')
  }
}

/** Keeps the page and all it is made of, so that it opens without a network. */
function keepOffline(): void {
  if (!('serviceWorker' in navigator)) return
  const workers = trustedWorkers()
  const scope = location.pathname
  void navigator.serviceWorker.register(workers(WORKER), { scope }).then(async () => {
    const { active } = await navigator.serviceWorker.ready
    const made = performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => new URL(name).pathname.startsWith('/assets/'))
    active?.postMessage({ keep: [location.href, reader, ...made] })
    return undefined
  })
}

type TrustedPolicies = {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => {
    createScriptURL: (url: string) => string
  }
}

function createScriptURL(url: string): string {
  if (!url.startsWith('/assets/')) throw new TypeError('Not one of our own scripts')
  return url
}

/** Where the browser asks for it, the address of our own worker under the page's policy; any other is refused. */
function trustedWorkers(): (url: string) => string {
  const policies = (window as unknown as { trustedTypes?: TrustedPolicies }).trustedTypes
  const policy = policies?.createPolicy('worker', { createScriptURL })
  return (url) => policy?.createScriptURL(url) ?? createScriptURL(url)
}
