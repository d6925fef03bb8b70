import { expect, it } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { readSheet, readTable } from './read.ts'

const limits = { bytes: 100_000, rows: 3, columns: 4, cell: 20 }
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

it('reads what Excel puts on the clipboard, with line breaks and quotes inside cells', () => {
  expect(readTable('Nombre\tNota\r\nAna\t"dos\nlíneas, ""así"""\r\n', limits)).toEqual([
    ['Nombre', 'Nota'],
    ['Ana', 'dos\nlíneas, "así"'],
  ])
})

it.each([',', ';', '\t'])('reads text separated by “%s”, whatever its encoding', async (sign) => {
  const text = `País${sign}Correo\nPanamá${sign}a@b.invalid\n`
  const expected = [
    ['País', 'Correo'],
    ['Panamá', 'a@b.invalid'],
  ]
  expect(await readSheet(bytes(text), limits)).toEqual(expected)
  expect(await readSheet(bytes(`\uFEFF${text}`), limits)).toEqual(expected)
  expect(
    await readSheet(
      Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
      limits,
    ),
  ).toEqual(expected)
  expect(await readSheet(Buffer.from(`\uFEFF${text}`, 'utf16le'), limits)).toEqual(expected)
})

it('reads .xlsx: days as ISO, long numbers as written, formulas never run', async () => {
  const file = await writeXlsx([
    ['Desde', 'Teléfono', 'Nota'],
    [
      { value: new Date('2026-07-01T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' },
      { value: 50_400_000_000_123, type: Number },
      { value: '=1+1', type: String },
    ],
  ]).toBuffer()
  expect(await readSheet(file, limits)).toEqual([
    ['Desde', 'Teléfono', 'Nota'],
    ['2026-07-01', '50400000000123', '=1+1'],
  ])
})

it('leaves out empty rows and columns, and fills short rows', () => {
  expect(readTable('a;b;c;\n1\n;;;\n4;5;6;\n', limits)).toEqual([
    ['a', 'b', 'c'],
    ['1', '', ''],
    ['4', '5', '6'],
  ])
})

const problem = async (given: Uint8Array) => ((await readSheet(given, limits)) as { problem: string }).problem

it('says what it cannot read, and why', async () => {
  expect(await problem(bytes(''))).toBe('empty')
  expect(await problem(bytes('only a head\n'))).toBe('empty')
  expect(await problem(bytes('a\n'.repeat(9)))).toBe('too many rows')
  expect(await problem(bytes('a,b,c,d,e\n1,2,3,4,5\n'))).toBe('too many columns')
  expect(await problem(bytes(`a\n${'x'.repeat(21)}\n`))).toBe('long cell')
  expect(await problem(bytes('x'.repeat(100_001)))).toBe('too large')
  expect(await problem(bytes('PK\u0003\u0004 no zip'))).toBe('no table')
  expect(await problem(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 1))).toBe('no table')
})
