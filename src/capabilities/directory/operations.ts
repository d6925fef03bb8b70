import { z } from 'zod'
import type { Day } from '../../kernel/day.ts'
import { operation } from '../../platform/operations/operation.ts'
import { anyone, signedIn } from '../../platform/operations/permission.ts'
import { appointmentsOn } from './actions.ts'
import { appointingOperations } from './appointing/operations.ts'
import { appointment, office, signInAddress } from './contract.ts'
import { importOperations } from './import/operations.ts'
import { peopleOperations, readers } from './people/operations.ts'
import { ownOperations } from './own/operations.ts'
import { linkOpensOnce } from './rules.ts'
import { storyOperations } from './stories/operations.ts'
import { ownDataOperations } from './own-data/operations.ts'
import { takingAwayOperations } from './taking-away/operations.ts'
import { enter, leave, sendLink } from './sign-in/actions.ts'
import { linkLetter } from './sign-in/letter.ts'

export const requestLink = operation({
  id: 'directory.request-link',
  method: 'POST',
  path: '/sign-in/links',
  input: z.object({ email: signInAddress(z.email()), next: z.string().max(500).optional() }),
  output: z.object({ sent: z.literal(true) }),
  allow: anyone,
  refusals: [],
  secret: true,
  run: (context, input) => sendLink(context, input.email, input.next, linkLetter),
})

export const enterByLink = operation({
  id: 'directory.enter',
  method: 'POST',
  path: '/sign-in/sessions',
  input: z.object({
    token: z.string().max(200).optional(),
    email: signInAddress(z.string().max(320)).optional(),
    code: z.string().max(20).optional(),
  }),
  output: z.object({ token: z.string(), next: z.string().nullable() }),
  allow: anyone,
  refusals: [linkOpensOnce],
  secret: true,
  keepsTrace: true,
  run: (context, input) => enter(context, input),
})

export const leaveEverywhere = operation({
  id: 'directory.leave',
  method: 'POST',
  path: '/sign-in/end',
  input: z.object({}),
  output: z.object({ left: z.literal(true) }),
  allow: signedIn,
  refusals: [],
  run: (context) => leave(context),
})

export const listAppointments = operation({
  id: 'directory.appointments',
  method: 'GET',
  path: '/appointments',
  input: z.object({
    on: z.iso.date().optional(),
    participant: z.uuid().optional(),
    office: office.optional(),
  }),
  output: z.object({ appointments: z.array(appointment) }),
  allow: readers,
  refusals: [],
  run: async (context, input) => ({
    appointments: await appointmentsOn(context, (input.on as Day | undefined) ?? context.today, {
      participantId: input.participant,
      offices: input.office ? [input.office] : undefined,
    }),
  }),
})

export const directoryOperations = [
  requestLink,
  enterByLink,
  leaveEverywhere,
  listAppointments,
  ...ownOperations,
  ...peopleOperations,
  ...appointingOperations,
  ...importOperations,
  ...takingAwayOperations,
  ...storyOperations,
  ...ownDataOperations,
]
