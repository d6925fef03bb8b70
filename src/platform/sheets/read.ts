import { parse } from 'csv-parse/sync'
import { TextFault } from '../texts/extracted.ts'
import { openZip } from '../texts/zip.ts'

/** Rows of cells, all of them text, each row as long as the first. */
export type Sheet = readonly (readonly string[])[]

export type SheetLimits = {
  readonly bytes: number
  readonly rows: number
  readonly columns: number
  /** Letters of one cell. */
  readonly cell: number
}

export type SheetProblem = {
  readonly problem: 'empty' | 'too large' | 'too many rows' | 'too many columns' | 'long cell' | 'no table'
  readonly facts: Readonly<Record<string, number>>
}

const megabyte = 1024 * 1024

/**
 * The table of an uploaded file: .xlsx (its first sheet), or text with commas, semicolons or tabs in
 * UTF-8, UTF-16 or Windows-1252. Never throws: what cannot be read is a problem with its facts.
 */
export async function readSheet(bytes: Uint8Array, limits: SheetLimits): Promise<Sheet | SheetProblem> {
  if (bytes.length === 0) return { problem: 'empty', facts: {} }
  if (bytes.length > limits.bytes) return { problem: 'too large', facts: { bytes: limits.bytes } }
  try {
    const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
    return isZip ? checked(await cellsOfXlsx(bytes), limits) : readTable(decode(bytes), limits)
  } catch {
    return { problem: 'no table', facts: {} }
  }
}

/** The table of a text: what a spreadsheet puts on the clipboard, or the content of a .csv file. */
export function readTable(text: string, limits: SheetLimits): Sheet | SheetProblem {
  if (text.length > limits.bytes) return { problem: 'too large', facts: { bytes: limits.bytes } }
  // A file of another kind that was taken for text.
  if (text.includes('\0')) return { problem: 'no table', facts: {} }
  try {
    const rows = parse(text, {
      bom: true,
      delimiter: separatorOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: limits.rows + 2,
    })
    return checked(rows, limits)
  } catch {
    return { problem: 'no table', facts: {} }
  }
}

export const isSheet = (read: Sheet | SheetProblem): read is Sheet => Array.isArray(read)

// Whichever stands most often in the first line, outside of quotes; a tab wins over the others, since no word holds one.
function separatorOf(text: string): string {
  const [line = ''] = text.replaceAll(/"(?:[^"]|"")*"/g, '').split(/\r?\n/, 1)
  const times = (sign: string): number => line.split(sign).length - 1
  return ['\t', ';', ','].toSorted((a, b) => times(b) - times(a))[0] ?? ','
}

async function cellsOfXlsx(bytes: Uint8Array): Promise<string[][]> {
  // Inflated once under our limits first: the reader itself has none.
  const zip = await openZip(bytes, {
    upload: 5 * megabyte,
    entries: 300,
    entry: 30 * megabyte,
    total: 60 * megabyte,
    ratio: 200,
    elements: 0,
    pages: 0,
  })
  for (const name of zip.names) await zip.read(name)
  if (!zip.names.has('xl/workbook.xml')) throw new TextFault('broken file', {})
  // Numbers as they are written, so that a telephone number stays one.
  // Loaded with the first sheet: a server that reads none does without its memory.
  const { readSheet: readXlsx } = await import('read-excel-file/node')
  const rows = await readXlsx(Buffer.from(bytes), 1, { parseNumber: (written) => written })
  return rows.map((row) =>
    row.map((cell: unknown) => {
      if (cell instanceof Date) return cell.toISOString().slice(0, 10)
      return typeof cell === 'string' || typeof cell === 'boolean' ? String(cell) : ''
    }),
  )
}

function checked(rows: readonly (readonly string[])[], limits: SheetLimits): Sheet | SheetProblem {
  const cells = rows
    .map((row) => row.map((cell) => cell.normalize('NFC').trim()))
    .filter((row) => row.some((cell) => cell !== ''))
  const width = Math.max(0, ...cells.map((row) => row.findLastIndex((cell) => cell !== '') + 1))
  if (cells.length < 2) return { problem: 'empty', facts: {} }
  if (cells.length - 1 > limits.rows) return { problem: 'too many rows', facts: { rows: limits.rows } }
  if (width > limits.columns) return { problem: 'too many columns', facts: { columns: limits.columns } }
  const long = cells.findIndex((row) => row.some((cell) => cell.length > limits.cell))
  if (long !== -1) return { problem: 'long cell', facts: { row: long + 1, letters: limits.cell } }
  return cells.map((row) => Array.from({ length: width }, (_, place) => row[place] ?? ''))
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // What a Spanish Excel writes as .csv.
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
