import { z } from 'zod'
import type { Day } from '../../../kernel/day.ts'
import { operation } from '../../../platform/operations/operation.ts'
import { may } from '../../../platform/operations/permission.ts'
import { heldAppointment, office, personFacts, personName } from '../contract.ts'
import { readers } from '../people/operations.ts'
import { inTheCoordinatorsHand } from '../people/rules.ts'
import { nobodyAppointsThemselves } from '../suspending/rules.ts'
import {
  appoint,
  appointmentRecord,
  correctAppointment,
  endAppointment,
  holdersBesides,
  holdersOf,
  withdrawAppointment,
} from './actions.ts'
import {
  coordinatorAlways,
  endedStays,
  heldForSomeone,
  heldOnce,
  lastNotBeforeFirst,
  predecessorHeldTheSame,
  withdrawnBeforeItBegins,
} from './rules.ts'

export const appointers = may('coordinator', 'assistant')
const day = z.iso.date()

export const getAppointment = operation({
  id: 'directory.appointment',
  method: 'GET',
  path: '/appointments/{appointment}',
  input: z.object({ appointment: z.uuid() }),
  output: heldAppointment.extend({
    given_name: personFacts.given_name,
    family_name: personFacts.family_name,
  }),
  allow: readers,
  refusals: [],
  run: (context, input) => appointmentRecord(context, input.appointment),
})

/** Who may have gone before: everyone who ever held an office for a participant. */
export const listHoldersOf = operation({
  id: 'directory.holders',
  method: 'GET',
  path: '/holders',
  input: z.object({
    office: office.optional(),
    participant: z.uuid().optional(),
    /** Left out, with its office and participant asked for in their place. */
    besides: z.uuid().optional(),
  }),
  output: z.object({
    holders: z.array(
      z.object({ appointment_id: z.uuid(), name: personName, from_day: day, until_day: day.nullable() }),
    ),
  }),
  allow: readers,
  refusals: [],
  run: async (context, input) => ({
    holders: await (input.besides === undefined
      ? holdersOf(context, input.office, input.participant ?? null)
      : holdersBesides(context, input.besides)),
  }),
})

/** What may stand against an appointment. */
export const appointmentRules = [
  inTheCoordinatorsHand,
  nobodyAppointsThemselves,
  heldForSomeone,
  lastNotBeforeFirst,
  heldOnce,
  predecessorHeldTheSame,
]

export const appointPerson = operation({
  id: 'directory.appoint',
  method: 'POST',
  path: '/people/{person}/appointments',
  input: z.object({
    person: z.uuid(),
    office,
    participant: z.uuid().nullable().default(null),
    bodies: z.array(z.uuid()).max(30).default([]),
    from: day,
    until: day.nullable().default(null),
    instrument: z.string().trim().max(200).nullable().default(null),
    predecessor: z.uuid().nullable().default(null),
  }),
  output: heldAppointment,
  allow: appointers,
  refusals: appointmentRules,
  freshProof: true,
  run: (context, input) =>
    appoint(context, {
      ...input,
      meeting: null,
      bodies: [...new Set(input.bodies)],
      from: input.from as Day,
      until: input.until as Day | null,
      instrument: input.instrument === '' ? null : input.instrument,
    }),
})

export const correctHeldAppointment = operation({
  id: 'directory.correct-appointment',
  method: 'PUT',
  path: '/appointments/{appointment}',
  input: z.object({
    appointment: z.uuid(),
    bodies: z.array(z.uuid()).max(30),
    from: day,
    instrument: z.string().trim().max(200).nullable(),
    predecessor: z.uuid().nullable(),
  }),
  output: heldAppointment,
  allow: appointers,
  refusals: [
    inTheCoordinatorsHand,
    nobodyAppointsThemselves,
    lastNotBeforeFirst,
    heldOnce,
    predecessorHeldTheSame,
    coordinatorAlways,
  ],
  freshProof: true,
  versioned: true,
  run: (context, input) =>
    correctAppointment(context, {
      ...input,
      bodies: [...new Set(input.bodies)],
      from: input.from as Day,
      instrument: input.instrument === '' ? null : input.instrument,
    }),
})

export const endHeldAppointment = operation({
  id: 'directory.end-appointment',
  method: 'POST',
  path: '/appointments/{appointment}/end',
  input: z.object({ appointment: z.uuid(), until: day }),
  output: heldAppointment,
  allow: appointers,
  refusals: [
    inTheCoordinatorsHand,
    nobodyAppointsThemselves,
    endedStays,
    lastNotBeforeFirst,
    heldOnce,
    coordinatorAlways,
  ],
  freshProof: true,
  versioned: true,
  run: (context, input) => endAppointment(context, { ...input, until: input.until as Day }),
})

export const withdrawHeldAppointment = operation({
  id: 'directory.withdraw-appointment',
  method: 'POST',
  path: '/appointments/{appointment}/withdraw',
  input: z.object({ appointment: z.uuid() }),
  output: z.object({ person_id: z.uuid() }),
  allow: appointers,
  refusals: [inTheCoordinatorsHand, withdrawnBeforeItBegins],
  freshProof: true,
  versioned: true,
  run: (context, input) => withdrawAppointment(context, input),
})

export const appointingOperations = [
  getAppointment,
  listHoldersOf,
  appointPerson,
  correctHeldAppointment,
  endHeldAppointment,
  withdrawHeldAppointment,
]
