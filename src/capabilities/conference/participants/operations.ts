import { z } from 'zod'
import type { Day } from '../../../kernel/day.ts'
import { operation } from '../../../platform/operations/operation.ts'
import { anyone, may } from '../../../platform/operations/permission.ts'
import { code, day, participant, participantRecord, participantStatus, textGiven } from '../contract.ts'
import { codeOnce, datedChange } from '../rules.ts'
import { enterParticipant, nameParticipant, participantOf, setStatus } from './actions.ts'

/** Who keeps the facts of the conference. */
export const keepers = may('coordinator', 'assistant')
const known = z.string().max(40)

export const getParticipant = operation({
  id: 'conference.participant',
  method: 'GET',
  path: '/participants/{code}',
  input: z.object({ code: known }),
  output: participantRecord,
  allow: anyone,
  refusals: [],
  run: (context, input) => participantOf(context, input.code),
})

export const enterNewParticipant = operation({
  id: 'conference.enter-participant',
  method: 'POST',
  path: '/participants',
  input: z.object({
    kind: participant.shape.kind,
    code,
    short: textGiven,
    formal: textGiven,
    status: participantStatus,
    from: day,
  }),
  output: participantRecord,
  allow: keepers,
  refusals: [codeOnce],
  run: (context, input) => enterParticipant(context, { ...input, from: input.from as Day }),
})

export const nameParticipantFrom = operation({
  id: 'conference.name-participant',
  method: 'POST',
  path: '/participants/{code}/names',
  input: z.object({ code: known, short: textGiven, formal: textGiven, from: day }),
  output: participantRecord,
  allow: keepers,
  refusals: [datedChange],
  versioned: true,
  run: (context, input) => nameParticipant(context, { ...input, from: input.from as Day }),
})

export const setStatusFrom = operation({
  id: 'conference.set-status',
  method: 'POST',
  path: '/participants/{code}/statuses',
  input: z.object({ code: known, status: participantStatus.nullable(), from: day }),
  output: participantRecord,
  allow: keepers,
  refusals: [datedChange],
  versioned: true,
  run: (context, input) => setStatus(context, { ...input, from: input.from as Day }),
})

export const participantOperations = [getParticipant, enterNewParticipant, nameParticipantFrom, setStatusFrom]
