import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { type TablePaper, textOf } from './paper.ts'

export const FONT = 'Calibri'
// A4 on its side in twentieths of a point, less the margins.
const [LONG, SHORT, MARGIN] = [16_838, 11_906, 1134]
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const HAIR = { style: BorderStyle.SINGLE, size: 4, color: 'D6DBD8' }
const INK = { style: BorderStyle.SINGLE, size: 12, color: '172126' }

/** A table as a .docx on A4 landscape: a real heading, a head row that repeats, page numbers. */
export async function writeDocx(paper: TablePaper): Promise<Uint8Array> {
  const document = new Document({
    title: paper.title,
    creator: paper.foot,
    styles: {
      default: {
        document: {
          run: { font: FONT, size: 19, language: { value: paper.language === 'es' ? 'es-CR' : 'en-GB' } },
        },
      },
    },
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
            children: [new TextRun({ text: paper.title, size: 36, color: '172126', font: FONT })],
          }),
          ...paper.about.map(
            (line) =>
              new Paragraph({
                spacing: { after: 60 },
                children: [new TextRun({ text: line, color: '465358' })],
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

/** The foot of each page: who issues it, and which page of how many. */
export function footer(paper: Pick<TablePaper, 'foot' | 'pages'>): Footer {
  const [before = '', between = '', after = ''] = paper.pages.split(/\{\{pages?\}\}/)
  const run = { size: 17, color: '465358' }
  return new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({ ...run, text: `${paper.foot} · ${before}` }),
          new TextRun({ ...run, children: [PageNumber.CURRENT] }),
          new TextRun({ ...run, text: between }),
          new TextRun({ ...run, children: [PageNumber.TOTAL_PAGES] }),
          new TextRun({ ...run, text: after }),
        ],
      }),
    ],
  })
}
