import type { Tx } from '../../../platform/postgres/client.ts'

/** The names of some people, as they are called now. */
export async function listNames(
  tx: Tx,
  conference: string,
  people: readonly string[],
): Promise<Map<string, string>> {
  if (people.length === 0) return new Map()
  const rows = await tx
    .selectFrom('person')
    .select(['person_id', 'given_name', 'family_name'])
    .where('conference_id', '=', conference)
    .where('person_id', 'in', [...people])
    .execute()
  return new Map(rows.map((row) => [row.person_id, `${row.given_name} ${row.family_name}`]))
}
