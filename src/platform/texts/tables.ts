import type { TextLine } from './extracted.ts'

export type Cell = readonly TextLine[]

type Row = readonly Cell[]

/**
 * A table's cells as lines. Row by row, but for two layouts that stand for something else, in tables
 * of rows of two cells, with or without rows of one cell between them:
 * - as much text on both sides: two languages side by side, so the whole left column comes first,
 *   then the whole right one, each time up to the next row across;
 * - nothing but a mark ("1.", "a)", "•") on the left: a list, so the mark goes before its text.
 */
export function tableLines(rows: readonly Row[]): TextLine[] {
  const filled = rows.filter((row) => row.some((cell) => cell.some((line) => line.text !== '')))
  if (filled.some((row) => row.length > 2)) return byRow(filled)
  const pairs = filled.filter((row) => row.length === 2)
  if (pairs.length === 0) return filled.flat(2)
  const isList = pairs.every((row) => isMark(row[0] ?? []))
  if (!isList && !areAlike(pairs)) return byRow(filled)
  return bandsOf(filled).flatMap((band) => {
    if (band[0]?.length === 1) return band.flat(2)
    return isList ? band.flatMap(([mark = [], text = []]) => joinMark(mark, text)) : byColumn(band)
  })
}

/** Rows that follow one another with the same number of cells. */
function bandsOf(rows: readonly Row[]): Row[][] {
  const bands: Row[][] = []
  for (const row of rows) {
    const band = bands.at(-1)
    if (band?.[0]?.length === row.length) band.push(row)
    else bands.push([row])
  }
  return bands
}

const byRow = (rows: readonly Row[]): TextLine[] =>
  rows.flatMap((row) => row.flatMap((cell, column) => inColumn(cell, column)))

const byColumn = (rows: readonly Row[]): TextLine[] =>
  [0, 1].flatMap((column) => rows.flatMap((row) => inColumn(row[column] ?? [], column)))

function inColumn(cell: Cell, column: number): TextLine[] {
  const lines: TextLine[] = []
  for (const line of cell) {
    if (line.text === '') continue
    const style = line.style === undefined || line.style === 'plain' ? 'table' : line.style
    lines.push({ ...line, style, column })
  }
  return lines
}

const written = (cell: Cell): string =>
  cell
    .map((line) => line.text)
    .join(' ')
    .trim()

const isMark = (cell: Cell): boolean =>
  /^(?:|\(?\d{1,3}(?:\.\d{1,3})*[.):º°-]*|\(?(?:\p{L}|[ivxl]{1,6})[.):-]+|[^\p{L}\d\s])$/iu.test(
    written(cell),
  )

function joinMark(mark: Cell, [first, ...rest]: Cell): TextLine[] {
  return [
    { ...first, text: `${written(mark)} ${first?.text ?? ''}`.trim(), style: 'list', starts: true },
    ...rest.filter((line) => line.text !== ''),
  ]
}

function areAlike(rows: readonly Row[]): boolean {
  const [left, right] = [0, 1].map((column) =>
    rows.reduce((sum, row) => sum + written(row[column] ?? []).length, 0),
  )
  return left !== undefined && right !== undefined && left < 3 * right && right < 3 * left
}
