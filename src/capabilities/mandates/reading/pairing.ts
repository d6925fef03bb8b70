import type { Pairing, Provision, Reading } from './contract.ts'
import { datesIn } from './dates.ts'
import { fold } from './folding.ts'
import { numerals } from './words/numerals.ts'

type Disagreement = Pairing['disagreements'][number]

/**
 * Lays two readings of one text side by side by their ids and tells where they differ: a paragraph that is
 * missing, a date, a number, a deadline. `pairs` is false where fewer than half of the paragraphs meet.
 */
export function pairReadings(spanish: Reading, english: Reading): Pairing {
  const es = new Map(spanish.provisions.map((provision) => [provision.id, provision]))
  const en = new Map(english.provisions.map((provision) => [provision.id, provision]))
  const ids = [...new Set([...es.keys(), ...en.keys()])]
  const paired = ids.filter((id) => es.has(id) && en.has(id))
  const numbered = ids.filter((id) => !/(?:^|\.)p\d+$/.test(id))
  const met = numbered.filter((id) => es.has(id) && en.has(id))
  const disagreements = ids.flatMap((id) => compare(id, es.get(id), en.get(id)))
  return {
    pairs: numbered.length === 0 ? paired.length > 0 : met.length * 2 >= numbered.length,
    paired,
    disagreements: [...compareOpenings(spanish, english), ...disagreements],
  }
}

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

function dueKey({ due }: Provision): string {
  if (!due) return ''
  if (due.kind === 'absolute') return `${due.kind} ${due.date ?? ''} ${due.inclusive}`
  return due.kind === 'coarse'
    ? `${due.kind} ${due.from ?? ''} ${due.to ?? ''}`
    : `${due.kind} ${due.period ?? ''}`
}

function daysOf(text: string, language: 'es' | 'en'): readonly string[] {
  return datesIn(fold(text), language).flatMap(({ from, to, yearless }) => {
    if (from && to) return from === to ? [from] : [`${from}/${to}`]
    return yearless ? [`--${yearless.month}-${yearless.date}`] : []
  })
}

/** The numbers of a text outside its dates, "two" and "dos" as 2; one is an article before it is a number. */
function numbersOf(text: string, language: 'es' | 'en'): readonly string[] {
  const folded = fold(text)
  let rest = folded
  for (const { span } of datesIn(folded, language))
    rest = rest.slice(0, span[0]) + ' '.repeat(span[1] - span[0]) + rest.slice(span[1])
  const figures: readonly string[] = rest.match(/\d+(?:[.,]\d+)*/g) ?? []
  const spelled = (rest.match(/[a-z-]+/g) ?? []).flatMap((word) => {
    const value = numerals[language][word]
    return value !== undefined && value > 1 ? [String(value)] : []
  })
  // "30 (thirty) days" says its number once
  const once = spelled.filter((value) => !figures.includes(value))
  return [...figures.map(plainNumber), ...once]
}

/** 1,500.00 and 1.500,00 are one amount. */
function plainNumber(figure: string): string {
  const grouped = figure.replaceAll(/[.,](?=\d{3}(?:\D|$))/g, '')
  return grouped.replace(',', '.').replace(/\.0+$/, '')
}
