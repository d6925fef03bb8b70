import codes from 'i18n-iso-countries/codes.json' with { type: 'json' }
import { type Day, addDays } from '../../kernel/day.ts'
import { type Language, type Text, languages } from '../../kernel/language.ts'
import { daysOfLaw } from './holidays-of-law.ts'

export type Holiday = { readonly day: Day; readonly name: Text }

const twoLetters = new Map((codes as readonly (readonly string[])[]).map(([two, three]) => [three, two]))
/** A country's year takes some 14 ms to work out, and never changes while the program runs. */
const kept = new Map<string, readonly Holiday[] | undefined>()
const MOST_KEPT = 2000

/**
 * The public holidays of a whole country (ISO 3166-1, three letters) in a year, in the order of days: those of a part of it
 * are left out. `undefined` where nothing is known of the country. From `date-holidays`, put right where the law says otherwise.
 */
export async function knownHolidays(country: string, year: number): Promise<readonly Holiday[] | undefined> {
  const key = `${country} ${year}`
  if (!kept.has(key)) {
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(key, await workedOut(country, year))
  }
  return kept.get(key)
}

async function workedOut(country: string, year: number): Promise<readonly Holiday[] | undefined> {
  const { default: Holidays } = await import('date-holidays')
  const two = twoLetters.get(country)
  if (two === undefined || !(two in new Holidays().getCountries())) return undefined
  const calendar = new Holidays(two, { types: ['public'] })
  const days = new Map<Day, Text>()
  for (const language of languages)
    for (const { date, start, end, name } of calendar.getHolidays(year, language)) {
      const first = date.slice(0, 10) as Day
      const lasts = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000))
      for (let place = 0; place < lasts; place += 1) add(days, addDays(first, place), language, name)
    }
  const { not, also } = daysOfLaw(country, year)
  for (const day of not) days.delete(day)
  for (const { day, name } of also)
    for (const language of languages) add(days, day, language, name[language] ?? '')
  return [...days]
    .map(([day, name]) => ({ day, name }))
    .filter(({ day }) => day.startsWith(String(year)))
    .toSorted((a, b) => a.day.localeCompare(b.day))
}

/** Two holidays of one day stand as one, with both names. */
function add(days: Map<Day, Text>, day: Day, language: Language, name: string): void {
  const before = days.get(day)
  const said = before?.[language]
  days.set(day, { ...before, [language]: said && said !== name ? `${said}; ${name}` : name })
}
