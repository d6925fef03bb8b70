import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'
import type { Instant } from '../../kernel/instant.ts'
import { descriptorOf, endOf, full, headerOf, recordOf, type Sums } from './headers.ts'
import { isPackedKind, safeName } from './names.ts'

/** What goes into an archive: its path there, when it was last changed, and its content of less than 4 GB. */
export type NewEntry = { readonly name: string; readonly modified: Instant } & (
  | { readonly bytes: Uint8Array }
  | { readonly stream: AsyncIterable<Uint8Array> }
)

const blockSize = 64 * 1024

/**
 * A ZIP of the entries in their order, written as it is read: one entry is asked for when the one before is
 * through, and some 200 bytes are kept of each for the directory. The same entries give the same bytes. Names
 * become paths that every system can unpack, and of two that would be one the second gets a number. Fails
 * where an entry's stream does, and with a RangeError where an entry has 4 GB or more.
 */
export function writeArchive(entries: AsyncIterable<NewEntry>): Readable {
  return Readable.from(archiveOf(entries), { objectMode: false, highWaterMark: blockSize })
}

async function* archiveOf(entries: AsyncIterable<NewEntry>): AsyncGenerator<Uint8Array> {
  const records: Buffer[] = []
  const taken = new Set<string>()
  let offset = 0
  for await (const entry of entries) {
    const name = freeName(safeName(entry.name), taken)
    const sums = { crc: 0, size: 0, packed: 0 }
    const header = headerOf(name, entry.modified)
    yield header
    yield* packed(entry, sums)
    const descriptor = descriptorOf(sums)
    yield descriptor
    records.push(recordOf(header, sums, offset))
    offset += header.length + sums.packed + descriptor.length
  }
  const directory = Buffer.concat(records)
  yield directory
  yield endOf(records.length, directory.length, offset)
}

/** A name not taken yet; capitals count for nothing, since on some systems they do. */
function freeName(name: string, taken: Set<string>): string {
  for (let copy = 1; ; copy++) {
    const free = copy === 1 ? name : name.replace(/(?:\.[^./]*)?$/, (ending) => ` (${copy})${ending}`)
    if (taken.has(free.toLowerCase())) continue
    taken.add(free.toLowerCase())
    return free
  }
}

/** An entry's content deflated, or in stored blocks where that gains nothing; its sums are added up on the way. */
async function* packed(entry: NewEntry, sums: Sums): AsyncGenerator<Uint8Array> {
  // Stored blocks within deflate, since a reader of a stream cannot tell where stored bytes end.
  const deflate = createDeflateRaw({ level: isPackedKind(entry.name) ? 0 : 6, chunkSize: blockSize })
  const content = 'bytes' in entry ? [entry.bytes] : entry.stream
  // Whoever reads the stream hears of what went wrong.
  pipeline(evenly(content, sums), deflate).catch(() => undefined)
  for await (const piece of deflate as AsyncIterable<Buffer>) {
    sums.packed += piece.length
    yield piece
  }
  if (Math.max(sums.size, sums.packed) >= full) throw new RangeError(`${entry.name} has 4 GB or more`)
}

/** The same bytes in blocks of one size: how stored blocks turn out depends on how the bytes come. */
async function* evenly(
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  sums: Sums,
): AsyncGenerator<Uint8Array> {
  let block = Buffer.allocUnsafe(blockSize)
  let filled = 0
  for await (const piece of content) {
    sums.crc = crc32(piece, sums.crc)
    sums.size += piece.length
    for (let at = 0; at < piece.length;) {
      const part = piece.subarray(at, at + blockSize - filled)
      block.set(part, filled)
      filled += part.length
      at += part.length
      if (filled < blockSize) continue
      yield block
      block = Buffer.allocUnsafe(blockSize)
      filled = 0
    }
  }
  yield block.subarray(0, filled)
}
