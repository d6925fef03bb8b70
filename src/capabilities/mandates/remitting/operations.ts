import { z } from 'zod'
import { download } from '../../../platform/operations/download.ts'
import { operation } from '../../../platform/operations/operation.ts'
import { readers } from '../permissions.ts'
import { remittance } from './actions.ts'

export const getRemittance = operation({
  id: 'mandates.remittance',
  method: 'GET',
  path: '/mandates/{reference}/remittance',
  input: z.object({ reference: z.string().max(40), language: z.enum(['es', 'en']).optional() }),
  output: download,
  gives: 'file',
  allow: readers,
  refusals: [],
  bound: { times: 120, withinMinutes: 60 },
  run: (context, { reference, language }) =>
    remittance(language ? { ...context, language } : context, reference),
})

export const remittingOperations = [getRemittance]
