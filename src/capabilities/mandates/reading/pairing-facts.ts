import type { Provision } from './contract.ts'
import { datesIn } from '../../../platform/prose/dates.ts'
import { fold } from '../../../platform/prose/folding.ts'
import { numerals } from '../../../platform/prose/numerals.ts'

/** A deadline without its words, the same in both languages. */
export function dueKey({ due }: Provision): string {
  if (!due) return ''
  if (due.kind === 'absolute') return `${due.kind} ${due.date ?? ''} ${due.inclusive}`
  return due.kind === 'coarse'
    ? `${due.kind} ${due.from ?? ''} ${due.to ?? ''}`
    : `${due.kind} ${due.period ?? ''}`
}

/** The days a text names, ranges whole. */
export function daysOf(text: string, language: 'es' | 'en'): readonly string[] {
  return datesIn(fold(text), language).flatMap(({ from, to, yearless }) => {
    if (from && to) return from === to ? [from] : [`${from}/${to}`]
    return yearless ? [`--${yearless.month}-${yearless.date}`] : []
  })
}

/** What Spanish says with a number ("dos veces"), English has words for. */
const times: Readonly<Record<string, number>> = { twice: 2, thrice: 3 }

/** The numbers of a text outside its dates, "two" and "dos" as 2; one is an article before it is a number. */
export function numbersOf(text: string, language: 'es' | 'en'): readonly string[] {
  const folded = fold(text)
  let rest = folded
  for (const { span } of datesIn(folded, language))
    rest = rest.slice(0, span[0]) + ' '.repeat(span[1] - span[0]) + rest.slice(span[1])
  const figures: readonly string[] = rest.match(/\d+(?:[.,]\d+)*/g) ?? []
  const spelled = (rest.match(/[a-z-]+/g) ?? []).flatMap((word) => {
    const value = numerals[language][word] ?? (language === 'en' ? times[word] : undefined)
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
