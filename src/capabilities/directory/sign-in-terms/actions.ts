import { holds } from '../../../kernel/actor.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { lastVersionOnly } from '../../../platform/operations/rules.ts'
import { signInTerms } from '../../../platform/sign-in/terms.ts'
import { findSettings, lockSettings, updateSettings } from '../../conference/index.ts'
import { findSecondFactor } from '../sign-in/storage.ts'
import { type Counts, coordinatorLoosens, countsLockNobodyOut, requiredByWhoHasOne } from './rules.ts'

export type Terms = Counts & { readonly second_factor: 'offered' | 'required' }
type Settled = Terms & { readonly version: number }

const termsIn = (context: Context, settings: unknown): Terms => {
  const terms = signInTerms(settings, context.tenant.isExample)
  return {
    second_factor: terms.secondFactor,
    letters: terms.letters,
    per_account: terms.perAccount,
    per_address: terms.perAddress,
    sessions: terms.sessions,
  }
}

/** On which terms people sign in here. */
export async function showTerms(context: Context): Promise<Settled> {
  const { settings, version } = await findSettings(context.tx, context.tenant.conferenceId)
  return { ...termsIn(context, settings), version }
}

/** Settles them anew. Refuses what would lock people out, and what the asker may not loosen. */
export async function settleTerms(context: Context, given: Terms): Promise<Settled | Refusal> {
  const { tx, tenant, actor } = context
  const conference = tenant.conferenceId
  const { settings, version } = await lockSettings(tx, conference)
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: version })
  if (isRefusal(last)) return last
  const before = termsIn(context, settings)
  const asked = { before: before.second_factor, after: given.second_factor }
  const operates = actor.kind !== 'person'
  const refusal = [
    countsLockNobodyOut.decide(given),
    coordinatorLoosens.decide({ ...asked, coordinator: operates || holds(actor, 'coordinator') }),
    requiredByWhoHasOne.decide({
      ...asked,
      has: operates || (await findSecondFactor(tx, conference, actor.personId)).has,
    }),
  ].find(isRefusal)
  if (refusal) return refusal
  const { second_factor, ...counts } = given
  const after = await updateSettings(tx, conference, { second_factor, sign_in: counts })
  await context.journal({ subject: 'conference', subjectId: conference, before, after: given })
  return { ...given, version: after.version }
}
