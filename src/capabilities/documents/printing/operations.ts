import { z } from 'zod'
import { download } from '../../../platform/operations/download.ts'
import { operation } from '../../../platform/operations/operation.ts'
import { anyone } from '../../../platform/operations/permission.ts'
import { printDocument } from './actions.ts'
import { printedByParagraph } from './rules.ts'

/** Typeset each time: one account, or one visitor's address, may ask so often in an hour. */
export const printPaper = operation({
  id: 'documents.print',
  method: 'GET',
  path: '/documents/{document}/print',
  input: z.object({ document: z.uuid(), language: z.enum(['es', 'en']) }),
  output: download,
  gives: 'file',
  allow: anyone,
  refusals: [printedByParagraph],
  bound: { times: 120, withinMinutes: 60 },
  run: printDocument,
})

export const printingOperations = [printPaper]
