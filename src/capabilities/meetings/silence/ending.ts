import { later } from '../../../kernel/instant.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { tellMembers } from './letters.ts'
import { insertEvent, listDueSilences, listRecipients, lockSilence, updateSilence } from './storage.ts'

/** The worker's task that ends what is due. */
export const END_SILENCES = 'end silence procedures'

/** So long after a deadline it is established that nobody objected: by then what arrived before it has been read. */
export const SETTLES_MS = 30_000

/** Adopts every text whose deadline has passed in silence, as of its deadline; each once, however often and late this runs. */
export async function endDueSilences(context: Context): Promise<number> {
  const { tx, tenant, now } = context
  const conference = tenant.conferenceId
  let adopted = 0
  for (const id of await listDueSilences(tx, conference, later(now, -SETTLES_MS))) {
    const procedure = await lockSilence(tx, conference, id)
    // Of two workers the second finds that it is done; and an objection may have come in between.
    if (procedure?.state !== 'open' || procedure.deadline > later(now, -SETTLES_MS)) continue
    await updateSilence(tx, conference, id, { state: 'adopted', ended_at: procedure.deadline })
    await insertEvent(tx, conference, {
      event_id: context.newId(),
      procedure_id: id,
      arrived_at: procedure.deadline,
      kind: 'adopted',
    })
    await context.journal({
      subject: 'silence procedure',
      subjectId: id,
      before: { state: 'open' },
      after: { state: 'adopted', ended_at: procedure.deadline },
    })
    await tellMembers(context, procedure, 'adopted', { recipients: await listRecipients(tx, conference, id) })
    adopted += 1
  }
  return adopted
}
