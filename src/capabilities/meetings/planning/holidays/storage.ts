import type { Day } from '../../../../kernel/day.ts'
import type { Tx } from '../../../../platform/postgres/client.ts'
import type { SaidDay } from './contract.ts'

const DAY = ['country', 'day', 'held', 'name'] as const

/** What was said of days of some countries, in the order of days. */
export async function listSaidDays(
  tx: Tx,
  conference: string,
  of: { readonly countries: readonly string[]; readonly from: Day; readonly until: Day },
): Promise<SaidDay[]> {
  if (of.countries.length === 0) return []
  const rows = await tx
    .selectFrom('holiday')
    .select(DAY)
    .where('conference_id', '=', conference)
    .where('country', 'in', [...of.countries])
    .where('day', '>=', of.from)
    .where('day', '<=', of.until)
    .orderBy('day')
    .orderBy('country')
    .execute()
  return rows as SaidDay[]
}

/** Keeps what is said of a day, where nothing was; whether it did. */
export async function insertSaidDay(tx: Tx, conference: string, row: SaidDay): Promise<boolean> {
  const made = await tx
    .insertInto('holiday')
    .values({ conference_id: conference, ...row, name: JSON.stringify(row.name) })
    .onConflict((conflict) => conflict.columns(['conference_id', 'country', 'day']).doNothing())
    .returning('day')
    .executeTakeFirst()
  return made !== undefined
}

/** Takes back what was said of a day; what it was, where anything was. */
export async function deleteSaidDay(
  tx: Tx,
  conference: string,
  of: Pick<SaidDay, 'country' | 'day'>,
): Promise<SaidDay | undefined> {
  const row = await tx
    .deleteFrom('holiday')
    .where('conference_id', '=', conference)
    .where('country', '=', of.country)
    .where('day', '=', of.day as Day)
    .returning(DAY)
    .executeTakeFirst()
  return row as SaidDay | undefined
}
