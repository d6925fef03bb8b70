import { sql } from 'kysely'
import type { Instant } from '../../../kernel/instant.ts'
import type { Language } from '../../../kernel/language.ts'
import type { Tx } from '../../../platform/postgres/client.ts'
import type { ArchivePart, ArchiveState, PaperArchive, Problem } from './contract.ts'

export type ArchiveRow = PaperArchive & {
  readonly registered_by: string | null
  readonly read_to: number
}

const ARCHIVE = [
  'archive_id',
  'name',
  sql<number>`bytes::float8`.as('bytes'),
  'part_bytes',
  'state',
  'problem',
  'kind',
  'access',
  'original_language',
  'started_at',
  sql<number | null>`content_bytes::float8`.as('content_bytes'),
  sql<number>`read_bytes::float8`.as('read_bytes'),
  'registered_by',
  'read_to',
  'version',
] as const

const archives = (tx: Tx, conference: string) =>
  tx.selectFrom('paper_archive').select(ARCHIVE).where('conference_id', '=', conference)

export type NewArchive = {
  readonly archive_id: string
  readonly name: string
  readonly bytes: number
  readonly part_bytes: number
  readonly kind: string
  readonly access: string
  readonly original_language: Language
  readonly started_by: string | null
  readonly started_at: Instant
}

export async function insertArchive(tx: Tx, conference: string, row: NewArchive): Promise<ArchiveRow> {
  const made = await tx
    .insertInto('paper_archive')
    .values({ conference_id: conference, ...row, bytes: BigInt(row.bytes) })
    .returning(ARCHIVE)
    .executeTakeFirstOrThrow()
  return made as ArchiveRow
}

export async function findArchive(tx: Tx, conference: string, id: string): Promise<ArchiveRow | undefined> {
  const row = await archives(tx, conference).where('archive_id', '=', id).executeTakeFirst()
  return row as ArchiveRow | undefined
}

export async function lockArchive(tx: Tx, conference: string, id: string): Promise<ArchiveRow | undefined> {
  const row = await archives(tx, conference).where('archive_id', '=', id).forUpdate().executeTakeFirst()
  return row as ArchiveRow | undefined
}

/** Archives, latest first, from the one before an id on. */
export async function listArchives(
  tx: Tx,
  conference: string,
  on: { readonly before?: string | undefined; readonly limit: number },
): Promise<ArchiveRow[]> {
  let query = archives(tx, conference).orderBy('archive_id', 'desc').limit(on.limit)
  if (on.before !== undefined) query = query.where('archive_id', '<', on.before)
  return (await query.execute()) as ArchiveRow[]
}

/** Those the worker has something to do with. */
export async function listWorking(tx: Tx, conference: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('paper_archive')
    .select('archive_id')
    .where('conference_id', '=', conference)
    .where('state', 'in', ['reading', 'registering'])
    .orderBy('archive_id')
    .execute()
  return rows.map(({ archive_id }) => archive_id)
}

export type ArchiveChange = {
  readonly state?: ArchiveState
  readonly problem?: Problem
  readonly registered_by?: string | null
  readonly content_bytes?: number
}

export async function updateArchive(
  tx: Tx,
  conference: string,
  id: string,
  change: ArchiveChange,
): Promise<ArchiveRow> {
  const { problem, content_bytes, ...plain } = change
  const row = await tx
    .updateTable('paper_archive')
    .set({
      ...plain,
      ...(problem ? { problem: JSON.stringify(problem) } : {}),
      ...(content_bytes === undefined ? {} : { content_bytes: BigInt(content_bytes) }),
    })
    .set((now) => ({ version: now('version', '+', 1) }))
    .where('conference_id', '=', conference)
    .where('archive_id', '=', id)
    .returning(ARCHIVE)
    .executeTakeFirstOrThrow()
  return row as ArchiveRow
}

/** Takes an archive in hand where no other worker has it; until then it is believed to be worked on. */
export async function holdArchive(
  tx: Tx,
  conference: string,
  id: string,
  hold: { readonly by: string; readonly now: Instant; readonly until: Instant },
): Promise<boolean> {
  const held = await tx
    .updateTable('paper_archive')
    .set({ held_by: hold.by, held_until: hold.until })
    .where('conference_id', '=', conference)
    .where('archive_id', '=', id)
    .where((is) =>
      is.or([is('held_by', 'is', null), is('held_by', '=', hold.by), is('held_until', '<', hold.now)]),
    )
    .executeTakeFirst()
  return held.numUpdatedRows > 0n
}

/** Notes how far the reading has come. False where another worker has the archive by now. */
export async function noteRead(
  tx: Tx,
  conference: string,
  id: string,
  read: { readonly by: string; readonly until: Instant; readonly to: number; readonly bytes: number },
): Promise<boolean> {
  const noted = await tx
    .updateTable('paper_archive')
    .set((now) => ({
      read_to: read.to,
      read_bytes: now('read_bytes', '+', BigInt(read.bytes)),
      held_until: read.until,
    }))
    .where('conference_id', '=', conference)
    .where('archive_id', '=', id)
    .where('held_by', '=', read.by)
    .where('state', '=', 'reading')
    .executeTakeFirst()
  return noted.numUpdatedRows > 0n
}

export async function releaseArchive(tx: Tx, conference: string, id: string, by: string): Promise<void> {
  await tx
    .updateTable('paper_archive')
    .set({ held_by: null, held_until: null })
    .where('conference_id', '=', conference)
    .where('archive_id', '=', id)
    .where('held_by', '=', by)
    .execute()
}

export async function putPart(tx: Tx, conference: string, archive: string, part: ArchivePart): Promise<void> {
  const { number: _, ...what } = part
  await tx
    .insertInto('archive_part')
    .values({ conference_id: conference, archive_id: archive, ...part })
    .onConflict((there) => there.columns(['conference_id', 'archive_id', 'number']).doUpdateSet(what))
    .execute()
}

export async function listParts(tx: Tx, conference: string, archive: string): Promise<ArchivePart[]> {
  return tx
    .selectFrom('archive_part')
    .select(['number', 'sha256', 'bytes'])
    .where('conference_id', '=', conference)
    .where('archive_id', '=', archive)
    .orderBy('number')
    .execute()
}

/** Deletes the parts of an archive and returns their numbers. */
export async function deleteParts(tx: Tx, conference: string, archive: string): Promise<number[]> {
  const rows = await tx
    .deleteFrom('archive_part')
    .where('conference_id', '=', conference)
    .where('archive_id', '=', archive)
    .returning('number')
    .execute()
  return rows.map(({ number }) => number)
}
