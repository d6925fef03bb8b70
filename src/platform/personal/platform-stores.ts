import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../operations/operation.ts'
import { type OwnTable, countOwn, deleteOwn, deletePast } from './own-rows.ts'
import type { KeptThing } from './rules.ts'
import type { PersonalStore } from './stores.ts'

/** The rows of one table, each a person's own for a time that runs from `since`. */
const ownForItsTime = (
  what: KeptThing,
  table: OwnTable,
  since: RawBuilder<unknown>,
  list: PersonalStore<Context>['list'],
): PersonalStore<Context> => ({
  what,
  list,
  count: (context, person) => countOwn(context, table, person),
  erase: (context, person) => deleteOwn(context, table, person),
  purge: (context) => deletePast(context, table, what, since),
})

const sessions = ownForItsTime(
  'sessions',
  'session',
  sql`coalesce(revoked_at, expires_at)`,
  ({ tx, tenant }, person) =>
    tx
      .selectFrom('session')
      .select(['device', 'created_at', 'seen_at', 'expires_at', 'revoked_at'])
      .where('conference_id', '=', tenant.conferenceId)
      .where('person_id', '=', person)
      .orderBy('created_at', 'desc')
      .execute(),
)

const links = ownForItsTime(
  'sign-in links',
  'sign_in_link',
  sql`coalesce(used_at, expires_at)`,
  ({ tx, tenant }, person) =>
    tx
      .selectFrom('sign_in_link')
      .select(['created_at', 'expires_at', 'used_at'])
      .where('conference_id', '=', tenant.conferenceId)
      .where('person_id', '=', person)
      .orderBy('created_at', 'desc')
      .execute(),
)

const personalLinks = ownForItsTime(
  'personal links',
  'personal_link',
  sql`least(revoked_at, expires_at)`,
  ({ tx, tenant }, person) =>
    tx
      .selectFrom('personal_link')
      .select(['purpose', 'created_at', 'expires_at', 'revoked_at'])
      .where('conference_id', '=', tenant.conferenceId)
      .where('person_id', '=', person)
      .orderBy('created_at', 'desc')
      .execute(),
)

const answersTo = ({ tx, tenant }: Context, person: string) =>
  tx
    .selectFrom('idempotency_key')
    .where('conference_id', '=', tenant.conferenceId)
    .where('actor_key', '=', person)

const answers: PersonalStore<Context> = {
  what: 'idempotency keys',
  list: (context, person) =>
    answersTo(context, person)
      .select(['operation', 'answer', 'created_at'])
      .orderBy('created_at', 'desc')
      .execute(),
  count: async (context, person) => {
    const row = await answersTo(context, person)
      .select((answer) => answer.fn.countAll<bigint>().as('many'))
      .executeTakeFirstOrThrow()
    return Number(row.many)
  },
  erase: async ({ tx, tenant }, person) => {
    const done = await tx
      .deleteFrom('idempotency_key')
      .where('conference_id', '=', tenant.conferenceId)
      // Answers to others may hold the person's facts as well.
      .where(sql<boolean>`actor_key = ${person} or answer::text like ${`%${person}%`}`)
      .executeTakeFirst()
    return Number(done.numDeletedRows)
  },
  purge: (context) => deletePast(context, 'idempotency_key', 'idempotency keys', sql`created_at`),
}

/** What the platform itself keeps about people. */
export const platformStores: readonly PersonalStore<Context>[] = [sessions, links, personalLinks, answers]
