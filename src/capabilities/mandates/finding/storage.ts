import { sql } from 'kysely'
import type { Text } from '../../../kernel/language.ts'
import type { Tx } from '../../../platform/postgres/client.ts'

/** What is looked for, term by term, as the database reads it. */
export type Sought = {
  readonly kinds: readonly string[]
  readonly words: readonly string[]
  readonly unwanted: readonly boolean[]
  readonly instead: readonly boolean[]
}

export type Named = { readonly reference: string; readonly title: Text }

/** The mandates that fit best, and those whose reference begins as it was typed. */
export async function listSought(
  tx: Tx,
  conference: string,
  sought: Sought,
  typed: string,
  limit: number,
): Promise<Named[]> {
  const rows = await tx
    .selectFrom('mandate')
    .select(['reference', 'title'])
    .where('conference_id', '=', conference)
    .where('reference', 'is not', null)
    .where((row) =>
      row.or([
        // An array, so that its ids are looked up by key; as a join it would be tried on every row.
        sql<boolean>`mandate_id = any(array(select mandates_sought(sought_terms(${sought.kinds}::text[],
          ${sought.words}::text[], ${sought.unwanted}::boolean[], ${sought.instead}::boolean[]), ${limit})))`,
        row('reference', '=', typed.toUpperCase()),
      ]),
    )
    .orderBy('reference', 'desc')
    .limit(limit)
    .execute()
  return rows as Named[]
}
