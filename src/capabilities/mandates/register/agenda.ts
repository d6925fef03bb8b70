import type { Day } from '../../../kernel/day.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { meetingWithAgenda } from '../../meetings/index.ts'
import { type MandateRow, pending } from '../contract.ts'
import { proposesItself } from '../following/rules.ts'
import { listEvery } from '../storage.ts'
import { standing } from './actions.ts'

type Agenda = Exclude<Awaited<ReturnType<typeof meetingWithAgenda>>, Refusal> & {
  readonly mandates: MandateRow[]
}

/** A meeting's provisional agenda with the mandates that propose themselves for it, earliest due first. */
export async function agendaOf(context: Context, meetingId: string): Promise<Agenda | Refusal> {
  const found = await meetingWithAgenda(context, meetingId)
  if (isRefusal(found)) return found
  const meeting = { body: found.meeting.body_id, opens: found.meeting.opens_on as Day }
  const on = { states: pending, bodyId: meeting.body }
  const waiting = await listEvery(context.tx, context.tenant.conferenceId, on)
  const proposed = waiting.filter(
    ({ state, adopted_on, body_id }) =>
      proposesItself.decide({
        state,
        adopted: (adopted_on ?? meeting.opens) as Day,
        body: body_id ?? '',
        meeting,
      }) === true,
  )
  return { ...found, mandates: proposed.map((mandate) => standing(mandate, context.today)) }
}
