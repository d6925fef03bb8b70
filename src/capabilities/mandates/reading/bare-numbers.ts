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
  const isNumberedOtherwise = texts.some((text) =>
    marksOf(text).some(({ style, values }) => style === 'decimal' && values.join() === '1'),
  )
  const act = (at: number): string => texts.slice(at + 1).find((text) => text !== '') ?? ''
  return !isNumberedOtherwise && numbers.every((at) => /^\p{Lu}/u.test(act(at)) && opensWithVerb(act(at)))
    ? new Set(numbers)
    : new Set()
}
