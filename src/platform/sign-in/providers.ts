import type { Tx } from '../postgres/client.ts'

export type ProviderRow = {
  readonly provider_id: string
  readonly name: string
  readonly issuer: string
  readonly client_id: string
  readonly sealed_secret: string
  readonly participant_id: string
}

const PROVIDER = ['provider_id', 'name', 'issuer', 'client_id', 'sealed_secret', 'participant_id'] as const

export async function listProviders(tx: Tx, conference: string): Promise<ProviderRow[]> {
  return tx
    .selectFrom('identity_provider')
    .select(PROVIDER)
    .where('conference_id', '=', conference)
    .orderBy('name')
    .execute()
}

export async function findProvider(
  tx: Tx,
  conference: string,
  providerId: string,
): Promise<ProviderRow | undefined> {
  return tx
    .selectFrom('identity_provider')
    .select(PROVIDER)
    .where('conference_id', '=', conference)
    .where('provider_id', '=', providerId)
    .executeTakeFirst()
}

export async function insertProvider(
  tx: Tx,
  conference: string,
  provider: ProviderRow & { made_at: string },
): Promise<void> {
  await tx
    .insertInto('identity_provider')
    .values({ conference_id: conference, ...provider })
    .execute()
}

/** Takes a provider away with all it vouched for; false where there is none such. */
export async function deleteProvider(tx: Tx, conference: string, providerId: string): Promise<boolean> {
  const done = await tx
    .deleteFrom('identity_provider')
    .where('conference_id', '=', conference)
    .where('provider_id', '=', providerId)
    .executeTakeFirst()
  return done.numDeletedRows > 0n
}

export async function insertAttempt(
  tx: Tx,
  conference: string,
  attempt: {
    state_hash: string
    provider_id: string
    browser_hash: string
    sealed_checks: string
    next_path: string | null
    expires_at: string
  },
): Promise<void> {
  await tx
    .insertInto('provider_attempt')
    .values({ conference_id: conference, ...attempt })
    .execute()
}

/** Uses an attempt up, once, in its time, and by the browser it began in. */
export async function useAttempt(
  tx: Tx,
  conference: string,
  of: { readonly stateHash: string; readonly browserHash: string; readonly at: string },
): Promise<{ provider_id: string; sealed_checks: string; next_path: string | null } | undefined> {
  return tx
    .updateTable('provider_attempt')
    .set({ used_at: of.at })
    .where('conference_id', '=', conference)
    .where('state_hash', '=', of.stateHash)
    .where('browser_hash', '=', of.browserHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', of.at)
    .returning(['provider_id', 'sealed_checks', 'next_path'])
    .executeTakeFirst()
}

export async function dropAttempts(tx: Tx, conference: string, before: string): Promise<void> {
  await tx
    .deleteFrom('provider_attempt')
    .where('conference_id', '=', conference)
    .where('expires_at', '<', before)
    .execute()
}

export async function findIdentity(
  tx: Tx,
  conference: string,
  providerId: string,
  subject: string,
): Promise<{ person_id: string } | undefined> {
  return tx
    .selectFrom('identity')
    .select('person_id')
    .where('conference_id', '=', conference)
    .where('provider_id', '=', providerId)
    .where('subject', '=', subject)
    .executeTakeFirst()
}

export async function insertIdentity(
  tx: Tx,
  conference: string,
  identity: { provider_id: string; subject: string; person_id: string; bound_at: string },
): Promise<void> {
  await tx
    .insertInto('identity')
    .values({ conference_id: conference, ...identity })
    .execute()
}
