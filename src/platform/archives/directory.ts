// The directory stands at the end of a ZIP and is its only truth: what is said of an entry once more before
// its bytes is not believed. The format: PKWARE's APPNOTE 6.3.10, 4.3.12 to 4.3.16 and 4.5.3 (ZIP64).
import type { FileHandle } from 'node:fs/promises'
import { ArchiveFault } from './problems.ts'
import { blockSize, readAt } from './span.ts'
import type { Extra } from './times.ts'

/** Where the directory's records stand in the file, and how many it says there are. */
export type Directory = {
  readonly from: number
  readonly to: number
  readonly count: number
  /** Whether the count is ZIP64's; without, it is known only to 65,536 and macOS writes more. */
  readonly isWide: boolean
  /** It passes 4 GB without ZIP64, as macOS writes it: where entries begin is known only to 4 GB. */
  readonly isWrapped: boolean
}

/** A record as it stands there. The bytes of its name are good until the next record is asked for. */
export type DirectoryRecord = {
  readonly flags: number
  readonly method: number
  readonly time: number
  readonly date: number
  readonly crc: number
  /** Bytes in the file, and bytes uncompressed. */
  readonly packed: number
  readonly size: number
  readonly name: Buffer
  readonly extras: readonly Extra[]
  /** The upper half is a Unix mode, where it was written on such a system. */
  readonly attributes: number
  /** Where its bytes begin in the file, its own header first. */
  readonly offset: number
}

const endSize = 22
const wideEndSize = 56
const wideLocatorSize = 20
const recordSize = 46
const longestRecord = recordSize + 3 * 0xffff
const wrap = 2 ** 32
const endMark = 0x06054b50
const wideEndMark = 0x06064b50
const wideLocatorMark = 0x07064b50
const recordMark = 0x02014b50

/** Finds the directory of a file so long. Throws an ArchiveFault where there is none that can be believed. */
export async function findDirectory(file: FileHandle, size: number): Promise<Directory> {
  const { at, end } = await findEnd(file, size)
  const wide = await findWideEnd(file, at)
  const disks = [end.readUInt16LE(4), end.readUInt16LE(6)]
  if (!wide && (disks.some((disk) => disk !== 0) || end.readUInt16LE(8) !== end.readUInt16LE(10)))
    throw new ArchiveFault('several volumes')
  const to = wide?.at ?? at
  const length = wide?.length ?? end.readUInt32LE(12)
  const told = wide?.from ?? end.readUInt32LE(16)
  const from = to - length
  const isWrapped = !wide && from > told && (from - told) % wrap === 0
  if (from > told && !isWrapped) throw new ArchiveFault('data around', { before: from - told })
  if (from < told) throw new ArchiveFault('broken directory', { at: told })
  return { from, to, count: wide?.count ?? end.readUInt16LE(10), isWide: wide !== undefined, isWrapped }
}

async function findEnd(file: FileHandle, size: number): Promise<{ at: number; end: Buffer }> {
  const length = Math.min(size, endSize + 0xffff)
  const tail = await readAt(file, size - length, length)
  let after: number | undefined
  // It ends with a remark of any length, so it is looked for from behind.
  for (let at = tail.length - endSize; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== endMark) continue
    const left = tail.length - at - endSize - tail.readUInt16LE(at + 20)
    if (left === 0) return { at: size - length + at, end: tail.subarray(at) }
    if (left > 0) after ??= left
  }
  if (after !== undefined) throw new ArchiveFault('data around', { after })
  const start = (await readAt(file, 0, 4)).toString('latin1')
  if (start === 'PK\x07\x08') throw new ArchiveFault('several volumes')
  throw new ArchiveFault(start === 'PK\x03\x04' ? 'cut short' : 'no archive', { bytes: size })
}

type WideEnd = { readonly at: number; readonly count: number; readonly length: number; readonly from: number }

async function findWideEnd(file: FileHandle, end: number): Promise<WideEnd | undefined> {
  // All three ends stand behind one another; where they say they stand is off once something is put before.
  const at = end - wideLocatorSize - wideEndSize
  if (at < 0) return undefined
  const bytes = await readAt(file, at, wideEndSize + wideLocatorSize)
  if (bytes.readUInt32LE(wideEndSize) !== wideLocatorMark) return undefined
  if (bytes.readUInt32LE(0) !== wideEndMark) throw new ArchiveFault('broken directory', { at })
  const count = readWide(bytes, 32)
  const volumes = bytes.readUInt32LE(wideEndSize + 16)
  if (volumes > 1 || bytes.readUInt32LE(16) !== 0 || readWide(bytes, 24) !== count)
    throw new ArchiveFault('several volumes')
  return { at, count, length: readWide(bytes, 40), from: readWide(bytes, 48) }
}

/** The records in their order, read block by block. Throws an ArchiveFault where one is none. */
export async function* recordsOf(file: FileHandle, directory: Directory): AsyncGenerator<DirectoryRecord> {
  const { from, to, isWrapped } = directory
  let block: Buffer = Buffer.alloc(0)
  let start = 0
  let next = from
  let last = 0
  while (start < block.length || next < to) {
    if (block.length - start < longestRecord && next < to) {
      const more = await readAt(file, next, Math.min(blockSize, to - next))
      block = Buffer.concat([block.subarray(start), more])
      start = 0
      next += Math.max(1, more.length)
    }
    const length = recordLength(block, start)
    if (length === undefined) throw new ArchiveFault('broken directory', { at: next - block.length + start })
    const record = recordOf(block.subarray(start, start + length))
    // Where numbers were cut the entries stand in order: each begins after the one before.
    if (isWrapped) last = record.offset + wrap * Math.ceil(Math.max(0, last - record.offset) / wrap)
    yield isWrapped ? { ...record, offset: last } : record
    start += length
  }
}

function recordLength(block: Buffer, at: number): number | undefined {
  if (block.length - at < recordSize || block.readUInt32LE(at) !== recordMark) return undefined
  const length =
    recordSize + block.readUInt16LE(at + 28) + block.readUInt16LE(at + 30) + block.readUInt16LE(at + 32)
  return block.length - at < length ? undefined : length
}

function recordOf(bytes: Buffer): DirectoryRecord {
  const afterName = recordSize + bytes.readUInt16LE(28)
  const extras = extrasOf(bytes.subarray(afterName, afterName + bytes.readUInt16LE(30)))
  // ZIP64 holds, in this order, only those of the three that are full in the record.
  const wide = extras.find(({ id }) => id === 1)?.data ?? Buffer.alloc(0)
  let taken = 0
  const widened = (at: number): number => {
    const narrow = bytes.readUInt32LE(at)
    if (narrow !== 0xffffffff || wide.length < taken + 8) return narrow
    taken += 8
    return readWide(wide, taken - 8)
  }
  const size = widened(24)
  const packed = widened(20)
  const offset = widened(42)
  return {
    flags: bytes.readUInt16LE(8),
    method: bytes.readUInt16LE(10),
    time: bytes.readUInt16LE(12),
    date: bytes.readUInt16LE(14),
    crc: bytes.readUInt32LE(16),
    packed,
    size,
    name: bytes.subarray(recordSize, afterName),
    extras,
    attributes: bytes.readUInt32LE(38),
    offset,
  }
}

/** The extra fields as far as they are whole: some programs leave a few bytes over. */
function extrasOf(bytes: Buffer): Extra[] {
  const extras: Extra[] = []
  for (let at = 0; at + 4 <= bytes.length;) {
    const end = at + 4 + bytes.readUInt16LE(at + 2)
    if (end > bytes.length) break
    extras.push({ id: bytes.readUInt16LE(at), data: bytes.subarray(at + 4, end) })
    at = end
  }
  return extras
}

function readWide(bytes: Buffer, at: number): number {
  return Number(bytes.readBigUInt64LE(at))
}
