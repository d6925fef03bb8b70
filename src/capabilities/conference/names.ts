import type { Day } from '../../kernel/day.ts'
import type { Text } from '../../kernel/language.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { listBodyNames, listParticipantNames } from './storage.ts'

type Dated = { readonly id: string; readonly from_day: Day; readonly until_day: Day | null }

/** What something was called on a day; outside of every named period, what it was called nearest before, else first. */
function nameOn<Name extends Dated>(names: readonly Name[], id: string, day: Day): Name | undefined {
  const own = names.filter((name) => name.id === id)
  return own.findLast((name) => name.from_day <= day) ?? own[0]
}

/** The names of participants, whatever the day: one query, however many are asked for. */
export async function participantNames(context: Pick<Context, 'tx' | 'tenant'>) {
  const names = await listParticipantNames(context.tx, context.tenant.conferenceId)
  return (
    id: string,
    day: Day,
  ): { readonly code: string; readonly short: Text; readonly formal: Text } | undefined =>
    nameOn(names, id, day)
}

/** The same for bodies. */
export async function bodyNames(context: Pick<Context, 'tx' | 'tenant'>) {
  const names = await listBodyNames(context.tx, context.tenant.conferenceId)
  return (id: string, day: Day): { readonly code: string; readonly name: Text } | undefined =>
    nameOn(names, id, day)
}

/** Every name and code a participant ever had, with the participant: what a table may call it by. */
export async function everyParticipantName(context: Pick<Context, 'tx' | 'tenant'>) {
  return listParticipantNames(context.tx, context.tenant.conferenceId)
}
