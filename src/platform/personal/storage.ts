import { sql } from 'kysely'
import type { Tx } from '../postgres/client.ts'

/** What a data key belongs to: a kind of thing, and which. */
export type Scope = { readonly kind: string; readonly id: string }
export type WrappedKey = {
  readonly scope: string
  readonly scope_id: string
  readonly wrapped_by: string
  readonly wrapped: string
}

const WRAPPED = ['scope', 'scope_id', 'wrapped_by', 'wrapped'] as const

/** Keys are made beside each other, but not while they are wrapped anew. */
export async function shareKeys(tx: Tx, conference: string): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${`${conference} data keys`}, 0))`.execute(
    tx,
  )
}
export async function holdKeys(tx: Tx, conference: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${conference} data keys`}, 0))`.execute(tx)
}

export async function findKeys(
  tx: Tx,
  conference: string,
  kind: string,
  ids: readonly string[],
): Promise<WrappedKey[]> {
  if (ids.length === 0) return []
  return tx
    .selectFrom('data_key')
    .select(WRAPPED)
    .where('conference_id', '=', conference)
    .where('scope', '=', kind)
    .where('scope_id', 'in', [...ids])
    .execute()
}

export async function listKeysOf(tx: Tx, conference: string): Promise<WrappedKey[]> {
  return tx.selectFrom('data_key').select(WRAPPED).where('conference_id', '=', conference).execute()
}

export async function listScopes(tx: Tx, conference: string, kind: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('data_key')
    .select('scope_id')
    .where('conference_id', '=', conference)
    .where('scope', '=', kind)
    .execute()
  return rows.map((row) => row.scope_id)
}

/** The name of the wrapping key that living keys are under; nothing where there are none. */
export async function findWrapper(tx: Tx, conference: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('data_key')
    .select('wrapped_by')
    .where('conference_id', '=', conference)
    .limit(1)
    .executeTakeFirst()
  return row?.wrapped_by
}

/** Stores keys where their scopes have none yet, all in one statement. */
export async function insertKeys(tx: Tx, conference: string, rows: readonly WrappedKey[]): Promise<void> {
  const column = (name: keyof WrappedKey): string[] => rows.map((row) => row[name])
  await sql`
    insert into data_key (conference_id, scope, scope_id, wrapped_by, wrapped)
    select ${conference}::uuid, n.* from unnest(${column('scope')}::text[], ${column('scope_id')}::uuid[], ${column('wrapped_by')}::text[], ${column('wrapped')}::text[]) as n
    order by 2, 3 on conflict do nothing`.execute(tx)
}

/** Stores keys as they are wrapped now, all in one statement. */
export async function rewrapKeys(tx: Tx, conference: string, rows: readonly WrappedKey[]): Promise<void> {
  if (rows.length === 0) return
  const column = (name: keyof WrappedKey): string[] => rows.map((row) => row[name])
  await sql`
    update data_key k set wrapped_by = n.wrapped_by, wrapped = n.wrapped
    from unnest(${column('scope')}::text[], ${column('scope_id')}::uuid[], ${column('wrapped_by')}::text[], ${column('wrapped')}::text[])
      as n (scope, scope_id, wrapped_by, wrapped)
    where k.conference_id = ${conference} and k.scope = n.scope and k.scope_id = n.scope_id`.execute(tx)
}

export async function deleteKeys(
  tx: Tx,
  conference: string,
  kind: string,
  ids: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom('data_key')
    .where('conference_id', '=', conference)
    .where('scope', '=', kind)
    .where('scope_id', 'in', [...ids])
    .execute()
}

export async function retire(tx: Tx, conference: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .insertInto('retired_key')
    .values(ids.map((key_id) => ({ conference_id: conference, key_id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Keys that were retired at least so many seconds ago. */
export async function listRetired(tx: Tx, conference: string, seconds: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('retired_key')
    .select('key_id')
    .where('conference_id', '=', conference)
    .where(sql<boolean>`retired_at <= now() - ${seconds} * interval '1 second'`)
    .execute()
  return rows.map((row) => row.key_id)
}

export async function forgetRetired(tx: Tx, conference: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .deleteFrom('retired_key')
    .where('conference_id', '=', conference)
    .where('key_id', 'in', [...ids])
    .execute()
}
