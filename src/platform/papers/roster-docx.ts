import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { DARK, FONT, HAIR, NONE, QUIET, footer, styles } from './docx-look.ts'
import type { RosterGroup, RosterPaper } from './roster-paper.ts'

// A4 in twentieths of a point, less the margins.
const WIDTH = 11_906 - 2 * 1418

/** People under headings as a .docx on A4: real headings, page numbers. */
export async function writeRosterDocx(paper: RosterPaper): Promise<Uint8Array> {
  const document = new Document({
    title: paper.title,
    creator: paper.foot,
    styles: styles(paper.language, 20),
    sections: [
      {
        properties: { page: { margin: { top: 1360, bottom: 1247, left: 1418, right: 1418 } } },
        footers: { default: footer(paper, WIDTH) },
        children: [
          heading(paper.title, 1),
          ...paper.about.map(
            (line) => new Paragraph({ children: [new TextRun({ text: line, color: QUIET })] }),
          ),
          ...(paper.groups.length === 0 ? [new Paragraph(paper.empty)] : []),
          ...paper.groups.flatMap((group) => [heading(group.heading, 2), people(group)]),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

function heading(text: string, level: 1 | 2): Paragraph {
  return new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    keepNext: true,
    spacing: { before: level === 1 ? 0 : 320, after: 120 },
    children: [new TextRun({ text, size: level === 1 ? 40 : 23, color: DARK, font: FONT })],
  })
}

function people({ people: all }: RosterGroup): Table {
  const cell = (children: Paragraph[]): TableCell =>
    new TableCell({
      width: { size: WIDTH / 2, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, right: 120 },
      borders: { top: NONE, left: NONE, right: NONE, bottom: HAIR },
      children,
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [WIDTH / 2, WIDTH / 2],
    rows: all.map(
      ({ name, part, title }) =>
        new TableRow({
          cantSplit: true,
          children: [
            cell([new Paragraph({ children: [new TextRun({ text: name, bold: true })] })]),
            cell(
              [title, part]
                .filter((line) => line !== '')
                .map((line) => new Paragraph(line))
                .concat(title + part === '' ? [new Paragraph('')] : []),
            ),
          ],
        }),
    ),
  })
}
