import { isShouted } from './headings.ts'
import { isDangling, isUnfinished, type Line } from './lines.ts'
import { type Mark, marksOf } from './marks.ts'
import { type Fit, fitsOf, type OpenList, type Paragraph } from './outline.ts'

/** How far the outline has come: its lines, the lists still open, and the text read last. */
type Standing = {
  readonly lines: readonly Line[]
  readonly paragraphs: readonly Paragraph[]
  readonly lists: readonly OpenList[]
  readonly before: string
  /** A heading came since the last paragraph. */
  readonly headingSince: boolean
}

/** The best way to read the start of a line as a mark, or nothing where it belongs to a sentence. */
export function bestFit(state: Standing, at: number, line: Line): Fit | undefined {
  const marks = line.mark === undefined ? marksOf(line.text) : marksOf(`${line.mark} ${line.text}`)
  const fits = marks
    .flatMap((mark) => fitsOf(mark, state.lists))
    .filter((fit) => isPlausible(state, at, line, fit) || isFollowed(state.lines, at, fit))
  const order = { 'goes on': 0, starts: 1, restarts: 2, jumps: 3 }
  const [best, second] = fits.toSorted((a, b) => order[a.how] - order[b.how])
  if (best?.mark.style === 'letter' && second?.mark.style === 'roman' && second.how === 'starts') {
    return nextIsRoman(state.lines, at, 2) ? second : best
  }
  if (best?.mark.style === 'roman' && best.how === 'goes on' && second?.how === 'goes on') {
    // both go on: the innermost list is the one being counted
    return (second.list ?? 0) > (best.list ?? 0) ? second : best
  }
  return best
}

/** Looks ahead whether `i)` is followed by `ii)` before any `j)`. */
function nextIsRoman(lines: readonly Line[], at: number, value: number): boolean {
  for (const line of lines.slice(at + 1, at + 60)) {
    const marks = marksOf(line.mark ? `${line.mark} ${line.text}` : line.text)
    if (marks.some((mark) => mark.style === 'roman' && mark.values[0] === value)) return true
    if (marks.some((mark) => mark.style === 'letter' && mark.values[0] === 10)) return false
  }
  return false
}

/** Whether a first mark is followed by the second of its list: then it is one, however the text before it ends. */
function isFollowed(lines: readonly Line[], at: number, { mark, how }: Fit): boolean {
  if (how !== 'starts' || mark.style === 'dash' || mark.values.length > 1 || mark.rest === '') return false
  if (mark.values[0] !== 1 || !/[.)]$/.test(mark.closing)) return false
  for (const line of lines.slice(at + 1, at + 25)) {
    for (const next of marksOf(line.text)) {
      if (next.style === mark.style && next.closing === mark.closing) return next.values.join() === '2'
    }
  }
  return false
}

/** Whether the next number of a mark's kind is the one after it. */
function isContinued(lines: readonly Line[], at: number, mark: Mark): boolean {
  const next = lines
    .slice(at + 1, at + 40)
    .flatMap((line) => marksOf(line.text))
    .find(({ style, closing }) => style === mark.style && closing === mark.closing)
  return next?.values.join() === String((mark.values[0] ?? 0) + 1)
}

/** Whether a mark may stand here at all, by how the text before it ends and how the text after it begins. */
function isPlausible(state: Standing, at: number, line: Line, { mark, how }: Fit): boolean {
  const { before } = state
  if (line.mark !== undefined) return true
  const value = mark.values.at(-1) ?? 0
  // "Decision 5/2010" alone is the title of the whole; beginning with 1/2024 they are its paragraphs
  if (mark.closing === 'word/' && how === 'jumps') return false
  if ((value > 300 && how !== 'goes on') || (mark.values.length > 1 && value > 60)) return false
  // "G20 Leaders …" is no twentieth paragraph: lettered marks count from 1
  if (mark.sign !== undefined && mark.values.length === 1 && how === 'jumps') return false
  // 1/ is a footnote's sign where the paragraphs are counted otherwise
  if (mark.closing === '/' && state.lists.some((list) => list.style === 'decimal' && list.closing !== '/'))
    return false
  const firm = line.blankBefore || line.starts === true
  const finished = !isUnfinished(before) || before === '' || isShouted(before) || state.headingSince
  const coordinated = /(?:[;,]|^|\s)(?:y|e|o|u|and|or|and\/or|y\/o)$/iu.test(before)
  if (line.starts === false) return false
  const introduced = how === 'goes on' || (state.paragraphs.length === 0 && /,$/.test(before))
  // "1. Having examined the report," ends on a comma, and 2. goes on
  const enumerated = how === 'goes on' && /,$/.test(before) && /^\p{Lu}\p{Ll}/u.test(mark.rest)
  if (isDangling(before) && !coordinated && !enumerated && !(firm && introduced)) return false
  if (mark.style === 'dash') {
    if (/\d$/.test(before) && /^\d/.test(mark.rest)) return false
    return (
      firm ||
      finished ||
      /[,]$/.test(before) ||
      coordinated ||
      /^[\p{Lu}"“«]/u.test(mark.rest) ||
      mark.rest === ''
    )
  }
  if (mark.values.length > 1 && /^\p{Ll}/u.test(mark.rest) && !firm) return false
  switch (how) {
    case 'goes on':
    case 'starts': {
      return firm || finished || coordinated || /,$/.test(before) || /^(?:[\p{Lu}"“«¿]|$)/u.test(mark.rest)
    }
    case 'restarts': {
      return (firm || finished) && /^(?:[\p{Lu}"“«¿]|$|\p{Ll})/u.test(mark.rest)
    }
    case 'jumps': {
      // an excerpt may begin anywhere, if it goes on from there
      // "Agenda item 6" alone, above a title, is no paragraph unless item 7 follows
      const isLabel = mark.closing === 'word' && mark.rest === ''
      const near = state.lists.length > 0 || (value <= 40 && !isLabel) || isContinued(state.lines, at, mark)
      return (
        near &&
        (firm || finished) &&
        /^(?:[\p{Lu}"“«¿]|$)/u.test(mark.rest) &&
        !/^(?:de|of)\s/.test(mark.rest)
      )
    }
  }
}
