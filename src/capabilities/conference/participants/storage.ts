import type { Day } from '../../../kernel/day.ts'
import type { Text } from '../../../kernel/language.ts'
import type { Tx } from '../../../platform/postgres/client.ts'
import type { ParticipantRecord, ParticipantStatus } from '../contract.ts'
import { holdStructure } from '../storage.ts'

type Key = { readonly conference_id: string; readonly participant_id: string }

export async function findParticipant(
  tx: Tx,
  conference: string,
  code: string,
): Promise<ParticipantRecord | undefined> {
  return whole(tx, conference, code, false)
}

/** The same, held until the transaction ends. */
export async function lockParticipant(
  tx: Tx,
  conference: string,
  code: string,
): Promise<ParticipantRecord | undefined> {
  return whole(tx, conference, code, true)
}

async function whole(
  tx: Tx,
  conference: string,
  code: string,
  lock: boolean,
): Promise<ParticipantRecord | undefined> {
  const found = tx
    .selectFrom('participant')
    .select(['participant_id', 'kind', 'code', 'version'])
    .where('conference_id', '=', conference)
    .where('code', '=', code)
  const row = await (lock ? found.forUpdate() : found).executeTakeFirst()
  if (!row) return undefined
  const names = await tx
    .selectFrom('participant_name')
    .select(['from_day', 'until_day', 'short', 'formal'])
    .where('conference_id', '=', conference)
    .where('participant_id', '=', row.participant_id)
    .orderBy('from_day', 'desc')
    .execute()
  const statuses = await tx
    .selectFrom('participant_status')
    .select(['from_day', 'until_day', 'status'])
    .where('conference_id', '=', conference)
    .where('participant_id', '=', row.participant_id)
    .orderBy('from_day', 'desc')
    .execute()
  return { ...row, names, statuses } as ParticipantRecord
}

/** Whether a code is taken; who asks at once waits, so that both do not find it free. */
export async function participantCodeTaken(tx: Tx, conference: string, code: string): Promise<boolean> {
  await holdStructure(tx, conference)
  const row = await tx
    .selectFrom('participant')
    .select('participant_id')
    .where('conference_id', '=', conference)
    .where('code', '=', code)
    .executeTakeFirst()
  return row !== undefined
}

/** Enters a name, or corrects the one that begins on the same day. */
export async function saveName(
  tx: Tx,
  key: Key,
  name: { from_day: Day; until_day: Day | null; short: Text; formal: Text },
): Promise<void> {
  await tx
    .insertInto('participant_name')
    .values({ ...key, ...name, short: JSON.stringify(name.short), formal: JSON.stringify(name.formal) })
    .onConflict((conflict) =>
      conflict
        .columns(['conference_id', 'participant_id', 'from_day'])
        .doUpdateSet({ short: JSON.stringify(name.short), formal: JSON.stringify(name.formal) }),
    )
    .execute()
}

/** Enters a status, or corrects the one that begins on the same day. */
export async function saveStatus(
  tx: Tx,
  key: Key,
  status: { from_day: Day; until_day: Day | null; status: ParticipantStatus },
): Promise<void> {
  await tx
    .insertInto('participant_status')
    .values({ ...key, ...status })
    .onConflict((conflict) =>
      conflict
        .columns(['conference_id', 'participant_id', 'from_day'])
        .doUpdateSet({ status: status.status }),
    )
    .execute()
}

/** Ends the name or status that began on a day. */
export async function closePeriod(
  tx: Tx,
  table: 'participant_name' | 'participant_status',
  key: Key,
  began: Day,
  until: Day,
): Promise<void> {
  await tx
    .updateTable(table)
    .set({ until_day: until })
    .where('conference_id', '=', key.conference_id)
    .where('participant_id', '=', key.participant_id)
    .where('from_day', '=', began)
    .execute()
}

export async function raiseParticipant(tx: Tx, key: Key): Promise<void> {
  await tx
    .updateTable('participant')
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('conference_id', '=', key.conference_id)
    .where('participant_id', '=', key.participant_id)
    .execute()
}
