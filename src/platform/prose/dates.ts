import { type Day, dayExists, dayOf } from '../../kernel/day.ts'
import type { Language } from '../../kernel/language.ts'
import { months } from './months.ts'
import { alternatives, numerals, romanValue } from './numerals.ts'

/** Two offsets into the text: from, and up to but not including. */
type Span = [number, number]

/** A date as a text names it: a day, a range of days, or the parts of one that is incomplete or impossible. */
export type DateMention = {
  readonly span: Span
  readonly from?: Day
  readonly to?: Day
  /** The month and date where the year is left out. */
  readonly yearless?: {
    readonly month: number
    readonly date: number
    readonly endDate: number
    /** "Of next year": the one after the adoption's. */
    readonly nextYear?: true
  }
  /** 05/06/2026 in an English text: May or June. */
  readonly ambiguous?: true
  /** 30 February: words of a date that name no day. */
  readonly impossible?: true
}

const month = {
  en: `(?:${alternatives(months.en)})`,
  es: `(?:${alternatives(months.es)})`,
}
const year = String.raw`(?:19|20)\d{2}`
const dateNumber = String.raw`\d{1,2}(?:st|nd|rd|th)?`
const diaNumber = String.raw`(?:\d{1,2}(?:\.?º|ro|ero)?|primero|treinta y uno|${alternatives(numerals.es)})`
const between = String.raw`\s*(?:-|/|to|and|until|&|through|al?|y|e|hasta el|,)\s*`

type Shape = { readonly pattern: RegExp; readonly read: (parts: Record<string, string>) => Parts | undefined }
type Parts = {
  year: number | undefined
  month: number
  date: number
  endDate?: number
  endMonth?: number
  startYear?: number | undefined
  ambiguous?: true
  nextYear?: true
}

const number = (text: string | undefined): number =>
  text === undefined || /^\d/.test(text)
    ? Number.parseInt(text ?? '', 10)
    : text === 'primero'
      ? 1
      : text === 'treinta y uno'
        ? 31
        : (numerals.es[text] ?? 0)
const yearOf = (text: string | undefined): number | undefined => (text ? Number(text) : undefined)

function named(language: Language, parts: Record<string, string>): Parts {
  const monthOf = (name: string | undefined): number => months[language][name ?? ''] ?? 0
  return {
    year: yearOf(parts['year']),
    month: monthOf(parts['month']),
    date: number(parts['date']),
    ...(parts['endDate'] ? { endDate: number(parts['endDate']) } : {}),
    ...(parts['endMonth'] ? { endMonth: monthOf(parts['endMonth']) } : {}),
    ...(parts['nextYear'] ? { nextYear: true as const } : {}),
    ...(parts['startYear'] ? { startYear: yearOf(parts['startYear']) } : {}),
  }
}

const shapes: Record<Language, readonly Shape[]> = {
  en: [
    // 30 May to 2 June 2027
    String.raw`(?<date>${dateNumber})(?: of)? (?<month>${month.en})\.?(?:,? (?<startYear>${year}))?${between}(?:the )?(?<endDate>${dateNumber})(?: of)? (?<endMonth>${month.en})\b\.?(?:,? (?:of )?(?<year>${year}))?`,
    // May 30 to June 2, 2027
    String.raw`(?<month>${month.en})\.? (?<date>${dateNumber})(?:,? (?<startYear>${year}))?,?${between}(?<endMonth>${month.en})\.? (?<endDate>${dateNumber})\b(?:,? (?:of )?(?<year>${year}))?`,
    // 3 to 5 May 2027, 27, 28 and 29 October 1999
    String.raw`(?<date>${dateNumber})(?:, \d{1,2})?,?${between}(?<endDate>${dateNumber})(?: of)? (?<month>${month.en})\b\.?(?:,? (?:of )?(?<year>${year}))?`,
    // May 3-5, 2027
    String.raw`(?<month>${month.en})\.? (?<date>${dateNumber})(?:, \d{1,2})?,?${between}(?<endDate>${dateNumber})(?!\d)(?:,? (?:of )?(?<year>${year}))?`,
    // 30th of June 2026, 30 Jun. 2026, 30-June-2026
    String.raw`(?<date>${dateNumber})(?: day)?(?: of |[ -])(?<month>${month.en})\b\.?(?:(?:,? | of |-)(?<year>${year})|(?<nextYear>,? (?:of )?(?:the )?(?:next|following) year))?`,
    // June 30, 2026
    String.raw`(?<month>${month.en})\.? (?:the )?(?<date>${dateNumber})(?![\d/])(?:(?:,? | of )(?<year>${year})|(?<nextYear>,? (?:of )?(?:the )?(?:next|following) year))?`,
  ].map((source) => ({
    pattern: new RegExp(String.raw`(?<![\p{L}\d/.-])${source}(?!\d)`, 'gu'),
    read: (parts) => named('en', parts),
  })),
  es: [
    String.raw`(?<date>${diaNumber}) (?:de )?(?<month>${month.es})\.?(?: (?:de|del)(?: ano)? (?<startYear>${year}))?${between}(?:el )?(?<endDate>${diaNumber}) (?:de )?(?<endMonth>${month.es})\b\.?(?:,? (?:de |del )?(?:ano )?(?<year>${year}))?`,
    String.raw`(?<date>${diaNumber})(?:, \d{1,2})?,?${between}(?:el )?(?<endDate>${diaNumber}) (?:de )?(?<month>${month.es})\b\.?(?:,? (?:de |del )?(?:ano )?(?<year>${year}))?`,
    String.raw`(?<date>${diaNumber})(?: dias?)?(?: del? (?:mes de )?|[ -])(?<month>${month.es})\b\.?(?:(?:,? (?:de |del )?(?:ano |presente ano )?|-)(?<year>${year})|(?<nextYear> del? (?:(?:proximo|siguiente) ano|ano (?:proximo|siguiente|entrante)))| del (?:presente|corriente|mismo) ano| de este (?:mismo )?ano| del ano en curso)?`,
  ].map((source) => ({
    pattern: new RegExp(String.raw`(?<![\p{L}\d/.-])${source}(?!\d)`, 'gu'),
    read: (parts) => named('es', parts),
  })),
}

const figures: readonly {
  pattern: RegExp
  read: (parts: Record<string, string>, language: Language) => Parts | undefined
}[] = [
  {
    pattern: new RegExp(
      String.raw`(?<![\d/.-])(?<year>${year})-(?<month>\d{2})-(?<date>\d{2})(?![\d-])`,
      'g',
    ),
    read: ({ year, month, date }) => ({ year: yearOf(year), month: number(month), date: number(date) }),
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\w/.-])(?<date>\d{1,2})-(?<month>[ivx]{1,4})-(?<year>${year})(?!\w)`,
      'g',
    ),
    read: ({ year, month, date }) => ({
      year: yearOf(year),
      month: romanValue(month ?? '') ?? 0,
      date: number(date),
    }),
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\d/.-])(?<date>\d{1,2})(?<bar>[/.-])(?<month>\d{1,2})\k<bar>(?<year>${year}|\d{2})(?![\d/-])`,
      'g',
    ),
    read: figuresOf,
  },
]

function figuresOf(
  { year, month, date, bar }: Record<string, string>,
  language: Language,
): Parts | undefined {
  const [first, second] = [number(date), number(month)]
  // two-figure years are read only where the day cannot be a paragraph number: with two bars or dashes
  if (year?.length === 2 && bar === '.') return undefined
  const full = year?.length === 2 ? 2000 + Number(year) : yearOf(year)
  if (first > 12 || language === 'es') {
    return second <= 12 || language === 'en'
      ? { year: full, month: second, date: first }
      : { year: full, month: first, date: second }
  }
  if (second > 12) return { year: full, month: first, date: second }
  return first === second
    ? { year: full, month: first, date: first }
    : { year: full, month: second, date: first, ambiguous: true }
}

/** A month's name or figures with bars between them: without either there is no date to look for. */
const mayHoldDate =
  /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|set|dic|\d[./-](?:\d|[ivx]+-)/

/** "Article 15 set forth": a short form of the other language's months is a word of this one, unless a year follows. */
const isWordOfOwn = ({ month, year }: Record<string, string | undefined>, language: Language): boolean =>
  month !== undefined &&
  /^[a-z]{3}$/.test(month) &&
  year === undefined &&
  months[language][month] === undefined

/** Every date in a folded text, in its order. Impossible days are found too, and say so. */
export function datesIn(folded: string, language: Language): readonly DateMention[] {
  const found: DateMention[] = []
  if (!mayHoldDate.test(folded)) return found
  // a text in one language may quote a date of the other
  const other = language === 'es' ? 'en' : 'es'
  const named = [...shapes[language], ...shapes[other].slice(-2)]
  for (const { pattern, read } of [...named, ...figures]) {
    for (const match of folded.matchAll(pattern)) {
      if (isWordOfOwn(match.groups ?? {}, language)) continue
      const span: Span = [match.index, match.index + match[0].length]
      const parts = read(match.groups ?? {}, language)
      const taken = found.some((other) => other.span[0] < span[1] && span[0] < other.span[1])
      if (parts && parts.month >= 1 && !taken) found.push(mentionOf(span, parts))
    }
  }
  return found.toSorted((a, b) => a.span[0] - b.span[0])
}

function mentionOf(span: Span, parts: Parts): DateMention {
  const { year, month, date, endDate = date, endMonth = month, startYear = year } = parts
  const leapYear = year ?? 2000
  if (!dayExists(startYear ?? leapYear, month, date) || !dayExists(leapYear, endMonth, endDate)) {
    return { span, impossible: true }
  }
  if (parts.ambiguous) return { span, ambiguous: true }
  if (year === undefined)
    return {
      span,
      yearless: {
        month,
        date,
        endDate: endMonth === month ? endDate : date,
        ...(parts.nextYear ? { nextYear: true as const } : {}),
      },
    }
  return { span, from: dayOf(startYear ?? year, month, date), to: dayOf(year, endMonth, endDate) }
}
