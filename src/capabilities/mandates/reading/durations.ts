import type { Language } from '../../../kernel/language.ts'
import { alternatives, numberOf, numerals } from '../../../platform/prose/numerals.ts'

/** A number of units, in digits or words, perhaps both: "30", "thirty", "treinta (30)". */
const counted = (language: Language): string =>
  String.raw`(?:\d{1,3}|${alternatives(numerals[language])})(?: ?\((?:\d{1,3}|[a-z -]{2,20})\))?`

export const count: Record<Language, string> = { en: counted('en'), es: counted('es') }

/** A unit of time with the kind of days it may name. */
export const unit: Record<Language, string> = {
  en: String.raw`(?:(?:calendar|working|business|consecutive|natural|clock)[ -])?(?:days?|weeks?|months?|years?|hours?|hrs)\b`,
  es: String.raw`(?:(?:dias?|semanas?|mes(?:es)?|anos?|horas?|hs|hrs)\b(?: (?:habiles|laborables|naturales|corridos|calendario|consecutivos))?|d\. ?h\.)`,
}

/** Working days leave out weekends and holidays. */
export const areWorkingDays = (written: string): boolean =>
  /working|business|habiles|laborables|d\. ?h\./.test(written)

/** The ISO 8601 period of a number and a unit: P30D, P2W, PT72H; nothing where either is unknown. */
export function periodOf(number: string, written: string, language: Language): string | undefined {
  const value = numberOf(number.replace(/ ?\(.*$/, ''), language)
  if (value === undefined) return undefined
  if (/hour|hrs|hora|\bhs/.test(written)) return `PT${value}H`
  if (/day|dia|d\. ?h\./.test(written)) return `P${value}D`
  if (/week|semana/.test(written)) return `P${value}W`
  if (/month|mes/.test(written)) return `P${value}M`
  return /year|ano/.test(written) ? `P${value}Y` : undefined
}
