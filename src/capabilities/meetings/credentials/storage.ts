import type { Tx } from '../../../platform/postgres/client.ts'

export type Instrument = { readonly participant_id: string; readonly note: string; readonly day: string }

/** The notes by which participants named their people to a meeting, in the order they came. */
export async function listInstruments(tx: Tx, conference: string, meeting: string): Promise<Instrument[]> {
  const rows = await tx
    .selectFrom('nomination')
    .select(['participant_id', 'note', 'nominated_at'])
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meeting)
    .where('participant_id', 'is not', null)
    .orderBy('nominated_at')
    .orderBy('nomination_id')
    .execute()
  return rows.map(({ participant_id, note, nominated_at }) => ({
    participant_id: participant_id ?? '',
    note,
    day: nominated_at,
  }))
}
