import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LevelFormat,
  Packer,
  Paragraph as WordParagraph,
} from 'docx'
import { describe, expect, test } from 'vitest'
import { extractText } from '../../../../platform/texts/index.ts'
import { odtOf } from '../../../../platform/texts/samples.ts'
import { type Reading, readOutcome } from '../index.ts'
import { cleanLines } from '../lines.ts'
import { outlineOf } from '../paragraphs.ts'
import { type Sample, samplesOf, shortDue } from './expectation.ts'

/** A text laid out anew: its paragraphs with their marks, and its headings, each a block. */
type Block = {
  readonly text: string
  readonly mark: string
  readonly level: number
  readonly heading: boolean
}

function blocksOf({ text }: Sample): readonly Block[] {
  const { front, paragraphs } = outlineOf(cleanLines(text))
  const blocks: Block[] = front.map((words) => ({
    text: words,
    mark: '',
    level: 0,
    heading: words.length < 70,
  }))
  let heading: string | undefined
  let annexed = false
  for (const paragraph of paragraphs) {
    if (paragraph.id.startsWith('annex') && !annexed) {
      annexed = true
      blocks.push({ text: 'ANEXO', mark: '', level: 0, heading: true })
    }
    if (
      paragraph.heading !== undefined &&
      paragraph.heading !== heading &&
      !front.includes(paragraph.heading)
    )
      blocks.push({ text: paragraph.heading, mark: '', level: 0, heading: true })
    heading = paragraph.heading
    blocks.push({ text: paragraph.text, mark: paragraph.mark, level: paragraph.level, heading: false })
  }
  return blocks
}

const lineOf = ({ mark, text }: Block): string => `${mark} ${text}`.trim()
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const compiler = NodeCompiler.create()

/**
 * Two columns, justified and hyphenated, with a header and a numbered footer on each page. The header holds a
 * hyphen: where the first one of a file is that of a cut word, Typst names them all so and the PDF reader drops them.
 */
function pdfOf(blocks: readonly Block[], language: string): Uint8Array {
  const source = [
    `#set page(paper: "a5", margin: 1.5cm, columns: 2, header: [RCM-CRM – *RCM-CRM*], footer: context [Página #counter(page).display() de #counter(page).final().first()])`,
    `#set text(size: 8pt, lang: "${language}", hyphenate: true)`,
    '#set par(justify: true, spacing: 1.4em)',
    ...blocks.map((block) =>
      block.heading
        ? `#block(text(weight: "bold", ${JSON.stringify(lineOf(block))}))`
        : `#pad(left: ${Math.max(0, block.level - 1) * 8}pt, par(text(${JSON.stringify(lineOf(block))})))`,
    ),
  ]
  return Uint8Array.from(compiler.pdf({ mainFileContent: source.join('\n\n') }))
}

const html = (blocks: readonly Block[]): Uint8Array =>
  Buffer.from(
    `<html><meta charset="utf-8"><body>${blocks.map((block) => (block.heading ? `<h3>${escaped(lineOf(block))}</h3>` : `<p>${escaped(lineOf(block))}</p>`)).join('\n')}</body></html>`,
  )

const odt = (blocks: readonly Block[]): Uint8Array =>
  odtOf(
    blocks
      .map((block) =>
        block.heading
          ? `<text:h text:outline-level="2">${escaped(lineOf(block))}</text:h>`
          : `<text:p>${escaped(lineOf(block))}</text:p>`,
      )
      .join(''),
  )

const docx = (blocks: readonly Block[]): Promise<Uint8Array> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          headers: { default: new Header({ children: [new WordParagraph('Conferencia Regional')] }) },
          footers: { default: new Footer({ children: [new WordParagraph('Página 1')] }) },
          children: blocks.map((block) => new WordParagraph({ text: lineOf(block) })),
        },
      ],
    }),
  )

/** What must come out the same, whatever the file: spaces and what hyphenation leaves open aside. */
const seen = ({ provisions }: Reading): readonly string[] =>
  provisions
    .filter(({ id }) => !/(?:^|\.)p\d+$/.test(id))
    .map(
      ({ id, verb, class: does, due, text }) =>
        `${id} | ${verb ?? '-'} | ${does} | ${shortDue(due)} | ${text.replaceAll(/[^\p{L}\p{N}]/gu, '')}`,
    )

async function readBack(bytes: Uint8Array, name: string, language: 'es' | 'en'): Promise<readonly string[]> {
  const result = await extractText(bytes, name)
  if ('problem' in result) throw new Error(JSON.stringify(result))
  if (process.env['DUMP'] && name === 'a.pdf')
    process.stdout.write(
      result.lines
        .map((line) => `${line.page}|${line.style ?? ''}|${line.indent ?? ''}|${line.text}`)
        .join('\n') + '\n',
    )
  return seen(readOutcome(result.lines, { language }))
}

// a table's rows are told by their cells, which blocks of text do not keep
const samples = [...samplesOf('worked'), ...samplesOf('held-out')].filter(
  ({ name }) => !name.includes('matriz'),
)

describe('the same provisions come out of every kind of file', () => {
  test.each(samples.map((sample) => [sample.name, sample] as const))('%s', async (name, sample) => {
    const language = name.endsWith('-es') ? 'es' : 'en'
    const blocks = blocksOf(sample)
    const wanted = seen(readOutcome(sample.text, { language }))
    expect(await readBack(html(blocks), 'a.html', language), 'html').toEqual(wanted)
    expect(await readBack(odt(blocks), 'a.odt', language), 'odt').toEqual(wanted)
    expect(await readBack(await docx(blocks), 'a.docx', language), 'docx').toEqual(wanted)
    expect(await readBack(pdfOf(blocks, language), 'a.pdf', language), 'pdf').toEqual(wanted)
  })
})

/** The marks Word counts by itself, told from the first of each level. */
function formatOf(mark: string): {
  readonly format: (typeof LevelFormat)[keyof typeof LevelFormat]
  readonly text: string
} {
  const sign = /[\p{L}\d]+/u.exec(mark)?.[0]
  if (sign === undefined) return { format: LevelFormat.BULLET, text: mark }
  const format =
    sign === '1'
      ? LevelFormat.DECIMAL
      : sign === 'a'
        ? LevelFormat.LOWER_LETTER
        : sign === 'i'
          ? LevelFormat.LOWER_ROMAN
          : LevelFormat.UPPER_ROMAN
  return { format, text: mark.replace(sign, '%@') }
}

test.each([
  '1997-comunicado-es',
  '1998-conclusions-en',
  '2010-resolucion-es',
  '2003-resolution-en',
  '2014-declaration-en',
  '2022-declaration-en',
  '2016-extraordinaria-es',
  '2012-extraordinary-en',
])('%s numbered by the word processor', async (name) => {
  const sample = samples.find((one) => one.name === name)
  if (!sample) throw new Error(name)
  const language = name.endsWith('-es') ? 'es' : 'en'
  const blocks = blocksOf(sample)
  // one list a top-level paragraph keeps the letters below counting from a, as authors set them up
  let list = 0
  const levels = (start: number): readonly string[] =>
    [1, 2, 3].map(
      (level) => blocks.slice(start).find((block) => block.level === level && block.mark !== '')?.mark ?? '-',
    )
  const configs: { reference: string; levels: object[] }[] = []
  const children = blocks.map((block, at) => {
    if (block.mark === '') return new WordParagraph({ text: block.text })
    const depth = block.level - 1
    const before = blocks[at - 1]
    if (depth === 1 && before?.level === 1) list++
    const reference = depth === 0 ? 'top' : `below-${list}`
    if (!configs.some((config) => config.reference === reference)) {
      configs.push({
        reference,
        levels: (depth === 0 ? levels(0) : levels(at)).map((mark, level) => {
          const { format, text } = formatOf(mark)
          return { level, format, text: text.replace('%@', `%${level + 1}`), alignment: AlignmentType.START }
        }),
      })
    }
    return new WordParagraph({ text: block.text, numbering: { reference, level: depth } })
  })
  const bytes = await Packer.toBuffer(
    new Document({ numbering: { config: configs as never }, sections: [{ children }] }),
  )
  expect(await readBack(bytes, 'a.docx', language), 'docx').toEqual(
    seen(readOutcome(sample.text, { language })),
  )
})
