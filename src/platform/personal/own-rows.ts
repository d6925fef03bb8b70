import { sql, type RawBuilder } from 'kysely'
import type { Context } from '../operations/operation.ts'
import type { Tables } from '../postgres/tables.gen.ts'
import type { KeptThing } from './rules.ts'
import { purgedBefore } from './stores.ts'

/** Tables whose every row is one person's. */
type OwnTable = Extract<
  keyof Tables,
  | 'api_token'
  | 'code_generator'
  | 'identity'
  | 'passkey'
  | 'personal_link'
  | 'recovery_code'
  | 'session'
  | 'sign_in_link'
>

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
