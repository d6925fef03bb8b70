// What is written around the contents, by PKWARE's APPNOTE 6.3.10; ZIP64 where a number passes 32 bits.
import type { Instant } from '../../kernel/instant.ts'
import { dosTimeOf, timeExtra } from './times.ts'

/** What an entry came to: its checksum, its bytes, and its bytes in the archive. */
export type Sums = { crc: number; size: number; packed: number }

/** The number that says: look into ZIP64. */
export const full = 0xffffffff

const madeBy = 0x032d // As on Unix, by version 4.5.
const headerSize = 30
const shared = { from: 4, to: 30 }

/** What stands before an entry's content, with its name and its time; checksum and sizes follow the content. */
export function headerOf(name: string, modified: Instant): Buffer {
  const path = Buffer.from(name)
  const extra = timeExtra(modified)
  const { date, time } = dosTimeOf(modified)
  const header = Buffer.alloc(headerSize)
  header.write('PK\x03\x04', 'latin1')
  header.writeUInt16LE(20, 4)
  // The sizes stand behind the content, and the name is UTF-8.
  header.writeUInt16LE(0x0808, 6)
  header.writeUInt16LE(8, 8)
  header.writeUInt16LE(time, 10)
  header.writeUInt16LE(date, 12)
  header.writeUInt16LE(path.length, 26)
  header.writeUInt16LE(extra.length, 28)
  return Buffer.concat([header, path, extra])
}

/** What stands behind an entry's content. */
export function descriptorOf(sums: Sums): Buffer {
  const descriptor = Buffer.alloc(16)
  descriptor.write('PK\x07\x08', 'latin1')
  writeSums(descriptor, 4, sums)
  return descriptor
}

/** An entry's record in the directory, by its header and where that stands. */
export function recordOf(header: Buffer, sums: Sums, offset: number): Buffer {
  const isFar = offset >= full
  const far = Buffer.alloc(isFar ? 12 : 0)
  if (isFar) {
    far.writeUInt16LE(1, 0)
    far.writeUInt16LE(8, 2)
    far.writeBigUInt64LE(BigInt(offset), 4)
  }
  const record = Buffer.alloc(46)
  record.write('PK\x01\x02', 'latin1')
  record.writeUInt16LE(madeBy, 4)
  header.copy(record, 6, shared.from, shared.to)
  writeSums(record, 16, sums)
  record.writeUInt16LE(header.readUInt16LE(28) + far.length, 30)
  // A regular file that its owner may change and all may read.
  record.writeUInt32LE(0o100644 * 0x10000, 38)
  record.writeUInt32LE(Math.min(offset, full), 42)
  return Buffer.concat([record, header.subarray(headerSize), far])
}

function writeSums(bytes: Buffer, at: number, { crc, packed, size }: Sums): void {
  bytes.writeUInt32LE(crc, at)
  bytes.writeUInt32LE(packed, at + 4)
  bytes.writeUInt32LE(size, at + 8)
}

/** The end of an archive: of how many records, how many bytes they take and where they begin. */
export function endOf(count: number, length: number, from: number): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(Math.min(count, 0xffff), 8)
  end.writeUInt16LE(Math.min(count, 0xffff), 10)
  end.writeUInt32LE(Math.min(length, full), 12)
  end.writeUInt32LE(Math.min(from, full), 16)
  if (count < 0xffff && from < full && length < full) return end
  const wide = Buffer.alloc(76)
  wide.write('PK\x06\x06', 'latin1')
  wide.writeBigUInt64LE(44n, 4)
  wide.writeUInt16LE(madeBy, 12)
  wide.writeUInt16LE(45, 14)
  wide.writeBigUInt64LE(BigInt(count), 24)
  wide.writeBigUInt64LE(BigInt(count), 32)
  wide.writeBigUInt64LE(BigInt(length), 40)
  wide.writeBigUInt64LE(BigInt(from), 48)
  wide.write('PK\x06\x07', 56, 'latin1')
  wide.writeBigUInt64LE(BigInt(from + length), 64)
  wide.writeUInt32LE(1, 72)
  return Buffer.concat([wide, end])
}
