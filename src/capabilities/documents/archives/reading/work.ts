import { mkdtemp, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Instant, later } from '../../../../kernel/instant.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import type { Scanner } from '../../../../platform/files/scanner.ts'
import type { Files } from '../../../../platform/files/files.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { placeOf } from '../actions.ts'
import type { ArchivePart } from '../contract.ts'
import { type ArchiveRow, findArchive, holdArchive, listParts } from '../storage.ts'

/** What the worker has in hand for an archive: transactions of its own, one after the other, and a place for a large file. */
export type Desk = {
  readonly inOne: <T>(operation: string, work: (context: Context) => Promise<T>) => Promise<T>
  readonly files: Files
  readonly scanner: Scanner | undefined
  /** A folder of this machine where an archive may stand whole while it is worked at. */
  readonly scratch: string
  readonly clock: () => Instant
  /** False once the worker is to end; what is half done goes on at its next start. */
  readonly goesOn: () => boolean
  /** By which an archive in hand is known to be in these hands. */
  readonly by: string
}

/** For how long an archive is believed to be in someone's hands without a word from them. */
const HOLD_MS = 60_000
export const holdUntil = (now: Instant): Instant => later(now, HOLD_MS)

/** Takes an archive in hand; nothing where there is nothing to do, or another worker does it. */
export function takeInHand(
  desk: Desk,
  id: string,
): Promise<{ archive: ArchiveRow; parts: ArchivePart[] } | undefined> {
  return desk.inOne('documents.read-archive', async (context) => {
    const { tx, tenant } = context
    const now = desk.clock()
    const archive = await findArchive(tx, tenant.conferenceId, id)
    if (archive?.state !== 'reading' && archive?.state !== 'registering') return undefined
    const held = await holdArchive(tx, tenant.conferenceId, id, { by: desk.by, now, until: holdUntil(now) })
    return held ? { archive, parts: await listParts(tx, tenant.conferenceId, id) } : undefined
  })
}

/** Puts the parts of an archive together into one file, for as long as the work at it takes. */
export async function withWhole<T>(
  desk: Desk,
  of: { readonly conference: string; readonly archive: string; readonly parts: readonly ArchivePart[] },
  work: (path: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(desk.scratch, 'archive-'))
  try {
    const path = join(folder, 'whole.zip')
    const file = await open(path, 'w', 0o600)
    try {
      for (const { number } of of.parts)
        await file.write(await desk.files.parts.read(placeOf(of.conference, of.archive, number)))
    } finally {
      await file.close()
    }
    return await work(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Carries a refusal out of a transaction, so that nothing of it is kept. */
export class Undone extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(`Refused by ${refusal.rule}`)
    this.refusal = refusal
  }
}
