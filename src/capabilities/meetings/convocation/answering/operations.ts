import { z } from 'zod'
import { download } from '../../../../platform/operations/download.ts'
import { operation } from '../../../../platform/operations/operation.ts'
import { anyOf, anyone, may, own, signedIn } from '../../../../platform/operations/permission.ts'
import { presidencyOffices, secretariatDesk } from '../../../directory/contract.ts'
import { takesPlace } from '../../planning/invitations/rules.ts'
import {
  answer,
  answerSent,
  colleagueNamed,
  language,
  linkedLetter,
  ownLetter,
  speakers,
  waiting,
} from '../contract.ts'
import { letterTo, waitingFor } from '../reading.ts'
import {
  answerByLink,
  answerSignedIn,
  leaveToColleague,
  letterBehind,
  noteAnswer,
  paperBehind,
} from './actions.ts'
import { answeredUntilItOpens, leftToFewColleagues, linkAnswersForItsParticipant } from './rules.ts'

type Of = { readonly participant: string }
const of = z.object({ meeting: z.uuid(), participant: z.uuid() })
const ofParticipant = ({ participant }: Of): string => participant
const token = z.string().min(20).max(200)

export const getConvocationLetter = operation({
  id: 'meetings.convocation-letter',
  method: 'GET',
  path: '/meetings/{meeting}/convocation/letters/{participant}',
  input: of,
  output: ownLetter,
  allow: anyOf(
    may(...secretariatDesk, ...presidencyOffices, 'auditor'),
    own<Of>('convocation', ofParticipant, ...speakers),
  ),
  refusals: [],
  run: letterTo,
})

export const answerConvocation = operation({
  id: 'meetings.answer-convocation',
  method: 'POST',
  path: '/meetings/{meeting}/convocation/letters/{participant}/answer',
  input: answerSent.extend(of.shape),
  output: answer,
  allow: own<Of>('convocation', ofParticipant, ...speakers),
  refusals: [takesPlace, answeredUntilItOpens],
  versioned: true,
  run: answerSignedIn,
})

export const noteConvocationAnswer = operation({
  id: 'meetings.note-answer',
  method: 'POST',
  path: '/meetings/{meeting}/convocation/letters/{participant}/noted-answer',
  input: answerSent.extend({ ...of.shape, note: z.string().trim().min(1).max(200) }),
  output: answer,
  allow: may(...secretariatDesk),
  refusals: [takesPlace, answeredUntilItOpens],
  versioned: true,
  run: noteAnswer,
})

export const listWaitingConvocations = operation({
  id: 'meetings.waiting-convocations',
  method: 'GET',
  path: '/waiting-convocations',
  input: z.object({}),
  output: z.object({ waiting: z.array(waiting), more: z.boolean() }),
  allow: signedIn,
  refusals: [],
  run: waitingFor,
})

export const getLinkedConvocation = operation({
  id: 'meetings.linked-convocation',
  method: 'GET',
  path: '/convocation-links/{token}',
  input: z.object({ token }),
  output: linkedLetter,
  allow: anyone,
  refusals: [linkAnswersForItsParticipant],
  run: (context, input) => letterBehind(context, input.token),
})

export const getLinkedPaper = operation({
  id: 'meetings.linked-letter-paper',
  method: 'GET',
  path: '/convocation-links/{token}/paper',
  input: z.object({ token, language }),
  output: download,
  gives: 'file',
  allow: anyone,
  refusals: [linkAnswersForItsParticipant],
  run: paperBehind,
})

export const answerLinked = operation({
  id: 'meetings.answer-linked',
  method: 'POST',
  path: '/convocation-links/{token}/answer',
  input: answerSent.extend({ token }),
  output: answer,
  allow: anyone,
  refusals: [linkAnswersForItsParticipant, takesPlace, answeredUntilItOpens],
  versioned: true,
  secret: true,
  run: answerByLink,
})

export const leaveAnswer = operation({
  id: 'meetings.leave-answer',
  method: 'POST',
  path: '/convocation-links/{token}/colleagues',
  input: colleagueNamed.extend({ token }),
  output: z.object({ left: z.number().int() }),
  allow: anyone,
  refusals: [linkAnswersForItsParticipant, takesPlace, answeredUntilItOpens, leftToFewColleagues],
  secret: true,
  bound: { times: 20, withinMinutes: 60 },
  run: leaveToColleague,
})

export const answeringOperations = [
  getConvocationLetter,
  answerConvocation,
  noteConvocationAnswer,
  listWaitingConvocations,
  getLinkedConvocation,
  getLinkedPaper,
  answerLinked,
  leaveAnswer,
]
