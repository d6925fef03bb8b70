import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import { DARK, FONT, INK, QUIET, footer, styles } from './docx-look.ts'
import type { RecordPaper } from './record-paper.ts'

// A4 in twentieths of a point, less the margins; a number hangs before its paragraph.
const [WIDTH, HEIGHT, MARGIN] = [11_906, 16_838, 1417]
const HANG = 680

/** A text to be kept as a .docx on A4: real headings, hanging numbers, page numbers. */
export async function writeRecordDocx(paper: RecordPaper): Promise<Uint8Array> {
  const document = new Document({
    title: paper.title,
    creator: paper.author,
    styles: styles(paper.language, 22),
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
            children: [
              new TextRun({ text: paper.author, bold: true }),
              new TextRun({ text: ` · ${paper.reference}`, color: QUIET }),
            ],
          }),
          heading(paper.title, 1),
          ...paper.about.map(quiet),
          ...paper.paragraphs.map((one) =>
            one.kind === 'heading' ? heading(one.text, 2) : paragraph(one.number, one.text, one.level),
          ),
          ...paper.close.map(quiet),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

const quiet = (text: string): Paragraph =>
  new Paragraph({ spacing: { after: 60 }, children: [new TextRun({ text, color: QUIET })] })

const heading = (text: string, level: 1 | 2): Paragraph =>
  new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    keepNext: true,
    spacing: { before: level === 1 ? 0 : 360, after: 160 },
    children: [
      new TextRun({ text, size: level === 1 ? 40 : 24, bold: level === 2, color: DARK, font: FONT }),
    ],
  })

const paragraph = (number: string, text: string, level: number): Paragraph =>
  new Paragraph({
    spacing: { after: 160, line: 300 },
    indent: { left: (level - 1) * 450 + HANG, hanging: number === '' ? 0 : HANG },
    tabStops: [{ type: 'left', position: (level - 1) * 450 + HANG }],
    children: [new TextRun(number === '' ? text : `${number}\t${text}`)],
  })
