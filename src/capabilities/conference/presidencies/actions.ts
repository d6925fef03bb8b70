import type { Day } from '../../../kernel/day.ts'
import type { Text } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../../platform/operations/rules.ts'
import type { PresidencyRecord } from '../contract.ts'
import { endsAfterItBegins, memberPresides, oneCurrentPresidency } from '../rules.ts'
import { insertPresidency, listParticipants } from '../storage.ts'
import { findPresidency, lockTerms, updatePresidency } from './storage.ts'

export type TermGiven = {
  readonly participant: string
  readonly theme: Text
  readonly from: Day
  readonly until: Day
  readonly designated_on: Day | null
}

export async function presidencyOf(context: Context, id: string): Promise<PresidencyRecord | Refusal> {
  return (await findPresidency(context.tx, context.tenant.conferenceId, id)) ?? notFound(id)
}

/** Enters a term. Its people have access from its first day on, by their appointments. */
export async function enterPresidency(
  context: Context,
  given: TermGiven,
): Promise<PresidencyRecord | Refusal> {
  const others = await lockTerms(context.tx, context.tenant.conferenceId)
  const refused = await standsAgainst(context, given, others)
  if (refused) return refused
  const presidency_id = context.newId()
  const row = columnsOf(given)
  await insertPresidency(context.tx, context.tenant.conferenceId, { presidency_id, ...row })
  await context.journal({ subject: 'presidency', subjectId: presidency_id, after: row })
  return presidencyOf(context, presidency_id)
}

export async function changePresidency(
  context: Context,
  given: TermGiven & { presidency: string },
): Promise<PresidencyRecord | Refusal> {
  const all = await lockTerms(context.tx, context.tenant.conferenceId)
  const before = all.find((one) => one.presidency_id === given.presidency)
  if (!before) return notFound(given.presidency)
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: before.version })
  if (isRefusal(last)) return last
  const refused = await standsAgainst(
    context,
    given,
    all.filter((one) => one !== before),
  )
  if (refused) return refused
  const after = columnsOf(given)
  await updatePresidency(context.tx, context.tenant.conferenceId, given.presidency, after)
  await context.journal({ subject: 'presidency', subjectId: given.presidency, before, after })
  return presidencyOf(context, given.presidency)
}

async function standsAgainst(
  context: Context,
  { from, until, participant }: TermGiven,
  others: readonly PresidencyRecord[],
): Promise<Refusal | undefined> {
  const there = await listParticipants(context.tx, context.tenant.conferenceId, from)
  const decisions = [
    endsAfterItBegins.decide({ from, until }),
    memberPresides.decide({
      status: there.find((one) => one.participant_id === participant)?.status,
      from,
    }),
    oneCurrentPresidency.decide({
      term: { from, until },
      others: others.map((one) => ({ from: one.from_day as Day, until: one.until_day as Day })),
    }),
  ]
  return decisions.find((one) => isRefusal(one))
}

const columnsOf = (given: TermGiven) => ({
  participant_id: given.participant,
  theme: given.theme,
  from_day: given.from,
  until_day: given.until,
  designated_on: given.designated_on,
})
