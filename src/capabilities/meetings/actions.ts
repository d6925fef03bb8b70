import type { Day } from '../../kernel/day.ts'
import { type Refusal, isRefusal } from '../../kernel/refusal.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { notFound } from '../../platform/operations/rules.ts'
import type { AgendaItem, Meeting } from './contract.ts'
import { meetingDaysInOrder } from './rules.ts'
import { findMeeting, insertMeeting, listAgenda, listMeetings } from './storage.ts'

export async function meetingsBefore(
  context: Context,
  before: Day | undefined,
): Promise<{ meetings: Meeting[] }> {
  return { meetings: await listMeetings(context.tx, context.tenant.conferenceId, before) }
}

/** Enters a meeting as planned. */
export async function planMeeting(
  context: Context,
  given: Pick<
    Meeting,
    'body_id' | 'number' | 'name' | 'host_id' | 'place' | 'mode' | 'opens_on' | 'closes_on'
  >,
): Promise<Meeting | Refusal> {
  const order = meetingDaysInOrder.decide({ opens: given.opens_on as Day, closes: given.closes_on as Day })
  if (isRefusal(order)) return order
  const row = { meeting_id: context.newId(), zone: context.tenant.zone, state: 'planned' as const, ...given }
  await insertMeeting(context.tx, context.tenant.conferenceId, row)
  await context.journal({ subject: 'meeting', subjectId: row.meeting_id, after: row })
  return { ...row, version: 1 }
}

export async function meetingWithAgenda(
  context: Context,
  id: string,
): Promise<{ meeting: Meeting; agenda: AgendaItem[] } | Refusal> {
  const meeting = await findMeeting(context.tx, context.tenant.conferenceId, id)
  if (!meeting) return notFound(id)
  return { meeting, agenda: await listAgenda(context.tx, context.tenant.conferenceId, id) }
}
