import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { publicActor } from '../kernel/actor.ts'
import { type Language, languages } from '../kernel/language.ts'
import { type Refusal, isRefusal } from '../kernel/refusal.ts'
import { tryBucket } from '../platform/files/bucket.ts'
import { keepSealing } from '../platform/journal/sealer.ts'
import { apiTokenIn, endSession, sessionIn } from '../platform/http/cookies.ts'
import { serveApi } from '../platform/http/api.ts'
import { serveFiles } from '../platform/http/downloads.ts'
import { serveHealth } from '../platform/http/health.ts'
import { serveSecurityTxt } from '../platform/http/security-txt.ts'
import { keptPagesOf } from '../platform/http/kept-pages.ts'
import { pageRequest } from '../platform/http/page-context.ts'
import { servePages } from '../platform/http/pages.ts'
import { refusalPage } from '../platform/http/refusal-page.ts'
import { type Visitor, languageOf } from '../platform/http/request.ts'
import { slugIn } from '../platform/http/place.ts'
import { makeServer } from '../platform/http/server.ts'
import { nothingThere } from '../platform/http/turned-away.ts'
import type { Tenant } from '../platform/operations/operation.ts'
import { sessionStaysHome } from '../platform/operations/arrival-rules.ts'
import { notFound } from '../platform/operations/rules.ts'
import { listen } from '../platform/live/listener.ts'
import { serveLive } from '../platform/live/serving.ts'
import { Streams } from '../platform/live/streams.ts'
import { type PostOffice, openPostOffice } from '../platform/mail/post-office.ts'
import { root } from '../platform/root.ts'
import { type Settings, WrongSetting, readSettings } from '../platform/settings.ts'
import { words } from './catalogues.ts'
import { serveInbox } from './inbox.tsx'
import { loadExample } from './example/load.ts'
import { waysIn } from './example/ways-in.ts'
import { type Base, openBase } from './installation.ts'
import { renderer } from './render.tsx'
import { filePages, livePages, pages, table } from './tables.ts'
import { visitorsOf } from './visitors.ts'
import { startWork } from './worker.ts'

const VERSION = '0.1.0'
/** Addresses that only this machine reaches. */
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost'])

/** A running server: where it listens, and how it ends in order. */
export type Running = {
  readonly url: string
  readonly base: Base
  readonly server: FastifyInstance
  readonly stop: () => Promise<void>
}

/** Starts everything one machine needs: database, jobs, journal sealer, pages and API. */
export async function serve(environment: Record<string, string | undefined>): Promise<Running> {
  const settings = readSettings(environment)
  const assets = join(root, 'dist', 'assets')
  if (!existsSync(assets)) throw new WrongSetting('dist/assets is missing: run npm start, which builds first')
  const publicUrl = settings.publicUrl ?? `http://localhost:${settings.port}`
  const base = await openBase(settings, publicUrl)
  const { installation, ground } = base
  // What was begun is ended in the other order, also where the start comes to nothing.
  const ends: (() => Promise<void> | void)[] = [() => installation.close()]
  const stop = async (): Promise<void> => {
    for (const end of ends.toReversed()) await end()
  }
  try {
    if (settings.filesUrl !== undefined) await tryBucket(ground.files)
    if (settings.example) await loadExample(ground)
    const post = openPostOffice(settings, ground.files)
    ends.push(() => post.close())
    const sealer = keepSealing(installation.sealer)
    ends.push(() => sealer.stop())
    const work = settings.worker === 'here' ? await startWork(base, post, settings.bouncesUrl) : undefined
    ends.push(async () => work?.stop())
    const streams = new Streams()
    const server = await siteOf(base, publicUrl, settings, assets, post, streams)
    ends.push(() => server.close())
    const listener = listen(
      installation.listener,
      (news) => streams.tell(news),
      () => void streams.lookAgain(),
    )
    ends.push(() => listener.stop())
    const listening = await listenAt(server, settings)
    return { url: settings.port === 0 ? listening : publicUrl, base, server, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The pages, files and API of an installation, not listening yet. */
async function siteOf(
  base: Base,
  publicUrl: string,
  settings: Settings,
  assets: string,
  post: PostOffice,
  streams: Streams,
): Promise<FastifyInstance> {
  const visitors = visitorsOf(base.ground)
  const keptPages = keptPagesOf(base.ground.database)
  const changed = (operation: string): void => {
    visitors.changed(operation)
    keptPages.changed()
    // Whoever was signed out, or lost their office, follows nothing any more.
    if (operation.startsWith('directory.')) streams.lookSoon()
  }
  const ground = { ...base.ground, changed }
  /** Who a request comes from, of this conference, by the session or token it carries. */
  const behind = async (request: FastifyRequest, tenant: Tenant, session = ownSession(request, tenant)) => {
    const device = (request.headers['user-agent'] ?? '').slice(0, 300)
    const token = apiTokenIn(request) ?? session?.token
    return { tenant, device, address: request.ip, ...(await visitors.behind(tenant, token)) }
  }
  const ownSession = (request: FastifyRequest, tenant: Tenant) => sessionIn(request, tenant, publicUrl)
  const server = await makeServer({
    publicUrl,
    requestsAMinute: settings.requestsAMinute,
    metricsToken: settings.metricsToken,
    logLevel: settings.logLevel,
    assets,
    words,
    listensHereOnly: LOOPBACK.has(settings.host),
    clock: ground.clock,
    visitorOf: async (request, reply): Promise<Visitor | Refusal | undefined> => {
      const tenant = await visitors.tenant(slugIn(request))
      if (!tenant) return undefined
      const session = ownSession(request, tenant)
      const home =
        session &&
        sessionStaysHome.decide({ conference: tenant.conferenceId, openedIn: session.conferenceId })
      if (isRefusal(home)) {
        endSession(reply, tenant, publicUrl)
        return home
      }
      return behind(request, tenant, session)
    },
    turnedAway: async (request, { rule }) => {
      const tenant = await visitors.tenant(slugIn(request))
      if (!tenant) return
      const { conferenceId } = tenant
      const operation = `${request.method.toLowerCase()} ${request.routeOptions.url ?? 'nowhere'}`
      await ground.attempted({ conferenceId, operation, actor: publicActor, rule, at: ground.clock() })
    },
  })
  serveHealth(server, ground.database)
  serveSecurityTxt(server, { contact: settings.securityContact, publicUrl, now: ground.clock })
  serveApi(server, ground, table, (id, language) => words(language)(id.replace('.', ':operations.')), VERSION)
  const serving = { ground, table, words, renderer, keptPages }
  servePages(server, pages, serving)
  serveFiles(server, filePages, serving)
  serveLive(server, livePages, {
    ground,
    streams,
    visitorNow: async (request) => {
      const tenant = await visitors.tenant(slugIn(request))
      return tenant && behind(request, tenant)
    },
  })
  if (post.inbox) serveInbox(server, post.inbox)
  server.get('/', (request, reply) =>
    toTheirs(request, reply, languageOf(request, request.visitor?.tenant.originalLanguage ?? 'en')),
  )
  for (const language of languages) {
    // Where there is no page, people get one that says so, in their language.
    server.get(`/${language}/*`, (request, reply) =>
      refusalPage(
        serving,
        pageRequest(request, language, serving.ground.publicUrl),
        request,
        reply,
        notFound(request.url),
      ),
    )
  }
  return server
}

/** Who works here comes to their desk, a visitor to the conference's public face. */
function toTheirs(request: FastifyRequest, reply: FastifyReply, language: Language): FastifyReply {
  const { visitor } = request
  if (!visitor) return nothingThere(request, reply)
  const desk = visitor.actor.kind === 'person' ? '/desk' : ''
  return reply.redirect(`${visitor.tenant.base}/${language}${desk}`, 303)
}

async function listenAt(server: FastifyInstance, { host, port }: Settings): Promise<string> {
  try {
    return await server.listen({ port, host })
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'EADDRINUSE')
      throw new WrongSetting(`PORT=${port}: something else listens at ${host}:${port}`)
    if (code === 'EACCES') throw new WrongSetting(`PORT=${port}: this account may not listen there`)
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new WrongSetting(`HOST=${host}: this machine has no such address`)
    throw error
  }
}

async function main(): Promise<void> {
  let asked = false
  const starting = serve(process.env)
  const end = (): void => {
    if (asked) return
    asked = true
    // Asked to end while it starts, it ends once it stands: nothing of it is left running.
    void starting.then(
      async (running) => {
        await running.stop()
        process.exit(0)
      },
      // Why the start came to nothing is said below.
      () => undefined,
    )
  }
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
  const running = await starting
  if (asked) return
  for (const line of await waysIn(running.base.ground, running.url)) process.stdout.write(`${line}\n`)
  process.stdout.write(`ready ${running.url}\n`)
}

if (process.argv[1] && /server\.(ts|js)$/.test(process.argv[1])) {
  main().catch((error: unknown) => {
    process.stderr.write(
      `${error instanceof WrongSetting ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
    )
    process.exit(error instanceof WrongSetting ? 2 : 1)
  })
}
