import type { Day } from '../../../kernel/day.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import type { Document } from '../../documents/contract.ts'
import { listDocumentsOfMeeting } from '../../documents/index.ts'
import type { Meeting } from '../../meetings/contract.ts'
import { isHeld, meetingWithAgenda } from '../../meetings/index.ts'
import { type MandateRow, pending } from '../contract.ts'
import { proposesItself } from '../following/rules.ts'
import type { Condition } from '../listing/storage.ts'
import { pageOf } from './actions.ts'

type OfMeeting = Exclude<Awaited<ReturnType<typeof meetingWithAgenda>>, Refusal> &
  Awaited<ReturnType<typeof pageOf>> & { readonly held: boolean; readonly documents: Document[] }

/**
 * A meeting with its agenda. Ahead of it: the mandates that propose themselves for it, earliest due first, a page at
 * a time. Once it was held: what it adopted, and the mandates it gave.
 */
export async function meetingRecord(
  context: Context,
  given: { meeting: string; after?: string | undefined },
): Promise<OfMeeting | Refusal> {
  const found = await meetingWithAgenda(context, given.meeting)
  if (isRefusal(found)) return found
  const { meeting } = found
  const held = isHeld(meeting, context.today)
  const documents = await listDocumentsOfMeeting(context.tx, context.tenant.conferenceId, given.meeting)
  const page = await pageOf(context, held ? { meetingId: given.meeting } : waitingFor(meeting), given.after)
  const mandates = held ? page.mandates : page.mandates.filter((one) => isProposedFor(meeting, one))
  return { ...found, ...page, mandates, held, documents }
}

const waitingFor = ({ body_id, opens_on }: Meeting): Condition => ({
  states: pending,
  bodyId: body_id,
  adoptedBefore: opens_on as Day,
})

const isProposedFor = ({ body_id, opens_on }: Meeting, mandate: MandateRow): boolean =>
  proposesItself.decide({
    state: mandate.state,
    adopted: (mandate.adopted_on ?? opens_on) as Day,
    body: mandate.body_id ?? '',
    meeting: { body: body_id, opens: opens_on as Day },
  }) === true
