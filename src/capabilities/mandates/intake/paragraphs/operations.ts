import { z } from 'zod'
import { operation } from '../../../../platform/operations/operation.ts'
import { staff } from '../../permissions.ts'
import { addProposal, join, rewrite } from './actions.ts'
import { rewrittenBeforeDecided } from './rules.ts'

const words = z.string().trim().min(1).max(100_000).optional()
const done = z.object({ document_id: z.uuid(), number: z.string() })

export const rewriteParagraph = operation({
  id: 'mandates.rewrite',
  method: 'POST',
  path: '/provisions/{provision}/text',
  input: z.object({
    provision: z.uuid(),
    number: z.string().trim().max(40),
    text: z.object({ es: words, en: words }),
  }),
  output: done,
  allow: staff,
  refusals: [rewrittenBeforeDecided],
  versioned: true,
  run: rewrite,
})

export const joinParagraphs = operation({
  id: 'mandates.join',
  method: 'POST',
  path: '/provisions/{provision}/join',
  input: z.object({ provision: z.uuid() }),
  output: done,
  allow: staff,
  refusals: [rewrittenBeforeDecided],
  versioned: true,
  run: (context, input) => join(context, input.provision),
})

export const addMandateProposal = operation({
  id: 'mandates.propose',
  method: 'POST',
  path: '/provisions/{provision}/mandates',
  input: z.object({ provision: z.uuid() }),
  output: done,
  allow: staff,
  refusals: [rewrittenBeforeDecided],
  versioned: true,
  run: (context, input) => addProposal(context, input.provision),
})

export const paragraphOperations = [rewriteParagraph, joinParagraphs, addMandateProposal]
