import { sql } from 'kysely'
import type { Context } from '../operations/operation.ts'
import { deleteOwn, deletePast } from './own-rows.ts'
import type { PersonalStore } from './stores.ts'

const sessions: PersonalStore<Context> = {
  what: 'sessions',
  list: ({ tx, tenant }, person) =>
    tx
      .selectFrom('session')
      .select(['device', 'created_at', 'seen_at', 'expires_at', 'revoked_at'])
      .where('conference_id', '=', tenant.conferenceId)
      .where('person_id', '=', person)
      .orderBy('created_at', 'desc')
      .execute(),
  erase: (context, person) => deleteOwn(context, 'session', person),
  purge: (context) => deletePast(context, 'session', 'sessions', sql`coalesce(revoked_at, expires_at)`),
}

const links: PersonalStore<Context> = {
  what: 'sign-in links',
  list: ({ tx, tenant }, person) =>
    tx
      .selectFrom('sign_in_link')
      .select(['created_at', 'expires_at', 'used_at'])
      .where('conference_id', '=', tenant.conferenceId)
      .where('person_id', '=', person)
      .orderBy('created_at', 'desc')
      .execute(),
  erase: (context, person) => deleteOwn(context, 'sign_in_link', person),
  purge: (context) =>
    deletePast(context, 'sign_in_link', 'sign-in links', sql`coalesce(used_at, expires_at)`),
}

const personalLinks: PersonalStore<Context> = {
  what: 'personal links',
  list: ({ tx, tenant }, person) =>
    tx
      .selectFrom('personal_link')
      .select(['purpose', 'created_at', 'expires_at', 'revoked_at'])
      .where('conference_id', '=', tenant.conferenceId)
      .where('person_id', '=', person)
      .orderBy('created_at', 'desc')
      .execute(),
  erase: (context, person) => deleteOwn(context, 'personal_link', person),
  purge: (context) =>
    deletePast(context, 'personal_link', 'personal links', sql`least(revoked_at, expires_at)`),
}

const answers: PersonalStore<Context> = {
  what: 'idempotency keys',
  list: ({ tx, tenant }, person) =>
    tx
      .selectFrom('idempotency_key')
      .select(['operation', 'answer', 'created_at'])
      .where('conference_id', '=', tenant.conferenceId)
      .where('actor_key', '=', person)
      .orderBy('created_at', 'desc')
      .execute(),
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
