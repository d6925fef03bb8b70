import { fold } from '../../../platform/prose/folding.ts'
import { verbs } from './words/verbs.ts'

/** Shorter words are too close to one another for a slip to be told from another word. */
const shortest = 9

const infinitives = [
  ...new Set(verbs.map(([, es]) => fold(es).split(' ')[0] ?? '').filter((verb) => verb.length >= shortest)),
]

/** The operative Spanish infinitive a word was meant to be, where one letter is wrong, too many or missing: "enconmendar". */
export function meantInfinitive(word: string): string | undefined {
  if (word.length < shortest || !/[aei]r$/.test(word)) return undefined
  return infinitives.find((verb) => isOneSlipApart(word, verb))
}

function isOneSlipApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  const at = Array.from(short).findIndex((letter, place) => letter !== long[place])
  if (at === -1) return true
  const rest = short.length === long.length ? short.slice(at + 1) : short.slice(at)
  return rest === long.slice(at + 1)
}
