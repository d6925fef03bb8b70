import { addDays } from '../../../kernel/day.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { lastVersionOnly } from '../../../platform/operations/rules.ts'
import { getNamed, lockHeld, otherPeriods } from '../appointing/actions.ts'
import { coordinatorAlways } from '../appointing/rules.ts'
import { updateAppointment } from '../appointing/storage.ts'
import type { HeldAppointment } from '../contract.ts'
import { inTheCoordinatorsHand } from '../people/rules.ts'
import { inForce } from '../rules.ts'
import { nobodyAppointsThemselves, suspendedOnce } from './rules.ts'

/** Takes from an appointment all it gives, from this second on. */
export function suspend(
  context: Context,
  given: { appointment: string; reason: string },
): Promise<HeldAppointment | Refusal> {
  return turn(context, given.appointment, { at: context.now, reason: given.reason })
}

/** The same where it follows from another change, which compared its own version. */
export function suspendInConsequence(
  context: Context,
  given: { appointment: string; reason: string },
): Promise<HeldAppointment | Refusal> {
  return turn(context, given.appointment, { at: context.now, reason: given.reason }, 'follows')
}

/** Gives a suspended appointment back what it gave, where that follows from another change. */
export function reinstateInConsequence(
  context: Context,
  given: { appointment: string },
): Promise<HeldAppointment | Refusal> {
  return turn(context, given.appointment, undefined, 'follows')
}

/** Gives a suspended appointment back what it gave. */
export function reinstate(
  context: Context,
  given: { appointment: string },
): Promise<HeldAppointment | Refusal> {
  return turn(context, given.appointment, undefined)
}

async function turn(
  context: Context,
  appointment: string,
  suspension: { readonly at: string; readonly reason: string } | undefined,
  why: 'asked for' | 'follows' = 'asked for',
): Promise<HeldAppointment | Refusal> {
  const { tx, tenant, actor, today } = context
  const held = await lockHeld(context, appointment)
  if (isRefusal(held)) return held
  const { row, others } = held
  const decisions = [
    lastVersionOnly.decide({
      seen: why === 'follows' ? row.version : context.seenVersion,
      current: row.version,
    }),
    inTheCoordinatorsHand.decide({ actor, offices: [row.office] }),
    suspension ? 'another' : nobodyAppointsThemselves.decide({ actor, person: row.person_id }),
    suspendedOnce.decide({
      suspended: row.suspended_at !== null,
      suspend: suspension !== undefined,
      inForce: inForce({ from: row.from_day, until: row.until_day }, today),
    }),
    // Suspended, it is held today no more.
    suspension
      ? coordinatorAlways.decide({
          office: row.office,
          until: addDays(today, -1),
          today,
          others: otherPeriods(others),
        })
      : 'held on',
  ]
  const refused = decisions.find((one) => isRefusal(one))
  if (refused) return refused
  const after = { suspended_at: suspension?.at ?? null, suspension_reason: suspension?.reason ?? null }
  await updateAppointment(tx, tenant.conferenceId, row.appointment_id, after)
  await context.journal({
    subject: 'appointment',
    subjectId: row.appointment_id,
    before: { suspended_at: row.suspended_at, suspension_reason: row.suspension_reason },
    after,
  })
  return getNamed(context, row.appointment_id)
}
