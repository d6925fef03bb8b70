import { z } from 'zod'
import { operation } from '../../../../platform/operations/operation.ts'
import { paragraphKind } from '../contract.ts'
import { PARAGRAPH, changed, wordsGiven } from '../fields.ts'
import { chair } from '../permissions.ts'
import { agreedWhenFree, reopenedByTheChair, tabledTextStands } from '../rules.ts'
import {
  addParagraph,
  agreeParagraph,
  moveParagraph,
  removeParagraph,
  reopenParagraph,
  writeParagraph,
} from './actions.ts'

const asked = z.object({ paragraph: z.uuid() })

export const add = operation({
  id: 'mandates.add-draft-paragraph',
  method: 'POST',
  path: '/drafts/{draft}/paragraphs',
  input: z.object({
    draft: z.uuid(),
    behind: z.uuid().nullable(),
    kind: paragraphKind,
    text: wordsGiven(PARAGRAPH).refine((given) => Object.keys(given).length > 0),
  }),
  output: changed,
  allow: chair,
  refusals: [tabledTextStands],
  run: addParagraph,
})

export const write = operation({
  id: 'mandates.write-draft-paragraph',
  method: 'PUT',
  path: '/draft-paragraphs/{paragraph}',
  input: asked.extend({
    kind: paragraphKind,
    text: wordsGiven(PARAGRAPH).refine((given) => Object.keys(given).length > 0),
    same: z.boolean().default(false),
  }),
  output: changed,
  allow: chair,
  refusals: [tabledTextStands],
  versioned: true,
  run: writeParagraph,
})

export const move = operation({
  id: 'mandates.move-draft-paragraph',
  method: 'POST',
  path: '/draft-paragraphs/{paragraph}/place',
  input: asked.extend({ to: z.enum(['up', 'down']) }),
  output: changed,
  allow: chair,
  refusals: [tabledTextStands],
  versioned: true,
  run: moveParagraph,
})

export const remove = operation({
  id: 'mandates.remove-draft-paragraph',
  method: 'DELETE',
  path: '/draft-paragraphs/{paragraph}',
  input: asked,
  output: changed,
  allow: chair,
  refusals: [tabledTextStands],
  versioned: true,
  run: removeParagraph,
})

export const agree = operation({
  id: 'mandates.agree-draft-paragraph',
  method: 'POST',
  path: '/draft-paragraphs/{paragraph}/agreement',
  input: asked,
  output: changed,
  allow: chair,
  refusals: [agreedWhenFree],
  versioned: true,
  run: agreeParagraph,
})

export const reopen = operation({
  id: 'mandates.reopen-draft-paragraph',
  method: 'POST',
  path: '/draft-paragraphs/{paragraph}/reopening',
  input: asked,
  output: changed,
  allow: chair,
  refusals: [reopenedByTheChair],
  versioned: true,
  run: reopenParagraph,
})

export const paragraphOperations = [add, write, move, remove, agree, reopen]
