import type { Day } from '../../../kernel/day.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import type { Document } from '../../documents/contract.ts'
import { listDocumentsOfMeeting } from '../../documents/index.ts'
import type { Meeting } from '../../meetings/contract.ts'
import { isHeld, meetingWithAgenda } from '../../meetings/index.ts'
import { type Mandate, type MandateRow, pending } from '../contract.ts'
import { proposesItself } from '../following/rules.ts'
import { listEvery, listMandates } from '../listing/storage.ts'
import { PAGE, standing } from './actions.ts'

type OfMeeting = Exclude<Awaited<ReturnType<typeof meetingWithAgenda>>, Refusal> & {
  readonly held: boolean
  readonly documents: Document[]
  readonly mandates: MandateRow[]
  readonly more: boolean
}

/**
 * A meeting with its agenda. Ahead of it: the mandates that propose themselves for it, earliest due first.
 * Once it was held: what it adopted, and the first page of the mandates it gave.
 */
export async function meetingRecord(context: Context, meetingId: string): Promise<OfMeeting | Refusal> {
  const found = await meetingWithAgenda(context, meetingId)
  if (isRefusal(found)) return found
  const held = isHeld(found.meeting, context.today)
  const documents = await listDocumentsOfMeeting(context.tx, context.tenant.conferenceId, meetingId)
  const mandates = held ? await givenAt(context, meetingId) : await waitingFor(context, found.meeting)
  return {
    ...found,
    held,
    documents,
    mandates: mandates.slice(0, held ? PAGE : undefined).map((mandate) => standing(mandate, context.today)),
    more: held && mandates.length > PAGE,
  }
}

const givenAt = (context: Context, meetingId: string): Promise<Mandate[]> =>
  listMandates(context.tx, context.tenant.conferenceId, { meetingId }, undefined, PAGE + 1)

// None is left out of an agenda, however many there are.
async function waitingFor(context: Context, { body_id, opens_on }: Meeting): Promise<Mandate[]> {
  const meeting = { body: body_id, opens: opens_on as Day }
  const waiting = await listEvery(context.tx, context.tenant.conferenceId, {
    states: pending,
    bodyId: meeting.body,
  })
  return waiting.filter(
    ({ state, adopted_on, body_id: body }) =>
      proposesItself.decide({
        state,
        adopted: (adopted_on ?? meeting.opens) as Day,
        body: body ?? '',
        meeting,
      }) === true,
  )
}
