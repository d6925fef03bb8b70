import { z } from 'zod'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { lastVersionOnly } from '../../../platform/operations/rules.ts'
import { findSettings, lockSettings, updateSettings } from '../../conference/index.ts'
import { type ConvocationTerms, convocationTerms } from './contract.ts'

/** What the conference settled for everything that leaves to many at once; a convocation is one of those. */
const sending = z.object({
  second_person_above: z.number().int().catch(20),
  wait_minutes: z.number().int().catch(10),
})
export type Sending = z.infer<typeof sending>

type Settled = {
  readonly terms: ConvocationTerms
  readonly sending: Sending
  /** Of the conference's settings. */
  readonly version: number
}

/** How the conference convokes. */
export async function termsOf({ tx, tenant }: Context): Promise<Settled> {
  const { settings, version } = await findSettings(tx, tenant.conferenceId)
  return {
    terms: convocationTerms.parse(settings['convocation'] ?? {}),
    sending: sending.parse(settings['circulars'] ?? {}),
    version,
  }
}

/** Days of notice for a body: its own period, else the conference's. */
export const noticeFor = ({ notice_days, bodies }: ConvocationTerms, body: string): number =>
  bodies[body] ?? notice_days

/** Settles how the conference convokes from now on. */
export async function settleTerms(
  context: Context,
  given: ConvocationTerms,
): Promise<(ConvocationTerms & { version: number }) | Refusal> {
  const conference = context.tenant.conferenceId
  const before = await lockSettings(context.tx, conference)
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: before.version })
  if (isRefusal(last)) return last
  const after = await updateSettings(context.tx, conference, { convocation: given })
  await context.journal({
    subject: 'conference',
    subjectId: conference,
    before: { convocation: convocationTerms.parse(before.settings['convocation'] ?? {}) },
    after: { convocation: given },
  })
  return { ...given, version: after.version }
}
