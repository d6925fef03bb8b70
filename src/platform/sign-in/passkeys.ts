import type { Tx } from '../postgres/client.ts'

export type Passkey = {
  readonly passkey_id: string
  readonly person_id: string
  readonly credential_id: string
  readonly public_key: string
  readonly sign_count: bigint
  readonly transports: string[]
  readonly name: string
  readonly made_at: string
  readonly used_at: string | null
}

const PASSKEY = [
  'passkey_id',
  'person_id',
  'credential_id',
  'public_key',
  'sign_count',
  'transports',
  'name',
  'made_at',
  'used_at',
] as const

export async function insertPasskey(
  tx: Tx,
  conference: string,
  passkey: Omit<Passkey, 'used_at'>,
): Promise<void> {
  await tx
    .insertInto('passkey')
    .values({ conference_id: conference, ...passkey })
    .execute()
}

export async function listPasskeys(tx: Tx, conference: string, personId: string): Promise<Passkey[]> {
  return tx
    .selectFrom('passkey')
    .select(PASSKEY)
    .where('conference_id', '=', conference)
    .where('person_id', '=', personId)
    .orderBy('made_at')
    .execute()
}

/** Locked, so that its counter moves once a use. */
export async function lockPasskey(
  tx: Tx,
  conference: string,
  credentialId: string,
): Promise<Passkey | undefined> {
  return tx
    .selectFrom('passkey')
    .select(PASSKEY)
    .where('conference_id', '=', conference)
    .where('credential_id', '=', credentialId)
    .forUpdate()
    .executeTakeFirst()
}

export async function usePasskey(
  tx: Tx,
  conference: string,
  passkeyId: string,
  used: { readonly count: number; readonly at: string },
): Promise<void> {
  await tx
    .updateTable('passkey')
    .set({ sign_count: BigInt(used.count), used_at: used.at })
    .where('conference_id', '=', conference)
    .where('passkey_id', '=', passkeyId)
    .execute()
}

/** Takes one passkey of a person away, or all; how many there were. */
export async function deletePasskeys(
  tx: Tx,
  conference: string,
  personId: string,
  passkeyId?: string,
): Promise<number> {
  let query = tx
    .deleteFrom('passkey')
    .where('conference_id', '=', conference)
    .where('person_id', '=', personId)
  if (passkeyId !== undefined) query = query.where('passkey_id', '=', passkeyId)
  return Number((await query.executeTakeFirst()).numDeletedRows)
}

export type CeremonyPurpose = 'register' | 'enter' | 'confirm'

export async function insertCeremony(
  tx: Tx,
  conference: string,
  ceremony: {
    challenge: string
    purpose: CeremonyPurpose
    person_id: string | null
    expires_at: string
  },
): Promise<void> {
  await tx
    .insertInto('ceremony')
    .values({ conference_id: conference, ...ceremony })
    .execute()
}

/** Uses a challenge up, once and in its time; whose it is, or nothing where it cannot be used. */
export async function useCeremony(
  tx: Tx,
  conference: string,
  of: { readonly challenge: string; readonly purpose: CeremonyPurpose; readonly at: string },
): Promise<{ person_id: string | null } | undefined> {
  return tx
    .updateTable('ceremony')
    .set({ used_at: of.at })
    .where('conference_id', '=', conference)
    .where('challenge', '=', of.challenge)
    .where('purpose', '=', of.purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', of.at)
    .returning('person_id')
    .executeTakeFirst()
}

export async function dropCeremonies(tx: Tx, conference: string, before: string): Promise<void> {
  await tx
    .deleteFrom('ceremony')
    .where('conference_id', '=', conference)
    .where('expires_at', '<', before)
    .execute()
}
