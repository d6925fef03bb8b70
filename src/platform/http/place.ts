import type { IncomingMessage } from 'node:http'
import type { FastifyRequest } from 'fastify'

const slugs = new WeakMap<IncomingMessage, string>()

/**
 * Takes `/c/{slug}` off the address of a request and remembers the slug: one installation serves many
 * conferences, and below that prefix each has the same addresses.
 */
export function withoutPlace(raw: IncomingMessage): string {
  const url = raw.url ?? '/'
  const found = /^\/c\/([a-z0-9-]{2,40})(?=[/?]|$)/.exec(url)
  if (!found?.[1]) return url
  slugs.set(raw, found[1])
  const rest = url.slice(found[0].length)
  return rest.startsWith('/') ? rest : `/${rest}`
}

/** The slug a request named in its address; none stands for the conference at the root. */
export const slugIn = (request: FastifyRequest): string | undefined => slugs.get(request.raw)
