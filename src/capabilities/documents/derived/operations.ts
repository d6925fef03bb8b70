import { z } from 'zod'
import type { Day } from '../../../kernel/day.ts'
import { isRefusal } from '../../../kernel/refusal.ts'
import { operation } from '../../../platform/operations/operation.ts'
import { may } from '../../../platform/operations/permission.ts'
import { textGiven } from '../../conference/contract.ts'
import { secretariatDesk } from '../../directory/contract.ts'
import { document, relation } from '../contract.ts'
import { readVersions, versionsHandedIn } from '../library/operations.ts'
import { samePaperOnce } from '../rules.ts'
import { paperCannotRun } from '../versions/rules.ts'
import { derive } from './actions.ts'
import { followsWhatStands } from './rules.ts'

export const deriveDocument = operation({
  id: 'documents.derive',
  method: 'POST',
  path: '/documents/{document}/derived',
  input: z.object({
    document: z.uuid(),
    relation,
    /** A corrigendum may be in one language alone. */
    original_language: z.enum(['es', 'en']),
    title: textGiven,
    dated_on: z.iso.date(),
    note: z.string().trim().max(1000).default(''),
    versions: versionsHandedIn.default([]),
  }),
  output: document,
  allow: may(...secretariatDesk),
  refusals: [followsWhatStands, paperCannotRun, samePaperOnce],
  takesFiles: true,
  run: async (context, input) => {
    const versions = await readVersions(input.versions)
    return isRefusal(versions)
      ? versions
      : derive(context, { ...input, versions, dated_on: input.dated_on as Day })
  },
})

export const derivedOperations = [deriveDocument]
