import { z } from 'zod'
import type { Day } from '../../../kernel/day.ts'
import { operation } from '../../../platform/operations/operation.ts'
import { evidenceGiven, mandate } from '../contract.ts'
import { evidenceIsAPaper } from '../evidence/rules.ts'
import { guidelineEndsConfirmed } from '../guidelines/rules.ts'
import { presidency, reporters, staff } from '../permissions.ts'
import { close, noteProgress, proposeDay, report, supervise } from './actions.ts'
import { bodyCloses, presidencyConfirms, taskedReport } from './rules.ts'

const day = z.iso.date()
const byReference = z.object({ reference: z.string().max(40) })

export const noteOn = operation({
  id: 'mandates.note',
  takesFiles: true,
  method: 'POST',
  path: '/mandates/{reference}/notes',
  input: byReference.extend({ text: z.string().trim().min(1).max(20_000), evidence: evidenceGiven }),
  output: mandate,
  allow: reporters,
  refusals: [taskedReport, evidenceIsAPaper],
  versioned: true,
  bound: { times: 300, withinMinutes: 60 },
  run: noteProgress,
})

export const reportOn = operation({
  id: 'mandates.report',
  takesFiles: true,
  method: 'POST',
  path: '/mandates/{reference}/report',
  input: byReference.extend({ text: z.string().trim().min(1).max(20_000), evidence: evidenceGiven }),
  output: mandate,
  allow: reporters,
  refusals: [taskedReport, evidenceIsAPaper],
  versioned: true,
  bound: { times: 120, withinMinutes: 60 },
  run: report,
})

export const superviseReport = operation({
  id: 'mandates.supervise',
  method: 'POST',
  path: '/mandates/{reference}/supervision',
  input: byReference.extend({ returned: z.boolean(), text: z.string().trim().max(20_000).default('') }),
  output: mandate,
  allow: presidency,
  refusals: [presidencyConfirms, guidelineEndsConfirmed],
  versioned: true,
  run: supervise,
})

export const closeByConclusion = operation({
  id: 'mandates.close',
  method: 'POST',
  path: '/mandates/{reference}/close',
  input: byReference.extend({
    symbol: z.string().trim().min(1).max(80),
    number: z.string().trim().min(1).max(40),
    lapses: z.boolean().default(false),
  }),
  output: mandate,
  allow: staff,
  refusals: [bodyCloses],
  versioned: true,
  run: close,
})

export const proposeDate = operation({
  id: 'mandates.propose-date',
  method: 'POST',
  path: '/mandates/{reference}/proposed-date',
  input: byReference.extend({ day: day.nullable() }),
  output: mandate,
  allow: staff,
  refusals: [],
  versioned: true,
  run: (context, input) => proposeDay(context, { reference: input.reference, day: input.day as Day | null }),
})

export const followingOperations = [noteOn, reportOn, superviseReport, closeByConclusion, proposeDate]
