import { type Instant, later } from '../../../../kernel/instant.ts'
import { isRefusal } from '../../../../kernel/refusal.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import type { Attempted } from '../../../../platform/webhooks/attempt.ts'
import { outcomeOf, secondsUntilNext, waitAskedIn } from '../../../../platform/webhooks/delivery.ts'
import type { Message } from '../../../../platform/webhooks/signature.ts'
import { LOG_KEPT_DAYS, type OffWhy, PING } from '../contract.ts'
import { onWhileItTakes, toldIfPublic } from '../rules.ts'
import { secretsOf } from '../secret.ts'
import { type KeptEndpoint, lockEndpoint, markFailing, updateEndpoint } from '../storage.ts'
import { publicEyes } from '../telling/things.ts'
import { tellOfOff } from './letter.ts'
import {
  type DueRow,
  askForDelivery,
  askForNext,
  claim,
  dropDeliveries,
  failWaiting,
  findNextDue,
  listDueEndpoints,
  lockDue,
  moveDelivery,
  updateAttempt,
} from './storage.ts'

/** As many as one endpoint is sent at once. */
const PORTION = 8
/** Longer than any attempt lasts: what is claimed by a process that was killed is attempted anew after it. */
const CLAIM_MS = 60 * 1000
const DAY_MS = 24 * 3600 * 1000

/** Messages claimed for one endpoint, and how they are to be sent. */
export type Claimed = {
  readonly address: string
  readonly secrets: readonly string[]
  readonly messages: readonly (Message & { readonly ordinal: number; readonly tries: number })[]
}

/** Claims what is due for an endpoint, before any of it is sent; what is no longer open to everyone is withdrawn instead. */
export async function claimDue(context: Context, endpointId: string): Promise<Claimed | undefined> {
  const { tx, tenant, now } = context
  const conference = tenant.conferenceId
  const endpoint = await lockEndpoint(tx, conference, endpointId)
  if (!endpoint || endpoint.off_why !== null) return undefined
  const rows = await stillTold(
    context,
    await lockDue(tx, conference, { endpoint: endpointId, at: now, limit: PORTION }),
  )
  const ids = rows.map(({ delivery_id }) => delivery_id)
  const places =
    ids.length === 0
      ? new Map<string, number>()
      : await claim(tx, conference, ids, { at: now, until: later(now, CLAIM_MS) })
  return {
    address: endpoint.address,
    secrets: secretsOf(context, endpoint, now),
    messages: rows.map(({ delivery_id, body, tries }) => ({
      id: delivery_id,
      at: now,
      body,
      ordinal: places.get(delivery_id) ?? 0,
      tries: tries + 1,
    })),
  }
}

async function stillTold(context: Context, rows: readonly DueRow[]): Promise<DueRow[]> {
  const see = await publicEyes(context)
  const told: DueRow[] = []
  for (const row of rows) {
    const { kind, subject_id } = row
    const thing = kind === PING || subject_id === null ? undefined : await see(kind, subject_id)
    const asked = { test: kind === PING, seenByAll: thing !== undefined }
    if (!isRefusal(toldIfPublic.decide(asked))) told.push(row)
    else
      await moveDelivery(context.tx, context.tenant.conferenceId, row.delivery_id, {
        state: 'withdrawn',
        next_at: null,
      })
  }
  return told
}

/** What came of each message that was claimed, by its id. */
export type Made = ReadonlyMap<string, Attempted>

/**
 * Writes down what came of the attempts, plans the next ones, and switches the endpoint off where it takes nothing more.
 * `chance`, from 0 up to 1, spreads what is attempted again.
 */
export async function settle(
  context: Context,
  endpointId: string,
  { messages }: Pick<Claimed, 'messages'>,
  made: Made,
  chance: () => number,
): Promise<void> {
  const { tx, tenant } = context
  const conference = tenant.conferenceId
  const endpoint = await lockEndpoint(tx, conference, endpointId)
  // Removed meanwhile, and its log with it.
  if (!endpoint) return
  const ends: End[] = []
  for (const message of messages) {
    const one = made.get(message.id)
    if (one) ends.push(await settleOne(context, message, one, endpoint.off_why === null, chance()))
  }
  if (endpoint.off_why !== null) return
  const off = await judge(context, endpoint, ends)
  if (off) return
  const next = await findNextDue(tx, conference, endpointId)
  if (next !== undefined) await askForNext(tx, conference, endpointId, next)
}

type End = 'taken' | 'later' | 'failed' | 'gone'

async function settleOne(
  { tx, tenant, now }: Context,
  { id, ordinal, tries }: Claimed['messages'][number],
  { status, failure, retryAfter, answer, ms }: Attempted,
  on: boolean,
  chance: number,
): Promise<End> {
  const conference = tenant.conferenceId
  const told = { ms, status: status ?? null, failure: failure ?? null, answer }
  await updateAttempt(tx, conference, { delivery_id: id, ordinal }, told)
  const outcome = outcomeOf(status)
  const seconds =
    outcome === 'done' || outcome === 'disable' || !on
      ? undefined
      : secondsUntilNext(tries, { outcome, waitAsked: waitAskedIn(retryAfter, now) }, chance)
  await moveDelivery(
    tx,
    conference,
    id,
    seconds === undefined
      ? { state: outcome === 'done' ? 'taken' : 'failed', next_at: null }
      : { state: 'waiting', next_at: later(now, seconds * 1000) },
  )
  if (outcome === 'done') return 'taken'
  if (outcome === 'disable') return 'gone'
  return seconds === undefined ? 'failed' : 'later'
}

// Whether the endpoint stays on after these attempts.
async function judge(context: Context, endpoint: KeptEndpoint, ends: readonly End[]): Promise<boolean> {
  const { tx, tenant, now } = context
  if (ends.length === 0) return false
  const taken = ends.includes('taken')
  const since = taken ? null : (endpoint.failing_since ?? now)
  if (since !== endpoint.failing_since)
    await markFailing(tx, tenant.conferenceId, endpoint.endpoint_id, since)
  const gone = ends.includes('gone')
  const decided = onWhileItTakes.decide({
    gone,
    forGood: ends.includes('failed'),
    failingDays: since === null ? 0 : Math.floor((Date.parse(now) - Date.parse(since)) / DAY_MS),
  })
  if (!isRefusal(decided)) return false
  await switchOff(context, endpoint, gone ? 'gone' : 'failing', now)
  return true
}

async function switchOff(
  context: Context,
  endpoint: KeptEndpoint,
  why: Exclude<OffWhy, 'by hand'>,
  now: Instant,
): Promise<void> {
  const { tx, tenant } = context
  const { endpoint_id } = endpoint
  await failWaiting(tx, tenant.conferenceId, endpoint_id)
  await updateEndpoint(tx, tenant.conferenceId, endpoint_id, { off_why: why, off_at: now })
  await context.journal({
    subject: 'webhook endpoint',
    subjectId: endpoint_id,
    before: { off: null },
    after: { off: why },
  })
  await tellOfOff(context, endpoint, why)
}

/** Asks for whatever is due: for a process that was killed, or a queue that was lost. */
export async function askForAllDue({ tx, tenant, now }: Context): Promise<void> {
  for (const endpoint of await listDueEndpoints(tx, tenant.conferenceId, now))
    await askForDelivery(tx, tenant.conferenceId, endpoint)
}

/** Drops what the log has kept for its time. Returns how many messages. */
export const purgeLog = ({ tx, tenant, now }: Context): Promise<number> =>
  dropDeliveries(tx, tenant.conferenceId, later(now, -LOG_KEPT_DAYS * DAY_MS))
