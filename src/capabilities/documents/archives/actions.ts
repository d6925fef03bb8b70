import type { Instant } from '../../../kernel/instant.ts'
import type { Language } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import { type Files, sha256 } from '../../../platform/files/files.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../../platform/operations/rules.ts'
import { findType } from '../symbols/storage.ts'
import { type ArchivePart, PART_BYTES, type PaperArchive, type PaperCounts } from './contract.ts'
import { countPapers } from './papers/storage.ts'
import { type ArchiveStep, archiveInItsTurn, partAsAnnounced, readOnceWhole } from './rules.ts'
import {
  type ArchiveRow,
  deleteParts,
  findArchive,
  insertArchive,
  listArchives,
  listParts,
  lockArchive,
  putPart,
  updateArchive,
} from './storage.ts'

/** Work the worker is left: an archive to be read, or its papers to be registered. */
export const WORK_ARCHIVE = 'work at an archive'
/** Work the worker is left: what forgotten parts held, to be dropped. */
export const DROP_PARTS = 'drop parts'

export type Announced = {
  readonly name: string
  readonly bytes: number
  readonly kind: string
  readonly access: string
  readonly original_language: Language
  /** The whole of a small one, at once. */
  readonly content?: Uint8Array | undefined
}

/** Announces an archive; where it comes whole it is read at once. */
export async function announce(context: Context, given: Announced): Promise<PaperArchive | Refusal> {
  const { tx, actor } = context
  const conference = context.tenant.conferenceId
  const { content, ...about } = given
  const bytes = content?.length ?? about.bytes
  const fits = partAsAnnounced.decide({
    bytes,
    partBytes: PART_BYTES,
    number: 0,
    size: Math.min(bytes, PART_BYTES),
  })
  if (isRefusal(fits)) return fits
  if (!(await findType(tx, conference, given.kind))) return notFound(given.kind, 'kind')
  const archive = await insertArchive(tx, conference, {
    ...about,
    bytes,
    archive_id: context.newId(),
    part_bytes: PART_BYTES,
    started_by: actor.kind === 'person' ? actor.personId : null,
    started_at: context.now,
  })
  await context.journal({
    subject: 'paper archive',
    subjectId: archive.archive_id,
    after: { ...about, bytes },
  })
  if (!content) return archive
  for (let number = 0; number * PART_BYTES < bytes; number += 1) {
    const from = number * PART_BYTES
    await keepPart(context, archive, number, content.subarray(from, from + PART_BYTES))
  }
  return toReading(context, archive)
}

/** Keeps a part of an archive, in the place of what came under its number before. */
export async function takePart(
  context: Context,
  given: { readonly archive: string; readonly number: number; readonly content: Uint8Array },
): Promise<ArchivePart | Refusal> {
  const archive = await findArchive(context.tx, context.tenant.conferenceId, given.archive)
  if (!archive) return notFound(given.archive)
  const turn = archiveInItsTurn.decide({ state: archive.state, step: 'arrive' })
  if (isRefusal(turn)) return turn
  const fits = partAsAnnounced.decide({
    bytes: archive.bytes,
    partBytes: archive.part_bytes,
    number: given.number,
    size: given.content.length,
  })
  return isRefusal(fits) ? fits : keepPart(context, archive, given.number, given.content)
}

async function keepPart(
  context: Context,
  { archive_id }: PaperArchive,
  number: number,
  content: Uint8Array,
): Promise<ArchivePart> {
  const part = { number, sha256: sha256(content), bytes: content.length }
  await context.files.parts.put(placeOf(context.tenant.conferenceId, archive_id, number), content)
  await putPart(context.tx, context.tenant.conferenceId, archive_id, part)
  return part
}

/** Where a part of an archive is kept. */
export const placeOf = (conference: string, archive: string, number: number): string =>
  `${conference}/${archive}/${number}`

/** Has an archive read, now that it is whole. */
export async function readArchive(context: Context, id: string): Promise<PaperArchive | Refusal> {
  const archive = await lockInTurn(context, id, 'read')
  if (isRefusal(archive)) return archive
  const parts = await listParts(context.tx, context.tenant.conferenceId, id)
  const whole = readOnceWhole.decide({
    parts: parts.length,
    of: Math.ceil(archive.bytes / archive.part_bytes),
  })
  return isRefusal(whole) ? whole : toReading(context, archive)
}

const toReading = (context: Context, archive: ArchiveRow): Promise<PaperArchive> =>
  move(context, archive, { state: 'reading' })

/** Has every proposal registered, in the name of whoever asks. */
export async function registerPapers(context: Context, id: string): Promise<PaperArchive | Refusal> {
  const archive = await lockInTurn(context, id, 'register')
  if (isRefusal(archive)) return archive
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: archive.version })
  if (isRefusal(last)) return last
  const { actor } = context
  return move(context, archive, {
    state: 'registering',
    registered_by: actor.kind === 'person' ? actor.personId : null,
  })
}

/** Ends an archive without registering anything of it; its parts are forgotten. */
export async function giveUp(context: Context, id: string): Promise<PaperArchive | Refusal> {
  const archive = await lockInTurn(context, id, 'give up')
  if (isRefusal(archive)) return archive
  await forgetParts(context, id)
  return move(context, archive, { state: 'given up' })
}

/** Forgets the parts of an archive that is done with: that they were there at once, what they held once that is kept. */
export async function forgetParts(context: Context, id: string): Promise<void> {
  const parts = await deleteParts(context.tx, context.tenant.conferenceId, id)
  await context.later(DROP_PARTS, { archive: id, parts })
}

export type DroppedParts = {
  readonly conferenceId: string
  readonly archive: string
  readonly parts: readonly number[]
}

/** Drops what forgotten parts held. */
export async function dropParts(files: Files, dropped: DroppedParts): Promise<void> {
  for (const number of dropped.parts)
    await files.parts.drop(placeOf(dropped.conferenceId, dropped.archive, number))
}

async function move(
  context: Context,
  archive: ArchiveRow,
  change: { readonly state: 'reading' | 'registering' | 'given up'; readonly registered_by?: string | null },
): Promise<PaperArchive> {
  const moved = await updateArchive(context.tx, context.tenant.conferenceId, archive.archive_id, change)
  await context.journal({
    subject: 'paper archive',
    subjectId: archive.archive_id,
    before: { state: archive.state },
    after: { state: change.state },
  })
  if (change.state !== 'given up') await askWorker(context, archive.archive_id)
  return moved
}

/** Asks the worker for an archive, once however often it is asked. */
export const askWorker = (context: Context, archive: string, from?: Instant): Promise<void> =>
  context.later(WORK_ARCHIVE, { archive }, from, `${WORK_ARCHIVE} ${archive}`)

/** Locks an archive whose turn it is. */
export async function lockInTurn(
  context: Context,
  id: string,
  step: ArchiveStep,
): Promise<ArchiveRow | Refusal> {
  const archive = await lockArchive(context.tx, context.tenant.conferenceId, id)
  if (!archive) return notFound(id)
  const turn = archiveInItsTurn.decide({ state: archive.state, step })
  return isRefusal(turn) ? turn : archive
}

export type ArchiveFound = {
  readonly archive: PaperArchive
  readonly parts: ArchivePart[]
  readonly counts: PaperCounts
}

/** An archive as it stands, with the parts that have arrived and how its files stand. */
export async function archiveOf(context: Context, id: string): Promise<ArchiveFound | Refusal> {
  const { tx, tenant } = context
  const [archive, parts, counts] = await Promise.all([
    findArchive(tx, tenant.conferenceId, id),
    listParts(tx, tenant.conferenceId, id),
    countPapers(tx, tenant.conferenceId, id),
  ])
  return archive ? { archive, parts, counts } : notFound(id)
}

const PAGE = 30

/** Archives, latest first, a page of them. */
export async function archives(
  context: Context,
  before: string | undefined,
): Promise<{ archives: PaperArchive[]; next: string | null }> {
  const found = await listArchives(context.tx, context.tenant.conferenceId, { before, limit: PAGE + 1 })
  const page = found.slice(0, PAGE)
  return { archives: page, next: found.length > PAGE ? (page.at(-1)?.archive_id ?? null) : null }
}
