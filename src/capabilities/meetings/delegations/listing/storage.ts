import { sql } from 'kysely'
import type { Tx } from '../../../../platform/postgres/client.ts'
import type { Category, Counts, Registration } from '../contract.ts'
import { printedName, registrations } from '../storage.ts'

/** Whose people: a delegation's, or those of a category who come for no participant. */
export type Whose = {
  readonly meeting: string
  readonly participant: string | null
  readonly category: Category
}

/** How people stand in their list: the head first, then by part and name; who was withdrawn comes last. */
const PLACE = ['r.rank', 'r.family_key', 'r.given_key', 'r.registration_id'] as const

const shown = (tx: Tx, conference: string, of: Whose) =>
  registrations(tx, conference)
    .innerJoin('nomination as n', (join) =>
      join.onRef('n.conference_id', '=', 'r.conference_id').onRef('n.nomination_id', '=', 'r.nomination_id'),
    )
    .select(['n.note', 'r.name_key'])
    .where('r.meeting_id', '=', of.meeting)
    // A comparison with nothing is another condition: only so is the index of either used.
    .where((row) =>
      of.participant === null
        ? row('r.participant_id', 'is', null)
        : row('r.participant_id', '=', of.participant),
    )
    .where('r.category', '=', of.category)

/** People in their order, from behind one of them on. */
export async function listRegistrations(
  tx: Tx,
  conference: string,
  of: Whose,
  after: string | undefined,
  limit: number,
): Promise<Registration[]> {
  let query = shown(tx, conference, of)
  if (after !== undefined) {
    const place = await tx
      .selectFrom('registration as r')
      .select(PLACE)
      .where('r.conference_id', '=', conference)
      .where('r.registration_id', '=', after)
      .executeTakeFirst()
    // Behind nobody there is nobody.
    if (!place) return []
    query = query.where(
      sql<boolean>`(${sql.join(PLACE.map((part) => sql.ref(part)))}) >
        (${place.rank}::smallint, ${place.family_key}::text, ${place.given_key}::text, ${place.registration_id}::uuid)`,
    )
  }
  for (const part of PLACE) query = query.orderBy(part)
  return withNamesakes(tx, conference, of, await query.limit(limit).execute())
}

/** Tells of each whether someone else of that name comes to the meeting: asked once for all of them. */
async function withNamesakes(
  tx: Tx,
  conference: string,
  of: Whose,
  rows: readonly { readonly name_key: string }[],
): Promise<Registration[]> {
  const twice =
    rows.length === 0
      ? []
      : await tx
          .selectFrom('registration')
          .select('name_key')
          .where('conference_id', '=', conference)
          .where('meeting_id', '=', of.meeting)
          .where('state', '<>', 'withdrawn')
          .where(
            'name_key',
            'in',
            rows.map(({ name_key }) => name_key),
          )
          .groupBy('name_key')
          .having(({ fn }) => fn.countAll(), '>', 1)
          .execute()
  const shared = new Set(twice.map(({ name_key }) => name_key))
  return rows.map(({ name_key, ...row }) => {
    const one = row as unknown as Omit<Registration, 'namesake'>
    return { ...one, namesake: one.state !== 'withdrawn' && shared.has(name_key) }
  })
}

/** One of these people. */
export async function findShown(
  tx: Tx,
  conference: string,
  of: Whose,
  id: string,
): Promise<Registration | undefined> {
  const rows = await shown(tx, conference, of).where('r.registration_id', '=', id).execute()
  const [one] = await withNamesakes(tx, conference, of, rows)
  return one
}

export type Standing = {
  readonly participant_id: string | null
  readonly category: Category
  readonly head: string | null
  readonly counts: Counts
}

const counted = (state: keyof Counts) => sql`count(*) filter (where state = ${sql.lit(state)})::int`

/** How each delegation and category of a meeting stands, or one of them, in one query. */
export async function listStandings(
  tx: Tx,
  conference: string,
  meeting: string,
  only?: Whose,
): Promise<Standing[]> {
  const those = only
    ? sql`and participant_id is not distinct from ${only.participant}::uuid and category = ${only.category}`
    : sql``
  const { rows } = await sql<Standing>`select participant_id, category,
      min(${printedName()}) filter (where role = 'head') as head,
      jsonb_build_object('waiting', ${counted('waiting')}, 'nominated', ${counted('nominated')},
        'accredited', ${counted('accredited')}, 'registered', ${counted('registered')},
        'confirmed', ${counted('confirmed')}) as counts
    from registration
    where conference_id = ${conference}::uuid and meeting_id = ${meeting}::uuid and state <> 'withdrawn' ${those}
    group by participant_id, category`.execute(tx)
  return rows
}
