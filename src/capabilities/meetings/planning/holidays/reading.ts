import { type Day, dayOf, partsOf } from '../../../../kernel/day.ts'
import { isRefusal } from '../../../../kernel/refusal.ts'
import { knownHolidays } from '../../../../platform/calendar/holidays.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { findSettings } from '../../../conference/index.ts'
import { type HolidayListed, travelDays } from './contract.ts'
import { saidOverKnown } from './rules.ts'
import { listSaidDays } from './storage.ts'

/** The holidays of a country on some days, with those taken out, and whether anything is known of the country at all. */
export type OfCountry = {
  readonly country: string
  readonly known: boolean
  readonly days: readonly HolidayListed[]
}

/** The holidays of some countries from a day to a day: one query, however many countries. */
export async function holidaysBetween(
  context: Pick<Context, 'tx' | 'tenant'>,
  countries: readonly string[],
  from: Day,
  until: Day,
): Promise<OfCountry[]> {
  const said = await listSaidDays(context.tx, context.tenant.conferenceId, { countries, from, until })
  const years: number[] = []
  for (let year = partsOf(from).year; year <= partsOf(until).year; year += 1) years.push(year)
  return Promise.all(
    countries.map(async (country) => {
      const ofYears = await Promise.all(years.map((year) => knownHolidays(country, year)))
      const known = ofYears.flatMap((days) => days ?? []).filter(({ day }) => day >= from && day <= until)
      const own = said.filter((one) => one.country === country)
      const days = saidOverKnown.decide({ country, known, said: own })
      if (isRefusal(days)) throw new Error('Nothing refuses to be known')
      return { country, known: ofYears.some((one) => one !== undefined) || own.length > 0, days }
    }),
  )
}

export const yearBounds = (year: number): [Day, Day] => [dayOf(year, 1, 1), dayOf(year, 12, 31)]

const TRAVEL_DAYS = 1

/** How many days before and after a meeting people travel, as the conference settled it; and the version that says so. */
export async function settledTravelDays(
  context: Pick<Context, 'tx' | 'tenant'>,
): Promise<{ days: number; version: number }> {
  const { settings, version } = await findSettings(context.tx, context.tenant.conferenceId)
  return { days: travelDays.catch(TRAVEL_DAYS).parse(settings['travel_days']), version }
}
