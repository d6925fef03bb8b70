import { deflateSync } from 'node:zlib'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { describe, expect, it } from 'vitest'
import { extractText, type Extracted } from './index.ts'
import { pdfOf } from './samples.ts'

const compiler = NodeCompiler.create()

async function read(source: string): Promise<Extracted> {
  const result = await extractText(Uint8Array.from(compiler.pdf({ mainFileContent: source })), 'a.pdf')
  if ('problem' in result) throw new Error(JSON.stringify(result))
  return result
}

const textsOf = ({ lines }: Extracted): string[] =>
  lines.map((line) => line.text).filter((text) => text !== '')

const side = (word: string): string => `${word} `.repeat(60)

describe('a page', () => {
  it('gives its lines with page and indent, and an empty line between paragraphs', async () => {
    const result = await read(
      '#set page(height: 200pt)\n#set par(spacing: 2em)\nFirst \\ paragraph.\n\n#pad(left: 20pt)[Set in.]\n#pagebreak()\nSecond page.',
    )
    expect(result).toMatchObject({
      pages: 2,
      lines: [
        { text: 'First', page: 1, indent: 0 },
        { text: 'paragraph.', page: 1 },
        { text: '', page: 1 },
        { text: 'Set in.', page: 1, indent: 20 },
        { text: 'Second page.', page: 2 },
      ],
    })
  })

  it('keeps the signs of notes off the words and knows the notes', async () => {
    const result = await read(
      '#set super(typographic: false)\nThe year 2025#footnote[See the annex.] ends. ' +
        'And so it goes on. '.repeat(10),
    )
    expect(textsOf(result)[0]).toMatch(/^The year 2025\[1\] ends/)
    expect(result.lines.at(-1)).toMatchObject({ text: '[1] See the annex.', style: 'footnote' })
  })

  it('reads two columns one after the other, between lines across', async () => {
    const texts = textsOf(
      await read(
        `= A heading that runs across the whole of the page and further\n#grid(columns: (1fr, 1fr), gutter: 20pt, [${side('izquierda')}], [${side('right')}])\nAfter both of them there is a line that runs across the page again.`,
      ),
    )
    const column = texts.map((text) => /izquierda|right|across/.exec(text)?.[0])
    const orders = column.filter((word, at) => word !== column[at - 1])
    expect(orders).toEqual(['across', 'izquierda', 'right', 'across'])
    expect(texts.filter((text) => /izquierda.*right/.test(text))).toEqual([])
  })

  it('shows where a soft hyphen cuts a word', async () => {
    const texts = textsOf(
      await read(
        '#set page(width: 200pt)\n#set text(lang: "es", hyphenate: true)\nResponsabilidades internacionales correspondientes gubernamentales',
      ),
    )
    expect(texts.some((text) => text.endsWith('-'))).toBe(true)
    expect(texts.join(' ').replaceAll('- ', '')).toBe(
      'Responsabilidades internacionales correspondientes gubernamentales',
    )
  })

  it('reads a table of more columns row by row', async () => {
    const cells = Array.from({ length: 8 }, (_, row) => `[País ${row}], [Año ${row}], [Monto ${row}]`).join(
      ', ',
    )
    const texts = textsOf(await read(`#table(columns: (1fr, 1fr, 1fr), ${cells})`))
    expect(texts[0]).toBe('País 0\tAño 0\tMonto 0')
    expect(texts).toHaveLength(8)
  })

  it('keeps marks before their text and leaves a slanted watermark out', async () => {
    const texts = textsOf(
      await read(
        '#set page(background: rotate(30deg)[BORRADOR])\n#set enum(body-indent: 20pt)\n+ Adopt\n+ Thank',
      ),
    )
    expect(texts).toEqual(['1.\tAdopt', '2.\tThank'])
  })
})

describe('a file without text to read', () => {
  it('is encrypted', async () => {
    const key = 'A'.repeat(32)
    const bytes = pdfOf(
      'BT ET',
      '',
      `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -44/O(${key})/U(${key})>>`,
    )
    expect(await extractText(bytes, 'a.pdf')).toEqual({ problem: 'encrypted pdf', facts: {} })
  })

  it('inflates beyond measure', async () => {
    const zeros = deflateSync(new Uint8Array(3_000_000)).toString('latin1')
    const bytes = pdfOf(zeros)
    expect(await extractText(bytes, 'a.pdf', { entry: 1_000_000 })).toMatchObject({ problem: 'zip bomb' })
    expect(await extractText(bytes, 'a.pdf')).toMatchObject({ problem: 'empty' })
  })

  it('is a scan', async () => {
    const bytes = pdfOf('q 612 0 0 792 0 0 cm /I Do Q', '/XObject<</I 5 0 R>>')
    expect(await extractText(bytes, 'a.pdf')).toEqual({
      problem: 'scanned pdf',
      facts: { pages: 1, withoutText: 1 },
    })
  })
})
