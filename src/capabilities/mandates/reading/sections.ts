import { annexOf, isShouted } from './headings.ts'
import { isDangling, isUnfinished, type Line } from './lines.ts'
import { type Mark, marksOf } from './marks.ts'
import { opensWithVerb } from './verbs.ts'

/** Sections are counted in capitals: I, II or A, B. */
export const isSectionStyle = (mark: Mark): boolean =>
  mark.style === 'upper roman' || mark.style === 'upper letter'

export const isTitle = (text: string, next: Line | undefined): boolean =>
  text.length <= 110 &&
  text !== '' &&
  !/[.;-]$/.test(text) &&
  !isDangling(text) &&
  // a sentence that goes on in the next line is none
  !(next && !next.blankBefore && next.starts !== true && /^\p{Ll}/u.test(next.text) && !isShouted(text)) &&
  (!opensWithVerb(text) || isTopic(text))

/** "Strengthening border management": a gerund without an object of its own time or person names a topic. */
const isTopic = (text: string): boolean =>
  text.length <= 80 && /^\p{Lu}(?:\p{Ll}+ing|\P{Ll}+ING)\b/u.test(text) && !/[,:]/.test(text)

/** A title numbered I, II or A, B above paragraphs that count on through the sections is only a heading. */
export function isSectionHeading(mark: Mark, next: Line | undefined): boolean {
  return isSectionStyle(mark) && isTitle(mark.rest, next)
}

/** "Agenda item 5: Work programme" above paragraphs that count on through the items is only a heading. */
export function isItemHeading(mark: Mark, lines: readonly Line[], at: number): boolean {
  if (mark.closing !== 'word' || mark.rest.length > 110 || !isUnfinished(mark.rest)) return false
  const next = lines
    .slice(at + 1, at + 8)
    .flatMap(({ text }) => marksOf(text))
    .find(({ style }) => style === 'decimal')
  if (next !== undefined && next.closing !== 'word' && (next.values[0] ?? 1) > (mark.values[0] ?? 0) + 1)
    return true
  return /^(?:agenda item|item|tema|asunto|punto|topic)\b/iu.test(mark.written) && countsThrough(lines, at)
}

const plainNumber = (line: Line): number | undefined =>
  marksOf(line.text).find(
    ({ style, closing, values }) => style === 'decimal' && closing !== 'word' && values.length === 1,
  )?.values[0]

const firstNumber = (lines: readonly Line[]): number | undefined =>
  lines.map(plainNumber).find((number) => number !== undefined)

/** Whether the paragraphs below an agenda item go on counting from those above it, or from its own to the next item's. */
function countsThrough(lines: readonly Line[], at: number): boolean {
  const before = lines
    .slice(0, at)
    .map(plainNumber)
    .findLast((number) => number !== undefined)
  const after = firstNumber(lines.slice(at + 1))
  if (before !== undefined) return after === before + 1
  const following = lines.findIndex(
    ({ text }, place) => place > at && marksOf(text).some(({ closing }) => closing === 'word'),
  )
  return after === 1 && following !== -1 && (firstNumber(lines.slice(following)) ?? 1) > 1
}

const isFirstOfList = (mark: Mark): boolean =>
  /^(?:decimal|letter)$/.test(mark.style) && mark.values.join() === '1'

/** Whether the paragraphs count from 1 in each section, so that their ids need the section's sign. */
export function sectionsCountAnew(lines: readonly Line[]): boolean {
  let sections = 0
  let restarts = 0
  let isFirst = false
  for (const [at, line] of lines.entries()) {
    if (annexOf(line.text) !== undefined) break
    const marks = marksOf(line.mark ? `${line.mark} ${line.text}` : line.text)
    if (marks.some((mark) => isSectionStyle(mark) && isTitle(mark.rest, lines[at + 1]))) {
      sections++
      isFirst = true
    } else if (marks.length > 0) {
      if (isFirst && marks.some(isFirstOfList)) restarts++
      isFirst = false
    }
  }
  return sections >= 2 && restarts >= 2
}
