import { alignTwins } from './alignment.ts'
import type { Pairing, Provision, Reading } from './contract.ts'
import { daysOf, dueKey, numbersOf } from './pairing-facts.ts'

type Disagreement = Pairing['disagreements'][number]

/**
 * Lays two readings of one text side by side and tells where they differ: a paragraph that is missing, a
 * date, a number, a deadline. Where the numbering differs paragraphs are paired by their order and contents
 * (`twins` gives both numbers), and what is told goes by the Spanish number. `pairs` is false where fewer
 * than half of the paragraphs meet.
 */
export function pairReadings(spanish: Reading, english: Reading): Pairing {
  const aligned = alignTwins(spanish, english)
  const twins = aligned.flatMap(({ es, en }) => (es && en ? [{ es: es.id, en: en.id }] : []))
  const numbered = aligned.filter(({ es, en }) => !isFree(es ?? en))
  const met = numbered.filter(({ es, en }) => es && en)
  return {
    pairs: numbered.length === 0 ? twins.length > 0 : met.length * 2 >= numbered.length,
    paired: twins.map(({ es }) => es),
    twins,
    disagreements: [
      ...compareOpenings(spanish, english),
      ...aligned.flatMap(({ es, en }) => compare((es ?? en)?.id ?? '', es, en)),
    ],
  }
}

const isFree = (provision: Provision | undefined): boolean => /(?:^|\.)p\d+$/.test(provision?.id ?? '')

function compareOpenings({ opening: es }: Reading, { opening: en }: Reading): Disagreement[] {
  const days = [es, en].map(({ from, to }) => (from ? `${from}/${to ?? from}` : null))
  const present = [es, en].map(({ participants }) =>
    participants.length > 0 ? participants.toSorted().join(' ') : null,
  )
  return [days, present].flatMap(([inSpanish = null, inEnglish = null]) =>
    inSpanish !== null && inEnglish !== null && inSpanish !== inEnglish
      ? [{ kind: 'opening' as const, id: 'opening', es: inSpanish, en: inEnglish }]
      : [],
  )
}

function compare(id: string, es: Provision | undefined, en: Provision | undefined): Disagreement[] {
  if (!es || !en) return [{ kind: 'missing paragraph', id, es: es?.text ?? null, en: en?.text ?? null }]
  const [dates, numbers] = [
    [daysOf(es.text, 'es'), daysOf(en.text, 'en')],
    [numbersOf(es.text, 'es'), numbersOf(en.text, 'en')],
  ].map(([inSpanish = [], inEnglish = []]) => ({
    es: without(inSpanish, inEnglish),
    en: without(inEnglish, inSpanish),
  }))
  const found: Disagreement[] = []
  if (dates && differs(dates)) found.push({ kind: 'date', id, es: words(dates.es), en: words(dates.en) })
  if (numbers && differs(numbers))
    found.push({ kind: 'number', id, es: words(numbers.es), en: words(numbers.en) })
  const [spanishDue, englishDue] = [dueKey(es), dueKey(en)]
  if (found.length === 0 && spanishDue !== englishDue) {
    found.push({ kind: 'deadline', id, es: es.due?.words ?? null, en: en.due?.words ?? null })
  }
  return found
}

const differs = (both: { es: readonly string[]; en: readonly string[] }): boolean =>
  both.es.length + both.en.length > 0
const words = (list: readonly string[]): string | null => (list.length > 0 ? list.join(', ') : null)

/** What a list has beyond another, counting repetitions. */
function without(list: readonly string[], other: readonly string[]): readonly string[] {
  const rest = [...other]
  return list.filter((item) => {
    const at = rest.indexOf(item)
    if (at !== -1) rest.splice(at, 1)
    return at === -1
  })
}
