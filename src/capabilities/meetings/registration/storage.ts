import type { Tx } from '../../../platform/postgres/client.ts'
import type { Asked, Category, Terms } from '../delegations/contract.ts'

/** How registration to a meeting goes; nothing where it has not been opened. */
export async function findTerms(tx: Tx, conference: string, meeting: string): Promise<Terms | undefined> {
  const [row, quotas] = await Promise.all([
    tx
      .selectFrom('registration_terms')
      .select(['nominations_until', 'asks', 'version'])
      .where('conference_id', '=', conference)
      .where('meeting_id', '=', meeting)
      .executeTakeFirst(),
    tx
      .selectFrom('registration_quota')
      .select(['category', 'most'])
      .where('conference_id', '=', conference)
      .where('meeting_id', '=', meeting)
      .execute(),
  ])
  if (!row) return undefined
  return {
    ...row,
    asks: row.asks as Asked[],
    quotas: Object.fromEntries(quotas.map(({ category, most }) => [category as Category, most])),
  }
}

/** Stores how registration goes, as the next version. */
export async function putTerms(
  tx: Tx,
  conference: string,
  meeting: string,
  row: { readonly nominations_until: string; readonly asks: readonly Asked[] },
): Promise<number> {
  const asks = [...row.asks]
  const stored = await tx
    .insertInto('registration_terms')
    .values({
      conference_id: conference,
      meeting_id: meeting,
      nominations_until: row.nominations_until,
      asks,
    })
    .onConflict((on) =>
      on.columns(['conference_id', 'meeting_id']).doUpdateSet((now) => ({
        nominations_until: row.nominations_until,
        asks,
        version: now('registration_terms.version', '+', 1),
      })),
    )
    .returning('version')
    .executeTakeFirstOrThrow()
  return stored.version
}
