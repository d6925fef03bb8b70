import type { Context } from '../operations/operation.ts'
import { deleteOwn } from './own-rows.ts'
import type { PersonalStore } from './stores.ts'

const WAYS = ['passkey', 'code_generator', 'recovery_code', 'identity'] as const

const ways: PersonalStore<Context> = {
  what: 'ways to sign in',
  list: async ({ tx, tenant }, person) => {
    const conference = tenant.conferenceId
    const passkeys = await tx
      .selectFrom('passkey')
      .select(['name', 'made_at', 'used_at'])
      .where('conference_id', '=', conference)
      .where('person_id', '=', person)
      .execute()
    const generators = await tx
      .selectFrom('code_generator')
      .select(['made_at', 'confirmed_at', 'used_at'])
      .where('conference_id', '=', conference)
      .where('person_id', '=', person)
      .execute()
    const codes = await tx
      .selectFrom('recovery_code')
      .select(['made_at', 'used_at'])
      .where('conference_id', '=', conference)
      .where('person_id', '=', person)
      .execute()
    const identities = await tx
      .selectFrom('identity')
      .select(['subject', 'bound_at'])
      .where('conference_id', '=', conference)
      .where('person_id', '=', person)
      .execute()
    return [...passkeys, ...generators, ...codes, ...identities]
  },
  erase: async (context, person) => {
    let gone = 0
    for (const table of WAYS) gone += await deleteOwn(context, table, person)
    return gone
  },
}

const tokens: PersonalStore<Context> = {
  what: 'tokens',
  list: ({ tx, tenant }, person) =>
    tx
      .selectFrom('api_token')
      .select(['name', 'operations', 'made_at', 'expires_at', 'used_at', 'revoked_at'])
      .where('conference_id', '=', tenant.conferenceId)
      .where('person_id', '=', person)
      .execute(),
  erase: (context, person) => deleteOwn(context, 'api_token', person),
}

/** How a person and their programs sign in: what is held of it, never its secrets. */
export const signInStores: readonly PersonalStore<Context>[] = [ways, tokens]
