import { publicActor } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import type { MandateRow } from '../contract.ts'
import { listEvery } from '../listing/storage.ts'
import { standing } from '../register/actions.ts'

/** Every mandate that is open to everyone, whoever asks, as it stands today. */
export async function openMandates(context: Context): Promise<MandateRow[]> {
  const open = await context.as(publicActor)
  const all = await listEvery(open.tx, open.tenant.conferenceId, { kind: 'mandate' })
  return all.map((mandate) => standing(mandate, context.today))
}
