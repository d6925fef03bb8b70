import type { Day } from '../../../../kernel/day.ts'
import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../../../platform/operations/rules.ts'
import { bodiesOn } from '../../../conference/index.ts'
import { lockMeeting } from '../../storage.ts'
import type { DayCheck } from '../days/contract.ts'
import { checkWeek } from '../days/reading.ts'
import type { MeetingWeek, WeekRecord } from './contract.ts'
import { clashesOf, weekDaysInOrder, withinItsWeek } from './rules.ts'
import {
  findWeek,
  insertWeek,
  listMeetingsAround,
  listWeeks,
  lockWeek,
  updateWeek,
  updateWeekOfMeeting,
} from './storage.ts'

const PAGE = 50

/** A page of meeting weeks, latest first. */
export async function weeksBefore(
  context: Context,
  before: string | undefined,
): Promise<{ weeks: MeetingWeek[]; next: string | null }> {
  const [day, id] = before?.split('_') ?? []
  const place = day && id ? { day: day as Day, id } : undefined
  const found = await listWeeks(context.tx, context.tenant.conferenceId, place, PAGE + 1)
  const last = found[PAGE - 1]
  return {
    weeks: found.slice(0, PAGE),
    next: found.length > PAGE && last ? `${last.opens_on}_${last.week_id}` : null,
  }
}

/** A week with its meetings, where they get in each other's way, and those that might belong to it. */
export async function weekWithMeetings(context: Context, id: string): Promise<WeekRecord | Refusal> {
  const conference = context.tenant.conferenceId
  const week = await findWeek(context.tx, conference, id)
  if (!week) return notFound(id)
  const around = await listMeetingsAround(context.tx, conference, week)
  const meetings = around.filter(({ week_id }) => week_id === id)
  const bodies = await bodiesOn(context, week.opens_on as Day)
  const parents = new Map(bodies.map(({ body_id, parent_id }) => [body_id, parent_id]))
  return {
    week,
    meetings,
    clashes: clashesOf(meetings, parents),
    others: around.filter(({ week_id }) => week_id === null),
  }
}

type Given = Omit<MeetingWeek, 'week_id' | 'version'>
type Planned = MeetingWeek & { readonly day_check: DayCheck }

export async function planWeek(context: Context, given: Given): Promise<Planned | Refusal> {
  const order = weekDaysInOrder.decide({ opens: given.opens_on as Day, closes: given.closes_on as Day })
  if (isRefusal(order)) return order
  const row = { week_id: context.newId(), ...given }
  await insertWeek(context.tx, context.tenant.conferenceId, row)
  await context.journal({ subject: 'meeting week', subjectId: row.week_id, after: row })
  return { ...row, version: 1, day_check: await checkWeek(context, row) }
}

/** Changes a week; its meetings stay where they are, and so within it. */
export async function changeWeek(
  context: Context,
  { week: id, ...given }: Given & { readonly week: string },
): Promise<Planned | Refusal> {
  const conference = context.tenant.conferenceId
  const before = await lockWeek(context.tx, conference, id)
  if (!before) return notFound(id)
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: before.version })
  if (isRefusal(last)) return last
  const order = weekDaysInOrder.decide({ opens: given.opens_on as Day, closes: given.closes_on as Day })
  if (isRefusal(order)) return order
  const meetings = await listMeetingsAround(context.tx, conference, before)
  for (const meeting of meetings.filter(({ week_id }) => week_id === id)) {
    const within = withinItsWeek.decide({ week: given, meeting })
    if (isRefusal(within)) return { ...within, field: 'closes_on' }
  }
  const after = await updateWeek(context.tx, conference, id, given)
  await context.journal({ subject: 'meeting week', subjectId: id, before, after })
  return { ...after, day_check: await checkWeek(context, after) }
}

type Placing = { readonly week: string; readonly meeting: string }

/** Puts a meeting into a week; it belongs to one at most, and leaves the one it was in. */
export async function placeInWeek(
  context: Context,
  { week: id, meeting: meetingId }: Placing,
): Promise<MeetingWeek | Refusal> {
  const conference = context.tenant.conferenceId
  const meeting = await lockMeeting(context.tx, conference, meetingId)
  if (!meeting) return notFound(meetingId)
  const week = await lockWeek(context.tx, conference, id)
  if (!week) return notFound(id)
  const within = withinItsWeek.decide({ week, meeting })
  if (isRefusal(within)) return { ...within, field: 'meeting' }
  await updateWeekOfMeeting(context.tx, conference, meetingId, id)
  await context.journal({
    subject: 'meeting',
    subjectId: meetingId,
    before: { week_id: meeting.week_id },
    after: { week_id: id },
  })
  return week
}

export async function takeFromWeek(
  context: Context,
  { week: id, meeting: meetingId }: Placing,
): Promise<MeetingWeek | Refusal> {
  const conference = context.tenant.conferenceId
  const meeting = await lockMeeting(context.tx, conference, meetingId)
  if (meeting?.week_id !== id) return notFound(meetingId)
  const week = await findWeek(context.tx, conference, id)
  if (!week) return notFound(id)
  await updateWeekOfMeeting(context.tx, conference, meetingId, null)
  await context.journal({
    subject: 'meeting',
    subjectId: meetingId,
    before: { week_id: id },
    after: { week_id: null },
  })
  return week
}
