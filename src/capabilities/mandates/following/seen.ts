import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../../platform/operations/rules.ts'
import type { Mandate } from '../contract.ts'
import { lockMandate } from '../storage.ts'

/** A mandate locked for a change, where the asker saw its last version. */
export async function lockSeen(context: Context, reference: string): Promise<Mandate | Refusal> {
  const mandate = await lockMandate(context.tx, context.tenant.conferenceId, reference)
  if (!mandate) return notFound(reference)
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: mandate.version })
  return isRefusal(last) ? last : mandate
}
