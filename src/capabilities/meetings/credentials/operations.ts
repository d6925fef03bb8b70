import { z } from 'zod'
import { download } from '../../../platform/operations/download.ts'
import { operation } from '../../../platform/operations/operation.ts'
import { may } from '../../../platform/operations/permission.ts'
import { paperFormats } from '../../../platform/papers/index.ts'
import { presidencyOffices, secretariat } from '../../directory/contract.ts'
import { credentialsReport } from './actions.ts'

export const getCredentials = operation({
  id: 'meetings.credentials',
  method: 'GET',
  path: '/meetings/{meeting}/credentials/{format}',
  input: z.object({
    meeting: z.uuid(),
    format: z.enum(paperFormats),
    /** Of the words. */
    language: z.enum(['es', 'en']).optional(),
  }),
  output: download,
  gives: 'file',
  allow: may(...secretariat, ...presidencyOffices, 'auditor'),
  refusals: [],
  bound: { times: 300, withinMinutes: 60 },
  run: credentialsReport,
})

export const credentialsOperations = [getCredentials]
