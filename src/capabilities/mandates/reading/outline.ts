import type { SourceLine, Warning } from './contract.ts'
import type { Mark } from './marks.ts'

/** A paragraph of the body with its place among the others; `front` ones stand before any number. */
export type Paragraph = {
  readonly id: string
  readonly parent: string | null
  readonly level: number
  readonly mark: string
  readonly heading: string | undefined
  /** The cells of a matrix's row it was laid from. */
  row?: SourceLine['row']
  text: string
}

export type Outline = {
  /** What stands before the first number: title, opening, preamble, and the words that introduce the list. */
  readonly front: readonly string[]
  readonly paragraphs: readonly Paragraph[]
  readonly warnings: readonly Warning[]
}

/** A list that is still open: the style it counts in, how far, and the paragraph it stands in. */
export type OpenList = {
  readonly style: Mark['style']
  readonly closing: string
  /** How many numbers its marks carry: 1.2 has two. */
  readonly arity: number
  readonly parent: Paragraph | undefined
  last: Mark
  item: Paragraph
}

/** How well a mark fits the lists that are open. */
export type Fit = {
  readonly mark: Mark
  readonly how: 'goes on' | 'starts' | 'jumps' | 'restarts'
  /** The list it goes on with, jumps in or restarts, counted from the outside. */
  readonly list?: number
}

const lastValue = (mark: Mark): number => mark.values.at(-1) ?? 0

/** Whether two marks of one arity share all but their last number: 1.2 and 1.3, not 2.1. */
function sameStem(a: Mark, b: Mark): boolean {
  return (
    a.values.length === b.values.length && a.values.slice(0, -1).every((value, at) => value === b.values[at])
  )
}

const isNext = (last: Mark, mark: Mark): boolean => {
  if (!sameStem(last, mark)) return false
  const step = lastValue(mark) - lastValue(last)
  // ñ stands between n and o; `3 bis` follows 3
  return step === 1 || step === 0.5 || (step === 0 && mark.suffix !== '' && mark.suffix !== last.suffix)
}

/** The ways a mark fits the open lists, the innermost and closest first. */
export function fitsOf(mark: Mark, lists: readonly OpenList[]): readonly Fit[] {
  if (mark.style === 'dash') return [fitOfDash(mark, lists)]
  const fits: Fit[] = []
  for (const exact of [true, false]) {
    for (let at = lists.length - 1; at >= 0; at--) {
      const list = lists[at]
      if (!list || list.style !== mark.style || (exact && list.closing !== mark.closing)) continue
      if (list.arity === mark.values.length && isNext(list.last, mark))
        fits.push({ mark, how: 'goes on', list: at })
    }
  }
  const open = lists.findLastIndex((list) => list.style === mark.style && list.arity === mark.values.length)
  if (lastValue(mark) === 1 && startsBelow(mark, lists)) {
    fits.push(
      open === -1 || mark.values.length > 1 ? { mark, how: 'starts' } : { mark, how: 'restarts', list: open },
    )
  } else if (open !== -1) fits.push({ mark, how: 'jumps', list: open })
  else if (mark.style === 'decimal' || lists.length === 0) fits.push({ mark, how: 'jumps' })
  return fits
}

/** 3.1 begins under 3, and not within a sentence of 2. */
function startsBelow(mark: Mark, lists: readonly OpenList[]): boolean {
  if (mark.values.length === 1) return true
  const stem = mark.values.slice(0, -1)
  const above = lists.find((list) => list.style === 'decimal' && list.arity === stem.length)
  return (
    above === undefined ||
    stem.every((value, at) => value === above.last.values[at]) ||
    stem[0] === lastValue(above.last) + 1
  )
}

function fitOfDash(mark: Mark, lists: readonly OpenList[]): Fit {
  // a bullet of another look within a bulleted list is one level deeper; the same look goes on
  const at = lists.findLastIndex((list) => list.style === 'dash' && list.last.written === mark.written)
  return at === -1 ? { mark, how: 'starts' } : { mark, how: 'goes on', list: at }
}
