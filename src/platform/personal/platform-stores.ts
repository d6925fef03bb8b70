import { sql } from 'kysely'
import type { Context } from '../operations/operation.ts'
import { type PersonalStore, purgedBefore } from './stores.ts'

const gone = (rows: { numDeletedRows?: bigint; numUpdatedRows?: bigint }): number =>
  Number(rows.numDeletedRows ?? rows.numUpdatedRows ?? 0)

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
  erase: async ({ tx, tenant }, person) =>
    gone(
      await tx
        .deleteFrom('session')
        .where('conference_id', '=', tenant.conferenceId)
        .where('person_id', '=', person)
        .executeTakeFirst(),
    ),
  purge: async ({ tx, tenant, now }) =>
    gone(
      await tx
        .deleteFrom('session')
        .where('conference_id', '=', tenant.conferenceId)
        .where(sql<boolean>`coalesce(revoked_at, expires_at) < ${purgedBefore('sessions', now)}`)
        .executeTakeFirst(),
    ),
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
  erase: async ({ tx, tenant }, person) =>
    gone(
      await tx
        .deleteFrom('sign_in_link')
        .where('conference_id', '=', tenant.conferenceId)
        .where('person_id', '=', person)
        .executeTakeFirst(),
    ),
  purge: async ({ tx, tenant, now }) =>
    gone(
      await tx
        .deleteFrom('sign_in_link')
        .where('conference_id', '=', tenant.conferenceId)
        .where(sql<boolean>`coalesce(used_at, expires_at) < ${purgedBefore('sign-in links', now)}`)
        .executeTakeFirst(),
    ),
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
  erase: async ({ tx, tenant }, person) =>
    gone(
      await tx
        .deleteFrom('personal_link')
        .where('conference_id', '=', tenant.conferenceId)
        .where('person_id', '=', person)
        .executeTakeFirst(),
    ),
  purge: async ({ tx, tenant, now }) =>
    gone(
      await tx
        .deleteFrom('personal_link')
        .where('conference_id', '=', tenant.conferenceId)
        .where(sql<boolean>`least(revoked_at, expires_at) < ${purgedBefore('personal links', now)}`)
        .executeTakeFirst(),
    ),
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
  erase: async ({ tx, tenant }, person) =>
    gone(
      await tx
        .deleteFrom('idempotency_key')
        .where('conference_id', '=', tenant.conferenceId)
        // Answers to others may hold the person's facts as well.
        .where(sql<boolean>`actor_key = ${person} or answer::text like ${`%${person}%`}`)
        .executeTakeFirst(),
    ),
  purge: async ({ tx, tenant, now }) =>
    gone(
      await tx
        .deleteFrom('idempotency_key')
        .where('conference_id', '=', tenant.conferenceId)
        .where('created_at', '<', purgedBefore('idempotency keys', now))
        .executeTakeFirst(),
    ),
}

/** What the platform itself keeps about people. */
export const platformStores: readonly PersonalStore<Context>[] = [sessions, links, personalLinks, answers]
