import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import staticFiles from '@fastify/static'
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import type { Language } from '../../kernel/language.ts'
import type { Words } from '../i18n/words.ts'
import { countRequests } from './metrics.ts'
import type { Visitor } from './request.ts'
import { failed, nothingThere } from './turned-away.ts'
import { LARGEST_UPLOAD_MB } from './uploads.ts'

// A pasted table or text; what is longer is refused whole, never cut.
const LARGEST_TEXT_MB = 8

export type ServerSettings = {
  readonly publicUrl: string
  readonly logLevel: string
  readonly assets: string
  readonly words: (language: Language) => Words
  /** Who a request comes from and which conference it is for. */
  readonly visitorOf: (request: FastifyRequest) => Promise<Visitor | undefined>
}

/** The HTTP server with its manners: headers, limits, who is there, and how it says that it cannot. */
export async function makeServer(settings: ServerSettings): Promise<FastifyInstance> {
  const server = fastify({
    logger: { level: settings.logLevel },
    bodyLimit: 2 * 1024 * 1024,
    trustProxy: 'loopback',
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
  })
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: settings.publicUrl.startsWith('https:'),
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
  await server.register(rateLimit, { global: true, max: 6000, timeWindow: '1 minute' })
  await server.register(staticFiles, {
    root: settings.assets,
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
  })
  server.decorateRequest('visitor', undefined)
  server.addHook('onRequest', async (request, reply) => {
    if (isForgery(request, settings.publicUrl)) {
      return reply.code(403).type('text/plain; charset=utf-8').send('Origin')
    }
    if (needsVisitor(request.url)) request.visitor = await settings.visitorOf(request)
    return undefined
  })
  countRequests(server)
  server.setNotFoundHandler(nothingThere)
  server.setErrorHandler((error, request, reply) => failed(error, request, reply, settings.words))
  return server
}

// A change comes from our own pages, or from a program that no browser sends along with its cookies.
function isForgery(request: FastifyRequest, publicUrl: string): boolean {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return false
  const origin = request.headers.origin
  if (origin === undefined) return request.headers['sec-fetch-site'] === 'cross-site'
  return origin !== new URL(publicUrl).origin && origin !== `${request.protocol}://${request.host}`
}

const needsVisitor = (url: string): boolean => !/^\/(assets|health|metrics)(\/|$|\?)/.test(url)
