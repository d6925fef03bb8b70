import { type Day, addDays } from '../../../kernel/day.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../../platform/operations/rules.ts'
import { bodyNames, participantNames } from '../../conference/index.ts'
import type { HeldAppointment, Office } from '../contract.ts'
import { inTheCoordinatorsHand } from '../people/rules.ts'
import { nobodyAppointsThemselves } from '../suspending/rules.ts'
import { lockPerson } from '../people/storage.ts'
import { type AppointmentGiven, decideAppointment } from './decision.ts'
import {
  coordinatorAlways,
  endedStays,
  heldOnce,
  lastNotBeforeFirst,
  withdrawnBeforeItBegins,
} from './rules.ts'
import {
  type AppointmentRow,
  correctStored,
  deleteAppointment,
  findAppointment,
  insertAppointment,
  listAppointmentsOfPerson,
  listHolders,
  lockSeat,
  updateAppointment,
} from './storage.ts'

/** Appoints a person to an office; access begins with its first day. */
export async function appoint(context: Context, given: AppointmentGiven): Promise<HeldAppointment | Refusal> {
  const { tx, tenant } = context
  const conference = tenant.conferenceId
  const person = await lockPerson(tx, conference, given.person)
  if (!person) return notFound(given.person)
  const unknown = await unknownName(context, given)
  if (unknown) return unknown
  const held = await listAppointmentsOfPerson(tx, conference, given.person)
  const predecessor =
    given.predecessor === null ? undefined : await findAppointment(tx, conference, given.predecessor)
  const decided = decideAppointment(
    { actor: context.actor, appointee: given.person },
    given,
    held,
    predecessor,
  )
  if (isRefusal(decided)) return decided
  const appointment_id = context.newId()
  await insertAppointment(tx, conference, { appointment_id, ...columnsOf(given) })
  await context.journal({
    subject: 'appointment',
    subjectId: appointment_id,
    after: { ...columnsOf(given), person: `${person.given_name} ${person.family_name}` },
  })
  return getNamed(context, appointment_id)
}

/** Gives an appointment its last day; from the day after it gives no access any more. */
export async function endAppointment(
  context: Context,
  given: { appointment: string; until: Day },
): Promise<HeldAppointment | Refusal> {
  const { tx, tenant, actor, today } = context
  const conference = tenant.conferenceId
  const held = await lockHeld(context, given.appointment)
  if (isRefusal(held)) return held
  const { row, others } = held
  const decisions = [
    lastVersionOnly.decide({ seen: context.seenVersion, current: row.version }),
    inTheCoordinatorsHand.decide({ actor, offices: [row.office] }),
    endedStays.decide({ until: row.until_day, today }),
    lastNotBeforeFirst.decide({ from: row.from_day, until: given.until }),
    heldOnce.decide({
      period: { from: row.from_day, until: given.until },
      held: others.filter((one) => one.person_id === row.person_id).map(periodOf),
    }),
    coordinatorAlways.decide({
      office: row.office,
      until: given.until,
      today,
      others: otherPeriods(others),
    }),
    // To put off the end of one's own office is to give it to oneself.
    row.until_day !== null && row.until_day < given.until
      ? nobodyAppointsThemselves.decide({ actor, person: row.person_id })
      : 'another',
  ]
  const refused = decisions.find((one) => isRefusal(one))
  if (refused) return refused
  await updateAppointment(tx, conference, row.appointment_id, { until_day: given.until })
  await context.journal({
    subject: 'appointment',
    subjectId: row.appointment_id,
    before: { until_day: row.until_day },
    after: { until_day: given.until },
  })
  return getNamed(context, row.appointment_id)
}

/** Takes back an appointment before it begins; answers whose it was. */
export async function withdrawAppointment(
  context: Context,
  given: { appointment: string },
): Promise<{ person_id: string } | Refusal> {
  const { tx, tenant, actor, today } = context
  const held = await lockHeld(context, given.appointment)
  if (isRefusal(held)) return held
  const { row, others } = held
  const decisions = [
    lastVersionOnly.decide({ seen: context.seenVersion, current: row.version }),
    inTheCoordinatorsHand.decide({ actor, offices: [row.office] }),
    withdrawnBeforeItBegins.decide({
      from: row.from_day,
      today,
      succeeded: others.some(({ predecessor_id }) => predecessor_id === row.appointment_id),
    }),
  ]
  const refused = decisions.find((one) => isRefusal(one))
  if (refused) return refused
  await deleteAppointment(tx, tenant.conferenceId, row.appointment_id)
  await context.journal({ subject: 'appointment', subjectId: row.appointment_id, before: row })
  return { person_id: row.person_id }
}

/** An appointment and the others to the same seat, all of them held until the transaction ends. */
export async function lockHeld(
  context: Context,
  id: string,
): Promise<{ row: AppointmentRow; others: AppointmentRow[] } | Refusal> {
  const { tx, tenant } = context
  const conference = tenant.conferenceId
  const found = await findAppointment(tx, conference, id)
  if (!found) return notFound(id)
  await lockPerson(tx, conference, found.person_id)
  await lockSeat(tx, conference, found.office, found.participant_id)
  // Read again behind the locks: someone may have come first.
  const holders = await listHolders(tx, conference, found.office, found.participant_id)
  const row = holders.find((one) => one.appointment_id === id)
  if (!row) return notFound(id)
  return { row, others: holders.filter((one) => one !== row) }
}

/** Puts right what was entered wrongly: the first day, the instrument, the bodies, whom it succeeds. */
export async function correctAppointment(
  context: Context,
  given: Pick<AppointmentGiven, 'bodies' | 'from' | 'instrument' | 'predecessor'> & { appointment: string },
): Promise<HeldAppointment | Refusal> {
  const { tx, tenant, actor, today } = context
  const held = await lockHeld(context, given.appointment)
  if (isRefusal(held)) return held
  const { row, others } = held
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: row.version })
  if (isRefusal(last)) return last
  const unknown = await unknownName(context, { ...given, participant: row.participant_id })
  if (unknown) return unknown
  const decided = decideAppointment(
    // An earlier first day is time in office that was not given before.
    { actor, appointee: given.from < row.from_day ? row.person_id : undefined },
    {
      ...given,
      office: row.office,
      meeting: row.meeting_id,
      participant: row.participant_id,
      until: row.until_day,
    },
    others.filter((one) => one.person_id === row.person_id),
    others.find((one) => one.appointment_id === given.predecessor),
  )
  if (decided) return decided
  if (given.from > today) {
    // Moved into the future, it is not held today any more.
    const filled = coordinatorAlways.decide({
      office: row.office,
      until: addDays(today, -1),
      today,
      others: otherPeriods(others),
    })
    if (isRefusal(filled)) return { ...filled, field: 'from' }
  }
  const after = {
    from_day: given.from,
    instrument: given.instrument,
    predecessor_id: given.predecessor,
    body_ids: given.bodies,
  }
  await correctStored(tx, tenant.conferenceId, row.appointment_id, after)
  const { from_day, instrument, predecessor_id, body_ids } = row
  await context.journal({
    subject: 'appointment',
    subjectId: row.appointment_id,
    before: { from_day, instrument, predecessor_id, body_ids },
    after,
  })
  return getNamed(context, row.appointment_id)
}

/** When others hold the same seat, as far as they may use it. */
export const otherPeriods = (others: readonly AppointmentRow[]) =>
  others.filter((one) => one.suspended_at === null).map(periodOf)

const periodOf = (one: AppointmentRow) => ({ from: one.from_day, until: one.until_day })

/** Everyone who ever held an office for a participant, latest first. */
export async function holdersOf(
  context: Context,
  office: Office | undefined,
  participantId: string | null,
): Promise<{ appointment_id: string; name: string; from_day: Day; until_day: Day | null }[]> {
  if (office === undefined) return []
  const rows = await listHolders(context.tx, context.tenant.conferenceId, office, participantId)
  return rows.map((row) => ({ ...row, name: `${row.given_name} ${row.family_name}` }))
}

/** Everyone else who ever held what an appointment is to. */
export async function holdersBesides(context: Context, id: string) {
  const row = await findAppointment(context.tx, context.tenant.conferenceId, id)
  const holders = await holdersOf(context, row?.office, row?.participant_id ?? null)
  return holders.filter((one) => one.appointment_id !== id)
}

/** One appointment with its names, and whose it is. */
export async function appointmentRecord(context: Context, id: string) {
  const row = await findAppointment(context.tx, context.tenant.conferenceId, id)
  if (!row) return notFound(id)
  const [appointment] = await named(context, [row])
  if (!appointment) throw new Error('An appointment lost its name on the way')
  return { ...appointment, given_name: row.given_name, family_name: row.family_name }
}

export async function getNamed(context: Context, id: string): Promise<HeldAppointment> {
  const found = await appointmentRecord(context, id)
  if (isRefusal(found)) throw new Error('An appointment that was just stored is gone')
  return found
}

/** Rows with the names that participants and bodies bore on the first day of each. */
export async function named(
  context: Pick<Context, 'tx' | 'tenant'>,
  rows: readonly AppointmentRow[],
): Promise<HeldAppointment[]> {
  const participantOn = await participantNames(context)
  const bodyOn = await bodyNames(context)
  return rows.map((row) => ({
    ...row,
    participant: row.participant_id && (participantOn(row.participant_id, row.from_day)?.short ?? {}),
    bodies: row.body_ids.map((body_id) => ({ body_id, name: bodyOn(body_id, row.from_day)?.name ?? {} })),
    predecessor:
      row.predecessor_id && row.predecessor_person
        ? {
            appointment_id: row.predecessor_id,
            person_id: row.predecessor_person,
            name: row.predecessor_name ?? '',
          }
        : null,
  })) as HeldAppointment[]
}

/** A participant or a body that is not there is said, not left to the database. */
async function unknownName(
  context: Context,
  given: Pick<AppointmentGiven, 'participant' | 'bodies' | 'from'>,
): Promise<Refusal | undefined> {
  const participantOn = await participantNames(context)
  if (given.participant !== null && !participantOn(given.participant, given.from))
    return notFound(given.participant)
  const bodyOn = await bodyNames(context)
  const missing = given.bodies.find((body) => !bodyOn(body, given.from))
  return missing === undefined ? undefined : notFound(missing)
}

export function columnsOf(given: AppointmentGiven) {
  return {
    person_id: given.person,
    office: given.office,
    participant_id: given.participant,
    body_ids: given.bodies,
    from_day: given.from,
    until_day: given.until,
    instrument: given.instrument,
    predecessor_id: given.predecessor,
    meeting_id: given.meeting,
  }
}
