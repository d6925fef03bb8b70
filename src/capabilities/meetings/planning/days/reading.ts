import { type Day, addDays } from '../../../../kernel/day.ts'
import { isRefusal, type Refusal } from '../../../../kernel/refusal.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { notFound } from '../../../../platform/operations/rules.ts'
import { bodiesOn, participantsOn } from '../../../conference/index.ts'
import type { Meeting } from '../../contract.ts'
import { findMeeting, listMeetingsBetween } from '../../storage.ts'
import { isCountry } from '../holidays/contract.ts'
import { holidaysBetween, settledTravelDays } from '../holidays/reading.ts'
import type { MeetingWeek } from '../weeks/contract.ts'
import { findWeek } from '../weeks/storage.ts'
import type { DayCheck, DayWarning } from './contract.ts'
import { besideOnDays, holidayOf, meetsBeside, travelledTo } from './rules.ts'

/** What is planned, as far as its days go. */
type Planned = {
  readonly opens_on: string
  readonly closes_on: string
  readonly mode: Meeting['mode']
  readonly host_id: string | null
  /** The body that meets; none for a week, where several do. */
  readonly body_id: string | null
  /** Whether a meeting is itself, or of it. */
  readonly isOwn: (meeting: Meeting) => boolean
}

type When = DayWarning['when']

/** What lies on the days of something planned, and on the days people travel to it: a constant number of queries. */
async function checkDays(context: Context, planned: Planned): Promise<DayCheck> {
  const { tx, tenant } = context
  const [from, until] = [planned.opens_on as Day, planned.closes_on as Day]
  const settled = await settledTravelDays(context)
  const travel = decided(travelledTo.decide({ mode: planned.mode, settled: settled.days }))
  const [first, last] = [addDays(from, -travel), addDays(until, travel)]
  const whenOf = (other: { from: Day; until: Day }) =>
    decided(besideOnDays.decide({ days: { from, until }, travel, other }))
  const participants = (await participantsOn(context, from)).filter(isCountry)
  const host = participants.find(({ participant_id }) => participant_id === planned.host_id)?.code ?? null
  const coming = participants.filter(({ status }) => status === 'member').map(({ code }) => code)
  const countries = [...new Set([...(host === null ? [] : [host]), ...coming])]
  const holidays = await holidaysBetween(context, countries, first, last)
  const meetings = await listMeetingsBetween(tx, tenant.conferenceId, first, last)
  const bodies = await bodiesOn(context, from)
  const parents = Object.fromEntries(bodies.map(({ body_id, parent_id }) => [body_id, parent_id]))
  const warnings: DayWarning[] = []
  const warn = (found: Omit<DayWarning, 'when'>): void => {
    const when = whenOf({ from: found.from_day as Day, until: found.until_day as Day })
    if (when !== 'apart') warnings.push({ ...found, when: when satisfies When })
  }
  for (const { country, day, name, held } of holidays.flatMap(({ days }) => days)) {
    const why = decided(holidayOf.decide({ country, host, participants: coming }))
    if (held && why !== 'of nobody') warn({ why, name, country, from_day: day, until_day: day, path: null })
  }
  for (const one of meetings.filter((meeting) => !planned.isOwn(meeting))) {
    const why = decided(meetsBeside.decide({ body: planned.body_id, other: one.body_id, parents }))
    if (why !== 'other people')
      warn({
        why,
        name: one.name,
        country: null,
        from_day: one.opens_on,
        until_day: one.closes_on,
        path: `/meetings/${one.meeting_id}`,
      })
  }
  for (const source of context.happenings)
    for (const { title, path, from_day, until_day } of await source(context, first, last))
      warn({ why: 'event', name: title, country: null, from_day, until_day, path })
  return {
    warnings: warnings.toSorted((a, b) => a.from_day.localeCompare(b.from_day)),
    unknown: holidays.filter(({ known }) => !known).map(({ country }) => country),
  }
}

// These rules say how things stand; none of them says no.
function decided<Decision>(decision: Decision | Refusal): Decision {
  if (isRefusal(decision)) throw new Error(`${decision.rule} refuses nothing`)
  return decision
}

/** What lies on the days of a meeting; one that was called off has none. */
export const checkMeeting = async (context: Context, meeting: Meeting): Promise<DayCheck> =>
  meeting.state === 'cancelled'
    ? { warnings: [], unknown: [] }
    : checkDays(context, { ...meeting, isOwn: ({ meeting_id }) => meeting_id === meeting.meeting_id })

/** What lies on the days of a meeting week, beside its own meetings. */
export const checkWeek = (context: Context, week: Omit<MeetingWeek, 'version'>) =>
  checkDays(context, {
    ...week,
    mode: 'in person',
    body_id: null,
    isOwn: ({ week_id }) => week_id === week.week_id,
  })

export async function daysOfMeeting(context: Context, id: string) {
  const meeting = await findMeeting(context.tx, context.tenant.conferenceId, id)
  return meeting ? { meeting, day_check: await checkMeeting(context, meeting) } : notFound(id)
}

export async function daysOfWeek(context: Context, id: string) {
  const week = await findWeek(context.tx, context.tenant.conferenceId, id)
  return week ? { week, day_check: await checkWeek(context, week) } : notFound(id)
}
