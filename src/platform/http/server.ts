import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import staticFiles from '@fastify/static'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Instant } from '../../kernel/instant.ts'
import type { Language } from '../../kernel/language.ts'
import type { Words } from '../i18n/words.ts'
import { type Refusal, isRefusal, refuse } from '../../kernel/refusal.ts'
import { fromOurPages, knownHost } from '../operations/arrival-rules.ts'
import { type KnownHosts, foreignHost, isKnown } from './hosts.ts'
import { mannersOf } from './manners.ts'
import { countRequests } from './metrics.ts'
import { withoutPlace } from './place.ts'
import type { Visitor } from './request.ts'
import { failed, nothingThere, tellRefusal } from './turned-away.ts'
import { LARGEST_UPLOAD_MB } from './uploads.ts'

// A pasted table or text; what is longer is refused whole, never cut.
const LARGEST_TEXT_MB = 8

/** Of the assets, what bears no hash and answers for pages beyond its folder. */
const WORKER = '-worker.js'

export type ServerSettings = {
  readonly publicUrl: string
  readonly listensHereOnly: boolean
  readonly requestsAMinute: number
  readonly metricsToken: string | undefined
  readonly logLevel: string
  readonly clock: () => Instant
  readonly assets: string
  readonly words: (language: Language) => Words
  /** Who a request comes from and which conference it is for. */
  readonly visitorOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Visitor | Refusal | undefined>
  /** Hears of what was turned away before it reached an operation. */
  readonly turnedAway: (request: FastifyRequest, refusal: Refusal) => Promise<void>
}

/** The HTTP server with its manners: headers, limits, who is there, and how it says that it cannot. */
export async function makeServer(settings: ServerSettings): Promise<FastifyInstance> {
  const server = fastify({
    logger: { level: settings.logLevel },
    bodyLimit: 2 * 1024 * 1024,
    trustProxy: 'loopback',
    rewriteUrl: withoutPlace,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
  })
  const manners = await mannersOf(settings.publicUrl)
  server.decorateRequest('arrivedAt', undefined)
  server.addHook('onRequest', (request, reply, done) => {
    // Before anything waits: some acts count by the instant they came.
    request.arrivedAt = settings.clock()
    void reply.headers(manners)
    done()
  })
  await server.register(cookie)
  await server.register(formbody)
  await server.register(multipart, {
    // A file that is too large is no fault: its form comes back with all that was typed.
    throwFileSizeLimit: false,
    limits: {
      fileSize: LARGEST_UPLOAD_MB * 1024 * 1024,
      fieldSize: LARGEST_TEXT_MB * 1024 * 1024,
      files: 10,
      fields: 400,
    },
  })
  const limit = { max: settings.requestsAMinute, timeWindow: '1 minute' }
  await server.register(rateLimit, { global: true, ...limit })
  // An address may stand for a ministry, and a program may come from many: the account behind them counts by itself.
  const ofAccount = server.createRateLimit({ ...limit, keyGenerator: (request) => accountOf(request) ?? '' })
  await server.register(staticFiles, {
    root: settings.assets,
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    setHeaders: (answer, path) => {
      if (!path.endsWith(WORKER)) return
      void answer.header('cache-control', 'no-cache')
      void answer.header('service-worker-allowed', '/')
    },
  })
  server.decorateRequest('visitor', undefined)
  server.addHook('onRequest', async (request, reply) => {
    const refusal = await turnAway(request, reply, settings)
    if (refusal) return tellRefusal(refusal, request, reply)
    if (accountOf(request) === undefined) return undefined
    const counted = await ofAccount(request)
    const tooOften = !counted.isAllowed && counted.isExceeded
    return tooOften ? tellRefusal(refuse('SYS-10'), request, reply) : undefined
  })
  countRequests(server, settings)
  server.setNotFoundHandler(nothingThere)
  server.setErrorHandler((error, request, reply) => failed(error, request, reply, settings.words))
  return server
}

const accountOf = ({ visitor }: FastifyRequest): string | undefined =>
  visitor?.actor.kind === 'person' ? visitor.actor.personId : undefined

// Before anything looks at a request: is it for us, from us, and whose is it?
async function turnAway(
  request: FastifyRequest,
  reply: FastifyReply,
  settings: ServerSettings,
): Promise<Refusal | undefined> {
  // Whoever watches over the server asks for its health by whatever address it has.
  if (!needsVisitor(request.url)) return undefined
  const here = knownHost.decide({ foreign: foreignHost(request, settings) !== undefined })
  const ours = fromOurPages.decide({ forged: isForgery(request, settings) })
  const refusal = [here, ours].find(isRefusal)
  if (refusal) {
    await settings.turnedAway(request, refusal)
    return refusal
  }
  const visitor = await settings.visitorOf(request, reply)
  if (isRefusal(visitor)) {
    await settings.turnedAway(request, visitor)
    return visitor
  }
  request.visitor = visitor && { ...visitor, ...(request.arrivedAt ? { arrivedAt: request.arrivedAt } : {}) }
  return undefined
}

// A change comes from our own pages, or from a program that no browser sends along with its cookies.
function isForgery(request: FastifyRequest, known: KnownHosts): boolean {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return false
  const origin = request.headers.origin
  if (origin === undefined) return request.headers['sec-fetch-site'] === 'cross-site'
  if (origin === new URL(known.publicUrl).origin) return false
  // This machine's own names are one to us and three to a browser.
  return !(origin === `http://${request.host}` && isKnown(request.host, known))
}

const needsVisitor = (url: string): boolean => !/^\/(assets|health|metrics)(\/|$|\?)/.test(url)
