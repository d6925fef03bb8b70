import type { Download } from '../operations/download.ts'
import { typeset } from '../typeset/typeset.ts'
import { XLSX, writeSheet } from '../sheets/write.ts'
import { writeCsv } from './csv.ts'
import type { TablePaper } from './paper.ts'
import { writePdf } from './pdf.ts'

export type { PaperCell, TablePaper } from './paper.ts'

export const paperFormats = ['xlsx', 'csv', 'pdf', 'docx'] as const
export type PaperFormat = (typeof paperFormats)[number]

const MEDIA: Record<PaperFormat, string> = {
  xlsx: XLSX,
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** A table as a file in one of the formats offices use; `name` is without its ending. */
export async function writePaper(format: PaperFormat, name: string, paper: TablePaper): Promise<Download> {
  return { name: `${name}.${format}`, media_type: MEDIA[format], bytes: await bytesOf(format, paper) }
}

async function bytesOf(format: PaperFormat, paper: TablePaper): Promise<Uint8Array> {
  switch (format) {
    case 'csv':
      return writeCsv(paper)
    case 'docx':
      return typeset({ kind: 'docx', paper })
    case 'pdf':
      return writePdf(paper)
    case 'xlsx': {
      const columns = paper.columns.map(({ head, share }) => ({ head, width: share * 6 }))
      return writeSheet(paper.title, columns, paper.rows)
    }
  }
}
