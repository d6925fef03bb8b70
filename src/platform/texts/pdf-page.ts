import { plainCharacters, type TextLine } from './extracted.ts'
import type { Row } from './pdf-rows.ts'

/**
 * A page's rows as lines. An empty line stands where the rows are further apart than within a
 * paragraph; headers, page numbers and hyphens stay, for whoever knows the whole document.
 */
export function pageLines(rows: readonly Row[], page: number, body: number): TextLine[] {
  const leading = leadingOf(rows)
  const edge = rows.reduce((least, { x }) => Math.min(least, x), Infinity)
  const notesFrom = footnotesFrom(rows, body)
  return rows.flatMap((row, at) => {
    const above = rows[at - 1]
    // Upwards is the next column, where a paragraph may go on.
    const isApart = above !== undefined && row.y - above.y > 1.35 * Math.max(leading, row.size)
    const line: TextLine = {
      text: plainCharacters(row.text),
      page,
      style: at >= notesFrom ? 'footnote' : isHeading(row, body) ? 'heading' : 'plain',
      indent: Math.round(row.x - edge),
    }
    return isApart ? [{ text: '', page }, line] : [line]
  })
}

/** The usual distance of rows within a paragraph: the closer ones, as paragraphs stand further apart. */
function leadingOf(rows: readonly Row[]): number {
  const steps = rows
    .map((row, at) => row.y - (rows[at - 1]?.y ?? row.y))
    .filter((step) => step > 0)
    .toSorted((one, other) => one - other)
  return steps[Math.floor(steps.length / 5)] ?? 0
}

const isHeading = (row: Row, body: number): boolean => row.size > 1.15 * body && row.text.length < 150

/** Where the notes at the page's foot begin: small rows, the first with its sign. */
function footnotesFrom(rows: readonly Row[], body: number): number {
  let from = rows.length
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at]
    if (!row) break
    const isPageNumber =
      from === rows.length && /^\D{0,16}\d{1,4}\D{0,12}$/.test(row.text) && row.text.length < 30
    if (row.size > 0.92 * body && !isPageNumber && !row.opensRaised) break
    if (row.opensRaised || (row.size <= 0.92 * body && /^(?:\[\d|\d{1,3}\s|\*)/.test(row.text))) from = at
  }
  return from
}
