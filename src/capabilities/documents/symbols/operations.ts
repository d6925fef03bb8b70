import { z } from 'zod'
import { operation } from '../../../platform/operations/operation.ts'
import { anyone, may } from '../../../platform/operations/permission.ts'
import { textGiven } from '../../conference/contract.ts'
import { secretariatDesk } from '../../directory/contract.ts'
import { documentType, outcomeAccess } from '../contract.ts'
import { settleType } from './actions.ts'
import { patternCanBeFilled } from './rules.ts'
import { listTypes } from './storage.ts'

export const listDocumentTypes = operation({
  id: 'documents.types',
  method: 'GET',
  path: '/document-types',
  input: z.object({}),
  output: z.object({ types: z.array(documentType) }),
  allow: anyone,
  refusals: [],
  run: async (context) => ({ types: await listTypes(context.tx, context.tenant.conferenceId) }),
})

export const settleDocumentType = operation({
  id: 'documents.settle-type',
  method: 'PUT',
  path: '/document-types/{kind}',
  input: z.object({
    kind: z.string().max(40),
    name: textGiven,
    pattern: z.string().trim().min(3).max(80),
    access: outcomeAccess,
    retired: z.boolean().default(false),
  }),
  output: documentType,
  allow: may(...secretariatDesk),
  refusals: [patternCanBeFilled],
  versioned: true,
  run: settleType,
})

export const symbolOperations = [listDocumentTypes, settleDocumentType]
