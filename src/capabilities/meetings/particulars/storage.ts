import type { Text } from '../../../kernel/language.ts'
import type { Tx } from '../../../platform/postgres/client.ts'
import type { ParticularField } from './contract.ts'

/** Sealed values by field. */
export type Sealed = Partial<Record<ParticularField, string>>
export type SealedRow = { readonly person_id: string; readonly sealed: Sealed; readonly given_at: string }

/** More delegates than any meeting has. */
const MOST = 2000

export async function findParticulars(
  tx: Tx,
  conference: string,
  meetingId: string,
  personId: string,
): Promise<SealedRow | undefined> {
  const row = await tx
    .selectFrom('particulars')
    .select(['person_id', 'sealed', 'given_at'])
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row as SealedRow | undefined
}

export async function listParticulars(tx: Tx, conference: string, meetingId: string): Promise<SealedRow[]> {
  const rows = await tx
    .selectFrom('particulars')
    .select(['person_id', 'sealed', 'given_at'])
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meetingId)
    .orderBy('person_id')
    .limit(MOST)
    .execute()
  return rows as SealedRow[]
}

export async function saveParticulars(
  tx: Tx,
  conference: string,
  row: SealedRow & { readonly meeting_id: string },
): Promise<void> {
  const { sealed, given_at, ...key } = row
  await tx
    .insertInto('particulars')
    .values({ conference_id: conference, ...key, sealed: JSON.stringify(sealed), given_at })
    .onConflict((conflict) =>
      conflict
        .columns(['conference_id', 'meeting_id', 'person_id'])
        .doUpdateSet({ sealed: JSON.stringify(sealed), given_at }),
    )
    .execute()
}

/** Takes away what one person gave; false where they had given nothing. */
export async function deleteParticulars(
  tx: Tx,
  conference: string,
  meetingId: string,
  personId: string,
): Promise<boolean> {
  const done = await tx
    .deleteFrom('particulars')
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return done.numDeletedRows > 0n
}

/** The meetings a person gave particulars for. */
export async function listMeetingsWithParticulars(
  tx: Tx,
  conference: string,
  personId: string,
): Promise<{ meeting_id: string; name: Text }[]> {
  const rows = await tx
    .selectFrom('particulars as p')
    .innerJoin('meeting as m', (join) =>
      join.onRef('m.conference_id', '=', 'p.conference_id').onRef('m.meeting_id', '=', 'p.meeting_id'),
    )
    .select(['m.meeting_id', 'm.name'])
    .where('p.conference_id', '=', conference)
    .where('p.person_id', '=', personId)
    .orderBy('m.meeting_id')
    .execute()
  return rows as { meeting_id: string; name: Text }[]
}

/** Takes some fields out of every row of a meeting, and rows that hold nothing more with them. Returns how many rows held any. */
export async function dropFields(
  tx: Tx,
  conference: string,
  meetingId: string,
  fields: readonly ParticularField[],
): Promise<number> {
  const held = await listParticulars(tx, conference, meetingId)
  let count = 0
  for (const { person_id, sealed, given_at } of held) {
    const left = Object.fromEntries(
      Object.entries(sealed).filter(([field]) => !fields.includes(field as ParticularField)),
    )
    if (Object.keys(left).length === Object.keys(sealed).length) continue
    count += 1
    if (Object.keys(left).length === 0) await deleteParticulars(tx, conference, meetingId, person_id)
    else await saveParticulars(tx, conference, { meeting_id: meetingId, person_id, sealed: left, given_at })
  }
  return count
}
