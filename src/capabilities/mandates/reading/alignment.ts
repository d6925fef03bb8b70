import type { Provision, Reading } from './contract.ts'
import { datesIn } from '../../../platform/prose/dates.ts'
import { fold } from '../../../platform/prose/folding.ts'
import { dueKey, numbersOf } from './pairing-facts.ts'

/** Two paragraphs held to be one text in two languages; one of them is missing where nothing answers it. */
export type Twins = { readonly es: Provision | undefined; readonly en: Provision | undefined }

/** What of a paragraph survives translation. */
type Traits = {
  readonly provision: Provision
  readonly dates: readonly string[]
  readonly numbers: readonly string[]
  readonly stems: ReadonlySet<string>
}

/** Beyond so many comparisons the numbers alone must do. */
const mostComparisons = 400_000
/** What a pair must have in common to be better than two paragraphs without one. */
const least = 0.55

/**
 * Lays the paragraphs of two languages side by side. Where both carry the same numbers these decide; where
 * one was renumbered or left out, the order does, with what translation leaves alone: dates, numbers, what
 * kind of act it is, and the words the languages share ("migración", "migration").
 */
export function alignTwins(spanish: Reading, english: Reading): readonly Twins[] {
  const [es, en] = [spanish.provisions, english.provisions]
  const sameNumbers = es.length === en.length && es.every(({ id }, at) => id === en[at]?.id)
  if (sameNumbers) return es.map((provision, at) => ({ es: provision, en: en[at] }))
  if (es.length * en.length > mostComparisons) return twinsByNumber(es, en)
  return align(
    es.map((provision) => traitsOf(provision, 'es')),
    en.map((provision) => traitsOf(provision, 'en')),
  )
}

function twinsByNumber(es: readonly Provision[], en: readonly Provision[]): readonly Twins[] {
  const english = new Map(en.map((provision) => [provision.id, provision]))
  const spanish = new Set(es.map(({ id }) => id))
  return [
    ...es.map((provision) => ({ es: provision, en: english.get(provision.id) })),
    ...en.filter(({ id }) => !spanish.has(id)).map((provision) => ({ es: undefined, en: provision })),
  ]
}

function traitsOf(provision: Provision, language: 'es' | 'en'): Traits {
  const folded = fold(provision.text)
  const words = folded.match(/[a-z]{5,}/g) ?? []
  return {
    provision,
    dates: datesIn(folded, language).flatMap(({ from, to }) => (from && to ? [`${from}/${to}`] : [])),
    numbers: numbersOf(provision.text, language),
    stems: new Set(words.map((word) => word.slice(0, 4))),
  }
}

/** The best order-keeping pairs, by the usual table of best sums over beginnings. */
function align(es: readonly Traits[], en: readonly Traits[]): readonly Twins[] {
  const best = Array.from({ length: es.length + 1 }, () => new Float64Array(en.length + 1))
  const likeness = es.map((one) => en.map((other) => likenessOf(one, other)))
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0
  for (let row = 1; row <= es.length; row++) {
    for (let column = 1; column <= en.length; column++) {
      const paired = at(row - 1, column - 1) + (likeness[row - 1]?.[column - 1] ?? 0) - least
      const line = best[row]
      if (line) line[column] = Math.max(at(row - 1, column), at(row, column - 1), paired)
    }
  }
  const twins: Twins[] = []
  let [row, column] = [es.length, en.length]
  while (row > 0 || column > 0) {
    const paired =
      row > 0 && column > 0 ? at(row - 1, column - 1) + (likeness[row - 1]?.[column - 1] ?? 0) - least : -1
    if (row > 0 && column > 0 && at(row, column) === paired && paired > at(row - 1, column - 1)) {
      twins.push({ es: es[--row]?.provision, en: en[--column]?.provision })
    } else if (column > 0 && at(row, column) === at(row, column - 1)) {
      twins.push({ es: undefined, en: en[--column]?.provision })
    } else twins.push({ es: es[--row]?.provision, en: undefined })
  }
  return twins.toReversed()
}

function likenessOf(one: Traits, other: Traits): number {
  const [es, en] = [one.provision, other.provision]
  const depth = es.level === en.level ? 0.1 : -0.4
  const same = es.id === en.id ? 0.35 : 0
  const does = es.class === en.class ? 0.25 : -0.1
  const due = es.due && en.due && dueKey(es) === dueKey(en) ? 0.5 : 0
  return (
    depth +
    same +
    does +
    due +
    agreement(one.dates, other.dates) +
    agreement(one.numbers, other.numbers) +
    shared(one, other)
  )
}

/** Figures in both that agree speak for a pair, figures that differ against it, though a slip is possible. */
function agreement(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0
  return one.some((figure) => other.includes(figure)) ? 0.5 : -0.3
}

/** How many beginnings of words the two share, of the shorter one's: 0 to 1. */
function shared({ stems }: Traits, other: Traits): number {
  const smaller = Math.min(stems.size, other.stems.size)
  if (smaller === 0) return 0
  const common = [...stems].filter((stem) => other.stems.has(stem)).length
  return Math.min(1, (1.6 * common) / Math.max(smaller, 4))
}
