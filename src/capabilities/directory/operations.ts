import { z } from 'zod'
import type { Day } from '../../kernel/day.ts'
import { operation } from '../../platform/operations/operation.ts'
import { anyone, oneself } from '../../platform/operations/permission.ts'
import { appointmentsOn } from './actions.ts'
import { accessOperations } from './access/operations.ts'
import { appointingOperations } from './appointing/operations.ts'
import { appointment, office, signInAddress } from './contract.ts'
import { importOperations } from './import/operations.ts'
import { peopleOperations, readers } from './people/operations.ts'
import { ownOperations } from './own/operations.ts'
import { linkOpensOnce } from './rules.ts'
import { standingInOperations } from './standing-in/operations.ts'
import { suspendingOperations } from './suspending/operations.ts'
import { providerOperations } from './providers/operations.ts'
import { signInsOperations } from './sign-ins/operations.ts'
import { signInTermsOperations } from './sign-in-terms/operations.ts'
import { storyOperations } from './stories/operations.ts'
import { ownDataOperations } from './own-data/operations.ts'
import { takingAwayOperations } from './taking-away/operations.ts'
import { securityOperations } from './security/operations.ts'
import { tokenOperations } from './tokens/operations.ts'
import { askForLink, codeTyped, enter, leave } from './sign-in/actions.ts'
import { proofOperations } from './sign-in/proof/operations.ts'
import { entered, secondStepOperations } from './sign-in/second/operations.ts'

export const requestLink = operation({
  id: 'directory.request-link',
  method: 'POST',
  path: '/sign-in/links',
  input: z.object({ email: signInAddress(z.email()), next: z.string().max(500).optional() }),
  output: z.object({ sent: z.literal(true) }),
  allow: anyone,
  bySession: true,
  refusals: [],
  secret: true,
  keepsTrace: true,
  counted: ({ email }) => email,
  run: (context, input) => askForLink(context, input),
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
  output: entered,
  allow: anyone,
  bySession: true,
  refusals: [linkOpensOnce],
  secret: true,
  keepsTrace: true,
  counted: ({ email }) => email,
  ahead: (context, input) => codeTyped(context, input),
  run: (context, input, typed) => enter(context, input, typed),
})

export const leaveEverywhere = operation({
  id: 'directory.leave',
  method: 'POST',
  path: '/sign-in/end',
  input: z.object({}),
  output: z.object({ left: z.literal(true) }),
  allow: oneself,
  bySession: true,
  refusals: [],
  endsSession: true,
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
  ...secondStepOperations,
  ...proofOperations,
  ...ownOperations,
  ...securityOperations,
  ...tokenOperations,
  ...signInsOperations,
  ...signInTermsOperations,
  ...providerOperations,
  ...peopleOperations,
  ...appointingOperations,
  ...suspendingOperations,
  ...accessOperations,
  ...standingInOperations,
  ...importOperations,
  ...takingAwayOperations,
  ...storyOperations,
  ...ownDataOperations,
]
