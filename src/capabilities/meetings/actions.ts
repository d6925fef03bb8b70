import type { Day } from '../../kernel/day.ts'
import { type Refusal, isRefusal } from '../../kernel/refusal.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../platform/operations/rules.ts'
import { listCirculated } from './agenda/storage.ts'
import type { Meeting, MeetingListed } from './contract.ts'
import { findFirstAdoption } from '../documents/index.ts'
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
  'body_id' | 'number' | 'name' | 'host_id' | 'place' | 'mode' | 'opens_on' | 'closes_on'
>

/** Enters a meeting as planned. */
export async function planMeeting(context: Context, given: Given): Promise<Meeting | Refusal> {
  const fit = await fits(context, given)
  if (isRefusal(fit)) return fit
  const row = { meeting_id: context.newId(), zone: context.tenant.zone, state: 'planned' as const, ...given }
  await insertMeeting(context.tx, context.tenant.conferenceId, row)
  await context.journal({ subject: 'meeting', subjectId: row.meeting_id, after: row })
  return { ...row, version: 1 }
}

/** Changes what is known of a meeting, and how far it has come. */
export async function changeMeeting(
  context: Context,
  given: Given & Pick<Meeting, 'state'> & { meeting: string },
): Promise<Meeting | Refusal> {
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
  const after = await updateMeeting(context.tx, conference, meeting, change)
  await context.journal({ subject: 'meeting', subjectId: meeting, before, after })
  return after
}

async function fits(context: Context, given: Given, butBy?: string): Promise<'fits' | Refusal> {
  const order = meetingDaysInOrder.decide({ opens: given.opens_on as Day, closes: given.closes_on as Day })
  if (isRefusal(order)) return order
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
