import { z } from 'zod'
import { operation } from '../../../platform/operations/operation.ts'
import { may, person } from '../../../platform/operations/permission.ts'
import { personName } from '../../directory/contract.ts'
import { meeting } from '../contract.ts'
import { giveParticulars, ownParticulars, particularsGiven, readParticulars, settleKept } from './actions.ts'
import { kept, particulars, readingPurpose } from './contract.ts'
import { askedOfThoseWhoCome, askedUntilItCloses, openedByPurpose } from './rules.ts'

/** Who sees what delegates give: the coordinator and the assistant, nobody else of the secretariat. */
const entrusted = may('coordinator', 'assistant')
const keptUntil = z.object({ travel: z.iso.date(), stay: z.iso.date() })
const field = z.enum(Object.keys(particulars.shape) as [keyof typeof particulars.shape])

export const getOwnParticulars = operation({
  id: 'meetings.own-particulars',
  method: 'GET',
  path: '/meetings/{meeting}/own-particulars',
  input: z.object({ meeting: z.uuid() }),
  output: z.object({
    meeting,
    kept_until: keptUntil,
    given_at: z.string().nullable(),
    values: particulars,
  }),
  allow: person,
  refusals: [askedOfThoseWhoCome, askedUntilItCloses],
  run: ownParticulars,
})

export const giveOwnParticulars = operation({
  id: 'meetings.give-particulars',
  method: 'PUT',
  path: '/meetings/{meeting}/own-particulars',
  input: particulars.extend({ meeting: z.uuid(), sex: particulars.shape.sex.default(null) }),
  output: z.object({ given: z.array(field) }),
  allow: person,
  refusals: [askedOfThoseWhoCome, askedUntilItCloses],
  secret: true,
  run: giveParticulars,
})

export const countParticulars = operation({
  id: 'meetings.particulars-given',
  method: 'GET',
  path: '/meetings/{meeting}/particulars',
  input: z.object({ meeting: z.uuid() }),
  output: z.object({
    meeting,
    people: z.number().int(),
    given: z.record(field, z.number().int()),
    kept,
    kept_until: keptUntil,
    version: z.number().int(),
  }),
  allow: entrusted,
  refusals: [],
  run: particularsGiven,
})

export const openParticulars = operation({
  id: 'meetings.particulars',
  method: 'GET',
  path: '/meetings/{meeting}/particulars/{purpose}',
  input: z.object({ meeting: z.uuid(), purpose: readingPurpose, after: z.uuid().optional() }),
  output: z.object({
    meeting,
    purpose: readingPurpose,
    fields: z.array(field),
    people: z.array(
      z.object({
        person_id: z.uuid(),
        name: personName,
        participant: z.string(),
        values: particulars,
      }),
    ),
    next: z.uuid().nullable(),
  }),
  allow: entrusted,
  refusals: [openedByPurpose],
  reads: { purpose: 'particulars' },
  run: readParticulars,
})

export const settleParticularsKept = operation({
  id: 'meetings.keep-particulars',
  method: 'PUT',
  path: '/particulars-kept',
  input: kept,
  output: kept.extend({ version: z.number().int() }),
  allow: may('coordinator'),
  refusals: [],
  versioned: true,
  run: settleKept,
})

export const particularsOperations = [
  getOwnParticulars,
  giveOwnParticulars,
  countParticulars,
  openParticulars,
  settleParticularsKept,
]
