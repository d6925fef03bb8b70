import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { Instant } from '../../kernel/instant.ts'
import { certainName, type CodePage, leanOf, nameIn } from './code-pages.ts'
import { contentOf } from './content.ts'
import { type Directory, type DirectoryRecord, findDirectory, recordsOf } from './directory.ts'
import { deflated, isFolder, problemBy } from './judge.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { normalName } from './names.ts'
import { ArchiveFault, type ArchiveProblem, EntryFault, type EntryProblem } from './problems.ts'
import { blockSize } from './span.ts'
import { modifiedOf } from './times.ts'

type Found = {
  /** Its place in the directory, from 0; folders have one too. */
  readonly index: number
  /** NFC, forward slashes, relative; only to be shown where the problem is its path. */
  readonly name: string
  /** Bytes uncompressed, as the directory says. */
  readonly size: number
  /** Taken as UTC where the archive names no zone; absent where it names no day. */
  readonly modified?: Instant
}

/** An entry whose content can be asked for. */
export type SoundEntry = Found & {
  /** The content as a stream, which fails with an EntryFault where it is not what the directory says. */
  readonly open: () => Readable
}

export type ArchiveEntry = SoundEntry | (Found & EntryProblem)

/** An entry's content, and its SHA-256 in hexadecimal. */
export type Content = { readonly bytes: Uint8Array; readonly sha256: string }

/** An open archive. Its file is kept open until `close`. */
export type Archive = {
  /** How many records its directory has, folders included: one more than the last index. */
  readonly count: number
  /** Bytes of all entries together, as the directory says, without those that are too large. */
  readonly size: number
  /** The entries in the archive's order without its folders, from the one after an index on. */
  readonly entries: (from?: { readonly after?: number | undefined }) => AsyncGenerator<ArchiveEntry>
  /** A whole content, or why there is none; it takes as much memory as the entry is large. */
  readonly read: (entry: ArchiveEntry) => Promise<Content | EntryProblem>
  readonly close: () => Promise<void>
}

/**
 * Opens a ZIP of any size on disk; its directory is gone through once. What is wrong with it is a value.
 * Throws where the file cannot be read.
 */
export async function openArchive(
  path: string,
  limits: Partial<Limits> = {},
): Promise<Archive | ArchiveProblem> {
  const allowed = { ...defaultLimits, ...limits }
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const directory = await findDirectory(file, size)
    const survey = await surveyOf(file, directory, allowed)
    return {
      count: survey.starts.length,
      size: survey.size,
      entries: ({ after = -1 } = {}) => entriesOf(file, directory, survey, allowed, after),
      read: async (entry) =>
        'open' in entry ? wholeOf(entry) : { problem: entry.problem, facts: entry.facts },
      close: () => file.close(),
    }
  } catch (error) {
    await file.close()
    if (error instanceof ArchiveFault) return error.value
    throw error
  }
}

/** What must be known of all entries before the first can be judged. */
type Survey = {
  readonly size: number
  readonly page: CodePage
  /** Where the entries begin in the file, in order: eight bytes for each. */
  readonly starts: Float64Array
}

async function surveyOf(file: FileHandle, directory: Directory, limits: Limits): Promise<Survey> {
  if (directory.count > limits.entries)
    throw new ArchiveFault('too many entries', { entries: directory.count, allowed: limits.entries })
  const starts: number[] = []
  let size = 0
  let lean = 0
  for await (const record of recordsOf(file, directory)) {
    starts.push(record.offset)
    if (starts.length > limits.entries)
      throw new ArchiveFault('too many entries', { entries: starts.length, allowed: limits.entries })
    if (record.size <= limits.entry) size += record.size
    if (size > limits.total) throw new ArchiveFault('too large', { bytes: size, allowed: limits.total })
    if (nameOf(record) === undefined) lean += leanOf(record.name)
  }
  const counted = directory.isWide ? starts.length : starts.length % 0x10000
  if (counted !== directory.count)
    throw new ArchiveFault('broken directory', { entries: starts.length, declared: directory.count })
  const sorted = Float64Array.from(starts).sort()
  const before = sorted[0] ?? directory.from
  if (before > 0) throw new ArchiveFault('data around', { before })
  return { size, page: lean < 0 ? 'windows-1252' : 'cp850', starts: sorted }
}

async function* entriesOf(
  file: FileHandle,
  directory: Directory,
  survey: Survey,
  limits: Limits,
  after: number,
): AsyncGenerator<ArchiveEntry> {
  let index = -1
  for await (const record of recordsOf(file, directory)) {
    index++
    if (index <= after) continue
    const name = normalName(nameOf(record) ?? nameIn(survey.page, record.name))
    if (isFolder(record, name) && record.size === 0) continue
    const modified = modifiedOf(record.extras, record.date, record.time)
    const found = { index, name: name.name, size: record.size, ...(modified && { modified }) }
    const end = nextStart(survey.starts, record.offset) ?? directory.from
    const problem = problemBy(record, name, { end, directory: directory.from }, limits)
    yield problem ? { ...found, ...problem } : { ...found, open: opener(file, record, end, limits) }
  }
}

function opener(file: FileHandle, record: DirectoryRecord, end: number, limits: Limits): () => Readable {
  const { offset, packed, size, crc } = record
  const place = { offset, end, packed, size, crc, isDeflated: record.method === deflated }
  return () => Readable.from(contentOf(file, place, limits), { objectMode: false, highWaterMark: blockSize })
}

function nameOf({ name, flags, extras }: DirectoryRecord): string | undefined {
  return certainName(name, (flags & 0x800) !== 0, extras)
}

/** Where the next entry begins; its own beginning where another shares it. */
function nextStart(starts: Float64Array, start: number): number | undefined {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) < start) low = middle + 1
    else high = middle
  }
  return starts[low + 1]
}

async function wholeOf(entry: SoundEntry): Promise<Content | EntryProblem> {
  const bytes = Buffer.allocUnsafeSlow(entry.size)
  const hash = createHash('sha256')
  let size = 0
  try {
    for await (const piece of entry.open() as AsyncIterable<Buffer>) {
      bytes.set(piece, size)
      size += piece.length
      hash.update(piece)
    }
  } catch (error) {
    if (error instanceof EntryFault) return error.value
    throw error
  }
  return { bytes, sha256: hash.digest('hex') }
}
