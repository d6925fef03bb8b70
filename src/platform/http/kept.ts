import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../../kernel/actor.ts'

/** So long a page for everyone is fresh, and so long after that it may be shown once more while a new one is fetched, in seconds. */
const FRESH = 60
const STALE = 600

/** Lets what stands between keep an answer that is the same for every visitor; who has signed in gets their own. */
export function keepForVisitors(reply: FastifyReply, actor: Actor): void {
  void reply.header('vary', 'cookie, authorization')
  if (actor.kind === 'public')
    void reply.header('cache-control', `public, max-age=${FRESH}, stale-while-revalidate=${STALE}`)
}

/** Names what is sent by its content, where it may be kept; true where whoever asks has that very content. */
export function notChanged(request: FastifyRequest, reply: FastifyReply, bytes: Uint8Array): boolean {
  if (!String(reply.getHeader('cache-control') ?? '').startsWith('public')) return false
  return isThere(request, reply, tagOf(bytes))
}

/** The name of a content (RFC 9110, ETag). */
export const tagOf = (bytes: Uint8Array): string =>
  `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`

/** Names what is sent; true where whoever asks has it. */
export function isThere(request: FastifyRequest, reply: FastifyReply, tag: string): boolean {
  void reply.header('etag', tag)
  return request.headers['if-none-match'] === tag
}
