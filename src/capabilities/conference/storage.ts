import { sql } from 'kysely'
import type { Day } from '../../kernel/day.ts'
import type { Text } from '../../kernel/language.ts'
import type { Tx } from '../../platform/postgres/client.ts'
import type { Body, Participant } from './contract.ts'

/** Lets one change at a time enter or move participants, bodies and terms: what is decided over all of them stays so. */
export async function holdStructure(tx: Tx, conference: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${conference} structure`}, 0))`.execute(tx)
}

/** The tenant's own row. */
export async function getConference(tx: Tx, conference: string) {
  return tx
    .selectFrom('conference')
    .select([
      'conference_id',
      'slug',
      'name',
      'acronym',
      'zone',
      'original_language',
      'is_example',
      'settings',
    ])
    .where('conference_id', '=', conference)
    .executeTakeFirstOrThrow()
}

/** Every participant as it was called and as it stood on a day; those without a status that day are left out. */
export async function listParticipants(tx: Tx, conference: string, on: Day): Promise<Participant[]> {
  const rows = await tx
    .selectFrom('participant as p')
    .innerJoin('participant_name as n', (join) =>
      join
        .onRef('n.conference_id', '=', 'p.conference_id')
        .onRef('n.participant_id', '=', 'p.participant_id'),
    )
    .innerJoin('participant_status as s', (join) =>
      join
        .onRef('s.conference_id', '=', 'p.conference_id')
        .onRef('s.participant_id', '=', 'p.participant_id'),
    )
    .select(['p.participant_id', 'p.kind', 'p.code', 'n.short', 'n.formal', 's.status'])
    .where('p.conference_id', '=', conference)
    .where(sql<boolean>`daterange(n.from_day, n.until_day, '[]') @> ${on}::date`)
    .where(sql<boolean>`daterange(s.from_day, s.until_day, '[]') @> ${on}::date`)
    .orderBy('p.code')
    .execute()
  return rows as Participant[]
}

/** How each participant stands on a day: a member, an observer … */
export async function statusesOn(tx: Tx, conference: string, on: Day): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('participant_status')
    .select(['participant_id', 'status'])
    .where('conference_id', '=', conference)
    .where(sql<boolean>`daterange(from_day, until_day, '[]') @> ${on}::date`)
    .execute()
  return new Map(rows.map((row) => [row.participant_id, row.status]))
}

/** Every body that exists on a day, by the name it bears then. */
export async function listBodies(tx: Tx, conference: string, on: Day): Promise<Body[]> {
  const rows = await tx
    .selectFrom('body as b')
    .innerJoin('body_name as n', (join) =>
      join.onRef('n.conference_id', '=', 'b.conference_id').onRef('n.body_id', '=', 'b.body_id'),
    )
    .select(['b.body_id', 'b.code', 'n.name', 'b.acts', 'b.parent_id'])
    .where('b.conference_id', '=', conference)
    .where(sql<boolean>`daterange(b.from_day, b.until_day, '[]') @> ${on}::date`)
    .where(sql<boolean>`daterange(n.from_day, n.until_day, '[]') @> ${on}::date`)
    .orderBy('b.code')
    .execute()
  return rows as Body[]
}

/** Every name a participant ever bore, earliest first. */
export async function listParticipantNames(tx: Tx, conference: string) {
  const rows = await tx
    .selectFrom('participant_name as n')
    .innerJoin('participant as p', (join) =>
      join
        .onRef('p.conference_id', '=', 'n.conference_id')
        .onRef('p.participant_id', '=', 'n.participant_id'),
    )
    .select(['n.participant_id as id', 'p.code', 'n.from_day', 'n.until_day', 'n.short', 'n.formal'])
    .where('n.conference_id', '=', conference)
    .orderBy('n.from_day')
    .execute()
  return rows as {
    id: string
    code: string
    from_day: Day
    until_day: Day | null
    short: Text
    formal: Text
  }[]
}

/** Every name a body ever bore, earliest first. */
export async function listBodyNames(tx: Tx, conference: string) {
  const rows = await tx
    .selectFrom('body_name as n')
    .innerJoin('body as b', (join) =>
      join.onRef('b.conference_id', '=', 'n.conference_id').onRef('b.body_id', '=', 'n.body_id'),
    )
    .select(['n.body_id as id', 'b.code', 'n.from_day', 'n.until_day', 'n.name'])
    .where('n.conference_id', '=', conference)
    .orderBy('n.from_day')
    .execute()
  return rows as { id: string; code: string; from_day: Day; until_day: Day | null; name: Text }[]
}

export type PresidencyRow = {
  readonly presidency_id: string
  readonly participant_id: string
  readonly code: string
  readonly short: Text
  readonly theme: Text
  readonly from_day: Day
  readonly until_day: Day
}

/** Every term, latest first, under the name the participant bore when it began. */
export async function listTerms(tx: Tx, conference: string): Promise<PresidencyRow[]> {
  const rows = await tx
    .selectFrom('presidency as t')
    .innerJoin('participant as p', (join) =>
      join
        .onRef('p.conference_id', '=', 't.conference_id')
        .onRef('p.participant_id', '=', 't.participant_id'),
    )
    .innerJoin('participant_name as n', (join) =>
      join
        .onRef('n.conference_id', '=', 't.conference_id')
        .onRef('n.participant_id', '=', 't.participant_id'),
    )
    .select([
      't.presidency_id',
      't.participant_id',
      'p.code',
      'n.short',
      't.theme',
      't.from_day',
      't.until_day',
    ])
    .where('t.conference_id', '=', conference)
    .where(sql<boolean>`daterange(n.from_day, n.until_day, '[]') @> t.from_day`)
    .orderBy('t.from_day', 'desc')
    .execute()
  return rows as PresidencyRow[]
}

/** The next reference of a series in a year, `MAN-2026-014`; the row is locked until the transaction ends. */
export async function nextReference(
  tx: Tx,
  conference: string,
  series: string,
  year: number,
): Promise<string> {
  const row = await tx
    .insertInto('reference_series')
    .values({ conference_id: conference, series, year, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['conference_id', 'series', 'year'])
        .doUpdateSet((row) => ({ last: row('reference_series.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return `${series}-${year}-${String(row.last).padStart(3, '0')}`
}

export async function insertConference(
  tx: Tx,
  row: {
    conference_id: string
    slug: string
    name: Text
    acronym: Text
    currency: string
    zone: string
    original_language: string
    is_example: boolean
  },
): Promise<void> {
  await tx
    .insertInto('conference')
    .values({
      ...row,
      name: JSON.stringify(row.name),
      acronym: JSON.stringify(row.acronym),
      languages: ['es', 'en'],
    })
    .execute()
}

export async function insertParticipant(
  tx: Tx,
  conference: string,
  row: {
    participant_id: string
    kind: string
    code: string
    short: Text
    formal: Text
    status: string
    from_day: string
  },
): Promise<void> {
  const key = { conference_id: conference, participant_id: row.participant_id }
  await tx
    .insertInto('participant')
    .values({ ...key, kind: row.kind, code: row.code })
    .execute()
  await tx
    .insertInto('participant_name')
    .values({
      ...key,
      from_day: row.from_day,
      short: JSON.stringify(row.short),
      formal: JSON.stringify(row.formal),
    })
    .execute()
  await tx
    .insertInto('participant_status')
    .values({ ...key, from_day: row.from_day, status: row.status })
    .execute()
}

export async function insertBody(
  tx: Tx,
  conference: string,
  row: {
    body_id: string
    code: string
    name: Text
    acts: string[]
    from_day: string
    parent_id: string | null
  },
): Promise<void> {
  const { name, ...rest } = row
  await tx
    .insertInto('body')
    .values({ conference_id: conference, ...rest })
    .execute()
  await tx
    .insertInto('body_name')
    .values({
      conference_id: conference,
      body_id: row.body_id,
      from_day: row.from_day,
      name: JSON.stringify(name),
    })
    .execute()
}

export async function insertPresidency(
  tx: Tx,
  conference: string,
  row: {
    presidency_id: string
    participant_id: string
    theme: Text
    from_day: string
    until_day: string
    designated_on?: string | null
  },
): Promise<void> {
  await tx
    .insertInto('presidency')
    .values({ conference_id: conference, ...row, theme: JSON.stringify(row.theme) })
    .execute()
}
