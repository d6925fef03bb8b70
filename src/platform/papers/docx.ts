import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { DARK, FONT, HAIR, INK, NONE, QUIET, footer, styles } from './docx-look.ts'
import { type TablePaper, textOf } from './paper.ts'

// A4 on its side in twentieths of a point, less the margins.
const [LONG, SHORT, MARGIN] = [16_838, 11_906, 1134]

/** A table as a .docx on A4 landscape: a real heading, a head row that repeats, page numbers. */
export async function writeDocx(paper: TablePaper): Promise<Uint8Array> {
  const document = new Document({
    title: paper.title,
    creator: paper.foot,
    styles: styles(paper.language, 19),
    sections: [
      {
        properties: {
          page: {
            size: { width: SHORT, height: LONG, orientation: PageOrientation.LANDSCAPE },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        footers: { default: footer(paper) },
        children: [
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            spacing: { after: 120 },
            children: [new TextRun({ text: paper.title, size: 36, color: DARK, font: FONT })],
          }),
          ...paper.about.map(
            (line) =>
              new Paragraph({
                spacing: { after: 60 },
                children: [new TextRun({ text: line, color: QUIET })],
              }),
          ),
          new Paragraph({ spacing: { after: 120 }, children: [] }),
          paper.rows.length === 0 ? new Paragraph(paper.empty) : table(paper),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

function table(paper: TablePaper): Table {
  const shares = paper.columns.reduce((sum, column) => sum + column.share, 0)
  const widths = paper.columns.map((column) => Math.floor(((LONG - 2 * MARGIN) * column.share) / shares))
  const cell = (place: number, children: Paragraph[], head: boolean): TableCell =>
    new TableCell({
      width: { size: widths[place] ?? 0, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: place === 0 ? 0 : 80, right: 80 },
      borders: { top: NONE, left: NONE, right: NONE, bottom: head ? INK : HAIR },
      children,
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: paper.columns.map((column, place) =>
          cell(place, [paragraph(column.head, column.numeric === true, true)], true),
        ),
      }),
      ...paper.rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((value, place) =>
              cell(
                place,
                textOf(value, paper)
                  .split('\n')
                  .map((line) => paragraph(line, paper.columns[place]?.numeric === true, false)),
                false,
              ),
            ),
          }),
      ),
    ],
  })
}

function paragraph(text: string, right: boolean, bold: boolean): Paragraph {
  return new Paragraph({
    ...(right ? { alignment: AlignmentType.RIGHT } : {}),
    children: [new TextRun({ text, bold })],
  })
}
