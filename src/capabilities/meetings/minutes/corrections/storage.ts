import type { Language, Text } from '../../../../kernel/language.ts'
import type { Tx } from '../../../../platform/postgres/client.ts'
import type { Correction } from '../contract.ts'

/** A correction as it is kept. */
export type CorrectionRow = Omit<Correction, 'name'> & { readonly meeting_id: string }

const CORRECTION = [
  'correction_id',
  'meeting_id',
  'paragraph_id',
  'participant_id',
  'language',
  'words',
  'reason',
  'proposed_at',
  'state',
  'decided_at',
  'answer',
  'replaced',
] as const

/** What was proposed to the minutes of a meeting, as far as the reader may see it, first come first. */
export async function listCorrections(tx: Tx, conference: string, meeting: string): Promise<CorrectionRow[]> {
  const rows = await tx
    .selectFrom('minutes_correction')
    .select(CORRECTION)
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meeting)
    .orderBy('proposed_at')
    .orderBy('correction_id')
    .execute()
  return rows as CorrectionRow[]
}

export async function findCorrection(
  tx: Tx,
  conference: string,
  meeting: string,
  id: string,
): Promise<CorrectionRow | undefined> {
  const row = await tx
    .selectFrom('minutes_correction')
    .select(CORRECTION)
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meeting)
    .where('correction_id', '=', id)
    .executeTakeFirst()
  return row as CorrectionRow | undefined
}

export async function insertCorrection(
  tx: Tx,
  conference: string,
  row: {
    readonly correction_id: string
    readonly meeting_id: string
    readonly paragraph_id: string
    readonly participant_id: string
    readonly language: Language
    readonly words: string
    readonly reason: string
    readonly proposed_at: string
  },
): Promise<void> {
  await tx
    .insertInto('minutes_correction')
    .values({ conference_id: conference, ...row })
    .execute()
}

export async function updateCorrection(
  tx: Tx,
  conference: string,
  id: string,
  change: {
    readonly state: 'accepted' | 'declined'
    readonly decided_at: string
    readonly answer: string | null
    readonly replaced: Text | null
  },
): Promise<void> {
  await tx
    .updateTable('minutes_correction')
    .set({ ...change, replaced: change.replaced === null ? null : JSON.stringify(change.replaced) })
    .where('conference_id', '=', conference)
    .where('correction_id', '=', id)
    .execute()
}
