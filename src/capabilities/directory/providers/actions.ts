import { later } from '../../../kernel/instant.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import {
  type Checks,
  type Provider,
  type Vouched,
  vouchedFor,
  wayOut,
} from '../../../platform/sign-in/open-id.ts'
import { ownPath } from '../../../platform/sign-in/own-path.ts'
import {
  type ProviderRow,
  deleteProvider,
  findIdentity,
  findProvider,
  insertAttempt,
  insertIdentity,
  insertProvider,
  listProviders,
  useAttempt,
} from '../../../platform/sign-in/providers.ts'
import { hashToken, newToken } from '../../../platform/sign-in/token.ts'
import { participantsOn } from '../../conference/index.ts'
import { type Entered, openSession } from '../sign-in/session.ts'
import { findPersonByEmail, listAppointmentsOn } from '../storage.ts'
import { providerReached, providerVouches } from './rules.ts'

const ATTEMPT_LASTS = 10 * 60 * 1000
const CALLBACK = '/sign-in/callback'

/** What one may sign in with beside the mail: names only, for everyone. */
export async function offeredProviders(context: Context) {
  const rows = await listProviders(context.tx, context.tenant.conferenceId)
  return { providers: rows.map(({ provider_id, name }) => ({ provider_id, name })) }
}

const sealedFor = ({ tenant }: Context, providerId: string): string =>
  `${tenant.conferenceId} provider ${providerId}`

const opened = (context: Context, row: ProviderRow): Provider => ({
  issuer: row.issuer,
  clientId: row.client_id,
  clientSecret: context.secrets.open(row.sealed_secret, sealedFor(context, row.provider_id)),
})

/** The way out to a provider, and the secret that binds it to this browser. */
export async function beginAtProvider(
  context: Context,
  asked: { readonly provider: string; readonly next?: string | undefined },
): Promise<{ address: string; name: string; browser: string } | Refusal> {
  const { tx, tenant, publicUrl, secrets, now } = context
  const row = await findProvider(tx, tenant.conferenceId, asked.provider)
  if (!row) return notFound(asked.provider)
  const way = await wayOut(opened(context, row), `${publicUrl}${CALLBACK}`)
  const decided = providerReached.decide({ reached: way !== undefined, name: row.name })
  if (isRefusal(decided)) return decided
  if (!way) throw new Error('A provider was reached and gave no way')
  const browser = newToken()
  await insertAttempt(tx, tenant.conferenceId, {
    state_hash: hashToken(way.state),
    provider_id: row.provider_id,
    browser_hash: hashToken(browser),
    sealed_checks: secrets.seal(JSON.stringify(way.checks), sealedFor(context, row.provider_id)),
    next_path: ownPath(asked.next) ?? null,
    expires_at: later(now, ATTEMPT_LASTS),
  })
  return { address: way.address, name: row.name, browser }
}

/** Signs in whoever the provider vouches for: by its subject, or the first time by a verified address. */
export async function enterByProvider(
  context: Context,
  answered: { readonly answer: string; readonly browser: string },
): Promise<Entered | Refusal> {
  const { tx, tenant, publicUrl, secrets, now } = context
  const conference = tenant.conferenceId
  const answer = new URL(`${publicUrl}${CALLBACK}?${answered.answer}`)
  const state = answer.searchParams.get('state') ?? ''
  const attempt = await useAttempt(tx, conference, {
    stateHash: hashToken(state),
    browserHash: hashToken(answered.browser),
    at: now,
  })
  const row = attempt && (await findProvider(tx, conference, attempt.provider_id))
  const vouched =
    row &&
    (await vouchedFor(opened(context, row), answer, {
      state,
      ...(JSON.parse(secrets.open(attempt.sealed_checks, sealedFor(context, row.provider_id))) as Checks),
    }))
  const known = row && vouched && (await personVouchedFor(context, row, vouched))
  const decided = providerVouches.decide(
    known?.facts ?? { serves: '', servesHost: false, bound: false, verified: false, appointed: [] },
  )
  if (isRefusal(decided)) return decided
  if (!known || !row || !vouched) throw new Error('Someone was vouched for and not found')
  if (!known.facts.bound) {
    await insertIdentity(tx, conference, {
      provider_id: row.provider_id,
      subject: vouched.subject,
      person_id: known.personId,
      bound_at: now,
    })
    await context.journal({
      subject: 'sign-in',
      subjectId: known.personId,
      after: { provider: row.provider_id, bound: true },
    })
  }
  return openSession(context, known.personId, 'provider', attempt?.next_path ?? null, vouched.mfa)
}

async function personVouchedFor(context: Context, row: ProviderRow, vouched: Vouched) {
  const { tx, tenant, today } = context
  const conference = tenant.conferenceId
  const bound = await findIdentity(tx, conference, row.provider_id, vouched.subject)
  const person =
    bound ??
    (vouched.email === undefined ? undefined : await findPersonByEmail(tx, conference, vouched.email))
  if (!person) return undefined
  const held = await listAppointmentsOn(tx, conference, today, { people: [person.person_id] })
  const served = (await participantsOn(context, today)).find(
    (one) => one.participant_id === row.participant_id,
  )
  return {
    personId: person.person_id,
    facts: {
      serves: row.participant_id,
      servesHost: served?.status === 'host organization',
      bound: bound !== undefined,
      verified: vouched.verified,
      appointed: held.map(({ office, participant_id }) => ({ office, participantId: participant_id })),
    },
  }
}

export type ProviderGiven = {
  readonly name: string
  readonly issuer: string
  readonly client_id: string
  readonly client_secret: string
  readonly participant: string
}

/** Enters a provider; its secret is sealed and never shown again. */
export async function addProvider(
  context: Context,
  given: ProviderGiven,
): Promise<{ provider_id: string } | Refusal> {
  const { tx, tenant, secrets, now, today } = context
  const there = await participantsOn(context, today)
  if (!there.some((one) => one.participant_id === given.participant))
    return notFound(given.participant, 'participant')
  const provider_id = context.newId()
  const { name, issuer, client_id, participant: participant_id } = given
  await insertProvider(tx, tenant.conferenceId, {
    provider_id,
    name,
    issuer,
    client_id,
    participant_id,
    sealed_secret: secrets.seal(given.client_secret, sealedFor(context, provider_id)),
    made_at: now,
  })
  await context.journal({
    subject: 'provider',
    subjectId: provider_id,
    after: { name, issuer, client_id, participant_id },
  })
  return { provider_id }
}

/** Takes a provider away: nobody signs in by it any more. */
export async function removeProvider(
  context: Context,
  provider: string,
): Promise<{ removed: true } | Refusal> {
  const { tx, tenant } = context
  const before = await findProvider(tx, tenant.conferenceId, provider)
  if (!before || !(await deleteProvider(tx, tenant.conferenceId, provider))) return notFound(provider)
  const { name, issuer, client_id, participant_id } = before
  await context.journal({
    subject: 'provider',
    subjectId: provider,
    before: { name, issuer, client_id, participant_id },
  })
  return { removed: true }
}

/** Where a provider is to send people back to. */
export const callbackOf = ({ publicUrl }: Pick<Context, 'publicUrl'>): string => `${publicUrl}${CALLBACK}`
