import type { Day } from '../../../kernel/day.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import { participantNames } from '../../conference/index.ts'
import type { Office } from '../contract.ts'
import { inForce } from '../rules.ts'
import { findAppointment, listAppointmentsOfPerson } from '../appointing/storage.ts'
import { listAppointmentsOn } from '../storage.ts'
import { type Seat, areColleagues } from './colleagues.ts'
import { colleagueStandsIn } from './rules.ts'
import { type StandInRow, endStandIn, insertStandIn, listLeftBy, listStoodInBy } from './storage.ts'
import { type Leavable, type StandIn, tasksOf } from './contract.ts'

type Dated = { readonly from_day: Day; readonly until_day: Day | null; readonly suspended_at: string | null }

// A suspended office has no tasks to leave, and gives nobody a colleague's.
const isHeld = (one: Dated, today: Day): boolean =>
  one.suspended_at === null && inForce({ from: one.from_day, until: one.until_day }, today)

/** What the asker may leave to whom, who stands in for them, and for whom they stand in. */
export async function standIns(
  context: Context,
): Promise<{ leavable: Leavable[]; left: StandIn[]; stoodIn: StandIn[] }> {
  const { tx, tenant, today } = context
  const conference = tenant.conferenceId
  const personId = personOf(context)
  const held = (await listAppointmentsOfPerson(tx, conference, personId)).filter((one) => isHeld(one, today))
  const others = (await listAppointmentsOn(tx, conference, today, {})).filter(
    (one) => one.suspended_at === null,
  )
  const nameOn = await participantNames(context)
  const named = (row: Seat) => ({
    office: row.office as Office,
    participant: row.participant_id === null ? null : (nameOn(row.participant_id, today)?.short ?? {}),
  })
  const shown = (row: StandInRow, other: string): StandIn => ({ ...row, ...named(row), with: other })
  return {
    leavable: held.flatMap((one) => {
      const tasks = tasksOf(one.office)
      const colleagues = new Map(
        others.flatMap((other) =>
          other.person_id !== personId && areColleagues(one, other)
            ? [[other.person_id, `${other.given_name} ${other.family_name}`] as const]
            : [],
        ),
      )
      if (tasks.length === 0 || colleagues.size === 0) return []
      const people = Array.from(colleagues, ([person_id, name]) => ({ person_id, name }))
      return [{ appointment_id: one.appointment_id, ...named(one), tasks, colleagues: people }]
    }),
    left: (await listLeftBy(tx, conference, personId, today)).map((row) => shown(row, row.stand_in)),
    stoodIn: (await listStoodInBy(tx, conference, personId, today)).map((row) => shown(row, row.holder)),
  }
}

/** Leaves tasks of an office to a colleague until a day. */
export async function leaveTasks(
  context: Context,
  given: { appointment: string; person: string; tasks: readonly string[]; until: Day },
): Promise<{ stand_in_id: string } | Refusal> {
  const { tx, tenant, today } = context
  const conference = tenant.conferenceId
  const held = await findAppointment(tx, conference, given.appointment)
  if (!held) return notFound(given.appointment)
  const theirs = await listAppointmentsOfPerson(tx, conference, given.person)
  const decided = colleagueStandsIn.decide({
    own: held.person_id === personOf(context) && isHeld(held, today),
    office: held.office,
    tasks: given.tasks,
    colleague:
      given.person !== held.person_id && theirs.some((one) => isHeld(one, today) && areColleagues(held, one)),
    from: today,
    until: given.until,
    ends: held.until_day,
  })
  if (isRefusal(decided)) return decided
  const stand_in_id = context.newId()
  const row = {
    stand_in_id,
    appointment_id: held.appointment_id,
    person_id: given.person,
    tasks: [...new Set(given.tasks)],
    from_day: today,
    until_day: given.until,
  }
  await insertStandIn(tx, conference, row)
  await context.journal({ subject: 'stand-in', subjectId: stand_in_id, after: row })
  return { stand_in_id }
}

/** Either of the two ends it. */
export async function takeBackTasks(context: Context, standIn: string): Promise<{ ended: true } | Refusal> {
  const ended = await endStandIn(context.tx, context.tenant.conferenceId, {
    standIn,
    personId: personOf(context),
    at: context.now,
  })
  if (!ended) return notFound(standIn)
  await context.journal({ subject: 'stand-in', subjectId: standIn, after: { ended_at: context.now } })
  return { ended: true }
}

function personOf(context: Context): string {
  if (context.actor.kind !== 'person') throw new Error('Only a person leaves tasks to another')
  return context.actor.personId
}
