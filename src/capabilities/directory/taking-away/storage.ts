import type { Tx } from '../../../platform/postgres/client.ts'
import type { Person } from '../contract.ts'
import { family, given, named } from '../people/storage.ts'

/** Everyone whose name or address holds these words, with all that is known of them. */
export async function listWholePeople(
  tx: Tx,
  conference: string,
  words: readonly string[],
  limit: number,
): Promise<Person[]> {
  return (await named(tx, conference, words)
    .select([
      'person_id',
      'given_name',
      'family_name',
      'treatment',
      'email',
      'language',
      'channels',
      'version',
    ])
    .orderBy(family)
    .orderBy(given)
    .orderBy('person_id')
    .limit(limit)
    .execute()) as Person[]
}
