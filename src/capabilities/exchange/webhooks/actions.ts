import { later } from '../../../kernel/instant.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../../platform/operations/rules.ts'
import { isWrittenInside } from '../../../platform/outbound/outbound.ts'
import { newSecret } from '../../../platform/webhooks/signature.ts'
import { type Endpoint, type EndpointRow, type EventKind, SECRET_OVERLAPS_HOURS } from './contract.ts'
import { failWaiting } from './delivering/storage.ts'
import { outsideAddress, secureAddress, soManyEndpoints } from './rules.ts'
import { sealedFor } from './secret.ts'
import {
  countEndpoints,
  deleteEndpoint,
  insertEndpoint,
  listEndpoints,
  lockEndpoint,
  updateEndpoint,
} from './storage.ts'

const HOUR_MS = 3600 * 1000

export type EndpointGiven = {
  readonly name: string
  readonly address: string
  readonly kinds: readonly EventKind[]
}

export async function endpoints({ tx, tenant }: Context): Promise<{ endpoints: EndpointRow[] }> {
  return { endpoints: await listEndpoints(tx, tenant.conferenceId) }
}

/** Adds an endpoint; its secret is told this once and kept sealed. */
export async function addEndpoint(
  context: Context,
  given: EndpointGiven,
): Promise<{ endpoint_id: string; secret: string } | Refusal> {
  const { tx, tenant, secrets, now } = context
  const fit = addressed(context, given.address)
  if (isRefusal(fit)) return fit
  const room = soManyEndpoints.decide({ there: await countEndpoints(tx, tenant.conferenceId) })
  if (isRefusal(room)) return room
  const [endpoint_id, secret] = [context.newId(), newSecret()]
  const { name, address } = given
  const kinds = [...new Set(given.kinds)]
  await insertEndpoint(tx, tenant.conferenceId, {
    endpoint_id,
    name,
    address,
    kinds,
    sealed_secret: secrets.seal(secret, sealedFor(context, endpoint_id)),
    made_at: now,
  })
  await journalOf(context, endpoint_id, undefined, { name, address, kinds })
  return { endpoint_id, secret }
}

/** Changes what an endpoint is called, where it stands and what it is told of. */
export async function changeEndpoint(
  context: Context,
  { endpoint: id, ...given }: EndpointGiven & { readonly endpoint: string },
): Promise<Endpoint | Refusal> {
  const { tx, tenant, seenVersion } = context
  const before = await lockEndpoint(tx, tenant.conferenceId, id)
  if (!before) return notFound(id)
  const last = lastVersionOnly.decide({ seen: seenVersion, current: before.version })
  if (isRefusal(last)) return last
  const fit = addressed(context, given.address)
  if (isRefusal(fit)) return fit
  const change = { name: given.name, address: given.address, kinds: [...new Set(given.kinds)] }
  const { name, address, kinds } = before
  await journalOf(context, id, { name, address, kinds }, change)
  return updateEndpoint(tx, tenant.conferenceId, id, change)
}

// As it is written; what its name leads to is looked at whenever something is sent there.
function addressed({ outbound }: Context, address: string): 'fits' | Refusal {
  const inside = URL.canParse(address) && isWrittenInside(new URL(address))
  const asked = { address, inside, insideToo: outbound.privateToo }
  const secure = secureAddress.decide(asked)
  return isRefusal(secure) ? secure : outsideAddress.decide(asked)
}

/** Gives an endpoint a new secret; the one before signs too for a day, so that its receiver can change over. */
export async function replaceSecret(
  context: Context,
  id: string,
): Promise<{ endpoint_id: string; secret: string; before_until: string } | Refusal> {
  const { tx, tenant, secrets, now } = context
  const before = await lockEndpoint(tx, tenant.conferenceId, id)
  if (!before) return notFound(id)
  const secret = newSecret()
  const before_until = later(now, SECRET_OVERLAPS_HOURS * HOUR_MS)
  await updateEndpoint(tx, tenant.conferenceId, id, {
    sealed_secret: secrets.seal(secret, sealedFor(context, id)),
    sealed_before: before.sealed_secret,
    before_until,
  })
  await journalOf(context, id, undefined, { secret: 'replaced', before_until })
  return { endpoint_id: id, secret, before_until }
}

/** Switches an endpoint on, or off by hand: what waited for it then has failed, and can be sent again later. */
export async function switchEndpoint(context: Context, id: string, on: boolean): Promise<Endpoint | Refusal> {
  const { tx, tenant, now } = context
  const before = await lockEndpoint(tx, tenant.conferenceId, id)
  if (!before) return notFound(id)
  const off = on ? { off_why: null, off_at: null } : { off_why: 'by hand' as const, off_at: now }
  if (!on) await failWaiting(tx, tenant.conferenceId, id)
  await journalOf(context, id, { off: before.off_why }, { off: off.off_why })
  return updateEndpoint(tx, tenant.conferenceId, id, { ...off, failing_since: null })
}

/** Takes an endpoint away, with its secret and its log. */
export async function removeEndpoint(context: Context, id: string): Promise<{ removed: true } | Refusal> {
  const { tx, tenant } = context
  const before = await lockEndpoint(tx, tenant.conferenceId, id)
  if (!before) return notFound(id)
  await deleteEndpoint(tx, tenant.conferenceId, id)
  const { name, address, kinds } = before
  await journalOf(context, id, { name, address, kinds }, undefined)
  return { removed: true }
}

// Never a secret: neither in the open nor sealed.
const journalOf = (context: Context, id: string, before: unknown, after: unknown): Promise<void> =>
  context.journal({ subject: 'webhook endpoint', subjectId: id, before, after })
