import { z } from 'zod'
import { download } from '../../platform/operations/download.ts'
import { operation } from '../../platform/operations/operation.ts'
import { anyone } from '../../platform/operations/permission.ts'
import { paperOf } from './actions.ts'

/** The paper of a public document as it was handed in, in one of its languages. */
export const getPaper = operation({
  id: 'documents.paper',
  method: 'GET',
  path: '/papers',
  input: z.object({ symbol: z.string().max(80), language: z.enum(['es', 'en']) }),
  output: download,
  gives: 'file',
  allow: anyone,
  refusals: [],
  run: paperOf,
})

export const documentOperations = [getPaper]
