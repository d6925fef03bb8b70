import { z } from 'zod'
import { operation } from '../../../platform/operations/operation.ts'
import { appointers } from '../appointing/operations.ts'
import { coordinatorAlways } from '../appointing/rules.ts'
import { heldAppointment } from '../contract.ts'
import { inTheCoordinatorsHand } from '../people/rules.ts'
import { reinstate, suspend } from './actions.ts'
import { nobodyAppointsThemselves, suspendedOnce } from './rules.ts'

export const suspendHeldAppointment = operation({
  id: 'directory.suspend-appointment',
  method: 'POST',
  path: '/appointments/{appointment}/suspend',
  input: z.object({ appointment: z.uuid(), reason: z.string().trim().min(3).max(500) }),
  output: heldAppointment,
  allow: appointers,
  refusals: [inTheCoordinatorsHand, suspendedOnce, coordinatorAlways],
  versioned: true,
  run: (context, input) => suspend(context, input),
})

export const reinstateHeldAppointment = operation({
  id: 'directory.reinstate-appointment',
  method: 'POST',
  path: '/appointments/{appointment}/reinstate',
  input: z.object({ appointment: z.uuid() }),
  output: heldAppointment,
  allow: appointers,
  refusals: [inTheCoordinatorsHand, nobodyAppointsThemselves, suspendedOnce],
  versioned: true,
  run: (context, input) => reinstate(context, input),
})

export const suspendingOperations = [suspendHeldAppointment, reinstateHeldAppointment]
