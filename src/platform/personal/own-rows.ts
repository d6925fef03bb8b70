import { sql, type RawBuilder } from 'kysely'
import type { Context } from '../operations/operation.ts'
import type { Tables } from '../postgres/tables.gen.ts'
import type { KeptThing } from './rules.ts'
import { purgedBefore } from './stores.ts'

/** Tables whose every row is one person's. */
export type OwnTable = Extract<
  keyof Tables,
  | 'api_token'
  | 'code_generator'
  | 'draft'
  | 'identity'
  | 'particulars'
  | 'passkey'
  | 'personal_link'
  | 'photo'
  | 'recovery_code'
  | 'saved_view'
  | 'session'
  | 'sign_in_link'
>

export async function countOwn({ tx, tenant }: Context, table: OwnTable, person: string): Promise<number> {
  const { rows } = await sql<{ many: bigint }>`
    select count(*) as many from ${sql.table(table)}
    where conference_id = ${tenant.conferenceId} and person_id = ${person}`.execute(tx)
  return Number(rows[0]?.many ?? 0)
}

/** Deletes a person's rows; how many there were. */
export async function deleteOwn({ tx, tenant }: Context, table: OwnTable, person: string): Promise<number> {
  const done = await tx
    .deleteFrom(table)
    .where('conference_id', '=', tenant.conferenceId)
    .where('person_id', '=', person)
    .executeTakeFirst()
  return Number(done.numDeletedRows)
}

/** Deletes the rows that are past their time, which runs from `since`; how many there were. */
export async function deletePast(
  { tx, tenant, now }: Context,
  table: OwnTable | 'idempotency_key',
  what: KeptThing,
  since: RawBuilder<unknown>,
): Promise<number> {
  const done = await tx
    .deleteFrom(table)
    .where('conference_id', '=', tenant.conferenceId)
    .where(sql<boolean>`${since} < ${purgedBefore(what, now)}`)
    .executeTakeFirst()
  return Number(done.numDeletedRows)
}
