import { z } from 'zod'
import { operation } from '../../../platform/operations/operation.ts'
import { anyone } from '../../../platform/operations/permission.ts'
import { search } from './actions.ts'
import { facet, hit } from './contract.ts'

const language = z.enum(['es', 'en'])

export const searchDocuments = operation({
  id: 'documents.search',
  method: 'GET',
  path: '/search',
  input: z.object({
    q: z.string().max(1000).default(''),
    kind: z.string().max(40).optional(),
    body: z.uuid().optional(),
    meeting: z.uuid().optional(),
    language: language.optional(),
    year: z.coerce.number().int().min(1900).max(2999).optional(),
    /** The place a page ended at. */
    after: z
      .string()
      .regex(/^\d{1,18}_[0-9a-f-]{36}$/)
      .optional(),
  }),
  output: z.object({
    loosely: z.boolean(),
    count: z.number().int(),
    bounded: z.boolean(),
    documents: z.array(hit),
    facets: z.array(facet),
    next: z.string().nullable(),
  }),
  allow: anyone,
  refusals: [],
  run: search,
})

export const searchOperations = [searchDocuments]
