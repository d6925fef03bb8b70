import { z } from 'zod'
import { operation } from '../../../platform/operations/operation.ts'
import { anyone } from '../../../platform/operations/permission.ts'
import { document } from '../contract.ts'
import { compareWith } from './actions.ts'
import { compared } from './contract.ts'

const language = z.enum(['es', 'en'])

export const compareDocuments = operation({
  id: 'documents.compare',
  method: 'GET',
  path: '/documents/{document}/comparison',
  input: z.object({
    document: z.uuid(),
    /** The earlier one; left out, what the document follows. */
    symbol: z.string().max(80).optional(),
    language: language.optional(),
  }),
  output: z.object({ before: document, after: document, language, rows: z.array(compared) }),
  allow: anyone,
  refusals: [],
  run: compareWith,
})

export const comparingOperations = [compareDocuments]
