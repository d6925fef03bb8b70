/** The clients, in a process of their own: it gets an order, drives autocannon, and says what it saw. */
import autocannon, { type Instance, type Request, type Result } from 'autocannon'
import type { Noted, Order, Seen } from './order.ts'

let run = 0
process.on('message', (order: Order) => {
  run += 1
  void drive(order).then((seen) => process.send?.(seen))
})

async function drive(order: Order): Promise<Seen> {
  const times: number[] = []
  const answers: Record<string, number> = {}
  let client = 0
  const began = performance.now()
  // It is both a promise and an emitter, which its types do not say.
  const instance = autocannon({
    url: order.url,
    connections: order.clients,
    duration: order.seconds,
    setupClient: (one) => one.setRequests(requestsOf(order, client++)),
  }) as unknown as Promise<Result> & Instance
  void instance.on('response', (_client, status, _bytes, time) => {
    times.push(time)
    answers[status] = (answers[status] ?? 0) + 1
  })
  const result = await instance
  const seconds = (performance.now() - began) / 1000
  times.sort((a, b) => a - b)
  return {
    perSecond: (answers['200'] ?? 0) / seconds,
    p50: times[Math.floor(times.length * 0.5)] ?? 0,
    p95: times[Math.floor(times.length * 0.95)] ?? 0,
    answers,
    errors: result.errors,
  }
}

function requestsOf(order: Order, client: number): Request[] {
  const headers = {
    // Each client is one of its own to the rate limit, as it would be behind a proxy.
    'x-forwarded-for': `10.${run % 250}.${Math.floor(client / 250)}.${client % 250}`,
    ...(order.token ? { authorization: `Bearer ${order.token}` } : {}),
  }
  const { work } = order
  if (work.kind === 'note')
    return [
      notes(share(work.mandates, client, order.clients), { ...headers, 'content-type': 'application/json' }),
    ]
  const from = client % work.paths.length
  return [...work.paths.slice(from), ...work.paths.slice(0, from)].map((path) => ({
    method: 'GET',
    path,
    headers,
  }))
}

const share = (mandates: readonly Noted[], client: number, clients: number): Noted[] =>
  mandates.filter((_, place) => place % clients === client)

// One mandate after the other; a client that comes round again names the version it was answered with.
function notes(mandates: Noted[], headers: Record<string, string>): Request {
  let turn = 0
  return {
    method: 'POST',
    setupRequest: (request: Request) => {
      const mandate = mandates[turn % mandates.length]
      if (!mandate) throw new Error('A client without a mandate to write on')
      return {
        ...request,
        path: `/api/v1/mandates/${mandate.reference}/notes`,
        headers: { ...headers, 'if-match': `"${mandate.version}"` },
        body: JSON.stringify({ text: `Progress, as the member reported on turn ${turn}.` }),
      }
    },
    onResponse: (status: number) => {
      const place = turn++ % mandates.length
      const mandate = mandates[place]
      if (mandate && status === 200) mandates[place] = { ...mandate, version: mandate.version + 1 }
    },
  }
}
