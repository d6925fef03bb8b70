import { marksOf } from './marks.ts'

type Printed = {
  /** As printed, with the spaces it is set in by. */
  readonly printed: string
  readonly text: string
}

/** Where lines are set to a margin, they reach this far; a paragraph in one line goes on well beyond. */
const widestPrinted = 150
const titleLength = 60
const finished = /[.;:!?](?:["”»)\]]|\d{1,2})?$/

/**
 * Whether a line visibly begins a paragraph though no empty line stands above it: the line above ends well short of
 * the margin, or one of the two is a whole paragraph in one line, or this one alone is set in from the left.
 */
export function paragraphsByLayout(lines: readonly Printed[]): ReadonlySet<number> {
  const reach = reachOf(lines)
  const margin = reach !== undefined && reach <= widestPrinted ? reach : undefined
  // where most lines go well beyond any margin, each is a paragraph
  const isUnwrapped = reach !== undefined && margin === undefined
  const starts = new Set<number>()
  for (const [at, { printed, text }] of lines.entries()) {
    const above = lines[at - 1]
    if (!above || text === '' || above.text === '' || !/^[\P{Ll}]/u.test(text)) continue
    const ended = finished.test(above.text)
    const isWhole =
      text.length > widestPrinted || ((isUnwrapped || above.text.length > widestPrinted) && ended)
    const isShort = margin !== undefined && ended && above.text.length < margin * 0.7 && !isMark(above.text)
    const isSet = isSetIn(printed, above.printed, lines[at + 1]) && (ended || above.text.length < titleLength)
    if (isWhole || isShort || isSet) starts.add(at)
  }
  return starts
}

/** How far most full lines reach; nothing where there are too few to tell. */
function reachOf(lines: readonly Printed[]): number | undefined {
  const lengths = lines.map(({ text }) => text.length).filter((length) => length > 30)
  if (lengths.length < 6) return undefined
  const reach = lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length * 0.75)] ?? 0
  return reach > 55 ? reach : undefined
}

/** A mark on a line of its own ends nothing. */
const isMark = (text: string): boolean => text.length < 8 && marksOf(text).length > 0

const indentOf = (printed: string): number => /^[^\S\n]*/.exec(printed)?.[0].length ?? 0

function isSetIn(printed: string, above: string, below: Printed | undefined): boolean {
  const indent = indentOf(printed)
  return (
    indent > indentOf(above) && below !== undefined && below.text !== '' && indent > indentOf(below.printed)
  )
}
