import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Refusal } from '../../kernel/refusal.ts'
import { sentenceOf } from '../i18n/words.ts'
import { statusOf } from '../operations/rules.ts'
import { html } from './html.ts'
import { contextOf } from './page-context.ts'
import type { PageRequest } from './page.ts'
import { waitAsTold } from './problem.ts'
import type { Serving } from './serving.ts'
import { tellRefusal } from './turned-away.ts'

/** The page that says no, or the way to the sign-in for a visitor. */
export function refusalPage(
  serving: Serving,
  asked: PageRequest,
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal,
) {
  const status = statusOf(refusal)
  const visitor = request.visitor
  // An office that waits for a second factor leads to where one is set.
  if (refusal.rule === 'SYS-22' && request.method === 'GET')
    return reply.redirect(`${visitor?.tenant.base ?? ''}/${asked.language}/me/security`, 303)
  if (status === 401) {
    const missing = refusal.rule === 'SYS-21' ? 'proof' : 'session'
    // What was typed must not be lost with a session that ended while one wrote.
    if (visitor && Object.keys(asked.fields).length > 0) {
      const context = contextOf(serving, visitor, asked, request.url, [], undefined)
      return html(reply.code(status), serving.renderer.renderKept(context, missing))
    }
    const next = encodeURIComponent(
      request.method === 'GET' ? request.url : (request.url.split('?')[0] ?? '/'),
    )
    const way = missing === 'proof' ? '/confirm' : visitor?.halfOpen ? '/sign-in/second' : '/sign-in'
    return reply.redirect(`${visitor?.tenant.base ?? ''}/${asked.language}${way}?next=${next}`, 303)
  }
  if (!visitor) return tellRefusal(refusal, request, reply)
  const sentence = sentenceOf(refusal, serving.table.rules, asked.language)
  const context = contextOf(serving, visitor, asked, request.url, [], undefined)
  waitAsTold(reply, refusal)
  return html(reply.code(status), serving.renderer.renderRefusal(status, sentence, refusal.rule, context))
}
