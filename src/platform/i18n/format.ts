import codes from 'i18n-iso-countries/codes.json' with { type: 'json' }
import type { Day } from '../../kernel/day.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Language } from '../../kernel/language.ts'

// Latin American Spanish, and an English that no one country owns.
const LOCALE: Record<Language, string> = { es: 'es-CR', en: 'en-GB' }

const dayFormat = memo(
  (language, style: 'long' | 'medium' | 'short' | 'weekday') =>
    new Intl.DateTimeFormat(LOCALE[language], {
      timeZone: 'UTC',
      ...(style === 'weekday'
        ? { weekday: 'long', day: 'numeric', month: 'long' }
        : {
            day: 'numeric',
            month: style === 'long' ? 'long' : 'short',
            ...(style === 'short' ? {} : { year: 'numeric' }),
          }),
    }),
)
const timeFormat = memo(
  (language, zone: string) =>
    new Intl.DateTimeFormat(LOCALE[language], {
      timeZone: zone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }),
)
const weekdayNames = memo(
  (language, weekday: 'short' | 'long') =>
    new Intl.DateTimeFormat(LOCALE[language], { timeZone: 'UTC', weekday }),
)
const monthFormat = memo(
  (language, month: 'month') =>
    new Intl.DateTimeFormat(LOCALE[language], {
      timeZone: 'UTC',
      [month]: 'long',
      year: 'numeric',
    }),
)
const collators = memo((language, _style: 'order') => new Intl.Collator(LOCALE[language]))
const numbers = memo((language, _style: 'number') => new Intl.NumberFormat(LOCALE[language]))
const shares = memo(
  (language, style: 'percent') =>
    new Intl.NumberFormat(LOCALE[language], { style, maximumFractionDigits: 0 }),
)
const regions = memo((language, type: 'region') => new Intl.DisplayNames([LOCALE[language]], { type }))
const lists = memo((language, type: Intl.ListFormatType) => new Intl.ListFormat(LOCALE[language], { type }))

/** A day as people write it: `31 de marzo de 2027` or, medium, `31 mar 2027`. */
export function writeDay(
  day: Day | string,
  language: Language,
  style: 'long' | 'medium' | 'weekday' = 'medium',
): string {
  return dayFormat(language, style).format(Date.parse(day))
}

/** The days something lasts, as people write them: `10–11 dic 2026`; short, where the year is plain, `10–11 dic`. */
export function writeDays(
  from: Day | string,
  until: Day | string,
  language: Language,
  style: 'long' | 'medium' | 'short' = 'medium',
): string {
  return dayFormat(language, style).formatRange(Date.parse(from), Date.parse(until))
}

export function writeTime(instant: Instant, language: Language, zone: string): string {
  return timeFormat(language, zone).format(new Date(instant))
}

export function writeNumber(number: number, language: Language): string {
  return numbers(language, 'number').format(number)
}

/** A share, 0 to 1, in whole hundredths: `48 %` or `48%`. */
export function writeShare(share: number, language: Language): string {
  return shares(language, 'percent').format(share)
}

const twoLetters = new Map((codes as readonly (readonly string[])[]).map(([two, three]) => [three, two]))

/** A country by its three letters (ISO 3166-1), as people call it; what is no country's code comes back as it is. */
export function writeCountry(code: string, language: Language): string {
  const two = twoLetters.get(code)
  return (two && regions(language, 'region').of(two)) ?? code
}

/** `uno, dos y tres` or `one, two and three`. */
export function writeList(
  parts: readonly string[],
  language: Language,
  type: Intl.ListFormatType = 'conjunction',
): string {
  return lists(language, type).format(parts)
}

/** Sorts by the rules of the language: ñ after n, accents after their letter. */
export function inOrder<T>(items: readonly T[], nameOf: (item: T) => string, language: Language): T[] {
  const collator = collators(language, 'order')
  return items.toSorted((a, b) => collator.compare(nameOf(a), nameOf(b)))
}

/** The days of a week in the order of the language's week: 1 Monday … 7 Sunday (ISO 8601), short and whole. */
export function weekdaysOf(language: Language): { weekday: number; short: string; long: string }[] {
  const locale = new Intl.Locale(LOCALE[language]) as Intl.Locale & {
    getWeekInfo: () => { firstDay: number }
  }
  const { firstDay } = locale.getWeekInfo()
  return Array.from({ length: 7 }, (_, place) => {
    const weekday = ((firstDay - 1 + place) % 7) + 1
    // 1 January 2024 was a Monday.
    const day = Date.UTC(2024, 0, weekday)
    const named = (style: 'short' | 'long') => weekdayNames(language, style).format(day)
    return { weekday, short: named('short'), long: named('long') }
  })
}

const monthNames = memo(
  (language, month: 'long') => new Intl.DateTimeFormat(LOCALE[language], { timeZone: 'UTC', month }),
)

/** The name of a month as a heading: `Marzo`. */
export function writeMonthName(day: Day | string, language: Language): string {
  const name = monthNames(language, 'long').format(Date.parse(day))
  return name.charAt(0).toLocaleUpperCase(LOCALE[language]) + name.slice(1)
}

/** A month as people write it: `marzo de 2027`. */
export const writeMonth = (day: Day | string, language: Language): string =>
  monthFormat(language, 'month').format(Date.parse(day))

// Intl objects are dear to make and cheap to keep.
function memo<Style extends string, Made>(
  make: (language: Language, style: Style) => Made,
): (language: Language, style: Style) => Made {
  const made = new Map<string, Made>()
  return (language, style) => {
    const key = `${language} ${style}`
    const found = made.get(key) ?? make(language, style)
    made.set(key, found)
    return found
  }
}
