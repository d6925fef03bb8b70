import type { Actor } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Office } from '../contract.ts'
import { inTheCoordinatorsHand } from '../people/rules.ts'
import { nobodyAppointsThemselves } from '../suspending/rules.ts'
import { heldForSomeone, heldOnce, lastNotBeforeFirst, predecessorHeldTheSame } from './rules.ts'

export type AppointmentGiven = {
  readonly person: string
  readonly office: Office
  readonly participant: string | null
  readonly bodies: readonly string[]
  readonly from: Day
  readonly until: Day | null
  readonly instrument: string | null
  readonly predecessor: string | null
  /** A delegate's meeting. */
  readonly meeting: string | null
}

type HeldSeat = {
  readonly office: Office
  readonly participant_id: string | null
  readonly meeting_id?: string | null
  readonly from_day: Day
  readonly until_day: Day | null
}

/** What stands against an appointment, in the order a reader would ask; nothing where it may be made. */
export function decideAppointment(
  { actor, appointee }: { readonly actor: Actor; readonly appointee: string | undefined },
  given: Omit<AppointmentGiven, 'person'>,
  held: readonly HeldSeat[],
  predecessor: Omit<HeldSeat, 'until_day'> | undefined,
): Refusal | undefined {
  const same = held.filter(
    (one) =>
      one.office === given.office &&
      one.participant_id === given.participant &&
      (one.meeting_id ?? null) === given.meeting,
  )
  const decisions = [
    inTheCoordinatorsHand.decide({ actor, offices: [given.office] }),
    appointee === undefined ? 'another' : nobodyAppointsThemselves.decide({ actor, person: appointee }),
    heldForSomeone.decide({
      office: given.office,
      participant: given.participant !== null,
      meeting: given.meeting !== null,
    }),
    lastNotBeforeFirst.decide({ from: given.from, until: given.until }),
    heldOnce.decide({
      period: { from: given.from, until: given.until },
      held: same.map((one) => ({ from: one.from_day, until: one.until_day })),
    }),
    given.predecessor === null
      ? 'fits'
      : predecessorHeldTheSame.decide({
          given: { office: given.office, participantId: given.participant, from: given.from },
          predecessor: predecessor && {
            office: predecessor.office,
            participantId: predecessor.participant_id,
            from: predecessor.from_day,
          },
        }),
  ]
  return decisions.find((one) => isRefusal(one))
}
