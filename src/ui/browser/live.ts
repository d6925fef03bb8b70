/**
 * Pieces of a page that follow the server: `data-live` is a stream of events, and each event means "look again"; `data-every`
 * looks again after so many seconds, until the piece that comes does not ask for it any more. The page itself is fetched
 * and the piece with the same id put in place, so nothing is built here from text. When the line is lost the piece says so
 * in its own words (`data-lost`), in the element with `data-live-says`.
 */
export function startLive(root: Document): void {
  for (const piece of root.querySelectorAll<HTMLElement>('[data-live][id]')) follow(root, piece.id)
  for (const piece of root.querySelectorAll<HTMLElement>('[data-every][id]')) watch(root, piece.id)
}

function watch(root: Document, id: string): void {
  const seconds = Number(root.getElementById(id)?.dataset['every'])
  if (!(seconds > 0)) return
  window.setTimeout(
    () =>
      fetchPage((page) => {
        if (page) swap(root, id, page)
        watch(root, id)
      }),
    seconds * 1000,
  )
}

function follow(root: Document, id: string): void {
  const url = root.getElementById(id)?.dataset['live']
  if (url === undefined) return
  const events = new EventSource(url)
  let fetching = false
  let again = false

  events.addEventListener('message', refresh)
  events.addEventListener('open', () => {
    if (mark(root, id, false)) refresh()
  })
  events.addEventListener('error', () => mark(root, id, true))

  function refresh(): void {
    if (fetching) {
      again = true
      return
    }
    fetching = true
    fetchPage((page) => {
      fetching = false
      if (page) swap(root, id, page)
      if (again) {
        again = false
        refresh()
      }
    })
  }
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
  const focused = old.contains(root.activeElement) ? root.activeElement?.id : undefined
  old.replaceWith(root.importNode(fresh, true))
  if (focused) root.getElementById(focused)?.focus({ preventScroll: true })
}

/** Says that the line is lost, or is back; whether that changed. */
function mark(root: Document, id: string, lost: boolean): boolean {
  const piece = root.getElementById(id)
  if (!piece || piece.hasAttribute('data-live-lost') === lost) return false
  piece.toggleAttribute('data-live-lost', lost)
  const place = root.querySelector<HTMLElement>(`[data-live-says="${CSS.escape(id)}"]`)
  if (place) place.textContent = lost ? (piece.dataset['lost'] ?? '') : (piece.dataset['back'] ?? '')
  return true
}
