import type { Actor, Held } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/day.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import type { Context, Tenant } from '../../platform/operations/operation.ts'
import type { Tx } from '../../platform/postgres/client.ts'
import { presidenciesOn, statusesOn } from '../conference/index.ts'
import type { Appointment } from './contract.ts'
import { accessFollowsAppointment } from './rules.ts'
import { standsIn } from './standing-in/in-force.ts'
import { listStoodInBy } from './standing-in/storage.ts'
import { operationsOf } from './standing-in/contract.ts'
import {
  type Correspondent,
  findPersonWithAppointments,
  listAppointmentsOn,
  listCorrespondents,
} from './storage.ts'

/** Who a person is today: the offices their appointments give them on this day and the tasks colleagues left them, and no other. */
export async function actorOn(
  tx: Tx,
  tenant: Tenant,
  personId: string,
  today: Day,
): Promise<Actor | undefined> {
  const person = await findPersonWithAppointments(tx, tenant.conferenceId, personId)
  if (!person) return undefined
  const current = (await presidenciesOn({ tx, tenant }, today)).find((term) => term.standing === 'current')
  const statuses = await statusesOn(tx, tenant.conferenceId, today)
  const on = { today, presidency: current?.participant_id }
  const seatOf = (office: string, participantId: string | null): Held => {
    const status = participantId === null ? undefined : statuses.get(participantId)
    return { office, ...(participantId ? { participantId } : {}), ...(status ? { status } : {}) }
  }
  const held = person.appointments.flatMap((appointed): Held[] => {
    if (isRefusal(accessFollowsAppointment.decide({ appointed, ...on }))) return []
    const { office, participantId, bodyIds, meetingId } = appointed
    const seat = { ...seatOf(office, participantId), ...(meetingId ? { meetingId } : {}) }
    return bodyIds.length === 0 ? [seat] : bodyIds.map((bodyId) => ({ ...seat, bodyId }))
  })
  const stoodIn = await listStoodInBy(tx, tenant.conferenceId, personId, today)
  const own = held.map((one) => ({ office: one.office, participant_id: one.participantId ?? null }))
  const lent = stoodIn.flatMap((row): Held[] =>
    standsIn(row, own, on)
      ? [
          {
            ...seatOf(row.office, row.participant_id),
            only: operationsOf(row.tasks),
            standsInFor: row.holder_id,
          },
        ]
      : [],
  )
  return { kind: 'person', personId, name: person.name, held: [...held, ...lent] }
}

/** Who held which office on a day: "who was Honduras's focal point on 3 May 2019?" */
export async function appointmentsOn(
  context: Context,
  on: Day,
  of: {
    participantId?: string | undefined
    offices?: readonly string[] | undefined
    people?: readonly string[] | undefined
  },
): Promise<Appointment[]> {
  return listAppointmentsOn(context.tx, context.tenant.conferenceId, on, of)
}

/** Everyone who holds an office on a day, or those among some people who do, with the address and language letters go to. */
export function correspondentsOn(
  context: Context,
  on: Day,
  people?: readonly string[],
): Promise<Correspondent[]> {
  return listCorrespondents(context.tx, context.tenant.conferenceId, on, people)
}
