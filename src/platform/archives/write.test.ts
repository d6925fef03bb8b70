import { createWriteStream } from 'node:fs'
import { open, writeFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { crc32, deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import type { Instant } from '../../kernel/instant.ts'
import { descriptorOf, endOf, headerOf, recordOf } from './headers.ts'
import { type NewEntry, writeArchive } from './index.ts'
import { safeName } from './names.ts'
import { opened, ownFolder } from './samples.ts'

const folder = ownFolder()
afterAll(folder.clear)
const file = folder.place('written.zip')
const gigabyte = 1024 ** 3
const modified = '2009-06-30T09:15:42.000Z' as Instant

async function* each<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values
}

async function* failing(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('Acta')
  throw new Error('no such file')
}

/** One content under two names: one that is deflated, one that is stored. */
function twoOf(entry: (name: string) => NewEntry): Promise<Buffer> {
  return buffer(writeArchive(each(['a.txt', 'b.pdf'].map(entry))))
}

/** What another reader makes of an archive. */
async function byOthers(bytes: Buffer): Promise<[string, string][]> {
  const zip = await fromBufferPromise(bytes)
  const read: [string, string][] = []
  for await (const entry of zip.eachEntry()) {
    const content = await buffer(await zip.openReadStreamPromise(entry))
    expect(crc32(content)).toBe(entry.crc32)
    read.push([entry.fileName, content.toString('base64')])
  }
  return read
}

async function byUs(path: string): Promise<[string, string][]> {
  const archive = await opened(path)
  const read: [string, string][] = []
  for await (const entry of archive.entries()) {
    const content = await archive.read(entry)
    read.push([
      entry.name,
      'bytes' in content ? Buffer.from(content.bytes).toString('base64') : content.problem,
    ])
  }
  await archive.close()
  return read
}

/** Reads an archive of small entries with holes between, which take no room on the disk. */
async function acrossHoles(offsets: readonly number[], told: (offset: number) => number): Promise<string[]> {
  const handle = await open(file, 'w+')
  const records: Buffer[] = []
  let from = 0
  for (const [at, offset] of offsets.entries()) {
    const content = Buffer.from(`acta ${at}`)
    const packed = deflateRawSync(content)
    const sums = { crc: crc32(content), size: content.length, packed: packed.length }
    const header = headerOf(`${at}.txt`, modified)
    const bytes = Buffer.concat([header, packed, descriptorOf(sums)])
    await handle.write(bytes, 0, bytes.length, offset)
    records.push(recordOf(header, sums, told(offset)))
    from = offset + bytes.length
  }
  const directory = Buffer.concat(records)
  const rest = Buffer.concat([directory, endOf(records.length, directory.length, told(from))])
  await handle.write(rest, 0, rest.length, from)
  await handle.close()
  return (await byUs(file)).map(([, content]) => Buffer.from(content, 'base64').toString())
}

const contents = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  // Beyond the blocks it is written in.
  fc.tuple(fc.integer({ min: 0, max: 200_000 }), fc.string({ minLength: 1 })).map(([size, text]) => {
    return Buffer.alloc(size, text)
  }),
)
const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .tuple(
      fc.constantFrom('actas', 'Reunión 3', 'a/b'),
      fc.string(),
      fc.constantFrom('txt', 'docx', 'pdf', 'zip'),
    )
    .map(([place, name, ending]) => `${place}/${name}.${ending}`),
)

describe('an archive that is written', () => {
  it('gives the same names and contents, to us and to others', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(anyName, contents), {
          maxLength: 8,
          selector: ([name]) => safeName(name).toLowerCase(),
        }),
        async (papers) => {
          const bytes = await buffer(
            writeArchive(each(papers.map(([name, bytes]) => ({ name, modified, bytes })))),
          )
          const expected = papers.map(([name, bytes]) => [
            safeName(name),
            Buffer.from(bytes).toString('base64'),
          ])
          expect(await byOthers(bytes)).toEqual(expected)
          const refused = new Set(['system file', 'nested archive'])
          await writeFile(file, bytes)
          const read = await byUs(file)
          expect(read.map(([name]) => name)).toEqual(expected.map(([name]) => name))
          for (const [at, [, content]] of read.entries())
            if (!refused.has(content)) expect(content).toBe(expected[at]?.[1])
        },
      ),
      { numRuns: 60 },
    )
  })

  it('is the same bytes for the same entries, however their contents come', async () => {
    const content = Buffer.from(Array.from({ length: 200_000 }, (_, at) => (at * at) % 251))
    const cut = function* (size: number): Generator<Buffer> {
      for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size)
    }
    const whole = await twoOf((name) => ({ name, modified, bytes: content }))
    for (const size of [1000, 65_536, 70_001])
      expect(await twoOf((name) => ({ name, modified, stream: Readable.from(cut(size)) }))).toEqual(whole)
    expect(whole.length).toBeGreaterThan(content.length)
    expect(whole.length).toBeLessThan(1.2 * content.length)
  })

  it('keeps the time to the second, and names apart that would be one', async () => {
    const entries = ['acta.pdf', 'ACTA.pdf', 'acta', './acta.pdf'].map((name) => ({
      name,
      modified,
      bytes: Buffer.from(name),
    }))
    await pipeline(writeArchive(each(entries)), createWriteStream(file))
    const archive = await opened(file)
    const read: unknown[] = []
    for await (const entry of archive.entries()) read.push([entry.name, entry.modified])
    expect(read).toEqual([
      ['acta.pdf', modified],
      ['ACTA (2).pdf', modified],
      ['acta', modified],
      ['acta (3).pdf', modified],
    ])
    await archive.close()
  })

  it('asks for an entry when the one before is through, and ends its source where its reader leaves', async () => {
    let asked = 0
    let ended = false
    const stream = writeArchive(
      (async function* (): AsyncGenerator<NewEntry> {
        try {
          for (;;) {
            asked++
            yield { name: `${asked}.bin`, modified, bytes: Buffer.alloc(500_000, asked) }
          }
        } finally {
          ended = true
        }
      })(),
    )
    const closed = new Promise((done) => stream.once('close', done))
    for await (const _ of stream) break
    await closed
    expect(asked).toBe(1)
    expect(ended).toBe(true)
  })

  it('fails where an entry fails', async () => {
    const entries = [
      { name: 'a.txt', modified, bytes: Buffer.from('a') },
      { name: 'b.txt', modified, stream: failing() },
    ]
    await expect(buffer(writeArchive(each(entries)))).rejects.toThrow('no such file')
  })
})

describe('beyond 4 GB', () => {
  it('is written and read by ZIP64', async () => {
    const said = await acrossHoles([0, 5 * gigabyte, 17 * gigabyte], (offset) => offset)
    expect(said).toEqual(['acta 0', 'acta 1', 'acta 2'])
  })

  it('is read without, as macOS writes it, where no hole hides a turn of the numbers', async () => {
    const offsets = [0, 3, 5, 6, 9].map((at) => at * gigabyte)
    const said = await acrossHoles(offsets, (offset) => offset % 2 ** 32)
    expect(said).toEqual(['acta 0', 'acta 1', 'acta 2', 'acta 3', 'acta 4'])
  })
})

it('counts more entries than the old end can', () => {
  expect(endOf(0xfffe, 100, 100)).toHaveLength(22)
  const end = endOf(0xffff, 100, 100)
  expect(end).toHaveLength(98)
  expect(end.readBigUInt64LE(32)).toBe(65_535n)
})
