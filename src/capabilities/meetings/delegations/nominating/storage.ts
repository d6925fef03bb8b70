import { sql } from 'kysely'
import type { Tx } from '../../../../platform/postgres/client.ts'
import type { Nomination } from '../contract.ts'

export type NewNomination = {
  readonly nomination_id: string
  readonly meeting_id: string
  readonly participant_id: string | null
  readonly note: string
  readonly file_hash: string | null
  readonly file_name: string | null
  readonly nominated_by: string | null
  readonly nominated_at: string
}

export async function insertNomination(tx: Tx, conference: string, row: NewNomination): Promise<void> {
  await tx
    .insertInto('nomination')
    .values({ conference_id: conference, ...row })
    .execute()
}

/** The notes by which a delegation was named, latest first. */
export async function listNominations(
  tx: Tx,
  conference: string,
  meeting: string,
  participant: string | null,
  limit: number,
): Promise<Nomination[]> {
  const rows = await tx
    .selectFrom('nomination as n')
    .select((row) => [
      'n.nomination_id',
      'n.note',
      'n.file_name',
      'n.nominated_at',
      row
        .selectFrom('registration as r')
        .select(sql<number>`count(*)::int`.as('people'))
        .whereRef('r.conference_id', '=', 'n.conference_id')
        .whereRef('r.nomination_id', '=', 'n.nomination_id')
        .as('people'),
    ])
    .where('n.conference_id', '=', conference)
    .where('n.meeting_id', '=', meeting)
    .where('n.participant_id', 'is not distinct from', participant)
    .orderBy('n.nominated_at', 'desc')
    .orderBy('n.nomination_id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, people: row.people ?? 0 }))
}

export async function findNominationFile(
  tx: Tx,
  conference: string,
  id: string,
): Promise<
  { participant_id: string | null; file_hash: string | null; file_name: string | null } | undefined
> {
  return tx
    .selectFrom('nomination')
    .select(['participant_id', 'file_hash', 'file_name'])
    .where('conference_id', '=', conference)
    .where('nomination_id', '=', id)
    .executeTakeFirst()
}
