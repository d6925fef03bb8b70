import { type RawBuilder, sql } from 'kysely'

type NameColumn = `${'' | 'p.' | 'r.'}${'family' | 'given'}_name`

/** Where a name stands among others: accents do not count, ñ is a letter after n (`name_order` in the database). */
export const nameOrder = (column: NameColumn): RawBuilder<string> =>
  sql<string>`name_order(${sql.ref(column)}) collate "C"`
