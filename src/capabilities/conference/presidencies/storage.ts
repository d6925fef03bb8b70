import type { Text } from '../../../kernel/language.ts'
import type { Tx } from '../../../platform/postgres/client.ts'
import type { PresidencyRecord } from '../contract.ts'
import { holdStructure } from '../storage.ts'

/** Every term, all of them held, so that two that overlap cannot be entered at once. */
export async function lockTerms(tx: Tx, conference: string): Promise<PresidencyRecord[]> {
  await holdStructure(tx, conference)
  return (await terms(tx, conference).execute()) as PresidencyRecord[]
}

export async function findPresidency(
  tx: Tx,
  conference: string,
  id: string,
): Promise<PresidencyRecord | undefined> {
  return (await terms(tx, conference).where('presidency_id', '=', id).executeTakeFirst()) as
    | PresidencyRecord
    | undefined
}

function terms(tx: Tx, conference: string) {
  return tx
    .selectFrom('presidency')
    .select(['presidency_id', 'participant_id', 'theme', 'from_day', 'until_day', 'designated_on', 'version'])
    .where('conference_id', '=', conference)
}

export async function updatePresidency(
  tx: Tx,
  conference: string,
  id: string,
  change: {
    participant_id: string
    theme: Text
    from_day: string
    until_day: string
    designated_on: string | null
  },
): Promise<void> {
  await tx
    .updateTable('presidency')
    .set((row) => ({ ...change, theme: JSON.stringify(change.theme), version: row('version', '+', 1) }))
    .where('conference_id', '=', conference)
    .where('presidency_id', '=', id)
    .execute()
}
