import { sql } from 'kysely'
import type { Tx } from '../../../platform/postgres/client.ts'
import { nameOrder } from '../../../platform/postgres/name-order.ts'
import type { Category, Role } from '../delegations/contract.ts'
import { printedName } from '../delegations/storage.ts'

export type ExpectedRow = {
  readonly registration_id: string
  readonly name: string
  readonly participant_id: string | null
  readonly category: Category
  readonly role: Role | null
}

export type ExpectedAsk = {
  readonly meeting: string
  /** Parts of a name. */
  readonly words: readonly string[]
  readonly after: string | undefined
}

const PLACE = [nameOrder('r.family_name'), nameOrder('r.given_name'), sql<string>`r.registration_id`]

/** Those who are confirmed, by family name, from behind one of them on. */
export async function listExpectedNamed(
  tx: Tx,
  conference: string,
  { meeting, words, after }: ExpectedAsk,
  limit: number,
): Promise<ExpectedRow[]> {
  let query = tx
    .selectFrom('registration as r')
    .select(['r.registration_id', 'r.participant_id', 'r.category', 'r.role'])
    .select(printedName('r').as('name'))
    .where('r.conference_id', '=', conference)
    .where('r.meeting_id', '=', meeting)
    .where('r.state', '=', 'confirmed')
  for (const word of words) {
    const pattern = `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    query = query.where(
      sql<boolean>`unaccented(concat_ws(' ', r.given_name, r.family_name, r.printed_name)) like unaccented(${pattern})`,
    )
  }
  if (after !== undefined)
    query = query.where(
      sql<boolean>`(${sql.join(PLACE)}) > (select ${sql.join(PLACE)} from registration r
        where r.conference_id = ${conference}::uuid and r.registration_id = ${after}::uuid)`,
    )
  for (const part of PLACE) query = query.orderBy(part)
  return (await query.limit(limit).execute()) as ExpectedRow[]
}

export type ExpectedCount = {
  readonly participant_id: string | null
  readonly category: Category
  readonly expected: number
}

/** How many are confirmed of each delegation and category. */
export async function countExpected(tx: Tx, conference: string, meeting: string): Promise<ExpectedCount[]> {
  const rows = await tx
    .selectFrom('registration')
    .select(['participant_id', 'category'])
    .select(sql<number>`count(*)::int`.as('expected'))
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meeting)
    .where('state', '=', 'confirmed')
    .groupBy(['participant_id', 'category'])
    .execute()
  return rows as ExpectedCount[]
}

/** Gives someone the next badge, so that the one before opens nothing. Returns its number. */
export async function raiseSerial(tx: Tx, conference: string, registration: string): Promise<number> {
  const row = await tx
    .updateTable('registration')
    .set((one) => ({ badge_serial: one('badge_serial', '+', 1) }))
    .where('conference_id', '=', conference)
    .where('registration_id', '=', registration)
    .returning('badge_serial')
    .executeTakeFirstOrThrow()
  return row.badge_serial
}
