import type { FastifyRequest } from 'fastify'
import type { Instant } from '../../kernel/instant.ts'
import { type Language, isLanguage } from '../../kernel/language.ts'
import type { Tenant } from '../operations/operation.ts'
import type { Known } from '../sign-in/known.ts'

/** Whose request it is, found once before anything else looks at it. */
export type Visitor = Known & {
  readonly tenant: Tenant
  /** As the browser or program names itself. */
  readonly device: string
  /** The network address it came from. */
  readonly address: string
  /** When it reached the server, before anything waited. */
  readonly arrivedAt?: Instant
}

declare module 'fastify' {
  interface FastifyRequest {
    visitor: Visitor | undefined
    arrivedAt: Instant | undefined
  }
}

/** The language asked for: the path's, else the cookie's, else the browser's, else the conference's own. */
export function languageOf(request: FastifyRequest, fallback: Language): Language {
  const first = request.url.split('/')[1]
  if (isLanguage(first)) return first
  const kept = request.cookies['language']
  if (isLanguage(kept)) return kept
  const header = request.headers['accept-language'] ?? ''
  for (const part of header.split(',')) {
    const wanted = part.trim().slice(0, 2).toLowerCase()
    if (isLanguage(wanted)) return wanted
  }
  return fallback
}

/** The number in `If-Match: "7"`; nothing where the header is missing or is no version of ours. */
export function versionIn(header: string | string[] | undefined): number | undefined {
  const found = /^(?:W\/)?"(\d+)"$/.exec(typeof header === 'string' ? header : '')
  return found ? Number(found[1]) : undefined
}

export function idempotencyKeyIn(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' && header.length > 0 && header.length <= 200 ? header : undefined
}
