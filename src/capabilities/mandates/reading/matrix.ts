import type { SourceLine } from './contract.ts'
import { fold } from '../../../platform/prose/folding.ts'
import { splitLines } from './lines.ts'

/** What a row of a matrix says of its action in cells of their own. */
export type Row = NonNullable<SourceLine['row']>

const heads = {
  number: /^(?:n[oº°.]*|num(?:ero)?\.?|#|item|punto)$/,
  responsible:
    /\b(?:responsables?|responsib(?:le|ility)|encargad[oa]s?)\b|^(?:a cargo(?: de)?|quien(?:es)?|lead(?: (?:country|entity|agency))?|owner|who|by whom|action by|assigned to)$/,
  deadline:
    /\b(?:plazos?|fechas?|vencimiento|cronograma|periodicidad|deadlines?|due|time ?frame|time ?line|by when)\b|^(?:cuando|tiempos?|calendario|when|(?:target |completion )?date|timing|schedule)$/,
  action:
    /\b(?:acuerdos?|accion(?:es)?|actividad(?:es)?|compromisos?|recomendacion(?:es)?|tareas?|mandatos?|decision(?:es)?|medidas?|conclusion(?:es)?|actions?|agreements?|commitments?|tasks?|activit(?:y|ies)|recommendations?|decisions?|measures?|conclusions?|mandates?)\b/,
}
const longestHead = 50
/** Heads of dates that can only be by when. */
const dueHead =
  /plazo|limite|tope|vencim|cumplim|entrega|compromiso|periodicidad|cronograma|cuando|deadline|due|time ?frame|time ?line|when|target|completion/
/** Heads of programmes and of lists of texts. */
const otherTable =
  /^(?:horas?|horario|time|hours?)$|\b(?:adopcion|aprobacion|suscripcion|adoption|approval|signature)\b/
type Head = keyof typeof heads

/** The columns of a matrix by their heads, from the left; nothing where a row heads none. */
function headsOf(cells: readonly string[]): readonly (Head | undefined)[] | undefined {
  if (cells.length < 2 || cells.length > 8) return undefined
  if (cells.some((cell) => cell.length > longestHead)) return undefined
  const named = cells.map((cell) =>
    (['number', 'responsible', 'deadline', 'action'] as const).find((head) =>
      heads[head].test(fold(cell).replace(/[.:]$/, '').trim()),
    ),
  )
  // "Decisión | Fecha" may list when each was adopted, and a programme of hours sets nobody a task
  const told = named.some(
    (head, at) => head === 'responsible' || (head === 'deadline' && dueHead.test(fold(cells[at] ?? ''))),
  )
  if (cells.some((cell) => otherTable.test(fold(cell)))) return undefined
  return told && named.filter((head) => head === 'action').length === 1 ? named : undefined
}

/** A row of a table with the line it was printed as. */
type Printed = { readonly cells: readonly string[]; readonly line: SourceLine; readonly to: number }

/** The row that begins at a line: its cells, each a line with its column, or a line cut by tabs or strokes. */
function rowAt(lines: readonly SourceLine[], at: number): Printed | undefined {
  const line = lines[at]
  if (!line) return undefined
  if (line.column === undefined) {
    const text = line.text.trim().replace(/^\||\|$/g, '')
    const cells = text.split(/\s*\|\s*|\t+/).map((cell) => cell.trim())
    return cells.length < 2 ? undefined : { cells, line, to: at + 1 }
  }
  if (line.column !== 0) return undefined
  const cells: string[] = []
  let to = at
  for (let next = lines[to]; next?.column !== undefined; next = lines[to]) {
    const column = next.column
    // of the first column each line may begin a row
    if (column < cells.length - 1 || (column === 0 && to > at)) break
    const mark = next.mark === undefined ? '' : `${next.mark} `
    cells[column] = [cells[column], mark + next.text].filter(Boolean).join(' ')
    to++
  }
  return { cells: Array.from(cells, (cell) => cell ?? ''), line, to }
}

/**
 * Lays each row of a matrix, "Acuerdo | Responsable | Plazo", into a paragraph of its own, with what its cells say.
 * Tables whose head names neither who is responsible nor by when stay as they are.
 */
export function withRows(source: string | readonly SourceLine[]): readonly SourceLine[] {
  const lines = typeof source === 'string' ? splitLines(source) : source
  const laid: SourceLine[] = []
  let open: readonly (Head | undefined)[] | undefined
  for (let at = 0; at < lines.length;) {
    const line = lines[at]
    const row = rowAt(lines, at)
    const named = row && headsOf(row.cells)
    const isRow =
      open !== undefined && row !== undefined && !isRule(row) && cellOf(row, open, 'action') !== ''
    if (row && named) open = named
    else if (row && open && isRow) laid.push(paragraphOf(row, open))
    // an empty line may part the rows of a pasted table, and a row across those of any; a line of text ends it
    else if (line && !(open && row && isRule(row))) {
      if (line.text.trim() !== '' && line.column === undefined) open = undefined
      laid.push(line)
    }
    at = row && (named || isRow) ? row.to : at + 1
  }
  return laid
}

/** |---|---| below the heads of a table typed in strokes. */
const isRule = ({ cells }: Printed): boolean => cells.every((cell) => /^:?-*:?$/.test(cell))

function cellOf({ cells }: Printed, named: readonly (Head | undefined)[], head: Head): string {
  const at = named.indexOf(head)
  return at === -1 ? '' : (cells[at] ?? '').trim()
}

function paragraphOf(row: Printed, named: readonly (Head | undefined)[]): SourceLine {
  const numbered = cellOf(row, named, 'number').replace(/[.)]$/, '')
  const marked = /^(\d{1,3}(?:\.\d{1,2})*)(?:[.)]\s+(?=\S)|\s+(?=\p{Lu}))/u.exec(cellOf(row, named, 'action'))
  const number = numbered === '' ? (marked?.[1] ?? '') : numbered
  const action = cellOf(row, named, 'action').slice(numbered === '' ? (marked?.[0].length ?? 0) : 0)
  const others = row.cells
    .filter((_, at) => named[at] !== 'number' && named[at] !== 'action')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
  const mark = /^\d+$/.test(number) ? `${number}.` : number === '' ? '•' : number
  const { page } = row.line
  return {
    text: `${mark} ${[action, ...others].join(' | ')}`,
    starts: true,
    row: {
      action,
      responsible: cellOf(row, named, 'responsible'),
      deadline: cellOf(row, named, 'deadline'),
    },
    ...(page === undefined ? {} : { page }),
  }
}
