import { sql } from 'kysely'
import type { Text } from '../../../kernel/language.ts'
import type { Tx } from '../../../platform/postgres/client.ts'
import { nameOrder } from '../../../platform/postgres/name-order.ts'
import type { ParticularField } from './contract.ts'

/** Sealed values by field. */
export type Sealed = Partial<Record<ParticularField, string>>
export type SealedRow = {
  readonly meeting_id: string
  readonly person_id: string
  readonly sealed: Sealed
  readonly given_at: string
}

const SEALED = ['meeting_id', 'person_id', 'sealed', 'given_at'] as const

export async function findParticulars(
  tx: Tx,
  conference: string,
  meetingId: string,
  personId: string,
): Promise<SealedRow | undefined> {
  const row = await tx
    .selectFrom('particulars')
    .select(SEALED)
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row as SealedRow | undefined
}

/** Whether a row holds any of these fields. */
const holdsAny = (fields: readonly ParticularField[]) => sql<boolean>`sealed ?| ${[...fields]}::text[]`

const [family, given] = [nameOrder('p.family_name'), nameOrder('p.given_name')]

/** Those who gave any of these fields for a meeting, by family name, after a person. */
export async function listParticulars(
  tx: Tx,
  conference: string,
  of: {
    readonly meeting: string
    readonly fields: readonly ParticularField[]
    readonly after?: string | undefined
  },
  limit: number,
): Promise<SealedRow[]> {
  let query = tx
    .selectFrom('particulars as g')
    .innerJoin('person as p', (join) =>
      join.onRef('p.conference_id', '=', 'g.conference_id').onRef('p.person_id', '=', 'g.person_id'),
    )
    .select(SEALED.map((column) => `g.${column}` as const))
    .where('g.conference_id', '=', conference)
    .where('g.meeting_id', '=', of.meeting)
    .where(holdsAny(of.fields))
  if (of.after !== undefined)
    query = query.where(
      sql<boolean>`(${family}, ${given}, p.person_id) > (select ${family}, ${given}, p.person_id from person as p where p.conference_id = ${conference} and p.person_id = ${of.after})`,
    )
  return (await query
    .orderBy(family)
    .orderBy(given)
    .orderBy('p.person_id')
    .limit(limit)
    .execute()) as SealedRow[]
}

/** Everyone who gave any of these fields for a meeting. */
export async function listGiven(
  tx: Tx,
  conference: string,
  meetingId: string,
  fields: readonly ParticularField[],
): Promise<SealedRow[]> {
  const rows = await tx
    .selectFrom('particulars')
    .select(SEALED)
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meetingId)
    .where(holdsAny(fields))
    .execute()
  return rows as SealedRow[]
}

/** How many people gave something for a meeting, and how many each field. */
export async function countGiven(
  tx: Tx,
  conference: string,
  meetingId: string,
  fields: readonly ParticularField[],
): Promise<{ people: number; given: Record<ParticularField, number> }> {
  const row = await tx
    .selectFrom('particulars')
    .select((each) => [
      each.fn.countAll<bigint>().as('people'),
      ...fields.map((field) => sql<bigint>`count(sealed -> ${field}::text)`.as(field)),
    ])
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meetingId)
    .executeTakeFirstOrThrow()
  const given = Object.fromEntries(fields.map((field) => [field, Number(row[field])]))
  return { people: Number(row.people), given: given as Record<ParticularField, number> }
}

/** What a person gave, with the name of the meeting it is for. */
export async function listParticularsOf(
  tx: Tx,
  conference: string,
  personId: string,
): Promise<(SealedRow & { readonly name: Text })[]> {
  const rows = await tx
    .selectFrom('particulars as p')
    .innerJoin('meeting as m', (join) =>
      join.onRef('m.conference_id', '=', 'p.conference_id').onRef('m.meeting_id', '=', 'p.meeting_id'),
    )
    .select(['p.meeting_id', 'p.person_id', 'p.sealed', 'p.given_at', 'm.name'])
    .where('p.conference_id', '=', conference)
    .where('p.person_id', '=', personId)
    .orderBy('m.opens_on', 'desc')
    .orderBy('p.meeting_id')
    .execute()
  return rows as (SealedRow & { name: Text })[]
}

export async function saveParticulars(tx: Tx, conference: string, row: SealedRow): Promise<void> {
  const { sealed, given_at, ...key } = row
  await tx
    .insertInto('particulars')
    .values({ conference_id: conference, ...key, sealed: JSON.stringify(sealed), given_at })
    .onConflict((conflict) =>
      conflict
        .columns(['conference_id', 'meeting_id', 'person_id'])
        .doUpdateSet({ sealed: JSON.stringify(sealed), given_at }),
    )
    .execute()
}

/** Takes away what one person gave for a meeting. */
export async function deleteParticulars(
  tx: Tx,
  conference: string,
  meetingId: string,
  personId: string,
): Promise<void> {
  await tx
    .deleteFrom('particulars')
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', personId)
    .execute()
}

/** Takes some fields out of every row of a meeting, and rows that hold nothing more with them. Returns how many rows held any. */
export async function dropFields(
  tx: Tx,
  conference: string,
  meetingId: string,
  fields: readonly ParticularField[],
): Promise<number> {
  const done = await tx
    .updateTable('particulars')
    .set({ sealed: sql`sealed - ${[...fields]}::text[]` })
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meetingId)
    .where(holdsAny(fields))
    .executeTakeFirst()
  await tx
    .deleteFrom('particulars')
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meetingId)
    .where(sql<boolean>`sealed = '{}'`)
    .execute()
  return Number(done.numUpdatedRows)
}
