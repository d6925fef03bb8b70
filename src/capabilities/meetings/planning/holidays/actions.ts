import { type Day, partsOf } from '../../../../kernel/day.ts'
import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../../../platform/operations/rules.ts'
import { lockSettings, participantsOn, updateSettings } from '../../../conference/index.ts'
import { type SaidDay, isCountry } from './contract.ts'
import { holidaysBetween, settledTravelDays, yearBounds } from './reading.ts'
import { saidOnce } from './rules.ts'
import { deleteSaidDay, insertSaidDay } from './storage.ts'

/** The holidays of a country in a year, with those the secretariat took out. */
export async function holidaysOf(
  context: Context,
  ask: { readonly country?: string | undefined; readonly year?: number | undefined },
) {
  const country = ask.country ?? (await firstCountry(context))
  const year = ask.year ?? partsOf(context.today).year
  const [found] = await holidaysBetween(context, [country], ...yearBounds(year))
  const travel = await settledTravelDays(context)
  return {
    country,
    year,
    known: found?.known ?? false,
    days: [...(found?.days ?? [])],
    travel_days: travel.days,
    version: travel.version,
  }
}

async function firstCountry(context: Context): Promise<string> {
  const codes = (await participantsOn(context, context.today)).filter(isCountry).map(({ code }) => code)
  return codes.toSorted()[0] ?? 'CRI'
}

/** Says that a day of a country is a holiday, or is none. */
export async function sayOfDay(context: Context, said: SaidDay): Promise<SaidDay | Refusal> {
  const kept = await insertSaidDay(context.tx, context.tenant.conferenceId, said)
  const once = saidOnce.decide({ day: said.day as Day, said: !kept })
  if (isRefusal(once)) return once
  await context.journal({ subject: 'holiday', subjectId: context.tenant.conferenceId, after: said })
  return said
}

/** Takes back what was said of a day: what is known elsewhere stands again. */
export async function takeBackOfDay(
  context: Context,
  of: Pick<SaidDay, 'country' | 'day'>,
): Promise<SaidDay | Refusal> {
  const before = await deleteSaidDay(context.tx, context.tenant.conferenceId, of)
  if (!before) return notFound(of.day)
  await context.journal({ subject: 'holiday', subjectId: context.tenant.conferenceId, before })
  return before
}

/** Settles how many days before and after a meeting people travel. */
export async function settleTravelDays(
  context: Context,
  { travel_days }: { readonly travel_days: number },
): Promise<{ travel_days: number; version: number } | Refusal> {
  const conference = context.tenant.conferenceId
  const before = await lockSettings(context.tx, conference)
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: before.version })
  if (isRefusal(last)) return last
  const { days } = await settledTravelDays(context)
  const after = await updateSettings(context.tx, conference, { travel_days })
  await context.journal({
    subject: 'conference',
    subjectId: conference,
    before: { travel_days: days },
    after: { travel_days },
  })
  return { travel_days, version: after.version }
}
