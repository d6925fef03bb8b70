import { z } from 'zod'
import { download } from '../../../platform/operations/download.ts'
import { operation } from '../../../platform/operations/operation.ts'
import { may } from '../../../platform/operations/permission.ts'
import { rosterFormats } from '../../../platform/papers/roster.ts'
import { memberOffices, presidencyOffices, secretariat } from '../../directory/contract.ts'
import { listOfParticipants } from './actions.ts'
import { listKind } from './contract.ts'

export const getList = operation({
  id: 'meetings.participants',
  method: 'GET',
  path: '/meetings/{meeting}/participants/{kind}/{format}',
  input: z.object({
    meeting: z.uuid(),
    kind: listKind,
    format: z.enum(rosterFormats),
    /** Of the words. */
    language: z.enum(['es', 'en']).optional(),
    /** By whose short names participants stand in order. */
    order: z.enum(['es', 'en']).optional(),
    /** The letter that was drawn to begin with. */
    from: z
      .string()
      .regex(/^\p{L}$/u)
      .optional(),
  }),
  output: download,
  gives: 'file',
  allow: may(...secretariat, ...presidencyOffices, ...memberOffices, 'observer', 'delegate', 'auditor'),
  refusals: [],
  bound: { times: 300, withinMinutes: 60 },
  run: listOfParticipants,
})

export const participantsOperations = [getList]
