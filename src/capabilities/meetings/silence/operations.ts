import { z } from 'zod'
import { download } from '../../../platform/operations/download.ts'
import { operation } from '../../../platform/operations/operation.ts'
import { may, own } from '../../../platform/operations/permission.ts'
import { textGiven } from '../../conference/contract.ts'
import { memberOffices, presidencyOffices, secretariat, secretariatDesk } from '../../directory/contract.ts'
import { extendSilence, openSilence, speakInSilence, withdrawSilence } from './actions.ts'
import { silenceCertificate } from './certificate.ts'
import { silenceFound, silenceListed, silenceState, spoken } from './contract.ts'
import { silenceOf, silences } from './reading.ts'
import {
  extendedWhileOpen,
  heardBeforeTheDeadline,
  memberWasAsked,
  silenceInEveryLanguage,
  silenceLongEnough,
  silenceStillOpen,
} from './rules.ts'

const readers = may(...secretariat, ...presidencyOffices, ...memberOffices, 'auditor')
const chair = may(...secretariatDesk, ...presidencyOffices)
/** On the clocks of the conference's zone; an hour that those leave out in spring is the one after it. */
const deadlineGiven = {
  deadline_day: z.iso.date(),
  deadline_time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
}

export const listProcedures = operation({
  id: 'meetings.silences',
  method: 'GET',
  path: '/silence',
  input: z.object({
    /** The place a page of procedures ended at. */
    before: z
      .string()
      .regex(/^[\dT:.Z-]{20,30}_[0-9a-f-]{36}$/)
      .optional(),
  }),
  output: z.object({ procedures: z.array(silenceListed), next: z.string().nullable() }),
  allow: readers,
  refusals: [],
  run: (context, input) => silences(context, input.before),
})

export const getProcedure = operation({
  id: 'meetings.silence',
  method: 'GET',
  path: '/silence/{procedure}',
  input: z.object({ procedure: z.uuid() }),
  output: silenceFound,
  allow: readers,
  refusals: [],
  run: (context, input) => silenceOf(context, input.procedure),
})

export const openProcedure = operation({
  id: 'meetings.open-silence',
  method: 'POST',
  path: '/silence',
  input: z.object({
    body_id: z.uuid(),
    title: textGiven,
    text: textGiven,
    basis: z.string().trim().min(1).max(500),
    ...deadlineGiven,
  }),
  output: z.object({ procedure_id: z.uuid() }),
  allow: chair,
  refusals: [silenceInEveryLanguage, silenceLongEnough],
  bound: { times: 60, withinMinutes: 60 },
  run: openSilence,
})

export const extendProcedure = operation({
  id: 'meetings.extend-silence',
  method: 'POST',
  path: '/silence/{procedure}/extension',
  input: z.object({ procedure: z.uuid(), ...deadlineGiven }),
  output: z.object({ deadline: z.string() }),
  allow: chair,
  refusals: [extendedWhileOpen],
  versioned: true,
  bound: { times: 60, withinMinutes: 60 },
  run: extendSilence,
})

export const withdrawProcedure = operation({
  id: 'meetings.withdraw-silence',
  method: 'POST',
  path: '/silence/{procedure}/withdrawal',
  input: z.object({ procedure: z.uuid() }),
  output: z.object({ state: z.literal('withdrawn') }),
  allow: chair,
  refusals: [silenceStillOpen],
  versioned: true,
  bound: { times: 60, withinMinutes: 60 },
  run: withdrawSilence,
})

type OfMember = { readonly participant: string }

export const speak = operation({
  id: 'meetings.break-silence',
  method: 'POST',
  path: '/silence/{procedure}/members/{participant}/position',
  input: z.object({
    procedure: z.uuid(),
    participant: z.uuid(),
    kind: spoken,
    words: z.string().trim().min(1).max(4000),
  }),
  output: z.object({ state: silenceState }),
  allow: own<OfMember>('member', ({ participant }) => participant, ...memberOffices),
  refusals: [memberWasAsked, heardBeforeTheDeadline],
  keepsTrace: true,
  bound: { times: 60, withinMinutes: 60 },
  run: speakInSilence,
})

export const getCertificate = operation({
  id: 'meetings.silence-certificate',
  method: 'GET',
  path: '/silence/{procedure}/certificate',
  input: z.object({ procedure: z.uuid(), language: z.enum(['es', 'en']).optional() }),
  output: download,
  gives: 'file',
  allow: readers,
  refusals: [],
  bound: { times: 300, withinMinutes: 60 },
  run: silenceCertificate,
})

export const silenceOperations = [
  listProcedures,
  getProcedure,
  openProcedure,
  extendProcedure,
  withdrawProcedure,
  speak,
  getCertificate,
]
