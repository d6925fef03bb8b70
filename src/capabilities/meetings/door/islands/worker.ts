// Runs beside the page, also where there is no network: answers with what it kept of the page and its parts.

type Keeping = { readonly keep?: readonly string[] }
type WorkerScope = {
  readonly location: Location
  readonly clients: { claim: () => Promise<void> }
  readonly registration: { readonly scope: string }
  skipWaiting: () => Promise<void>
  addEventListener: {
    (type: 'install' | 'activate', listener: (event: Waiting) => void): void
    (type: 'message', listener: (event: Waiting & { readonly data: Keeping }) => void): void
    (type: 'fetch', listener: (event: Fetching) => void): void
  }
}
type Waiting = { waitUntil: (work: Promise<unknown>) => void }
type Fetching = Waiting & {
  readonly request: Request
  respondWith: (answer: Promise<Response>) => void
}

const KEPT = 'door'

/** Starts the worker of the scanner's page. */
export function startWorker(scope: WorkerScope): void {
  scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()))
  scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()))
  scope.addEventListener('message', (event) => event.waitUntil(keep(event.data.keep ?? [])))
  scope.addEventListener('fetch', (event) => {
    const { request } = event
    const { pathname } = new URL(request.url)
    if (request.method !== 'GET') return
    if (pathname.startsWith('/assets/')) event.respondWith(keptFirst(request))
    else if (request.mode === 'navigate') event.respondWith(freshFirst(request))
  })
}

/** Keeps pages and parts; of the parts, those of an earlier edition go. */
async function keep(addresses: readonly string[]): Promise<void> {
  const cache = await caches.open(KEPT)
  const wanted = new Set(addresses)
  for (const address of wanted)
    if (!(await cache.match(address))) await cache.add(new Request(address, { credentials: 'same-origin' }))
  for (const { url } of await cache.keys())
    if (new URL(url).pathname.startsWith('/assets/') && !wanted.has(url)) await cache.delete(url)
}

/** A part bears a hash of what it is: what was kept under its name is it. */
async function keptFirst(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request)
}

/** The page as it is now, else as it was. Only a page that was shown is kept: never one that said no. */
async function freshFirst(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request)
    if (answer.ok && !answer.redirected) await (await caches.open(KEPT)).put(request, answer.clone())
    return answer
  } catch (lost) {
    const kept = await caches.match(request, { ignoreSearch: true })
    if (kept) return kept
    throw lost
  }
}
