import type { SourceLine } from './contract.ts'
import { fold } from './folding.ts'
import { splitLines } from './lines.ts'

/** What a row of a matrix says of its action in cells of their own. */
export type Row = NonNullable<SourceLine['row']>

const heads = {
  number: /^(?:n[oº°.]*|num(?:ero)?\.?|#|item|punto)$/,
  action:
    /^(?:acuerdos?|accion(?:es)?|actividad(?:es)?|compromisos?|recomendacion(?:es)?|tareas?|mandatos?|decision(?:es)?|medidas?|conclusion(?:es)?|actions?(?: (?:items?|points?))?|agreements?|commitments?|tasks?|activit(?:y|ies)|recommendations?|decisions?|measures?|conclusions?|mandates?|follow-up actions?)\b/,
  responsible:
    /^(?:(?:(?:pais(?:es)?|institucion(?:es)?|entidad(?:es)?|instancias?|actor(?:es)?|partes?) )?responsables?|a cargo(?: de)?|encargad[oa]s?|quien(?:es)?|responsible(?: (?:party|parties|countr(?:y|ies)|bod(?:y|ies)|entit(?:y|ies)|actors?))?|responsibility|lead(?: (?:country|entity|agency))?|owner|who|by whom|action by|assigned to)$/,
  deadline:
    /^(?:plazos?(?: de [a-z]+)?|fechas?(?: (?:limite|prevista|propuesta|compromiso|tope|de [a-z]+))?|cuando|vencimiento|tiempo(?:s)?|cronograma|periodicidad|calendario|deadline|due(?: date)?|by when|when|time ?frame|time ?line|target date|date|timing|completion date|schedule)$/,
}
type Head = keyof typeof heads

/** The columns of a matrix by their heads, from the left; nothing where a row heads none. */
function headsOf(cells: readonly string[]): readonly (Head | undefined)[] | undefined {
  if (cells.length < 2 || cells.length > 8) return undefined
  const named = cells.map((cell) =>
    (['number', 'responsible', 'deadline', 'action'] as const).find((head) =>
      heads[head].test(fold(cell).replace(/[.:]$/, '').trim()),
    ),
  )
  const told = named.some((head) => head === 'responsible' || head === 'deadline')
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
    if (column < cells.length - 1) break
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
  let at = 0
  while (at < lines.length) {
    const row = rowAt(lines, at)
    const line = lines[at]
    const named = row && headsOf(row.cells)
    const isRule = line !== undefined && /^[\s|:+-]+$/.test(line.text) && line.text.includes('-')
    if (named) open = named
    else if (row && open && !isRule && row.cells.length >= Math.min(3, open.length))
      laid.push(paragraphOf(row, open))
    else if (line && !(open && isRule)) {
      // an empty line may part the rows of a pasted table; a line of text ends it
      if (line.text.trim() !== '') open = undefined
      laid.push(line)
    }
    at = row && (named || open) ? row.to : at + 1
  }
  return laid
}

function paragraphOf({ cells, line }: Printed, named: readonly (Head | undefined)[]): SourceLine {
  const cellOf = (head: Head): string => {
    const at = named.indexOf(head)
    return at === -1 ? '' : (cells[at] ?? '').trim()
  }
  const numbered = cellOf('number').replace(/[.)]$/, '')
  const marked = /^(\d{1,3}(?:\.\d{1,2})*)[.)]\s+(?=\S)/.exec(cellOf('action'))
  const number = numbered === '' ? (marked?.[1] ?? '') : numbered
  const action = cellOf('action').slice(numbered === '' ? (marked?.[0].length ?? 0) : 0)
  const others = cells
    .filter((_, at) => named[at] !== 'number' && named[at] !== 'action')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
  const mark = /^\d+$/.test(number) ? `${number}.` : number === '' ? '•' : number
  const { page } = line
  return {
    text: `${mark} ${[action, ...others].join(' | ')}`,
    starts: true,
    row: { action, responsible: cellOf('responsible'), deadline: cellOf('deadline') },
    ...(page === undefined ? {} : { page }),
  }
}
