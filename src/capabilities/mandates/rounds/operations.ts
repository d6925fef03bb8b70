import { z } from 'zod'
import { operation } from '../../../platform/operations/operation.ts'
import { anyOf } from '../../../platform/operations/permission.ts'
import { textGiven } from '../../conference/contract.ts'
import { presidency, readers, staff } from '../permissions.ts'
import { endRound, openRound, proposeInRound, roundWithMandates, rounds } from './actions.ts'
import { choice, proposal, reviewedMandate, round } from './contract.ts'
import { bodyEndsTheRound, oneRoundAtATime, proposedWithReason } from './rules.ts'

const count = z.number().int()

export const listReviewRounds = operation({
  id: 'mandates.rounds',
  method: 'GET',
  path: '/review-rounds',
  input: z.object({}),
  output: z.object({ rounds: z.array(round) }),
  allow: readers,
  refusals: [],
  run: rounds,
})

export const openReviewRound = operation({
  id: 'mandates.open-round',
  method: 'POST',
  path: '/review-rounds',
  input: z.object({
    body_id: z.uuid(),
    name: textGiven.refine(({ es = '', en = '' }) => es.length <= 200 && en.length <= 200),
  }),
  output: round,
  allow: staff,
  refusals: [oneRoundAtATime],
  run: openRound,
})

export const getReviewRound = operation({
  id: 'mandates.round',
  method: 'GET',
  path: '/review-rounds/{round}',
  input: z.object({ round: z.uuid(), after: z.string().max(60).optional() }),
  output: z.object({
    round,
    mandates: z.array(reviewedMandate),
    counts: z.object({ retain: count, update: count, remove: count, missing: count }),
    next: z.string().nullable(),
  }),
  allow: readers,
  refusals: [],
  run: roundWithMandates,
})

export const proposeForReview = operation({
  id: 'mandates.propose-in-round',
  method: 'POST',
  path: '/review-rounds/{round}/mandates/{reference}',
  input: z.object({
    round: z.uuid(),
    reference: z.string().max(40),
    choice,
    reason: z.string().trim().max(5000),
  }),
  output: proposal,
  allow: anyOf(staff, presidency),
  refusals: [proposedWithReason],
  run: proposeInRound,
})

export const endReviewRound = operation({
  id: 'mandates.end-round',
  method: 'POST',
  path: '/review-rounds/{round}/end',
  input: z.object({
    round: z.uuid(),
    symbol: z.string().trim().min(1).max(80),
    number: z.string().trim().min(1).max(40),
  }),
  output: round,
  allow: staff,
  refusals: [bodyEndsTheRound],
  versioned: true,
  run: endRound,
})

export const roundOperations = [
  listReviewRounds,
  openReviewRound,
  getReviewRound,
  proposeForReview,
  endReviewRound,
]
