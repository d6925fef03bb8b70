import { z } from 'zod'
import { operation } from '../../../platform/operations/operation.ts'
import { anyone } from '../../../platform/operations/permission.ts'
import { alignedParagraph, document } from '../contract.ts'
import { sideBySide } from './text.ts'

export const getText = operation({
  id: 'documents.text',
  method: 'GET',
  path: '/documents/{document}/text',
  input: z.object({ document: z.uuid() }),
  output: z.object({
    document,
    paragraphs: z.array(alignedParagraph),
  }),
  allow: anyone,
  refusals: [],
  run: (context, input) => sideBySide(context, input.document),
})

export const paragraphOperations = [getText]
