import type { CellObject } from 'write-excel-file/node'
import type { Day } from '../../kernel/day.ts'

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A cell of a sheet; text is always text there, whatever sign it begins with. */
export type SheetCell = string | number | null | { readonly day: Day }

export type SheetColumn = { readonly head: string; /** In letters. */ readonly width: number }

/** One sheet as .xlsx: a bold head that stays in sight, days as days. */
export async function writeSheet(
  name: string,
  columns: readonly SheetColumn[],
  rows: readonly (readonly SheetCell[])[],
): Promise<Buffer<ArrayBuffer>> {
  const head = columns.map((column): CellObject => ({ value: column.head, type: String, fontWeight: 'bold' }))
  // Loaded with the first sheet: a server that writes none does without its memory.
  const { default: writeXlsx } = await import('write-excel-file/node')
  const made = writeXlsx([head, ...rows.map((row) => row.map(cellOf))], {
    // Excel takes no more than 31 letters, and none of these signs.
    sheet: name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  })
  return Buffer.from(await made.toBuffer())
}

function cellOf(cell: SheetCell): CellObject | null {
  if (cell === null || cell === '') return null
  if (typeof cell === 'string') return { value: cell, type: String }
  if (typeof cell === 'number') return { value: cell, type: Number }
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
}
