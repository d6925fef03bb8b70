import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Tenant } from '../operations/operation.ts'
import { TOKEN_PREFIX } from '../sign-in/tokens.ts'

// Under https the name itself keeps a cookie that another host of the same domain set from being believed.
const nameOf = (publicUrl: string, name: string): string =>
  publicUrl.startsWith('https:') ? `__Host-${name}` : name

// Each conference of an installation has a cookie of its own: one may be signed in to several.
const sessionOf = ({ base, slug }: Pick<Tenant, 'base' | 'slug'>, publicUrl: string): string =>
  nameOf(publicUrl, base === '' ? 'session' : `session-${slug}`)

/** Puts the session into a cookie that scripts cannot read and other sites cannot send along. */
export function startSession(reply: FastifyReply, tenant: Tenant, token: string, publicUrl: string): void {
  void reply.setCookie(sessionOf(tenant, publicUrl), `${tenant.conferenceId}.${token}`, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: publicUrl.startsWith('https:'),
    maxAge: 30 * 24 * 3600,
  })
}

export function endSession(reply: FastifyReply, tenant: Tenant, publicUrl: string): void {
  void reply.clearCookie(sessionOf(tenant, publicUrl), { path: '/', secure: publicUrl.startsWith('https:') })
}

/**
 * Signs a browser out: its session's cookie ends, and what pages have left in it is cleared. Not its cookies as a whole:
 * conferences of one installation share the origin, and one may be signed in to another (decision 18).
 */
export function signOut(reply: FastifyReply, tenant: Tenant, publicUrl: string): void {
  endSession(reply, tenant, publicUrl)
  void reply.header('clear-site-data', '"cache", "storage"')
}

/** Gives a browser a secret for ten minutes, so that what comes back from another server is known to have begun in it. */
export function bindBrowser(reply: FastifyReply, secret: string, publicUrl: string): void {
  void reply.setCookie(nameOf(publicUrl, 'browser'), secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: publicUrl.startsWith('https:'),
    maxAge: 600,
  })
}

export const browserIn = (request: FastifyRequest, publicUrl: string): string =>
  request.cookies[nameOf(publicUrl, 'browser')] ?? ''

/** The token a program sends. */
export function apiTokenIn(request: FastifyRequest): string | undefined {
  const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
  return bearer?.startsWith(TOKEN_PREFIX) ? bearer : undefined
}

/** The session a request carries: in the cookie, or as a bearer token for programs. */
export function sessionIn(
  request: FastifyRequest,
  tenant: Tenant,
  publicUrl: string,
): { conferenceId: string; token: string } | undefined {
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
  const value = bearer ?? request.cookies[sessionOf(tenant, publicUrl)] ?? ''
  const dot = value.indexOf('.')
  const conferenceId = value.slice(0, dot)
  return dot > 0 && /^[0-9a-f-]{36}$/.test(conferenceId)
    ? { conferenceId, token: value.slice(dot + 1) }
    : undefined
}
