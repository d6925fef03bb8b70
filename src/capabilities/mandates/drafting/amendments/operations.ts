import { z } from 'zod'
import { operation } from '../../../../platform/operations/operation.ts'
import { amendmentKind, paragraphKind } from '../contract.ts'
import { PARAGRAPH, changed, wordsGiven } from '../fields.ts'
import { chair, speaks } from '../permissions.ts'
import { bracketParagraph, decideOnAmendment, proposeAmendment, withdrawAmendment } from './actions.ts'
import { amendmentSaysSomething, decidedWhilePending, memberSpeaks, saidOnTheTable } from './rules.ts'

const bound = { times: 300, withinMinutes: 60 }
const reason = z.string().trim().max(2000).default('')

export const propose = operation({
  id: 'mandates.propose-amendment',
  method: 'POST',
  path: '/drafts/{draft}/members/{participant}/amendments',
  input: z.object({
    draft: z.uuid(),
    participant: z.uuid(),
    kind: amendmentKind,
    paragraph: z.uuid().nullable(),
    adds: paragraphKind.nullable().default(null),
    text: wordsGiven(PARAGRAPH),
    reason,
  }),
  output: changed.extend({ number: z.number().int() }),
  allow: speaks,
  refusals: [memberSpeaks, saidOnTheTable, amendmentSaysSomething],
  bound,
  run: proposeAmendment,
})

export const withdrawOwn = operation({
  id: 'mandates.withdraw-amendment',
  method: 'POST',
  path: '/amendments/{amendment}/members/{participant}/withdrawal',
  input: z.object({ amendment: z.uuid(), participant: z.uuid() }),
  output: changed,
  allow: speaks,
  refusals: [decidedWhilePending],
  bound,
  run: withdrawAmendment,
})

export const bracketIt = operation({
  id: 'mandates.bracket-paragraph',
  method: 'PUT',
  path: '/drafts/{draft}/members/{participant}/brackets/{paragraph}',
  input: z.object({
    draft: z.uuid(),
    participant: z.uuid(),
    paragraph: z.uuid(),
    stands: z.boolean(),
    reason,
  }),
  output: changed,
  allow: speaks,
  refusals: [memberSpeaks, saidOnTheTable],
  bound,
  run: bracketParagraph,
})

export const decide = operation({
  id: 'mandates.decide-amendment',
  method: 'POST',
  path: '/amendments/{amendment}/decision',
  input: z.object({ amendment: z.uuid(), accepted: z.boolean() }),
  output: changed,
  allow: chair,
  refusals: [decidedWhilePending, saidOnTheTable],
  run: decideOnAmendment,
})

export const amendmentOperations = [propose, withdrawOwn, bracketIt, decide]
