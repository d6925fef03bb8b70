import type { Actor, Held } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/day.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import type { Context, Tenant } from '../../platform/operations/operation.ts'
import type { Tx } from '../../platform/postgres/client.ts'
import { presidenciesOn } from '../conference/index.ts'
import type { Appointment } from './contract.ts'
import { accessFollowsAppointment } from './rules.ts'
import {
  type Correspondent,
  findPersonWithAppointments,
  listAppointmentsOn,
  listCorrespondents,
} from './storage.ts'

/** Who a person is today: the offices their appointments give them on this day, and no other. */
export async function actorOn(
  tx: Tx,
  tenant: Tenant,
  personId: string,
  today: Day,
): Promise<Actor | undefined> {
  const person = await findPersonWithAppointments(tx, tenant.conferenceId, personId)
  if (!person) return undefined
  const current = (await presidenciesOn({ tx, tenant }, today)).find((term) => term.standing === 'current')
  const held = person.appointments.flatMap((appointed): Held[] => {
    const decided = accessFollowsAppointment.decide({ appointed, today, presidency: current?.participant_id })
    if (isRefusal(decided)) return []
    const { office, participantId, bodyIds } = appointed
    const held = { office, ...(participantId ? { participantId } : {}) }
    return bodyIds.length === 0 ? [held] : bodyIds.map((bodyId) => ({ ...held, bodyId }))
  })
  return { kind: 'person', personId, name: person.name, held }
}

/** Who held which office on a day: "who was Honduras's focal point on 3 May 2019?" */
export async function appointmentsOn(
  context: Context,
  on: Day,
  of: { participantId?: string | undefined; offices?: readonly string[] | undefined },
): Promise<Appointment[]> {
  return listAppointmentsOn(context.tx, context.tenant.conferenceId, on, of)
}

/** Everyone who holds an office on a day, with the address and language letters go to. */
export function correspondentsOn(context: Context, on: Day): Promise<Correspondent[]> {
  return listCorrespondents(context.tx, context.tenant.conferenceId, on)
}
