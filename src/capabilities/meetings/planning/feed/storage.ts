import type { Day } from '../../../../kernel/day.ts'
import type { Tx } from '../../../../platform/postgres/client.ts'
import type { Meeting } from '../../contract.ts'
import { MEETING } from '../../storage.ts'

/** Every meeting on some of these days, those called off among them: a calendar that holds one must hear of it. */
export async function listForCalendar(tx: Tx, conference: string, from: Day, until: Day): Promise<Meeting[]> {
  const rows = await tx
    .selectFrom('meeting')
    .select(MEETING)
    .where('conference_id', '=', conference)
    .where('opens_on', '<=', until)
    .where('closes_on', '>=', from)
    .orderBy('opens_on')
    .orderBy('meeting_id')
    .execute()
  return rows as Meeting[]
}
