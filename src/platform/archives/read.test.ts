import { writeFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { setImmediate } from 'node:timers/promises'
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { sha256 } from '../files/files.ts'
import { archiveProblems, EntryFault, entryProblems, openArchive } from './index.ts'
import { type Crafted, extraOf, listOf, opened, ownFolder, wides, zipOf } from './samples.ts'

const folder = ownFolder()
afterAll(folder.clear)
const file = folder.place('papers.zip')
const zeros = new Uint8Array(20_000_000)
// Compressible like a text, not like a bomb.
const long = Buffer.from(Array.from({ length: 3_000_000 }, (_, at) => (at * at * 7) >> 9))
const sound: Crafted = { name: 'acta.txt', content: 'Acta' }

const wrong: Readonly<Record<(typeof entryProblems)[number], readonly Crafted[]>> = {
  'path outside': [{ name: '../acta.txt' }],
  'system file': [{ name: '__MACOSX/._acta.txt' }],
  'not a file': [
    { name: 'enlace', content: '/etc/passwd', attributes: 0o120777 * 0x10000 },
    { name: 'tubo', attributes: 0o010644 * 0x10000 },
    { name: 'carpeta/', content: 'x' },
  ],
  encrypted: [
    { name: 'a.txt', content: 'x', flags: 0x801 },
    { name: 'b.txt', content: 'x', flags: 0x840 },
    { name: 'c.txt', content: 'x', method: 99 },
  ],
  'unknown compression': [{ name: 'a.txt', content: 'x', method: 14 }],
  'too large': [
    { name: 'a.bin', size: 10_000_001 },
    // The record says ten bytes, and eleven megabytes come that are no bomb by their ratio.
    {
      name: 'b.bin',
      content: zeros,
      packed: slack(zeros, 200_000),
      packedSize: 200_000,
      size: 10,
      method: 8,
    },
  ],
  'zip bomb': [
    { name: 'a.bin', content: zeros.subarray(0, 9_000_000), method: 8 },
    { name: 'b.bin', content: zeros, size: 1000, method: 8 },
  ],
  overlapping: [{ name: 'a.txt', content: 'x', offset: 0 }],
  broken: [
    { name: 'a.txt', content: 'x', crc: 1 },
    { name: 'b.txt', content: 'texto', size: 3, method: 8 },
    { name: 'c.txt', content: 'texto', size: 9, method: 8 },
    { name: 'd.txt', content: 'texto', packed: Buffer.from('texto'), method: 8 },
    {
      name: 'e.txt',
      content: 'x'.repeat(9),
      packed: deflateRawSync('x'.repeat(9)).subarray(0, 2),
      method: 8,
    },
    { name: 'f.txt', content: 'x', packedSize: 100_000 },
    { name: 'g.txt', content: 'x', isWide: true, offset: 2 ** 60 },
  ],
  'nested archive': [{ name: 'anexos/2003.ZIP', content: 'x' }, { name: 'a.tar.gz' }],
}

/** Deflated bytes with others behind them that no inflating reaches. */
function slack(content: Uint8Array, length: number): Buffer {
  return Buffer.concat([deflateRawSync(content), Buffer.alloc(length)], length)
}

describe('an entry that is not taken', () => {
  it.each(entryProblems)('%s: a value, and the others are read', async (problem) => {
    for (const entry of wrong[problem]) {
      // Where two begin at one place, neither is believed: the first here is the one shared.
      const entries = [{ name: 'primera.txt', content: '1' }, entry, sound]
      const said = (await listOf(file, zipOf(entries), { entry: 10_000_000 })).map((one) => one.said)
      expect(said).toEqual([problem === 'overlapping' ? 'overlapping' : '1', problem, 'Acta'])
    }
  })

  it('has another mark where its own bytes should begin', async () => {
    const bytes = zipOf([{ name: 'a.txt', content: 'a' }, sound])
    bytes[0] = 0
    expect((await listOf(file, bytes)).map((one) => one.said)).toEqual(['broken', 'Acta'])
  })

  it('says why', async () => {
    const [large, unknown] = await listOf(
      file,
      zipOf([
        { name: 'a', content: '12345', size: 2 ** 31 },
        { name: 'b', method: 12 },
      ]),
      { entry: 4, total: 10 },
    )
    expect(large).toMatchObject({ problem: 'too large', facts: { bytes: 2 ** 31, allowed: 4 } })
    expect(unknown).toMatchObject({ problem: 'unknown compression', facts: { method: 12 } })
  })

  it('fails as a stream with its problem', async () => {
    writeFileSync(file, zipOf([{ name: 'a.txt', content: long, crc: 1, method: 8 }]))
    const archive = await opened(file)
    let given = 0
    const reading = async (): Promise<void> => {
      for await (const entry of archive.entries()) {
        if (!('open' in entry)) continue
        for await (const piece of entry.open() as AsyncIterable<Buffer>) given += piece.length
      }
    }
    const fault = await reading().catch((error: unknown) => error)
    expect(fault).toBeInstanceOf(EntryFault)
    expect(fault).toMatchObject({ value: { problem: 'broken', facts: { declared: 1 } } })
    expect(given).toBeGreaterThan(0)
    await archive.close()
  })
})

describe('an archive that is not taken', () => {
  const plain = zipOf([sound, { name: 'b.txt', content: 'b' }])
  const cases: Readonly<Record<(typeof archiveProblems)[number], readonly Uint8Array[]>> = {
    'no archive': [Buffer.alloc(0), Buffer.from('%PDF-1.7\n'), Buffer.alloc(100_000, 'PK')],
    'cut short': [plain.subarray(0, 60), plain.subarray(0, plain.length - 3)],
    'data around': [
      zipOf([sound], { after: 'x' }),
      zipOf([sound], { before: 'MZ program' }),
      zipOf([sound], { before: 'MZ program', isWide: true }),
      zipOf([{ ...sound, offset: 4 }], { before: 'PK00', end: { 16: 4 + 30 + 8 + 4 } }),
    ],
    'several volumes': [
      zipOf([sound], { end: { 4: 1 } }),
      zipOf([sound], { end: { 8: 0 } }),
      zipOf([sound], { isWide: true, wideEnd: { 72: 2 } }),
      zipOf([sound], { isWide: true, wideEnd: { 24: 0 } }),
      Buffer.from('PK\x07\x08PK\x03\x04'),
    ],
    'broken directory': [
      zipOf([sound], { between: 'x', end: { 12: 55 } }),
      zipOf([sound], { end: { 16: 200 } }),
      zipOf([sound], { end: { 8: 2, 10: 2 } }),
      zipOf([sound], { isWide: true, wideEnd: { 0: 0 } }),
      zipOf([sound], { isWide: true, wideEnd: { 24: 2, 32: 2 } }),
      Buffer.from(plain.toString('latin1').replace('PK\x01\x02', 'PK\x01\x03'), 'latin1'),
    ],
    'too many entries': [
      zipOf(Array.from({ length: 12 }, (_, at) => ({ name: `${at}` }))),
      zipOf([sound], { isWide: true, wideEnd: { 24: 2_000_000, 32: 2_000_000 } }),
      zipOf(
        Array.from({ length: 12 }, (_, at) => ({ name: `${at}` })),
        { end: { 8: 1, 10: 1 } },
      ),
    ],
    'too large': [zipOf([1, 2, 3].map((at) => ({ name: `${at}`, content: 'x'.repeat(400) })))],
  }

  it.each(archiveProblems)('%s: a value', async (problem) => {
    for (const bytes of cases[problem]) {
      writeFileSync(file, bytes)
      expect(await openArchive(file, { entries: 10, total: 1000 })).toMatchObject({ problem })
    }
  })

  it('is told from a damaged one, of which whole contents are read or none', async () => {
    const whole = zipOf([sound, { name: 'b.txt', content: 'b'.repeat(500), method: 8, isWide: true }], {
      isWide: true,
    })
    const damage = fc.tuple(fc.nat(whole.length - 1), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(
        fc.array(damage, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        async (places, isCut) => {
          const bytes = Buffer.from(whole)
          for (const [at, value] of places) bytes[at] = value
          writeFileSync(file, isCut ? bytes.subarray(0, places[0]?.[0]) : bytes)
          const archive = await openArchive(file)
          if ('problem' in archive) {
            expect(archiveProblems).toContain(archive.problem)
            return
          }
          for await (const entry of archive.entries()) {
            const content = await archive.read(entry)
            if ('problem' in content) expect(entryProblems).toContain(content.problem)
            else expect(['Acta', 'b'.repeat(500)]).toContain(Buffer.from(content.bytes).toString())
          }
          await archive.close()
        },
      ),
      { numRuns: 200 },
    )
  })

  it('is a fault where there is no file', async () => {
    await expect(openArchive(folder.place('none.zip'))).rejects.toThrow('ENOENT')
  })
})

describe('an archive that is read', () => {
  it('tells how many records and bytes it has; folders are passed over, and their numbers stay', async () => {
    writeFileSync(
      file,
      zipOf([
        { name: 'actas/' },
        { name: 'actas/1.txt', content: 'uno' },
        { name: 'anexos\\' },
        { name: 'anexos', attributes: 0x10 },
        { name: './actas//2.txt', content: 'dos', method: 8 },
        { name: 'vacía.txt' },
        { name: 'vacía2.txt', method: 8 },
      ]),
    )
    const archive = await opened(file)
    expect(archive).toMatchObject({ count: 7, size: 6 })
    const read: unknown[] = []
    for await (const entry of archive.entries()) {
      const content = await archive.read(entry)
      read.push([entry.index, entry.name, entry.size, 'bytes' in content && content.sha256])
    }
    expect(read).toEqual([
      [1, 'actas/1.txt', 3, sha256(Buffer.from('uno'))],
      [4, 'actas/2.txt', 3, sha256(Buffer.from('dos'))],
      [5, 'vacía.txt', 0, sha256(Buffer.of())],
      [6, 'vacía2.txt', 0, sha256(Buffer.of())],
    ])
    await archive.close()
  })

  it('goes on after any entry', async () => {
    const names = Array.from({ length: 9 }, (_, at) => ({ name: at % 4 === 3 ? `${at}/` : `${at}` }))
    writeFileSync(file, zipOf(names))
    const archive = await opened(file)
    const from = async (after?: number): Promise<number[]> => {
      const indexes: number[] = []
      for await (const { index } of archive.entries({ after })) indexes.push(index)
      return indexes
    }
    const all = await from()
    expect(all).toEqual([0, 1, 2, 4, 5, 6, 8])
    for (let after = -1; after < 10; after++)
      expect(await from(after)).toEqual(all.filter((index) => index > after))
    await archive.close()
  })

  it('has a directory of several blocks, and the longest names, extra fields and remarks', async () => {
    const extra = extraOf(0x9999, Buffer.alloc(0xffff - 4))
    const entries = Array.from({ length: 12 }, (_, at) => ({
      name: `${at}`.padEnd(0xffff, 'n'),
      content: `${at}`,
      extra,
      headerExtra: extra,
    }))
    const said = await listOf(file, zipOf(entries, { remark: 'PK\x05\x06'.padEnd(0xffff, 'o') }))
    expect(said.map((one) => one.said)).toEqual(entries.map((one) => one.content))
    expect(said.at(-1)?.name).toHaveLength(0xffff)
  })

  it('is ZIP64, or has more entries than its end can count, as macOS writes it', async () => {
    const wide = zipOf(
      [
        { ...sound, isWide: true },
        { name: 'b', content: 'b', isWide: true },
      ],
      { isWide: true },
    )
    expect((await listOf(file, wide)).map((one) => one.said)).toEqual(['Acta', 'b'])
    const many = zipOf(Array.from({ length: 65_540 }, (_, at) => ({ name: `${at}` })))
    writeFileSync(file, many)
    const archive = await opened(file)
    expect(archive.count).toBe(65_540)
    await archive.close()
  })

  it('leaves nothing behind where a stream is left or the file is closed under it', async () => {
    writeFileSync(file, zipOf([{ name: 'a.txt', content: long, method: 8 }]))
    const archive = await opened(file)
    for await (const entry of archive.entries()) {
      if (!('open' in entry)) continue
      for await (const _ of entry.open()) break
      const stream = entry.open()
      await archive.close()
      await expect(text(stream)).rejects.toThrow('closed')
    }
    await setImmediate()
  })
})

describe('a bomb of overlapping entries', () => {
  const kernel = Buffer.alloc(2000, 'bomb')

  it('that all name one place is refused whole', async () => {
    const entries = [
      { name: '0', content: kernel, method: 8 },
      ...Array.from({ length: 5 }, (_, at) => ({ name: `${at + 1}`, content: kernel, method: 8, offset: 0 })),
    ]
    const said = (await listOf(file, zipOf(entries))).map((one) => one.said)
    expect(said).toEqual(Array.from({ length: 6 }, () => 'overlapping'))
  })

  it('that quote the headers after them gives its kernel once', async () => {
    const inner = zipOf([{ name: 'b', content: kernel, method: 8 }])
    const packed = deflateRawSync(kernel)
    const header = inner.subarray(0, 31)
    // A stored block holds the next entry's header, and its content goes on as its own.
    const quote = Buffer.from([0, header.length, 0, ~header.length & 255, 255])
    const content = Buffer.concat([header, kernel])
    const outer = { name: 'a', content, packed: Buffer.concat([quote, header, packed]), method: 8 }
    const bytes = zipOf([
      outer,
      {
        name: 'b',
        content: kernel,
        packed: Buffer.alloc(0),
        packedSize: packed.length,
        method: 8,
        offset: 36,
      },
    ])
    expect((await listOf(file, bytes)).map((one) => one.said)).toEqual(['overlapping', kernel.toString()])
  })

  it('whose own header alone makes it reach too far is found when it is read', async () => {
    const extra = extraOf(0x9999, Buffer.alloc(100))
    const said = await listOf(
      file,
      zipOf([{ name: 'a', content: 'x', packedSize: 50, size: 50, headerExtra: extra }, sound]),
    )
    expect(said[0]).toMatchObject({ said: 'overlapping' })
    expect(said[0]).not.toHaveProperty('problem')
  })
})

describe('when an entry was changed', () => {
  const seconds = Buffer.from([1, 0, 0, 0, 0])
  seconds.writeInt32LE(1_000_000_000, 1)

  it.each([
    ['its DOS time, as UTC', {}, '2009-06-30T09:15:00.000Z'],
    ['no day', { date: 0, time: 0 }, undefined],
    ['the first day, for want of one', { date: 33, time: 0 }, undefined],
    ['Unix', { extra: extraOf(0x5455, seconds) }, '2001-09-09T01:46:40.000Z'],
    [
      'old Unix',
      { extra: extraOf(0x5855, Buffer.concat([Buffer.alloc(3), seconds])) },
      '2001-09-09T01:46:40.000Z',
    ],
    [
      'NTFS',
      {
        extra: extraOf(
          0x000a,
          Buffer.concat([Buffer.from([0, 0, 0, 0, 1, 0, 24, 0]), wides(126_444_736_000_000_000, 0, 0)]),
        ),
      },
      '2001-09-09T01:46:40.000Z',
    ],
    ['a field that says nothing', { extra: extraOf(0x5455, Buffer.from([0])) }, '2009-06-30T09:15:00.000Z'],
  ])('%s', async (_, entry, expected) => {
    const [listed] = await listOf(file, zipOf([{ name: 'a', ...entry }]))
    expect(listed?.modified).toBe(expected)
  })
})
