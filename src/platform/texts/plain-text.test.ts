import { expect, it } from 'vitest'
import { extractText } from './index.ts'

const read = async (bytes: Uint8Array): Promise<unknown> => {
  const result = await extractText(bytes, 'a.txt')
  return 'problem' in result ? result : result.lines.map((line) => line.text)
}
const latin = (text: string): Buffer => Buffer.from(text, 'latin1')

it('reads UTF-8 with and without a mark, and UTF-16 with one', async () => {
  expect(await read(Buffer.from('\uFEFFaño\r\ndos'))).toEqual(['año', 'dos'])
  expect(await read(Buffer.from('año\n\ndos'))).toEqual(['año', '', 'dos'])
  expect(await read(Buffer.from('\uFEFFaño', 'utf16le'))).toEqual(['año'])
  expect(await read(Buffer.from('\uFEFFaño', 'utf16le').swap16())).toEqual(['año'])
})

it('reads Windows-1252, its quotes and dashes too', async () => {
  expect(await read(latin('El \x93a\xF1o\x94 \x96 s\xED'))).toEqual(['El “año” – sí'])
  // Ú and a closing quote look like a sequence of UTF-8
  expect(await read(latin('\x93PER\xDA\x94'))).toEqual(['“PERÚ”'])
})

it('reads each line of a mixed file by its own encoding, and says so', async () => {
  const bytes = Buffer.concat([
    Buffer.from('La Secretaría\n'),
    latin('el a\xF1o\n'),
    Buffer.from('sí '),
    latin('\xF1'),
  ])
  expect(await extractText(bytes)).toMatchObject({
    lines: [{ text: 'La Secretaría' }, { text: 'el año' }, { text: 'sí ñ' }],
    warnings: [{ kind: 'mixed encoding', facts: { lines: 2 } }],
  })
})

it('refuses bytes that neither encoding has', async () => {
  expect(await read(latin('ok\nse\x81al \xF1'))).toEqual({ problem: 'mixed encoding', facts: { line: 2 } })
})

it('numbers pages by form feeds', async () => {
  expect(await extractText(Buffer.from('a\fb'))).toMatchObject({
    pages: 2,
    lines: [
      { text: 'a', page: 1 },
      { text: 'b', page: 2 },
    ],
  })
})
