import type { TaskList } from 'graphile-worker'
import {
  type Claimed,
  DELIVER,
  type Made,
  TELL,
  askForAllDue,
  claimDue,
  purgeLog,
  settle,
  tellEvents,
} from '../capabilities/exchange/index.ts'
import { operator } from '../kernel/actor.ts'
import type { Context, Tenant } from '../platform/operations/operation.ts'
import { type Ground, contextFor } from '../platform/operations/perform.ts'
import { type Attempted, PATIENCE_MS, attempt } from '../platform/webhooks/attempt.ts'
import { tenantsOf } from './installation.ts'

type Ways = {
  /** How long a receiver may take to answer. */
  readonly patienceMs?: number
  /** Spreads what is attempted again; from 0 up to 1. */
  readonly chance?: () => number
}

/** The jobs that tell receivers elsewhere of what happened: for a runner of their own, so that a slow one holds up no mail. */
export const webhookTasks = (ground: Ground): TaskList => ({
  [TELL]: async (payload) => {
    const tenant = await tenantOf(ground, (payload as { conferenceId: string }).conferenceId)
    if (tenant) await tell(ground, tenant)
  },
  [DELIVER]: async (payload) => {
    const { conferenceId, endpointId } = payload as { conferenceId: string; endpointId: string }
    const tenant = await tenantOf(ground, conferenceId)
    if (tenant) await deliver(ground, tenant, endpointId)
  },
})

const tenantOf = async (ground: Ground, conference: string): Promise<Tenant | undefined> =>
  (await tenantsOf(ground)).find(({ conferenceId }) => conferenceId === conference)

/** Writes messages of everything that happened and was not told yet. */
export async function tell(ground: Ground, tenant: Tenant): Promise<void> {
  let many = 0
  do {
    many = await within(ground, tenant, 'exchange.tell-webhooks', tellEvents)
  } while (many > 0)
}

/** Sends one portion of what is due to an endpoint: claimed first, sent with no connection in hand, settled then. */
export async function deliver(
  ground: Ground,
  tenant: Tenant,
  endpoint: string,
  ways: Ways = {},
): Promise<void> {
  const { patienceMs = PATIENCE_MS, chance = Math.random } = ways
  const claimed = await within(ground, tenant, 'exchange.deliver-webhooks', (context) =>
    claimDue(context, endpoint),
  )
  if (!claimed) return
  const made = await send(ground, claimed, patienceMs)
  await within(ground, tenant, 'exchange.deliver-webhooks', (context) =>
    settle(context, endpoint, claimed, made, chance),
  )
}

async function send(ground: Ground, to: Claimed, patienceMs: number): Promise<Made> {
  const made = await Promise.all(
    to.messages.map(async (message): Promise<[string, Attempted]> => [
      message.id,
      await attempt(ground.outbound, to, message, patienceMs),
    ]),
  )
  return new Map(made)
}

/** Whatever is due and nobody was asked for, in each conference, and the log's oldest dropped. */
export async function lookAfterWebhooks(ground: Ground): Promise<void> {
  for (const tenant of await tenantsOf(ground)) {
    await tell(ground, tenant)
    await within(ground, tenant, 'exchange.deliver-webhooks', askForAllDue)
    await within(ground, tenant, 'exchange.purge-webhooks', purgeLog)
  }
}

// Sees what everyone sees, and no more: what is told to programs elsewhere cannot hold anything else.
const within = <T>(
  ground: Ground,
  tenant: Tenant,
  id: string,
  work: (context: Context) => Promise<T>,
): Promise<T> =>
  ground.database.write(tenant.conferenceId, (tx) => {
    const asker = { tenant, actor: operator, language: tenant.originalLanguage }
    return work(contextFor(ground, { id }, asker, tx).context)
  })
