import { publicActor } from '../kernel/actor.ts'
import type { Tenant } from '../platform/operations/operation.ts'
import type { Ground } from '../platform/operations/perform.ts'
import type { Known } from '../platform/sign-in/known.ts'
import { TOKEN_PREFIX } from '../platform/sign-in/tokens.ts'
import { behindSession, behindToken, tenantCalled } from './installation.ts'

/** Access ends the next second: nothing known of a session is believed longer than that. */
const BELIEVED_MS = 1000
/** More sessions than work at once; beyond it the memory begins anew. */
const REMEMBERED = 5000

/** Capabilities whose changes leave people, appointments, sessions and the conference itself as they are. */
const APART = new Set(['documents', 'meetings', 'mandates'])

/** Who stands behind a session, asked of the database at most once a second, and anew after a change that bears on it. */
export type Visitors = {
  /** The conference of a slug, or the one at the root. */
  readonly tenant: (slug: string | undefined) => Promise<Tenant | undefined>
  readonly behind: (tenant: Tenant, token: string | undefined) => Promise<Known>
  /** An operation changed something: a session may have ended, an appointment begun. */
  readonly changed: (operation: string) => void
}

export function visitorsOf(ground: Ground): Visitors {
  let tenants = new Map<string | undefined, Remembered<Tenant | undefined>>()
  let sessions = new Map<string, Remembered<Known>>()
  return {
    tenant: (slug) => {
      const known = fresh(tenants.get(slug)) ?? remember(tenantCalled(ground, slug))
      // Whoever makes up slugs does not fill the memory.
      if (tenants.size > REMEMBERED) tenants = new Map()
      tenants.set(slug, known)
      return known.value
    },
    behind: (of, token) => {
      if (token === undefined) return Promise.resolve(NOBODY)
      const key = `${of.conferenceId}.${token}`
      const known =
        fresh(sessions.get(key)) ??
        remember(
          token.startsWith(TOKEN_PREFIX) ? behindToken(ground, of, token) : behindSession(ground, of, token),
        )
      if (sessions.size > REMEMBERED) sessions = new Map()
      sessions.set(key, known)
      return known.value
    },
    changed: (operation) => {
      if (APART.has(operation.split('.')[0] ?? '')) return
      tenants = new Map()
      sessions = new Map()
    },
  }
}

const NOBODY: Known = { actor: publicActor, sessionId: undefined }

type Remembered<T> = { readonly value: Promise<T>; readonly until: number; failed: boolean }

function remember<T>(value: Promise<T>): Remembered<T> {
  const remembered = { value, until: Date.now() + BELIEVED_MS, failed: false }
  // What could not be asked is asked again, not remembered.
  value.catch(() => (remembered.failed = true))
  return remembered
}

const fresh = <T>(remembered: Remembered<T> | undefined): Remembered<T> | undefined =>
  remembered && !remembered.failed && remembered.until > Date.now() ? remembered : undefined
