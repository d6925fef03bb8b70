import { randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { dayAt } from '../../kernel/instant.ts'
import type { Language } from '../../kernel/language.ts'
import type { Tenant } from '../operations/operation.ts'
import { browserIn } from './cookies.ts'
import type { PageContext, PageRequest } from './page.ts'
import type { Visitor } from './request.ts'
import type { Serving } from './serving.ts'

/** What a page is asked, out of its request. */
export function pageRequest(request: FastifyRequest, language: Language, publicUrl: string): PageRequest {
  return {
    params: request.params as Record<string, string>,
    query: request.query as Record<string, string | string[]>,
    fields: {},
    files: {},
    language,
    actor: request.visitor?.actor ?? { kind: 'public' },
    browser: browserIn(request, publicUrl),
  }
}

/** What a page is told beside what it read: who reads, when and where, and what came of a form. */
export function contextOf(
  serving: Serving,
  visitor: Visitor,
  asked: PageRequest,
  url: string,
  errors: PageContext['errors'],
  sent: string | undefined,
  made?: unknown,
): PageContext {
  const now = serving.ground.clock()
  const [bare = '/'] = url.split('?')
  const search = url.slice(bare.length)
  return {
    words: serving.words(asked.language),
    language: asked.language,
    tenant: visitor.tenant,
    actor: visitor.actor,
    now,
    today: dayAt(now, visitor.tenant.zone),
    request: asked,
    address: { path: `${visitor.tenant.base}${bare}`, search },
    addressIn: (language) =>
      `${visitor.tenant.base}/${language}${bare.replace(/^\/(es|en)(?=\/|$)/, '')}${search}`,
    href: (path) => within(visitor.tenant, path, asked.language),
    errors,
    sent,
    made,
    newKey: randomUUID,
  }
}

/** The address of a path in a conference. Pages name paths without a language; files, feeds and the API have none. */
export function within({ base }: Tenant, path: string, language: Language): string {
  if (!path.startsWith('/')) return path
  return /^\/(es|en|api|files|feeds)(\/|$)/.test(path)
    ? `${base}${path}`
    : `${base}/${language}${path === '/' ? '' : path}`
}
