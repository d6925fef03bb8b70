import { sql } from 'kysely'
import type { Tx } from '../../../platform/postgres/client.ts'
import { nameOrder } from '../../../platform/postgres/name-order.ts'
import type { Person, PersonGiven } from '../contract.ts'

const PERSON = [
  'person_id',
  'given_name',
  'family_name',
  'treatment',
  'email',
  'language',
  'channels',
  'version',
] as const

/** Where a page of the register goes on: after this name. */
export type Place = { readonly family: string; readonly given: string; readonly id: string }

/** The register's order. */
export const family = nameOrder('family_name')
export const given = nameOrder('given_name')

/** People by family name; `words` must all stand in a name or the address. */
export async function listPeople(
  tx: Tx,
  conference: string,
  words: readonly string[],
  after: Place | undefined,
  limit: number,
) {
  let query = named(tx, conference, words)
    .select(['person_id', 'given_name', 'family_name', 'email', family.as('family'), given.as('given')])
    .orderBy(family)
    .orderBy(given)
    .orderBy('person_id')
    .limit(limit)
  if (after)
    query = query.where(
      sql<boolean>`(${family}, ${given}, person_id) > (${after.family}::text, ${after.given}::text, ${after.id}::uuid)`,
    )
  return query.execute()
}

/** How many there are, counted no further than a bound. */
export async function countPeople(
  tx: Tx,
  conference: string,
  words: readonly string[],
  bound: number,
): Promise<number> {
  const found = named(tx, conference, words).select('person_id').limit(bound).as('found')
  const row = await tx
    .selectFrom(found)
    .select((count) => count.fn.countAll<bigint>().as('many'))
    .executeTakeFirstOrThrow()
  return Number(row.many)
}

/** People whose names or address hold every one of these words. */
export function named(tx: Tx, conference: string, words: readonly string[]) {
  let query = tx.selectFrom('person').where('conference_id', '=', conference)
  for (const word of words) {
    const pattern = `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    query = query.where(
      sql<boolean>`unaccented(given_name || ' ' || family_name || ' ' || email) like unaccented(${pattern})`,
    )
  }
  return query
}

export async function findPerson(tx: Tx, conference: string, id: string): Promise<Person | undefined> {
  return (await ofId(tx, conference, id).executeTakeFirst()) as Person | undefined
}

/** The same, held until the transaction ends, so that two changes to one person come one after the other. */
export async function lockPerson(tx: Tx, conference: string, id: string): Promise<Person | undefined> {
  return (await ofId(tx, conference, id).forUpdate().executeTakeFirst()) as Person | undefined
}

function ofId(tx: Tx, conference: string, id: string) {
  return tx
    .selectFrom('person')
    .select(PERSON)
    .where('conference_id', '=', conference)
    .where('person_id', '=', id)
}

export async function insertPerson(
  tx: Tx,
  conference: string,
  row: {
    person_id: string
    given_name: string
    family_name: string
    treatment?: string | null
    email: string
    language: string
    channels?: PersonGiven['channels']
  },
): Promise<void> {
  const { channels = [], ...rest } = row
  await tx
    .insertInto('person')
    .values({ conference_id: conference, ...rest, channels: JSON.stringify(channels) })
    .execute()
}

/** Stores a person's changed facts as the next version. */
export async function updatePerson(
  tx: Tx,
  conference: string,
  id: string,
  change: PersonGiven,
): Promise<Person> {
  const { channels, ...rest } = change
  return (await tx
    .updateTable('person')
    .set((row) => ({ ...rest, channels: JSON.stringify(channels), version: row('version', '+', 1) }))
    .where('conference_id', '=', conference)
    .where('person_id', '=', id)
    .returning(PERSON)
    .executeTakeFirstOrThrow()) as Person
}

/** Holds an address until the transaction ends, so that two people entered at once do not both find it free. */
export async function holdAddress(tx: Tx, conference: string, email: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${conference} ${email.toLowerCase()}`}, 0))`.execute(
    tx,
  )
}
