import type { Day } from '../../kernel/day.ts'
import { dayAt } from '../../kernel/instant.ts'
import { type Refusal, isRefusal } from '../../kernel/refusal.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../platform/operations/rules.ts'
import { listCirculated } from './agenda/storage.ts'
import type { Meeting, MeetingListed } from './contract.ts'
import { findFirstAdoption } from '../documents/index.ts'
import type { DayCheck } from './planning/days/contract.ts'
import { checkMeeting } from './planning/days/reading.ts'
import { tellCalendars } from './planning/invitations/actions.ts'
import { calledOffInTime, hoursInOrder, isMoved } from './planning/invitations/rules.ts'
import { withinItsWeek } from './planning/weeks/rules.ts'
import { lockWeek } from './planning/weeks/storage.ts'
import { adoptedAtItsMeeting, meetingDaysInOrder, numberedOnce } from './rules.ts'
import {
  findMeeting,
  insertMeeting,
  listMeetings,
  lockMeeting,
  meetingNumberTaken,
  updateMeeting,
} from './storage.ts'

const PAGE = 50

/** A page of meetings, latest first. */
export async function meetingsBefore(
  context: Context,
  before: string | undefined,
): Promise<{ meetings: MeetingListed[]; next: string | null }> {
  const { tx, tenant } = context
  const [day, id] = before?.split('_') ?? []
  const place = day && id ? { day: day as Day, id } : undefined
  const found = await listMeetings(tx, tenant.conferenceId, place, PAGE + 1)
  const last = found[PAGE - 1]
  const shown = found.slice(0, PAGE)
  const circulated = new Set(
    await listCirculated(
      tx,
      tenant.conferenceId,
      shown.map(({ meeting_id }) => meeting_id),
    ),
  )
  return {
    meetings: shown.map((meeting) => ({ ...meeting, agenda: circulated.has(meeting.meeting_id) })),
    next: found.length > PAGE && last ? `${last.opens_on}_${last.meeting_id}` : null,
  }
}

type Given = Pick<
  Meeting,
  | 'body_id'
  | 'number'
  | 'name'
  | 'host_id'
  | 'place'
  | 'mode'
  | 'opens_on'
  | 'closes_on'
  | 'daily_from'
  | 'daily_until'
>

type Planned = Meeting & { readonly day_check: DayCheck }

/** Enters a meeting as planned; the answer says what lies on its days. */
export async function planMeeting(context: Context, given: Given): Promise<Planned | Refusal> {
  const fit = await fits(context, given)
  if (isRefusal(fit)) return fit
  const row = { meeting_id: context.newId(), zone: context.tenant.zone, state: 'planned' as const, ...given }
  await insertMeeting(context.tx, context.tenant.conferenceId, row)
  await context.journal({ subject: 'meeting', subjectId: row.meeting_id, after: row })
  const meeting = { ...row, calendar_sequence: 0, week_id: null, version: 1 }
  return { ...meeting, day_check: await checkMeeting(context, meeting) }
}

/** Changes what is known of a meeting, and how far it has come; the calendars it stands in are told. */
export async function changeMeeting(
  context: Context,
  given: Given & Pick<Meeting, 'state'> & { meeting: string },
): Promise<Planned | Refusal> {
  const conference = context.tenant.conferenceId
  const { meeting, ...change } = given
  const before = await lockMeeting(context.tx, conference, meeting)
  if (!before) return notFound(meeting)
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: before.version })
  if (isRefusal(last)) return last
  const fit = await fits(context, given, meeting)
  if (isRefusal(fit)) return fit
  const adopted = await findFirstAdoption(context.tx, conference, meeting)
  const opens = given.opens_on as Day
  const inTime = adoptedAtItsMeeting.decide({ adopted: adopted ?? opens, opens })
  if (isRefusal(inTime)) return { ...inTime, field: 'opens_on' }
  const week = before.week_id && (await lockWeek(context.tx, conference, before.week_id))
  const within = week && withinItsWeek.decide({ week, meeting: given })
  if (isRefusal(within)) return { ...within, field: 'opens_on' }
  const calledOff = calledOffInTime.decide({
    from: before.state,
    to: given.state,
    closes: before.closes_on as Day,
    today: dayAt(context.now, before.zone),
  })
  if (isRefusal(calledOff)) return calledOff
  const calendar_sequence = before.calendar_sequence + (isMoved(before, given) ? 1 : 0)
  const after = await updateMeeting(context.tx, conference, meeting, { ...change, calendar_sequence })
  await context.journal({ subject: 'meeting', subjectId: meeting, before, after })
  await tellCalendars(context, after)
  return { ...after, day_check: await checkMeeting(context, after) }
}

async function fits(context: Context, given: Given, butBy?: string): Promise<'fits' | Refusal> {
  const order = meetingDaysInOrder.decide({ opens: given.opens_on as Day, closes: given.closes_on as Day })
  if (isRefusal(order)) return order
  const hours = hoursInOrder.decide({ from: given.daily_from, until: given.daily_until })
  if (isRefusal(hours)) return hours
  const taken = await meetingNumberTaken(context.tx, context.tenant.conferenceId, {
    bodyId: given.body_id,
    number: given.number,
    butBy,
  })
  const free = numberedOnce.decide({ number: given.number, taken })
  return isRefusal(free) ? free : 'fits'
}

/** A meeting as it is known. */
export async function meetingOf(context: Context, id: string): Promise<{ meeting: Meeting } | Refusal> {
  const meeting = await findMeeting(context.tx, context.tenant.conferenceId, id)
  return meeting ? { meeting } : notFound(id)
}
