import { marksOf } from './marks.ts'
import { opensWithVerb } from './verbs.ts'

const bare = /^\d{1,3}$/

/**
 * Lines that hold a number and nothing else, and are the marks of the paragraphs below them, as a table copied
 * from a page gives them: they count from 1 without a gap, and an act follows each. Page numbers do neither.
 */
export function bareMarks(texts: readonly string[]): ReadonlySet<number> {
  const numbers = [...texts.keys()].filter((at) => bare.test(texts[at] ?? ''))
  const counts = numbers.length >= 2 && numbers.every((at, order) => Number(texts[at]) === order + 1)
  if (!counts) return new Set()
  const act = (at: number): string => texts.slice(at + 1).find((text) => text !== '') ?? ''
  return !countsOtherwise(texts) && numbers.every((at) => /^\p{Lu}/u.test(act(at)) && opensWithVerb(act(at)))
    ? new Set(numbers)
    : new Set()
}

const countsOtherwise = (texts: readonly string[]): boolean =>
  texts.some((text) =>
    marksOf(text).some(({ style, values }) => style === 'decimal' && values.join() === '1'),
  )

/**
 * Lines numbered without a stop, "1 Accept the report": they count from 1 without a gap, an act follows each, and nothing
 * else is numbered. Gives the lines that are so marked.
 */
export function unstoppedMarks(texts: readonly string[]): ReadonlySet<number> {
  const marks = new Set<number>()
  for (const [at, text] of texts.entries()) {
    const found = /^(\d{1,3}) (?=\p{Lu})/u.exec(text)
    if (found && Number(found[1]) === marks.size + 1 && opensWithVerb(text.slice(found[0].length)))
      marks.add(at)
  }
  return marks.size >= 3 && !countsOtherwise(texts) ? marks : new Set()
}
