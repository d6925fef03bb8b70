import type { FastifyReply, FastifyRequest } from 'fastify'
import { notChanged } from './kept.ts'

export const HTML = 'text/html; charset=utf-8'

/** Sends a page, or says that whoever asks has it. */
export function html(reply: FastifyReply, text: string, request?: FastifyRequest): FastifyReply {
  // As bytes: a text would be gone through twice, for its length and for sending it.
  const bytes = Buffer.from(text)
  if (request && notChanged(request, reply, bytes)) return reply.code(304).send()
  if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'private, no-cache')
  return reply.type(HTML).send(bytes)
}
