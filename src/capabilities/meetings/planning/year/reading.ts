import { partsOf } from '../../../../kernel/day.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { participantsOn } from '../../../conference/index.ts'
import { isCountry } from '../holidays/contract.ts'
import { listMeetingsBetween } from '../../storage.ts'
import { holidaysBetween, yearBounds } from '../holidays/reading.ts'
import { listWeeksBetween } from '../weeks/storage.ts'
import type { YearEntry, YearFound } from './contract.ts'

type Ask = {
  readonly year?: number | undefined
  /** Whose holidays; those of the members where nobody chose. */
  readonly countries?: readonly string[] | undefined
}

/** A year with what lies in it, as far as the reader may see it: a constant number of queries. */
export async function yearOf(context: Context, ask: Ask): Promise<YearFound> {
  const year = ask.year ?? partsOf(context.today).year
  const [first, last] = yearBounds(year)
  const conference = context.tenant.conferenceId
  const participants = (await participantsOn(context, context.today)).filter(isCountry)
  const isShown = ({ code, status }: (typeof participants)[number]): boolean =>
    ask.countries === undefined ? status === 'member' : ask.countries.includes(code)
  const shown = participants.filter(isShown).map(({ code }) => code)
  const holidays = await holidaysBetween(context, shown, first, last)
  const known = new Set(holidays.filter((one) => one.known).map(({ country }) => country))
  const meetings = await listMeetingsBetween(context.tx, conference, first, last)
  const weeks = await listWeeksBetween(context.tx, conference, first, last)
  const entries: YearEntry[] = [
    ...weeks.map((one) => ({
      ...spanOf(one),
      id: one.week_id,
      kind: 'week' as const,
      path: `/meetings/weeks/${one.week_id}`,
    })),
    ...meetings.map((one) => ({
      ...spanOf(one),
      id: one.meeting_id,
      kind: 'meeting' as const,
      path: `/meetings/${one.meeting_id}`,
    })),
  ]
  for (const source of context.happenings)
    for (const { id, title, from_day, until_day, place, path } of await source(context, first, last))
      entries.push({ id, kind: 'event', title, from_day, until_day, place, path })
  return {
    year,
    countries: participants.map((one) => ({
      country: one.code,
      short: one.short,
      shown: isShown(one),
      known: known.has(one.code),
    })),
    entries: entries.toSorted(
      (a, b) => a.from_day.localeCompare(b.from_day) || b.until_day.localeCompare(a.until_day),
    ),
    holidays: holidays
      .flatMap(({ days }) => days)
      .filter(({ held }) => held)
      .map(({ country, day, name, source }) => ({ country, day, name, source }))
      .toSorted((a, b) => a.day.localeCompare(b.day) || a.country.localeCompare(b.country)),
  }
}

type Placed = Pick<
  Awaited<ReturnType<typeof listWeeksBetween>>[number],
  'name' | 'place' | 'opens_on' | 'closes_on'
>

const spanOf = ({ name, place, opens_on, closes_on }: Placed) => ({
  title: name,
  place,
  from_day: opens_on,
  until_day: closes_on,
})
