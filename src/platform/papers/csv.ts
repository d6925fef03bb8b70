import type { TablePaper } from './paper.ts'

/** The rows of a paper as CSV (RFC 4180, UTF-8 with its mark, so that Excel reads the accents). */
export function writeCsv({ columns, rows }: Pick<TablePaper, 'columns' | 'rows'>): Uint8Array {
  const lines = [columns.map((column) => column.head), ...rows.map((row) => row.map(plain))]
  return Buffer.from(`\uFEFF${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`)
}

const plain = (cell: TablePaper['rows'][number][number]): string =>
  cell === null ? '' : typeof cell === 'object' ? cell.day : harmless(cell)

// A spreadsheet takes text that begins like this for a formula: an apostrophe keeps it text.
const harmless = (cell: string | number): string =>
  typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell)

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
