import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import { nothingThere } from './turned-away.ts'

export type Watched = { readonly metricsToken: string | undefined; readonly publicUrl: string }

/**
 * Counts requests by route and status, and serves the figures at `/metrics`: to whoever sends the token that is set as
 * `Bearer` (401 without); where none is set, to this machine alone while it serves nobody else (404 to all others).
 */
export function countRequests(server: FastifyInstance, watched: Watched): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'http_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2],
    registers: [registry],
  })
  server.addHook('onResponse', async (request, reply) => {
    duration.observe(
      { method: request.method, route: request.routeOptions.url ?? 'none', status: String(reply.statusCode) },
      reply.elapsedTime / 1000,
    )
  })
  const { metricsToken: token } = watched
  server.get('/metrics', async (request, reply) => {
    if (token === undefined && !fromThisMachine(request, watched)) return nothingThere(request, reply)
    if (token !== undefined && !carries(request, token))
      return reply.code(401).header('www-authenticate', 'Bearer realm="metrics"').send()
    return reply
      .type(registry.contentType)
      .header('cache-control', 'no-store')
      .send(await registry.metrics())
  })
}

// Of one length whatever was sent, so that the comparison tells nothing by its time.
const hashed = (secret: string): Buffer => createHash('sha256').update(secret).digest()

function carries({ headers }: FastifyRequest, token: string): boolean {
  const sent = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1]
  return timingSafeEqual(hashed(sent ?? ''), hashed(token))
}

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/
const HERE = /^(localhost|127\.0\.0\.1|\[::1\])$/
const PASSED_ON = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'via',
]

// Behind a proxy of this machine everyone comes from it: whoever has a public address sets a token.
const fromThisMachine = ({ socket, headers }: FastifyRequest, { publicUrl }: Watched): boolean =>
  LOOPBACK.test(socket.remoteAddress ?? '') &&
  PASSED_ON.every((name) => headers[name] === undefined) &&
  HERE.test(new URL(publicUrl).hostname)
