import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Language, languages } from '../../kernel/language.ts'
import { pageRequest } from '../http/page-context.ts'
import type { PageRequest } from '../http/page.ts'
import type { Visitor } from '../http/request.ts'
import { nothingThere } from '../http/turned-away.ts'
import type { AnyOperation, Operation } from '../operations/operation.ts'
import { type Ground, perform } from '../operations/perform.ts'
import { statusOf } from '../operations/rules.ts'
import type { Streams } from './streams.ts'

/** How far something has come: what one follows, and the number of its last change. */
export type Place = { readonly topic: string; readonly sequence: number }

/** A stream beside a page: where, and the operation that says who may follow it and how far it has come. */
export type LivePage = {
  readonly path: string
  readonly operation: AnyOperation
  readonly input: (request: PageRequest) => unknown
}

export function livePage<Input>(row: {
  readonly path: string
  readonly operation: Operation<Input, Place>
  readonly input: (request: PageRequest) => unknown
}): LivePage {
  return row as unknown as LivePage
}

export type LiveGround = {
  readonly ground: Ground
  readonly streams: Streams
  /** Who a request comes from, asked again: its session may have ended since. */
  readonly visitorNow: (request: FastifyRequest) => Promise<Visitor | undefined>
  readonly beatMs?: number
}

const BEAT_MS = 15_000
/** A browser whose line was cut comes again after so long. */
const RETRY_MS = 2_000

/** Serves the streams of server-sent events, and looks after them until the server ends. */
export function serveLive(server: FastifyInstance, rows: readonly LivePage[], live: LiveGround): void {
  for (const row of rows)
    for (const language of languages)
      server.get(`/${language}${row.path}`, (request, reply) => follow(live, row, language, request, reply))
  const timer = setInterval(() => {
    live.streams.beat(Date.now())
    void live.streams.lookAgain()
  }, live.beatMs ?? BEAT_MS)
  server.addHook('preClose', (done) => {
    clearInterval(timer)
    live.streams.close()
    done()
  })
}

async function follow(
  live: LiveGround,
  row: LivePage,
  language: Language,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const { visitor } = request
  if (!visitor) return nothingThere(request, reply)
  const holder = holderOf(visitor, request)
  if (!live.streams.hasRoom(holder)) return reply.code(429).header('retry-after', '30').send()
  const asked = pageRequest(request, language, live.ground.publicUrl)
  const ask = (as: Visitor) =>
    perform(
      live.ground,
      row.operation as unknown as Operation<unknown, Place>,
      { ...as, language },
      row.input({ ...asked, actor: as.actor }),
    )
  const before = await ask(visitor)
  if (before.kind === 'refused') return reply.code(statusOf(before.refusal)).send()
  const { raw } = reply
  const { topic } = before.output
  const { open, leave } = live.streams.join({
    conference: visitor.tenant.conferenceId,
    topic,
    holder,
    seen: seenIn(request),
    outlet: {
      write: (chunk) => void raw.write(chunk),
      waiting: () => raw.writableLength,
      end: () => void raw.end(),
      cut: () => void raw.destroy(),
    },
    ask: async () => {
      const now = await live.visitorNow(request)
      if (!now) return undefined
      const answer = await ask(now)
      return answer.kind === 'done' && answer.output.topic === topic ? answer.output.sequence : undefined
    },
  })
  raw.on('close', leave)
  // What was told between the question and the seat is in the second answer.
  const current = await ask(visitor)
  if (raw.destroyed || current.kind === 'refused') {
    leave()
    return reply.code(current.kind === 'refused' ? statusOf(current.refusal) : 503).send()
  }
  reply.hijack()
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // For proxies that gather what they pass on: an event is worth nothing late.
    'x-accel-buffering': 'no',
  })
  raw.socket?.setNoDelay(true)
  raw.write(`retry: ${RETRY_MS}\nevent: beat\ndata: ${Date.now()}\n\n`)
  open(current.output.sequence)
  return reply
}

/** As whom a stream is counted: the account, else what its link opens, from wherever it comes. */
function holderOf({ tenant, actor }: Visitor, request: FastifyRequest): string {
  const who = actor.kind === 'person' ? actor.personId : JSON.stringify(request.params)
  return `${tenant.conferenceId} ${who}`
}

/** How far what someone looks at had come: what the browser remembers, else what its page says. */
function seenIn({ headers, query }: FastifyRequest): number {
  const remembered = headers['last-event-id']
  const said = remembered === undefined ? (query as Record<string, unknown>)['seen'] : remembered
  return typeof said === 'string' && /^\d{1,15}$/.test(said) ? Number(said) : -1
}
