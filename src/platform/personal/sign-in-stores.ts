import type { Context } from '../operations/operation.ts'
import { countOwn, deleteOwn } from './own-rows.ts'
import type { PersonalStore } from './stores.ts'

const WAYS = ['passkey', 'code_generator', 'recovery_code', 'identity'] as const

const ways: PersonalStore<Context> = {
  what: 'ways to sign in',
  list: async ({ tx, tenant }, person) => {
    const conference = tenant.conferenceId
    const found = await Promise.all([
      tx
        .selectFrom('passkey')
        .select(['name', 'made_at', 'used_at'])
        .where('conference_id', '=', conference)
        .where('person_id', '=', person)
        .execute(),
      tx
        .selectFrom('code_generator')
        .select(['made_at', 'confirmed_at', 'used_at'])
        .where('conference_id', '=', conference)
        .where('person_id', '=', person)
        .execute(),
      tx
        .selectFrom('recovery_code')
        .select(['made_at', 'used_at'])
        .where('conference_id', '=', conference)
        .where('person_id', '=', person)
        .execute(),
      tx
        .selectFrom('identity')
        .select(['subject', 'bound_at'])
        .where('conference_id', '=', conference)
        .where('person_id', '=', person)
        .execute(),
    ])
    return found.flat()
  },
  count: (context, person) => inAll((table) => countOwn(context, table, person)),
  erase: (context, person) => inAll((table) => deleteOwn(context, table, person)),
}

/** The sum over the tables of ways. */
async function inAll(many: (table: (typeof WAYS)[number]) => Promise<number>): Promise<number> {
  return (await Promise.all(WAYS.map(many))).reduce((sum, one) => sum + one, 0)
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
  count: (context, person) => countOwn(context, 'api_token', person),
  erase: (context, person) => deleteOwn(context, 'api_token', person),
}

/** How a person and their programs sign in: what is held of it, never its secrets. */
export const signInStores: readonly PersonalStore<Context>[] = [ways, tokens]
