import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Actor, actingIn } from '../../kernel/actor.ts'
import { type Language, languages } from '../../kernel/language.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { sentenceOf } from '../i18n/words.ts'
import type { Operation } from '../operations/operation.ts'
import { type FieldProblem, perform, performReads } from '../operations/perform.ts'
import { couldAllow } from '../operations/permission.ts'
import { statusOf } from '../operations/rules.ts'
import { bindBrowser, signOut, startSession } from './cookies.ts'
import { HTML, html } from './html.ts'
import { isThere, keepForVisitors, tagOf } from './kept.ts'
import { mannersOfInstalled } from './manners.ts'
import { contextOf, pageRequest, within } from './page-context.ts'
import { type Page, type PageContext, type PageForm, type PageRequest, fieldOf } from './page.ts'
import { waitAsTold } from './problem.ts'
import { refusalPage } from './refusal-page.ts'
import type { Serving } from './serving.ts'
import { LARGEST_UPLOAD_MB, uploadsOf } from './uploads.ts'

/** Serves the table of pages, each in every language: read by operations, changed by forms that post to operations. */
export function servePages(server: FastifyInstance, pages: readonly Page[], serving: Serving): void {
  for (const page of pages) {
    for (const language of languages) {
      const url = `/${language}${page.path === '/' ? '' : page.path}`
      server.get(url, (request, reply) => show(serving, page, language, request, reply))
      if (Object.keys(page.forms).length > 0) {
        server.post(url, (request, reply) => send(serving, page, language, request, reply))
      }
    }
  }
}

async function show(
  serving: Serving,
  page: Page,
  language: Language,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const asked = (): PageRequest => pageRequest(request, language, serving.ground.publicUrl)
  const { visitor } = request
  if (!page.cached || !visitor || !isNobodyInParticular(request))
    return answer(serving, page, asked(), request, reply, 200, [], undefined)
  let sent: FastifyReply | undefined
  const kept = await serving.keptPages.page(`${visitor.tenant.conferenceId} ${request.url}`, async () => {
    const made = await pageOf(serving, page, asked(), request, reply, 200, [], undefined)
    if (typeof made === 'string') {
      const bytes = Buffer.from(made)
      return { bytes, tag: tagOf(bytes) }
    }
    sent = made
    return undefined
  })
  if (!kept) return sent
  keepForVisitors(reply, visitor.actor)
  if (isThere(request, reply, kept.tag)) return reply.code(304).send()
  return reply.type(HTML).send(kept.bytes)
}

// Without a cookie and a token every visitor is one.
const isNobodyInParticular = ({ headers, visitor }: FastifyRequest): boolean =>
  headers.cookie === undefined && headers.authorization === undefined && visitor?.actor.kind === 'public'

async function send(
  serving: Serving,
  page: Page,
  language: Language,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const { fields, files, tooLarge } = await uploadsOf(request)
  const asked = { ...pageRequest(request, language, serving.ground.publicUrl), fields, files }
  const name = fieldOf(fields, 'form') || (Object.keys(page.forms)[0] ?? '')
  const form = page.forms[name]
  const visitor = request.visitor
  if (!form || !visitor) return refusalPage(serving, asked, request, reply, refuse('SYS-07', { what: name }))
  if (tooLarge.length > 0) {
    const refusal = refuse('SYS-08', { most: LARGEST_UPLOAD_MB })
    const message = sentenceOf(refusal, serving.table.rules, language)
    const errors = tooLarge.map((field) => ({ field, message, rule: refusal.rule }))
    return answer(serving, page, asked, request, reply, statusOf(refusal), errors, name)
  }
  const version = fieldOf(fields, 'version')
  const answered = await perform(
    serving.ground,
    form.operation as unknown as Operation<unknown, unknown>,
    {
      ...visitor,
      language,
      seenVersion: /^\d+$/.test(version) ? Number(version) : undefined,
      idempotencyKey: fieldOf(fields, 'idempotency-key') || undefined,
    },
    form.input(asked),
  )
  if (answered.kind === 'refused') {
    const status = statusOf(answered.refusal)
    if (status === 401 || status === 403) return refusalPage(serving, asked, request, reply, answered.refusal)
    waitAsTold(reply, answered.refusal)
    const shown = status === 412 || status === 429 ? status : 422
    return answer(
      serving,
      page,
      asked,
      request,
      reply,
      shown,
      errorsOf(serving, form, answered.refusal, answered.problems, language),
      name,
    )
  }
  const output = answered.output as never
  const session = form.session?.(output)
  if (session === 'end') signOut(reply, visitor.tenant, serving.ground.publicUrl)
  else if (session) startSession(reply, visitor.tenant, session.token, serving.ground.publicUrl)
  if (form.binds) bindBrowser(reply, form.binds(output), serving.ground.publicUrl)
  if (form.shows) {
    void reply.header('cache-control', 'no-store')
    return answer(serving, page, { ...asked, fields: {} }, request, reply, 200, [], name, answered.output)
  }
  return reply.redirect(within(visitor.tenant, form.next(output, asked), language), 303)
}

type Answering = readonly [
  serving: Serving,
  page: Page,
  asked: PageRequest,
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  errors: PageContext['errors'],
  sent: string | undefined,
  made?: unknown,
]

async function answer(...answering: Answering) {
  const [, page, , request, reply, status] = answering
  const made = await pageOf(...answering)
  if (typeof made !== 'string') return made
  if (page.installs) void reply.headers(mannersOfInstalled(reply.getHeaders()))
  if (page.cached && status === 200 && request.visitor) keepForVisitors(reply, request.visitor.actor)
  return html(reply.code(status), made, request)
}

/** The HTML of a page, or the answer where there is none to show. */
async function pageOf(
  ...[serving, page, asked, request, reply, , errors, sent, made]: Answering
): Promise<string | FastifyReply> {
  const visitor = request.visitor
  if (!visitor) return refusalPage(serving, asked, request, reply, refuse('SYS-07', { what: request.url }))
  const closed = closedTo(page, visitor.actor)
  if (closed) return refusalPage(serving, asked, request, reply, closed)
  const reads = Object.entries(page.reads)
  const answers = await performReads(
    serving.ground,
    { ...visitor, language: asked.language },
    reads.map(([, read]) => ({
      row: read.operation as unknown as Operation<unknown, unknown>,
      input: read.input(asked),
    })),
  )
  const data: Record<string, unknown> = {}
  for (const [place, answered] of answers.entries()) {
    if (answered.kind === 'refused') return refusalPage(serving, asked, request, reply, answered.refusal)
    data[reads[place]?.[0] ?? ''] = answered.output
  }
  const context = contextOf(serving, visitor, asked, request.url, errors, sent, made)
  const elsewhere = page.redirect?.(data as never, context)
  if (elsewhere !== undefined) return reply.redirect(within(visitor.tenant, elsewhere, asked.language), 303)
  return serving.renderer.render(page, data, context)
}

/** Why a page that is there for its forms shows nothing to someone who could send none of them. */
function closedTo(page: Page, actor: Actor): Refusal | undefined {
  const forms = Object.values(page.forms)
  if (page.alsoToReaders || forms.length === 0) return undefined
  // Whose office waits for a second factor is told so by what the page reads, or by the form.
  if (actor.kind === 'person' && (actor.awaiting ?? []).length > 0) return undefined
  if (forms.some(({ operation }) => couldAllow(operation.allow.says, actingIn(actor, operation.id))))
    return undefined
  return refuse(actor.kind === 'public' ? 'SYS-01' : 'SYS-02')
}

function errorsOf(
  serving: Serving,
  form: PageForm,
  refusal: Refusal,
  problems: readonly FieldProblem[],
  language: Language,
): PageContext['errors'] {
  const words = serving.words(language)
  if (problems.length > 0) {
    const told = problems.map(({ field }) => {
      const known = form.wrong?.[field]
      const message = known ? words(known.says) : words('platform:field-wrong', { field })
      return { field: known?.field ?? field, message, rule: refusal.rule }
    })
    // A field that is wrong in two ways is told once.
    return told.filter((one, place) => told.findIndex((other) => other.field === one.field) === place)
  }
  const message = sentenceOf(refusal, serving.table.rules, language)
  if (refusal.field === undefined) return [{ message, rule: refusal.rule }]
  return [{ message, rule: refusal.rule, field: form.wrong?.[refusal.field]?.field ?? refusal.field }]
}
