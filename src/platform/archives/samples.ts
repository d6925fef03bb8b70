// Archives made by hand for the tests: what no well-behaved program would write.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { type Archive, type ArchiveEntry, openArchive } from './read.ts'
import type { Limits } from './limits.ts'

/** An entry as it is written, lies included: what is not said is what is true. */
export type Crafted = {
  readonly name: string | Uint8Array
  readonly content?: string | Uint8Array
  readonly method?: number
  readonly flags?: number
  readonly attributes?: number
  readonly date?: number
  readonly time?: number
  readonly crc?: number
  readonly size?: number
  readonly packedSize?: number
  /** Its bytes in the file, where they are not what the method makes of the content. */
  readonly packed?: Uint8Array
  readonly extra?: Uint8Array
  readonly headerExtra?: Uint8Array
  /** Where the directory says it begins. */
  readonly offset?: number
  /** Sizes and offset stand in ZIP64's extra field. */
  readonly isWide?: boolean
}

/** An archive as it is written; `end` goes over the numbers of the end record by their places. */
export type Around = {
  readonly before?: string
  readonly after?: string
  readonly between?: string
  readonly remark?: string
  readonly isWide?: boolean
  readonly end?: Readonly<Record<number, number>>
  readonly wideEnd?: Readonly<Record<number, number>>
}

/** UTF-8 names, and a day in 2009. */
const usual = { flags: 0x800, date: (29 << 9) | (6 << 5) | 30, time: (9 << 11) | (15 << 5) }

/** An extra field of a number. */
export function extraOf(id: number, data: Uint8Array): Buffer {
  return Buffer.concat([shorts(id, data.length), data])
}

export function zipOf(entries: readonly Crafted[], around: Around = {}): Buffer {
  const files: Buffer[] = []
  const records: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const { file, record } = crafted(entry, offset)
    files.push(file)
    records.push(record)
    offset += file.length
  }
  const directory = Buffer.concat(records)
  const between = Buffer.from(around.between ?? '')
  const from = offset
  const wide = around.isWide ? wideEnd(entries.length, directory.length, from, between.length, around) : ''
  const end = Buffer.concat([
    Buffer.from('PK\x05\x06'),
    shorts(0, 0),
    shorts(
      around.isWide ? 0xffff : entries.length % 0x10000,
      around.isWide ? 0xffff : entries.length % 0x10000,
    ),
    longs(around.isWide ? 0xffffffff : directory.length, around.isWide ? 0xffffffff : from),
    shorts(around.remark?.length ?? 0),
  ])
  for (const [at, value] of Object.entries(around.end ?? {})) end.writeUInt16LE(value, Number(at))
  return Buffer.concat([
    Buffer.from(around.before ?? ''),
    ...files,
    directory,
    between,
    Buffer.from(wide),
    end,
    Buffer.from(around.remark ?? ''),
    Buffer.from(around.after ?? ''),
  ])
}

function wideEnd(count: number, length: number, from: number, between: number, around: Around): Buffer {
  const wide = Buffer.concat([
    Buffer.from('PK\x06\x06'),
    wides(44),
    shorts(45, 45),
    longs(0, 0),
    wides(count, count, length, from),
    Buffer.from('PK\x06\x07'),
    longs(0),
    wides(from + length + between),
    longs(1),
  ])
  for (const [at, value] of Object.entries(around.wideEnd ?? {})) wide.writeUInt32LE(value, Number(at))
  return wide
}

function crafted(entry: Crafted, offset: number): { file: Buffer; record: Buffer } {
  const { flags, date, time } = { ...usual, ...entry }
  const name = Buffer.from(entry.name)
  const content = Buffer.from(entry.content ?? '')
  const method = entry.method ?? 0
  const packed = Buffer.from(entry.packed ?? (method === 8 ? deflateRawSync(content) : content))
  const crc = entry.crc ?? crc32(content)
  const sizes = [entry.packedSize ?? packed.length, entry.size ?? content.length] as const
  const fields = Buffer.concat([shorts(20, flags, method, time, date), longs(crc)])
  const headerExtra = Buffer.from(entry.headerExtra ?? '')
  const place = entry.offset ?? offset
  const wide = entry.isWide ? extraOf(1, wides(sizes[1], sizes[0], place)) : Buffer.alloc(0)
  const extra = Buffer.concat([wide, Buffer.from(entry.extra ?? '')])
  const file = Buffer.concat([
    Buffer.from('PK\x03\x04'),
    fields,
    longs(...sizes),
    shorts(name.length, headerExtra.length),
    name,
    headerExtra,
    packed,
  ])
  const record = Buffer.concat([
    Buffer.from('PK\x01\x02'),
    shorts(0x0314),
    fields,
    entry.isWide ? longs(0xffffffff, 0xffffffff) : longs(...sizes),
    shorts(name.length, extra.length, 0, 0, 0),
    longs(entry.attributes ?? 0, entry.isWide ? 0xffffffff : place),
    name,
    extra,
  ])
  return { file, record }
}

function shorts(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2)
  for (const [at, value] of values.entries()) bytes.writeUInt16LE(value, at * 2)
  return bytes
}

function longs(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [at, value] of values.entries()) bytes.writeUInt32LE(value, at * 4)
  return bytes
}

export function wides(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 8)
  for (const [at, value] of values.entries()) bytes.writeBigUInt64LE(BigInt(value), at * 8)
  return bytes
}

/** A folder of its own for a test's files; `clear` takes it away. */
export function ownFolder(): { readonly place: (name: string) => string; readonly clear: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'protempore-archives-'))
  return { place: (name) => join(folder, name), clear: () => rmSync(folder, { recursive: true }) }
}

/** Opens an archive that must be sound. */
export async function opened(path: string, limits: Partial<Limits> = {}): Promise<Archive> {
  const archive = await openArchive(path, limits)
  if ('problem' in archive) throw new Error(`${archive.problem} ${JSON.stringify(archive.facts)}`)
  return archive
}

/** Writes an archive and lists its entries, each with its content as text or its problem. */
export async function listOf(
  path: string,
  bytes: Uint8Array,
  limits: Partial<Limits> = {},
): Promise<(ArchiveEntry & { readonly said: string })[]> {
  writeFileSync(path, bytes)
  const archive = await opened(path, limits)
  const listed: (ArchiveEntry & { readonly said: string })[] = []
  for await (const entry of archive.entries()) {
    const content = await archive.read(entry)
    const said = 'problem' in content ? content.problem : Buffer.from(content.bytes).toString()
    listed.push({ ...entry, said })
  }
  await archive.close()
  return listed
}
