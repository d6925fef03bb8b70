import { z } from 'zod'
import { operation } from '../../../platform/operations/operation.ts'
import { anyone } from '../../../platform/operations/permission.ts'
import { document } from '../contract.ts'
import { sideBySide } from './text.ts'

const language = z.enum(['es', 'en'])
const version = z.object({ number: z.string(), text: z.string() }).optional()

export const getText = operation({
  id: 'documents.text',
  method: 'GET',
  path: '/documents/{document}/text',
  input: z.object({ document: z.uuid() }),
  output: z.object({
    document,
    paragraphs: z.array(
      z.object({
        mark: z.string(),
        kind: z.enum(['heading', 'text']),
        level: z.number().int(),
        versions: z.object({ es: version, en: version }),
        missing: z.array(language),
        stale: z.array(language),
      }),
    ),
  }),
  allow: anyone,
  refusals: [],
  run: async (context, input) => (await sideBySide(context, input.document)) as never,
})

export const paragraphOperations = [getText]
