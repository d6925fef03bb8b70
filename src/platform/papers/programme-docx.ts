import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { DARK, FONT, HAIR, INK, NONE, QUIET, footer, styles } from './docx-look.ts'
import type { ProgrammePaper, ProgrammeRow } from './programme-paper.ts'

// A4 in twentieths of a point, less the margins.
const [WIDTH, HEIGHT, MARGIN] = [11_906, 16_838, 1417]
const COLUMNS = [1500, 800, WIDTH - 2 * MARGIN - 2300] as const

/** A programme as a .docx on A4: real headings, a table a day whose head row repeats, page numbers. */
export async function writeProgrammeDocx(paper: ProgrammePaper): Promise<Uint8Array> {
  const document = new Document({
    title: paper.title,
    creator: paper.author,
    styles: styles(paper.language, 21),
    sections: [
      {
        properties: {
          page: {
            size: { width: WIDTH, height: HEIGHT },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        footers: { default: footer(paper, WIDTH - 2 * MARGIN) },
        children: [
          new Paragraph({
            border: { bottom: INK },
            spacing: { after: 360 },
            children: [new TextRun({ text: paper.author, bold: true })],
          }),
          heading(HeadingLevel.HEADING_1, paper.title, 40),
          ...paper.about.map((line) => words([quiet(line)])),
          ...(paper.days.length === 0 ? [words([new TextRun(paper.empty)])] : []),
          ...paper.days.flatMap(({ name, rows }) => [
            name === '' ? words([]) : heading(HeadingLevel.HEADING_2, name, 26),
            table(paper, rows),
          ]),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

const quiet = (text: string): TextRun => new TextRun({ text, color: QUIET })

const words = (children: ParagraphChild[]): Paragraph => new Paragraph({ spacing: { after: 60 }, children })

const heading = (
  level: (typeof HeadingLevel)[keyof typeof HeadingLevel],
  text: string,
  size: number,
): Paragraph =>
  new Paragraph({
    heading: level,
    keepNext: true,
    spacing: { before: size === 26 ? 360 : 0, after: 160 },
    children: [new TextRun({ text, size, color: DARK, font: FONT })],
  })

function table({ heads }: ProgrammePaper, rows: readonly ProgrammeRow[]): Table {
  const cell = (place: 0 | 1 | 2, children: Paragraph[], head: boolean): TableCell =>
    new TableCell({
      width: { size: COLUMNS[place], type: WidthType.DXA },
      margins: { top: 80, bottom: 80, left: place === 0 ? 0 : 80, right: 80 },
      borders: { top: NONE, left: NONE, right: NONE, bottom: head ? INK : HAIR },
      children,
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: WIDTH - 2 * MARGIN, type: WidthType.DXA },
    columnWidths: [...COLUMNS],
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: [
          cell(0, [words([quiet(heads.time)])], true),
          cell(1, [words([quiet(heads.number)])], true),
          cell(2, [words([quiet(heads.title)])], true),
        ],
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: row.notes.length === 0,
            children: [
              cell(0, [words([quiet(row.time)])], false),
              cell(1, [words([new TextRun(row.number)])], false),
              cell(2, entry(row), false),
            ],
          }),
      ),
    ],
  })
}

function entry({ title, pause, level, lines, notes }: ProgrammeRow): Paragraph[] {
  const indent = level === 2 ? { left: 240 } : {}
  const line = (run: TextRun): Paragraph => new Paragraph({ indent, spacing: { after: 60 }, children: [run] })
  return [
    line(new TextRun({ text: title, italics: pause, size: 22 })),
    ...lines.map((text) => line(quiet(text))),
    ...notes.map((text) => line(new TextRun({ text, size: 20 }))),
  ]
}
