import type { Tx } from '../../../platform/postgres/client.ts'
import type { Turn } from '../contract.ts'

/** Enters a turn of a recurring mandate, done or still to do. */
export async function saveTurn(tx: Tx, conference: string, mandateId: string, turn: Turn): Promise<void> {
  await tx
    .insertInto('occurrence')
    .values({ conference_id: conference, mandate_id: mandateId, ...turn })
    .onConflict((conflict) =>
      conflict.columns(['conference_id', 'mandate_id', 'due_day']).doUpdateSet({ done_on: turn.done_on }),
    )
    .execute()
}

/** The day a mandate was last reported; nothing where it never was. */
export async function findReportDay(
  tx: Tx,
  conference: string,
  mandateId: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('mandate_standing')
    .select('from_day')
    .where('conference_id', '=', conference)
    .where('mandate_id', '=', mandateId)
    .where('state', '=', 'reported')
    .orderBy('from_day', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.from_day
}

/** The turns of a mandate, the latest first; older than these hundred stand in the journal. */
export async function listTurns(tx: Tx, conference: string, mandateId: string): Promise<Turn[]> {
  return tx
    .selectFrom('occurrence')
    .select(['due_day', 'done_on'])
    .where('conference_id', '=', conference)
    .where('mandate_id', '=', mandateId)
    .orderBy('due_day', 'desc')
    .limit(100)
    .execute()
}
