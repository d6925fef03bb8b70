import type { Text } from '../../../kernel/language.ts'
import type { Tx } from '../../../platform/postgres/client.ts'

/** Where someone's photo for a meeting lies, sealed. */
export type PhotoRow = {
  readonly meeting_id: string
  readonly person_id: string
  readonly file_hash: string
  readonly given_at: string
}

export async function hasPhoto(
  tx: Tx,
  conference: string,
  meeting: string,
  person: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom('photo')
    .select('file_hash')
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meeting)
    .where('person_id', '=', person)
    .executeTakeFirst()
  return row !== undefined
}

/** The photos of some people for a meeting. */
export async function listPhotos(
  tx: Tx,
  conference: string,
  meeting: string,
  people: readonly string[],
): Promise<Pick<PhotoRow, 'person_id' | 'file_hash'>[]> {
  if (people.length === 0) return []
  return tx
    .selectFrom('photo')
    .select(['person_id', 'file_hash'])
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meeting)
    .where('person_id', 'in', [...people])
    .execute()
}

/** The meetings someone gave a photo for. */
export async function listPhotosOf(
  tx: Tx,
  conference: string,
  person: string,
): Promise<{ name: Text; given_at: string }[]> {
  const rows = await tx
    .selectFrom('photo as p')
    .innerJoin('meeting as m', (join) =>
      join.onRef('m.conference_id', '=', 'p.conference_id').onRef('m.meeting_id', '=', 'p.meeting_id'),
    )
    .select(['m.name', 'p.given_at'])
    .where('p.conference_id', '=', conference)
    .where('p.person_id', '=', person)
    .orderBy('p.given_at')
    .orderBy('p.meeting_id')
    .execute()
  return rows as { name: Text; given_at: string }[]
}

export async function savePhoto(tx: Tx, conference: string, row: PhotoRow): Promise<void> {
  const { file_hash, given_at } = row
  await tx
    .insertInto('photo')
    .values({ conference_id: conference, ...row })
    .onConflict((conflict) =>
      conflict.columns(['conference_id', 'meeting_id', 'person_id']).doUpdateSet({ file_hash, given_at }),
    )
    .execute()
}

export async function deletePhoto(
  tx: Tx,
  conference: string,
  meeting: string,
  person: string,
): Promise<void> {
  await tx
    .deleteFrom('photo')
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meeting)
    .where('person_id', '=', person)
    .execute()
}

/** Drops the photos of a meeting; how many there were. */
export async function dropPhotos(tx: Tx, conference: string, meeting: string): Promise<number> {
  const done = await tx
    .deleteFrom('photo')
    .where('conference_id', '=', conference)
    .where('meeting_id', '=', meeting)
    .executeTakeFirst()
  return Number(done.numDeletedRows)
}
