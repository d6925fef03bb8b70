import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Tenant } from '../operations/operation.ts'

// Each conference of an installation has a cookie of its own: one may be signed in to several.
const nameFor = ({ base, slug }: Pick<Tenant, 'base' | 'slug'>): string =>
  base === '' ? 'session' : `session-${slug}`

/** Puts the session into a cookie that scripts cannot read and other sites cannot send along. */
export function startSession(reply: FastifyReply, tenant: Tenant, token: string, publicUrl: string): void {
  void reply.setCookie(nameFor(tenant), `${tenant.conferenceId}.${token}`, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: publicUrl.startsWith('https:'),
    maxAge: 30 * 24 * 3600,
  })
}

export function endSession(reply: FastifyReply, tenant: Tenant): void {
  void reply.clearCookie(nameFor(tenant), { path: '/' })
}

/** The session a request carries: in the cookie, or as a bearer token for programs. */
export function sessionIn(
  request: FastifyRequest,
  tenant: Tenant,
): { conferenceId: string; token: string } | undefined {
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
  const value = bearer ?? request.cookies[nameFor(tenant)] ?? ''
  const dot = value.indexOf('.')
  const conferenceId = value.slice(0, dot)
  return dot > 0 && /^[0-9a-f-]{36}$/.test(conferenceId)
    ? { conferenceId, token: value.slice(dot + 1) }
    : undefined
}
