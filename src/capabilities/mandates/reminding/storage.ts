import { sql } from 'kysely'
import type { Day } from '../../../kernel/day.ts'
import type { Text } from '../../../kernel/language.ts'
import type { Tx } from '../../../platform/postgres/client.ts'
import type { Mandate } from '../contract.ts'

export type DueMandate = Pick<Mandate, 'mandate_id' | 'source' | 'tasked'> & {
  readonly reference: string
  readonly title: Text
  readonly due_day: Day
  /** Who was reminded of this deadline already: `person moment`. */
  readonly reminded: readonly string[]
}

/** Mandates to be done whose adopted day lies between two days, with the reminders they had. */
export async function listDueBetween(
  tx: Tx,
  conference: string,
  from: Day,
  until: Day,
): Promise<DueMandate[]> {
  const rows = await tx
    .selectFrom('mandate as m')
    .select((row) => [
      'm.mandate_id',
      'm.reference',
      'm.title',
      'm.source',
      'm.tasked',
      'm.due_day',
      row
        .selectFrom('reminder as r')
        .select(sql<string[]>`coalesce(array_agg(r.person_id || ' ' || r.moment), '{}')`.as('reminded'))
        .whereRef('r.conference_id', '=', 'm.conference_id')
        .whereRef('r.mandate_id', '=', 'm.mandate_id')
        .whereRef('r.due_day', '=', 'm.due_day')
        .as('reminded'),
    ])
    .where('m.conference_id', '=', conference)
    .where('m.state', 'in', ['open', 'in progress'])
    .where('m.due_day', '>=', from)
    .where('m.due_day', '<=', until)
    .orderBy('m.due_day')
    .orderBy('m.mandate_id')
    .execute()
  return rows as unknown as DueMandate[]
}

/** Enters a reminder; false where it was given before, also by another worker at this moment. */
export async function insertReminder(
  tx: Tx,
  conference: string,
  row: { mandate_id: string; person_id: string; due_day: Day; moment: string; sent_on: Day },
): Promise<boolean> {
  const done = await tx
    .insertInto('reminder')
    .values({ conference_id: conference, ...row })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}
