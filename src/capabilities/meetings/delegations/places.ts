import { sql } from 'kysely'
import type { Tx } from '../../../platform/postgres/client.ts'
import type { Category } from './contract.ts'

/** Whose places: a delegation's where the category is a participant's, the meeting's where it is not. */
export type Scope = {
  readonly meeting: string
  readonly category: Category
  readonly participant: string | null
}

export type Places = { readonly most: number; readonly taken: number }

const scopeOf = ({ meeting, participant }: Scope): string => participant ?? meeting

/**
 * The places of a scope, locked until the transaction ends: whoever enters, frees or promotes someone holds them first and
 * nothing else. None where no quota bounds the category.
 */
export async function lockPlaces(tx: Tx, conference: string, scope: Scope): Promise<Places | undefined> {
  const places = () =>
    tx
      .selectFrom('registration_places')
      .select(['most', 'taken'])
      .where('conference_id', '=', conference)
      .where('meeting_id', '=', scope.meeting)
      .where('category', '=', scope.category)
      .where('scope_id', '=', scopeOf(scope))
      .forUpdate()
      .executeTakeFirst()
  const known = await places()
  if (known) return known
  // The first of their scope. The bound is held, so that it is not settled anew while this row is made of it.
  await sql`insert into registration_places (conference_id, meeting_id, category, scope_id, most)
    select conference_id, meeting_id, category, ${scopeOf(scope)}::uuid, most from registration_quota
    where conference_id = ${conference}::uuid and meeting_id = ${scope.meeting}::uuid and category = ${scope.category}
    for share
    on conflict do nothing`.execute(tx)
  return places()
}

/** Takes so many more places, or gives some back. */
export async function addTaken(tx: Tx, conference: string, scope: Scope, more: number): Promise<void> {
  await tx
    .updateTable('registration_places')
    .set((row) => ({ taken: row('taken', '+', more) }))
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', scope.meeting)
    .where('category', '=', scope.category)
    .where('scope_id', '=', scopeOf(scope))
    .execute()
}

/** The scopes of a category in which places have been taken, locked, in one order. */
export async function lockScopes(
  tx: Tx,
  conference: string,
  meeting: string,
  category: Category,
): Promise<(Places & { readonly scope_id: string })[]> {
  return tx
    .selectFrom('registration_places')
    .select(['scope_id', 'most', 'taken'])
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meeting)
    .where('category', '=', category)
    .orderBy('scope_id')
    .forUpdate()
    .execute()
}

/** Settles how many may come in a category, or that nothing bounds it. */
export async function putQuota(
  tx: Tx,
  conference: string,
  meeting: string,
  category: Category,
  most: number | undefined,
): Promise<void> {
  if (most === undefined) {
    await tx
      .deleteFrom('registration_quota')
      .where('conference_id', '=', conference)
      .where('meeting_id', '=', meeting)
      .where('category', '=', category)
      .execute()
    return
  }
  await tx
    .insertInto('registration_quota')
    .values({ conference_id: conference, meeting_id: meeting, category, most })
    .onConflict((on) => on.columns(['conference_id', 'meeting_id', 'category']).doUpdateSet({ most }))
    .execute()
  await tx
    .updateTable('registration_places')
    .set({ most })
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meeting)
    .where('category', '=', category)
    .execute()
}

/** Who came before a bound was set has taken their places by it. */
export async function countPlaces(
  tx: Tx,
  conference: string,
  meeting: string,
  category: Category,
): Promise<void> {
  await sql`insert into registration_places (conference_id, meeting_id, category, scope_id, most, taken)
    select r.conference_id, r.meeting_id, r.category, coalesce(r.participant_id, r.meeting_id), q.most, count(*)
    from registration r join registration_quota q using (conference_id, meeting_id, category)
    where r.conference_id = ${conference}::uuid and r.meeting_id = ${meeting}::uuid and r.category = ${category}
      and r.state not in ('waiting', 'withdrawn')
    group by r.conference_id, r.meeting_id, r.category, coalesce(r.participant_id, r.meeting_id), q.most
    on conflict do nothing`.execute(tx)
}

/** The most places any scope of a category has taken, by a bound or without. */
export async function mostTaken(
  tx: Tx,
  conference: string,
  meeting: string,
  category: Category,
): Promise<number> {
  const { rows } = await sql<{ taken: number }>`select coalesce(max(taken), 0)::int as taken from (
      select count(*) as taken from registration
      where conference_id = ${conference}::uuid and meeting_id = ${meeting}::uuid and category = ${category}
        and state not in ('waiting', 'withdrawn')
      group by participant_id) each`.execute(tx)
  return rows[0]?.taken ?? 0
}

/** Those who have waited longest in a scope get these places; returns who. */
export async function promote(tx: Tx, conference: string, scope: Scope, places: number): Promise<string[]> {
  if (places <= 0) return []
  const { rows } = await sql<{ registration_id: string }>`
    update registration set state = 'nominated', version = version + 1
    where conference_id = ${conference}::uuid and registration_id in (
      select registration_id from registration
      where conference_id = ${conference}::uuid and meeting_id = ${scope.meeting}::uuid and category = ${scope.category}
        and participant_id is not distinct from ${scope.participant}::uuid and state = 'waiting'
      order by entered_at, registration_id limit ${places})
    returning registration_id`.execute(tx)
  return rows.map((row) => row.registration_id)
}
