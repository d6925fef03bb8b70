import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { describe, expect, it } from 'vitest'
import { extractText } from './index.ts'
import { docxOf, numbered, paragraph } from './samples.ts'

async function linesOf(bytes: Uint8Array): Promise<string[]> {
  const result = await extractText(bytes, 'a.docx')
  if ('problem' in result) throw new Error(JSON.stringify(result))
  return result.lines.map((line) => line.text)
}

const level = (depth: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const abstract = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`
const number = (id: number, of: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`

const style = (id: string): string => `<w:pStyle w:val="${id}"/>`
const box = (inner: string): string => `<w:txbxContent>${inner}</w:txbxContent>`
const cell = (...texts: string[]): string => `<w:tc>${texts.map((text) => paragraph(text)).join('')}</w:tc>`
const table = (...rows: string[]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`

describe('automatic numbers', () => {
  const three = abstract(
    0,
    level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '%2)') + level(2, 'lowerRoman', '%3.'),
  )

  it('are counted by level and start over below a new item', async () => {
    const body = [0, 0, 1, 1, 2, 2, 0, 1].map((depth) => paragraph('x', numbered(1, depth))).join('')
    expect(await linesOf(docxOf(body, { numbering: three + number(1, 0) }))).toEqual(
      ['1.', '2.', 'a)', 'b)', 'i.', 'ii.', '3.', 'a)'].map((mark) => `${mark} x`),
    )
  })

  it('go on in a second number of the same list, unless it overrides the start', async () => {
    const numbering =
      three +
      number(1, 0) +
      number(2, 0) +
      number(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>')
    const body = [1, 1, 2, 3, 3, 1].map((id) => paragraph('x', numbered(id))).join('')
    expect(await linesOf(docxOf(body, { numbering }))).toEqual([
      '1. x',
      '2. x',
      '3. x',
      '7. x',
      '8. x',
      '9. x',
    ])
  })

  it('show the levels above, in digits where the list is legal', async () => {
    const levels =
      level(0, 'upperRoman', 'Art. %1') +
      level(1, 'decimalZero', '%1.%2', '<w:isLgl/>') +
      level(2, 'ordinal', '%3')
    const body = [0, 1, 1, 2].map((depth) => paragraph('x', numbered(1, depth))).join('')
    expect(await linesOf(docxOf(body, { numbering: abstract(0, levels) + number(1, 0) }))).toEqual([
      'Art. I x',
      '1.1 x',
      '1.2 x',
      '1st x',
    ])
  })

  it('heed a restart rule of never', async () => {
    const levels = level(0, 'decimal', '%1.') + level(1, 'upperLetter', '%2.', '<w:lvlRestart w:val="0"/>')
    const body = [0, 1, 0, 1].map((depth) => paragraph('x', numbered(1, depth))).join('')
    expect(await linesOf(docxOf(body, { numbering: abstract(0, levels) + number(1, 0) }))).toEqual([
      '1. x',
      'A. x',
      '2. x',
      'B. x',
    ])
  })

  it('come from the style, its chain and the level tied to it, and number 0 takes them away', async () => {
    const styles = `
      <w:style w:type="paragraph" w:styleId="Item"><w:name w:val="Item"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/><w:basedOn w:val="Item"/></w:style>`
    const levels = level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '%2)', '<w:pStyle w:val="Sub"/>')
    const body =
      paragraph('x', style('Item')) +
      paragraph('y', style('Sub')) +
      paragraph('z', style('Item') + numbered(0))
    expect(await linesOf(docxOf(body, { styles, numbering: abstract(0, levels) + number(1, 0) }))).toEqual([
      '1. x',
      'a) y',
      'z',
    ])
  })

  it('may be found by way of a numbering style', async () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="Acts"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    const linked = abstract(7, '<w:numStyleLink w:val="Acts"/>')
    const numbering = abstract(0, level(0, 'upperLetter', '(%1)')) + linked + number(1, 0) + number(2, 7)
    expect(await linesOf(docxOf(paragraph('x', numbered(2)), { styles, numbering }))).toEqual(['(A) x'])
  })

  it('write bullets as they look', async () => {
    const numbering = abstract(0, level(0, 'bullet', '–') + level(1, 'bullet', '\uF0B7')) + number(1, 0)
    expect(
      await linesOf(docxOf(paragraph('x', numbered(1)) + paragraph('y', numbered(1, 1)), { numbering })),
    ).toEqual(['– x', '• y'])
  })
})

describe('tracked changes', () => {
  it('are taken as accepted, and told', async () => {
    const result = await extractText(
      docxOf(
        '<w:p><w:r><w:t>May </w:t></w:r><w:del><w:r><w:delText>not</w:delText></w:r></w:del><w:ins><w:r><w:t>well</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom></w:p>',
      ),
    )
    expect(result).toMatchObject({ lines: [{ text: 'May well' }], warnings: [{ kind: 'tracked changes' }] })
  })

  it('join a paragraph whose end is deleted to the next, and do not count it', async () => {
    const numbering = abstract(0, level(0, 'decimal', '%1.')) + number(1, 0)
    const gone = `<w:p><w:pPr>${numbered(1)}<w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">one </w:t></w:r></w:p>`
    expect(
      await linesOf(
        docxOf(paragraph('zero', numbered(1)) + gone + paragraph('two', numbered(1)), { numbering }),
      ),
    ).toEqual(['1. zero', '2. one two'])
  })
})

describe('text', () => {
  it('keeps tabs and breaks, drops hidden text, soft hyphens and field codes', async () => {
    const body = `<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b\u00A0c\u00ADd</w:t><w:br/><w:t>e</w:t></w:r>
      <w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>
      <w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>7</w:t><w:fldChar w:fldCharType="end"/></w:r>
      <w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink></w:p>`
    expect(await linesOf(docxOf(body))).toEqual(['a\tb cd', 'e7link'])
  })

  it('reads a text box once', async () => {
    const body = `<w:p><w:r><w:t>before</w:t><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${box(paragraph('boxed'))}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${box(paragraph('boxed'))}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
    expect(await linesOf(docxOf(body))).toEqual(['before', 'boxed'])
  })

  it('expands no entity and follows any prefix for the namespace', async () => {
    expect(await linesOf(docxOf(paragraph('a &lt; b &bomb; &amp; c')))).toEqual(['a < b &bomb; & c'])
    const other = docxOf(
      '<n:p xmlns:n="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><n:r><n:t>x</n:t></n:r></n:p>',
    )
    expect(await linesOf(other)).toEqual(['x'])
  })
})

describe('tables', () => {
  it('give two languages side by side one after the other', async () => {
    const body = table(cell('Uno') + cell('One'), cell('Dos') + cell('Two'))
    expect(await linesOf(docxOf(body))).toEqual(['Uno', 'Dos', 'One', 'Two'])
  })

  it('do so up to each row that runs across', async () => {
    const body = table(cell('Título'), cell('Uno') + cell('One'), cell('Dos') + cell('Two'), cell('Fin'))
    expect(await linesOf(docxOf(body))).toEqual(['Título', 'Uno', 'Dos', 'One', 'Two', 'Fin'])
  })

  it('put marks in a column of their own before their text', async () => {
    const body = table(cell('1.') + cell('First text', 'goes on'), cell('2.') + cell('Second text'))
    expect(await linesOf(docxOf(body))).toEqual(['1. First text', 'goes on', '2. Second text'])
  })

  it('are otherwise read row by row', async () => {
    const body = table(cell('a') + cell('b') + cell('c'), cell('d') + cell('e') + cell('f'))
    expect(await linesOf(docxOf(body))).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
  })
})

it('reads what the docx package writes', async () => {
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'acts',
          levels: [
            { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START },
            { level: 1, format: LevelFormat.LOWER_LETTER, text: '%2)', alignment: AlignmentType.START },
          ],
        },
      ],
    },
    footnotes: { 1: { children: [new Paragraph('See the annex.')] } },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('Not this')] }) },
        children: [
          new Paragraph({ text: 'Declaración', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({ text: 'Adopt', numbering: { reference: 'acts', level: 0 } }),
          new Paragraph({
            children: [new TextRun('Report'), new FootnoteReferenceRun(1)],
            numbering: { reference: 'acts', level: 1 },
          }),
          new Paragraph({ text: 'Thank', numbering: { reference: 'acts', level: 0 } }),
          new Table({
            rows: [
              new TableRow({
                children: ['Sí', 'Yes'].map((text) => new TableCell({ children: [new Paragraph(text)] })),
              }),
            ],
          }),
          new Paragraph({ text: 'Again', numbering: { reference: 'acts', level: 0, instance: 2 } }),
        ],
      },
    ],
  })
  const result = await extractText(await Packer.toBuffer(document), 'a.docx')
  expect(result).toMatchObject({
    kind: 'docx',
    lines: [
      { text: 'Declaración', style: 'heading', starts: true },
      { text: '1. Adopt', style: 'list', depth: 0 },
      { text: 'a) Report[1]', style: 'list', depth: 1 },
      { text: '2. Thank' },
      { text: 'Sí', style: 'table', column: 0 },
      { text: 'Yes', style: 'table', column: 1 },
      { text: '1. Again' },
      { text: '[1] See the annex.', style: 'footnote' },
    ],
  })
})
