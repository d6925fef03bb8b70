import { publicActor } from '../kernel/actor.ts'
import type { Tenant } from '../platform/operations/operation.ts'
import type { Ground } from '../platform/operations/perform.ts'
import type { Known } from '../platform/sign-in/known.ts'
import { TOKEN_PREFIX } from '../platform/sign-in/tokens.ts'
import { behindSession, behindToken, defaultTenant } from './installation.ts'

/** Access ends the next second: nothing known of a session is believed longer than that. */
const BELIEVED_MS = 1000
/** More sessions than work at once; beyond it the memory begins anew. */
const REMEMBERED = 5000

/** Capabilities whose changes leave people, appointments, sessions and the conference itself as they are. */
const APART = new Set(['documents', 'meetings', 'mandates'])

/** Who stands behind a session, asked of the database at most once a second, and anew after a change that bears on it. */
export type Visitors = {
  readonly tenant: () => Promise<Tenant | undefined>
  readonly behind: (tenant: Tenant, token: string | undefined) => Promise<Known>
  /** An operation changed something: a session may have ended, an appointment begun. */
  readonly changed: (operation: string) => void
}

export function visitorsOf(ground: Ground): Visitors {
  let tenant: Remembered<Tenant | undefined> | undefined
  let sessions = new Map<string, Remembered<Known>>()
  return {
    tenant: () => (tenant = fresh(tenant) ?? remember(defaultTenant(ground))).value,
    behind: (of, token) => {
      if (token === undefined) return Promise.resolve(NOBODY)
      const known =
        fresh(sessions.get(token)) ??
        remember(
          token.startsWith(TOKEN_PREFIX) ? behindToken(ground, of, token) : behindSession(ground, of, token),
        )
      if (sessions.size > REMEMBERED) sessions = new Map()
      sessions.set(token, known)
      return known.value
    },
    changed: (operation) => {
      if (APART.has(operation.split('.')[0] ?? '')) return
      tenant = undefined
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
