import { z } from 'zod'
import type { Day } from '../../../kernel/day.ts'
import { operation } from '../../../platform/operations/operation.ts'
import { textGiven } from '../../conference/contract.ts'
import { documentKind, outcomeAccess } from '../../documents/contract.ts'
import { compared } from '../../documents/index.ts'
import { documentRules } from '../../documents/rules.ts'
import { meeting } from '../../meetings/contract.ts'
import { adoptedAtItsMeeting } from '../../meetings/index.ts'
import { readableText } from '../intake/rules.ts'
import { staff } from '../permissions.ts'
import { issueDraft, openDraft, tableDraft, withdrawDraft } from './actions.ts'
import { adoptDraft } from './adoption.ts'
import { amendmentOperations } from './amendments/operations.ts'
import { draft, draftFound, draftListed } from './contract.ts'
import { changed, wordsGiven } from './fields.ts'
import { paragraphOperations } from './paragraphs/operations.ts'
import { chair, draftReaders } from './permissions.ts'
import { compareDraft, draftOf, draftPlace, draftsOf } from './reading.ts'
import { adoptedByConsensus, tabledOnce, takenBackUnadopted } from './rules.ts'

const asked = z.object({ draft: z.uuid() })
const bound = { times: 120, withinMinutes: 60 }

export const listDraftsFor = operation({
  id: 'mandates.drafts',
  method: 'GET',
  path: '/meetings/{meeting}/drafts',
  input: z.object({ meeting: z.uuid() }),
  output: z.object({ meeting, drafts: z.array(draftListed) }),
  allow: draftReaders,
  refusals: [],
  run: (context, input) => draftsOf(context, input.meeting),
})

export const getDraft = operation({
  id: 'mandates.draft',
  method: 'GET',
  path: '/drafts/{draft}',
  input: asked,
  output: draftFound,
  allow: draftReaders,
  refusals: [],
  run: (context, input) => draftOf(context, input.draft),
})

/** What a stream of changes begins with, and is asked again with. */
export const followDraft = operation({
  id: 'mandates.follow-draft',
  method: 'GET',
  path: '/drafts/{draft}/place',
  input: asked,
  output: z.object({ topic: z.string(), sequence: z.number().int() }),
  allow: draftReaders,
  refusals: [],
  run: (context, input) => draftPlace(context, input.draft),
})

const version = z.coerce.number().int().min(0).max(100_000).optional()

export const compareVersions = operation({
  id: 'mandates.compare-draft',
  method: 'GET',
  path: '/drafts/{draft}/comparison',
  input: asked.extend({ from: version, to: version, language: z.enum(['es', 'en']).optional() }),
  output: z.object({
    draft,
    versions: z.array(z.object({ number: z.number().int(), made_at: z.string() })),
    from: z.number().int(),
    to: z.number().int(),
    language: z.enum(['es', 'en']),
    rows: z.array(compared),
  }),
  allow: draftReaders,
  refusals: [],
  bound: { times: 300, withinMinutes: 60 },
  run: compareDraft,
})

export const open = operation({
  id: 'mandates.open-draft',
  method: 'POST',
  path: '/meetings/{meeting}/drafts',
  input: z.object({
    meeting: z.uuid(),
    kind: documentKind,
    title: textGiven,
    original_language: z.enum(['es', 'en']),
    text: wordsGiven(400_000),
  }),
  output: z.object({ draft_id: z.uuid() }),
  allow: chair,
  refusals: [],
  bound,
  run: openDraft,
})

export const table = operation({
  id: 'mandates.table-draft',
  method: 'POST',
  path: '/drafts/{draft}/tabling',
  input: asked,
  output: changed,
  allow: chair,
  refusals: [tabledOnce],
  versioned: true,
  run: tableDraft,
})

export const issue = operation({
  id: 'mandates.issue-draft',
  method: 'POST',
  path: '/drafts/{draft}/versions',
  input: asked,
  output: changed,
  allow: chair,
  refusals: [takenBackUnadopted],
  versioned: true,
  bound,
  run: issueDraft,
})

export const withdraw = operation({
  id: 'mandates.withdraw-draft',
  method: 'POST',
  path: '/drafts/{draft}/withdrawal',
  input: asked,
  output: changed,
  allow: chair,
  refusals: [takenBackUnadopted],
  versioned: true,
  run: withdrawDraft,
})

export const adopt = operation({
  id: 'mandates.adopt-draft',
  method: 'POST',
  path: '/drafts/{draft}/adoption',
  input: asked.extend({
    symbol: z.string().trim().min(3).max(80),
    adopted_on: z.iso.date(),
    access: outcomeAccess.default('public'),
  }),
  output: z.object({ document_id: z.uuid(), provisions: z.number().int(), proposals: z.number().int() }),
  allow: staff,
  refusals: [adoptedByConsensus, adoptedAtItsMeeting, readableText, ...documentRules],
  versioned: true,
  run: (context, input) => adoptDraft(context, { ...input, adopted_on: input.adopted_on as Day }),
})

export const draftingOperations = [
  listDraftsFor,
  getDraft,
  followDraft,
  compareVersions,
  open,
  table,
  issue,
  withdraw,
  adopt,
  ...paragraphOperations,
  ...amendmentOperations,
]
