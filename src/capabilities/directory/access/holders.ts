import type { Text } from '../../../kernel/language.ts'
import { isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { participantNames, presidenciesOn } from '../../conference/index.ts'
import type { Office } from '../contract.ts'
import { accessFollowsAppointment } from '../rules.ts'
import { givesWith } from '../sign-in/session.ts'
import { listSecondFactors } from '../sign-in/storage.ts'
import { operationsOf } from '../standing-in/contract.ts'
import { standsIn } from '../standing-in/in-force.ts'
import { listStandInsOn } from '../standing-in/storage.ts'
import { listAppointmentsOn } from '../storage.ts'

/** What an office or a task gives its holder today, and if nothing, why. */
export type Gives = 'may' | 'suspended' | 'not presiding' | 'no second factor' | 'not standing in'

export type Holder = {
  readonly person_id: string
  readonly name: string
  readonly office: Office
  readonly participant: Text | null
  readonly until_day: string | null
  /** Does this operation in a colleague's place. */
  readonly stands_in: boolean
  readonly gives: Gives
}

/**
 * Everyone who holds one of these offices today, and everyone this operation was left to by one of them. Whether it
 * gives them anything is decided by the rules that decide at each request; who gets nothing is listed, and told why.
 */
export async function holdersToday(
  context: Context,
  operation: string,
  offices: readonly string[],
): Promise<Holder[]> {
  const { tx, tenant, today } = context
  const conference = tenant.conferenceId
  const held = await listAppointmentsOn(tx, conference, today, { offices })
  const lent = (await listStandInsOn(tx, conference, today, offices)).filter((row) =>
    operationsOf(row.tasks).includes(operation),
  )
  const colleagues = [...new Set(lent.map((row) => row.person_id))]
  const own =
    colleagues.length === 0 ? [] : await listAppointmentsOn(tx, conference, today, { people: colleagues })
  const factors = await listSecondFactors(tx, conference, [
    ...new Set([...held.map((one) => one.person_id), ...colleagues]),
  ])
  const nameOn = await participantNames(context)
  const current = (await presidenciesOn(context, today)).find((term) => term.standing === 'current')
  const on = { today, presidency: current?.participant_id }

  const lacksFactor = (personId: string, office: string): boolean =>
    !givesWith(tenant, office, factors.get(personId) ?? { has: false, due: false })
  const participant = (id: string | null): Text | null =>
    id === null ? null : (nameOn(id, today)?.short ?? {})
  const holds = (one: (typeof held)[number], suspended: boolean): boolean =>
    !isRefusal(
      accessFollowsAppointment.decide({
        appointed: {
          office: one.office,
          participantId: one.participant_id,
          from: one.from_day as typeof today,
          until: one.until_day as typeof today | null,
          suspended,
        },
        ...on,
      }),
    )

  return [
    ...held.map((one): Holder => {
      const suspended = one.suspended_at !== null
      const gives = suspended
        ? 'suspended'
        : !holds(one, suspended)
          ? 'not presiding'
          : lacksFactor(one.person_id, one.office)
            ? 'no second factor'
            : 'may'
      return {
        person_id: one.person_id,
        name: `${one.given_name} ${one.family_name}`,
        office: one.office,
        participant: participant(one.participant_id),
        until_day: one.until_day,
        stands_in: false,
        gives,
      }
    }),
    ...lent.map((row): Holder => {
      const seats = own.filter(
        (one) => one.person_id === row.person_id && holds(one, one.suspended_at !== null),
      )
      const gives = !standsIn(row, seats, on)
        ? 'not standing in'
        : lacksFactor(row.person_id, row.office)
          ? 'no second factor'
          : 'may'
      return {
        person_id: row.person_id,
        name: row.stand_in,
        office: row.office as Office,
        participant: participant(row.participant_id),
        until_day: row.until_day,
        stands_in: true,
        gives,
      }
    }),
  ]
}
