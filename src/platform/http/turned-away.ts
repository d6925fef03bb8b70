import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Language } from '../../kernel/language.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { type Words, sentenceOf } from '../i18n/words.ts'
import { notFound, statusOf, systemRules } from '../operations/rules.ts'
import { Unavailable } from '../postgres/database.ts'
import { languageOf } from './request.ts'
import { LARGEST_UPLOAD_MB } from './uploads.ts'

/** For addresses that lead nowhere: a page asked for without its language is sent on to it, the rest says so. */
export function nothingThere(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = languageOf(request, request.visitor?.tenant.originalLanguage ?? 'en')
  const isPage =
    request.method === 'GET' && !/^\/(api|assets|health|metrics|es|en)(\/|$|\?)/.test(request.url)
  if (isPage) return reply.redirect(`${request.visitor?.tenant.base ?? ''}/${language}${request.url}`, 303)
  return tellRefusal(notFound(request.url.split('?')[0] ?? '/'), request, reply)
}

/** What is said where a request failed before or beside its operation: by our rules and in the reader's language. */
export function failed(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  words: (language: Language) => Words,
): FastifyReply {
  const language = languageOf(request, request.visitor?.tenant.originalLanguage ?? 'en')
  const { statusCode = 500, code } = error as { statusCode?: number; code?: string }
  if (error instanceof Unavailable)
    return tell({ status: 503, title: words(language)('platform:unavailable') }, request, reply).header(
      'retry-after',
      '1',
    )
  if (statusCode < 500 || code === 'FST_REQ_FILE_TOO_LARGE')
    return tellRefusal(refusalBy(request, statusCode, code), request, reply)
  request.log.error(error)
  return tell({ status: 500, title: words(language)('platform:fault') }, request, reply)
}

// What the server's own parts turn away before an operation is reached, by our rules.
function refusalBy(request: FastifyRequest, status: number, code: string | undefined): Refusal {
  if (code === 'FST_REQ_FILE_TOO_LARGE' || status === 413) {
    const taken = Math.floor(request.routeOptions.bodyLimit / (1024 * 1024))
    return refuse('SYS-08', { most: Math.min(taken, LARGEST_UPLOAD_MB) })
  }
  return refuse(status === 429 ? 'SYS-10' : 'SYS-06')
}

const rules = new Map(systemRules.map((rule) => [rule.id, rule]))

/** Says no where no operation was reached: as problem details to programs, as a sentence to people. */
export function tellRefusal(refusal: Refusal, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = languageOf(request, request.visitor?.tenant.originalLanguage ?? 'en')
  const title = sentenceOf(refusal, rules, language)
  return tell({ status: statusOf(refusal), title, rule: refusal.rule }, request, reply)
}

// Programs get problem details, people a sentence.
function tell(
  said: { status: number; title: string; rule?: string },
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { status, title, rule } = said
  const type = rule === undefined ? 'about:blank' : `urn:protempore:rule:${rule}`
  return isApi(request)
    ? reply
        .code(status)
        .type('application/problem+json')
        .send(JSON.stringify({ type, ...said }))
    : reply
        .code(status)
        .type('text/plain; charset=utf-8')
        .send(rule === undefined ? title : `${title} (${rule})`)
}

const isApi = (request: FastifyRequest): boolean => request.url.startsWith('/api/')
