import { z } from 'zod'
import type { Day } from '../../../kernel/day.ts'
import { download } from '../../../platform/operations/download.ts'
import { operation } from '../../../platform/operations/operation.ts'
import { anyone, may } from '../../../platform/operations/permission.ts'
import { secretariatDesk } from '../../directory/contract.ts'
import { document, textHandedIn, versionKind } from '../contract.ts'
import { samePaperOnce } from '../rules.ts'
import { awaitLanguage, paperOf, writeVersion } from './actions.ts'
import { handedIn } from './paper.ts'
import { finalStays, oneOriginal, paperCannotRun } from './rules.ts'

const language = z.enum(['es', 'en'])

/** The paper of a document as it was handed in, in one of its languages. */
export const getPaper = operation({
  id: 'documents.paper',
  method: 'GET',
  path: '/papers',
  input: z.object({ symbol: z.string().max(80), language }),
  output: download,
  gives: 'file',
  allow: anyone,
  refusals: [],
  run: paperOf,
})

export const writeLanguage = operation({
  id: 'documents.write-language',
  method: 'PUT',
  path: '/documents/{document}/languages/{language}',
  input: textHandedIn.extend({ document: z.uuid(), language, kind: versionKind }),
  output: document,
  allow: may(...secretariatDesk),
  refusals: [paperCannotRun, finalStays, oneOriginal, samePaperOnce],
  versioned: true,
  takesFiles: true,
  run: (context, { document: id, language: of, kind, ...paper }) =>
    writeVersion(context, { document: id, language: of, kind, paper: handedIn(paper) }),
})

export const setLanguageDue = operation({
  id: 'documents.await-language',
  method: 'PUT',
  path: '/documents/{document}/languages/{language}/due',
  input: z.object({ document: z.uuid(), language, due_on: z.iso.date().nullable() }),
  output: document,
  allow: may(...secretariatDesk),
  refusals: [],
  versioned: true,
  run: (context, input) => awaitLanguage(context, { ...input, due_on: input.due_on as Day | null }),
})

export const versionOperations = [getPaper, writeLanguage, setLanguageDue]
