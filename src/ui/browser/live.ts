import { hearClock } from './clock.ts'

/**
 * Pieces of a page that follow the server: `data-live` is a stream of events, and each event says how far it has come; where
 * that is further than the piece (`data-seen`), it is looked at again. `data-every` looks again after so many seconds, until the
 * piece that comes does not ask for it any more. The page itself is fetched and the piece with the same id put in place, so
 * nothing is built here from text. What changed is said (`data-says`) in the element with `data-live-says`; when the line
 * is lost that stands, with the time, in the one with `data-live-line`.
 */
export function startLive(root: Document): void {
  for (const piece of root.querySelectorAll<HTMLElement>('[data-live][id]')) follow(root, piece.id)
  for (const piece of root.querySelectorAll<HTMLElement>('[data-every][id]')) watch(root, piece.id)
}

/** The server is heard every quarter of a minute; a line that is silent for longer is one that was cut without a word. */
const SILENT_MS = 40_000
const FIRST_WAIT_MS = 2_000
const LONGEST_WAIT_MS = 60_000

function watch(root: Document, id: string): void {
  const seconds = Number(root.getElementById(id)?.dataset['every'])
  if (!(seconds > 0)) return
  window.setTimeout(
    () =>
      fetchPage((page) => {
        if (page) swap(root, id, page)
        if (root.getElementById(id)?.dataset['live'] === undefined) watch(root, id)
        else follow(root, id)
      }),
    seconds * 1000,
  )
}

function follow(root: Document, id: string): void {
  let events: EventSource | undefined
  let heard = Date.now()
  let wait = FIRST_WAIT_MS
  let fetching = false
  let again = false

  const begin = (): void => {
    const piece = root.getElementById(id)
    const stream = piece?.dataset['live']
    if (stream === undefined) return
    heard = Date.now()
    events = new EventSource(`${stream}?seen=${piece?.dataset['seen'] ?? ''}`)
    events.addEventListener('message', ({ data }) => {
      hear()
      const seen = Number(root.getElementById(id)?.dataset['seen'] ?? -1)
      if (Number(data) > seen) refresh()
    })
    events.addEventListener('beat', ({ data }) => {
      hear()
      hearClock(Number(data))
    })
    events.addEventListener('error', () => {
      mark(root, id, true, heard)
      // A browser comes again by itself where the line was cut, and never where it was told no.
      if (events?.readyState === EventSource.CLOSED) later()
    })
  }
  const hear = (): void => {
    heard = Date.now()
    wait = FIRST_WAIT_MS
    mark(root, id, false, heard)
  }
  const later = (): void => {
    events?.close()
    window.setTimeout(begin, wait)
    wait = Math.min(wait * 2, LONGEST_WAIT_MS)
  }
  const refresh = (): void => {
    if (fetching) {
      again = true
      return
    }
    fetching = true
    fetchPage((page) => {
      fetching = false
      if (page) swap(root, id, page)
      if (!again) return
      again = false
      refresh()
    })
  }
  window.setInterval(() => {
    if (Date.now() - heard < SILENT_MS || events?.readyState === EventSource.CLOSED) return
    mark(root, id, true, heard)
    later()
  }, 5_000)
  begin()
}

/** The page as it is now; nothing where it did not come. */
function fetchPage(then: (page: Document | undefined) => void): void {
  const request = new XMLHttpRequest()
  request.open('GET', location.href)
  // parsed by the browser as a document without scripts: no string of markup passes through here
  request.responseType = 'document'
  request.addEventListener('loadend', () =>
    then(request.status === 200 ? (request.responseXML ?? undefined) : undefined),
  )
  request.send()
}

function swap(root: Document, id: string, page: Document): void {
  const [old, fresh] = [root.getElementById(id), page.getElementById(id)]
  if (!old || !fresh || old.isEqualNode(fresh)) return
  const active = old.contains(root.activeElement) ? root.activeElement : null
  const focused = active?.id
  const said = old.dataset['says']
  old.replaceWith(root.importNode(fresh, true))
  const piece = root.getElementById(id)
  if (active) {
    const same = focused ? root.getElementById(focused) : null
    // What had the focus may be gone with its row: the keys then go on from where the piece begins.
    const place = same ?? piece?.querySelector<HTMLElement>('[data-live-head]')
    place?.focus({ preventScroll: true })
  }
  if (piece?.dataset['says'] !== said) say(root, 'live-says', id, piece?.dataset['says'] ?? '')
}

/** Says that the line is lost and since when, or that it is back. */
function mark(root: Document, id: string, lost: boolean, heard: number): void {
  const piece = root.getElementById(id)
  if (!piece || root.body.hasAttribute('data-live-lost') === lost) return
  root.body.toggleAttribute('data-live-lost', lost)
  const time = new Date(heard).toTimeString().slice(0, 5)
  say(root, 'live-line', id, lost ? (piece.dataset['lost'] ?? '').replace('{time}', time) : '')
}

function say(root: Document, where: string, id: string, words: string): void {
  const place = root.querySelector<HTMLElement>(`[data-${where}="${CSS.escape(id)}"]`)
  if (place) place.textContent = words
}
