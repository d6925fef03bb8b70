import { marksOf } from './marks.ts'

/** What belongs to the page: its number, in either language and the usual dress. */
const pageNumber =
  /^(?:[-–—|•~ ]*)(?:(?:p[áa]g(?:ina)?|page|pg|p|hoja)\.?\s*(?:n[oº°.]*\s*)?)?\d{1,4}(?:\s*(?:of|de|\/|out of)\s*\d{1,4})?(?:\s*[-–—|•~]*)$/iu
const wordedPageNumber = /^(?:p[áa]g(?:ina)?|page|pg|hoja)\b/iu

/** The marks a documents service prints on its pages: a symbol, a job number, a bar code. */
const printersMark =
  /^(?:\* )?(?:\*\d{6,8}\*|\d{2}-\d{5}(?: ?\([A-Z]\))?(?: +\d{6}){0,3}|[A-Z]{1,6}(?:\/[A-Z\d][\w.()-]*){2,}(?:\s*\*)?)$/

/** Whether a line is a page number and nothing else: `Page 3 of 7`, `- 3 -`, `3/7`, `12`. */
export function isFurniture(text: string): boolean {
  if (printersMark.test(text)) return true
  if (!pageNumber.test(text)) return false
  // a year that wrapped onto a line of its own ("22 de mayo de / 2006") is no page
  if (/^(?:19|20)\d{2}$/.test(text)) return false
  // a bare number may be a paragraph's mark on a line of its own only with its stop, which the pattern refuses
  return true
}

type PagedLine = { readonly text: string; readonly page: number | undefined }

const shape = (text: string): string => text.replaceAll(/\d+/g, '#')

/**
 * Lines that come back page after page. With pages known, those at a page's edge on two pages; without,
 * those that come back three times, or twice beside a page number.
 */
export function repeatedLines(lines: readonly PagedLine[]): ReadonlySet<string> {
  const edges = edgesOf(lines)
  const seen = new Map<string, { texts: Set<string>; times: number; atEdge: number }>()
  for (const [at, { text }] of lines.entries()) {
    if (text.length < 4 || text.length > 140 || isFurniture(text)) continue
    const entry = seen.get(shape(text)) ?? { texts: new Set<string>(), times: 0, atEdge: 0 }
    entry.texts.add(text)
    entry.times++
    if (edges.has(at)) entry.atEdge++
    seen.set(shape(text), entry)
  }
  const repeated = [...seen.values()].filter(
    ({ texts, times, atEdge }) =>
      mayBeHeader(texts) && (atEdge >= 2 || (times >= 3 && texts.size === 1 && !endsAsSentence(texts))),
  )
  return new Set(repeated.flatMap(({ texts, atEdge }) => (atEdge >= 2 || texts.size === 1 ? [...texts] : [])))
}

/** "The Group took note of the report." comes back under each item and is no header. */
const endsAsSentence = (texts: ReadonlySet<string>): boolean =>
  [...texts].every((text) => /\p{Ll}{3}\.$/u.test(text) && text.includes(' '))

/** A paragraph's own line may come back in its words; a header carries no mark and does not end like a clause. */
function mayBeHeader(texts: ReadonlySet<string>): boolean {
  return [...texts].every(
    (text) =>
      wordedPageNumber.test(text) ||
      (marksOf(text).length === 0 &&
        !/^(?:[-–•*]|\(?[\da-z]{1,4}[.)º°-])/iu.test(text) &&
        !/[;:,]$/.test(text)),
  )
}

/** The places of lines at the head or foot of a page. */
function edgesOf(lines: readonly PagedLine[]): ReadonlySet<number> {
  const edges = new Set<number>()
  const filled = lines.flatMap(({ text }, at) => (text === '' ? [] : [at]))
  const paged = lines.some(({ page }) => page !== undefined)
  for (const [order, at] of filled.entries()) {
    const near = [-2, -1, 1, 2].map((step) => filled[order + step])
    const byPage =
      paged && near.some((other) => other === undefined || lines[other]?.page !== lines[at]?.page)
    const byNumber = near.some((other) => other !== undefined && isFurniture(lines[other]?.text ?? ''))
    if (byPage || byNumber) edges.add(at)
  }
  return edges
}
