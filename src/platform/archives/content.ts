import type { FileHandle } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { crc32, createInflateRaw } from 'node:zlib'
import { type Limits, ratioFloor } from './limits.ts'
import { EntryFault } from './problems.ts'
import { blockSize, readAt } from './span.ts'

/** Where an entry's bytes stand and what they should come to. */
export type Place = {
  readonly offset: number
  /** Where the next entry begins, or the directory. */
  readonly end: number
  readonly packed: number
  readonly size: number
  readonly crc: number
  readonly isDeflated: boolean
}

const headerSize = 30
const headerMark = 0x04034b50

/**
 * An entry's content piece by piece, never more than its record says. Throws an EntryFault where it is not
 * what the record says, which is known at its end: only a whole content can be believed.
 */
export async function* contentOf(file: FileHandle, place: Place, limits: Limits): AsyncGenerator<Buffer> {
  const most = Math.max(ratioFloor, place.packed * limits.ratio)
  let size = 0
  let crc = 0
  const packed = packedBytes(file, place)
  // Counted by what comes out, whatever the record says; beyond the record nothing is given.
  for await (const piece of place.isDeflated ? inflated(packed) : packed) {
    size += piece.length
    if (size > most) throw new EntryFault('zip bomb', { packed: place.packed, bytes: size })
    if (size > limits.entry) throw new EntryFault('too large', { bytes: size, allowed: limits.entry })
    crc = crc32(piece, crc)
    if (size <= place.size) yield piece
  }
  if (size !== place.size) throw new EntryFault('broken', { bytes: size, declared: place.size })
  if (crc !== place.crc) throw new EntryFault('broken', { sum: crc, declared: place.crc })
}

async function* packedBytes(file: FileHandle, { offset, end, packed }: Place): AsyncGenerator<Buffer> {
  // With the header most papers come in one read.
  const first = await readAt(file, offset, Math.min(blockSize, end - offset))
  if (first.length < headerSize || first.readUInt32LE(0) !== headerMark)
    throw new EntryFault('broken', { at: offset })
  const start = headerSize + first.readUInt16LE(26) + first.readUInt16LE(28)
  const last = offset + start + packed
  if (last > end) throw new EntryFault('overlapping', { at: offset })
  yield first.subarray(start, start + packed)
  for (let at = offset + first.length; at < last;) {
    const bytes = await readAt(file, at, Math.min(blockSize, last - at))
    if (bytes.length === 0) throw new EntryFault('broken', { at })
    yield bytes
    at += bytes.length
  }
}

async function* inflated(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw({ chunkSize: 64 * 1024 })
  // Whoever reads the stream hears of what went wrong.
  pipeline(packed, inflate).catch(() => undefined)
  try {
    yield* inflate as AsyncIterable<Buffer>
  } catch (error) {
    if (isOfZlib(error)) throw new EntryFault('broken', { message: error.message })
    throw error
  }
}

function isOfZlib(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}
