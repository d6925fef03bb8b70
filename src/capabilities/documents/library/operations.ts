import { z } from 'zod'
import type { Day } from '../../../kernel/day.ts'
import type { Language } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import { operation } from '../../../platform/operations/operation.ts'
import { anyone, may, signedIn } from '../../../platform/operations/permission.ts'
import { textGiven } from '../../conference/contract.ts'
import { secretariatDesk } from '../../directory/contract.ts'
import { before, story } from '../../directory/index.ts'
import {
  type TextHandedIn,
  type VersionKind,
  access,
  document,
  documentRow,
  documentState,
  languageVersion,
  series,
  textHandedIn,
  versionKind,
} from '../contract.ts'
import { samePaperOnce } from '../rules.ts'
import { seriesForItsType, symbolIsAnAddress, symbolOnce } from '../symbols/rules.ts'
import { handedIn, readPaper } from '../versions/paper.ts'
import { paperCannotRun } from '../versions/rules.ts'
import { type Version, changeDocument, circulate, finalize, registerDocument } from './actions.ts'
import { library, listOfSeries, record } from './reading.ts'
import { circulatedWithItsText, finalAfterCirculation, namedWhereNamed } from './rules.ts'
import { storyOfDocument } from './story.ts'

const language = z.enum(['es', 'en'])
const staff = may(...secretariatDesk)
export const listDocuments = operation({
  id: 'documents.list',
  method: 'GET',
  path: '/documents',
  input: z.object({
    kind: z.string().max(40).optional(),
    body: z.uuid().optional(),
    meeting: z.uuid().optional(),
    state: documentState.optional(),
    access: access.optional(),
    year: z.coerce.number().int().min(1900).max(2999).optional(),
    /** A language whose text is not there. */
    missing: language.optional(),
    /** The place a page ended at. */
    after: z
      .string()
      .regex(/^\d{4}-\d\d-\d\d_[0-9a-f-]{36}$/)
      .optional(),
  }),
  output: z.object({
    documents: z.array(documentRow),
    count: z.number().int(),
    more_than_counted: z.boolean(),
    next: z.string().nullable(),
  }),
  allow: anyone,
  refusals: [],
  run: library,
})

export const getDocument = operation({
  id: 'documents.get',
  method: 'GET',
  path: '/documents/{document}',
  input: z.object({ document: z.uuid() }),
  output: z.object({
    document,
    versions: z.array(languageVersion),
    series: series.nullable(),
    parent: documentRow.nullable(),
    derived: z.array(documentRow),
  }),
  allow: anyone,
  refusals: [],
  run: (context, input) => record(context, input.document),
})

export const listMeetingSeries = operation({
  id: 'documents.series',
  method: 'GET',
  path: '/document-series',
  input: z.object({}),
  output: z.object({ series: z.array(series) }),
  allow: anyone,
  refusals: [],
  run: listOfSeries,
})

/** Languages as they come in with a document. */
export const versionsHandedIn = z
  .array(textHandedIn.extend({ language, kind: versionKind.optional() }))
  .max(2)

type VersionHandedIn = TextHandedIn & { readonly language: Language; readonly kind?: VersionKind | undefined }

/** Reads the languages that came in, before anything is locked. */
export async function readVersions(given: readonly VersionHandedIn[]): Promise<Version[] | Refusal> {
  const read: Version[] = []
  for (const { language: of, kind, ...paper } of given) {
    const one = await readPaper(handedIn(paper))
    if (isRefusal(one)) return one
    read.push({ language: of, kind, paper: one })
  }
  return read
}

export const register = operation({
  id: 'documents.register',
  method: 'POST',
  path: '/documents',
  input: z.object({
    kind: z.string().max(40),
    /** Left out: by the pattern of its type. */
    symbol: z.string().trim().min(1).max(80).optional(),
    title: textGiven,
    meeting_id: z.uuid().nullable().default(null),
    original_language: language,
    dated_on: z.iso.date(),
    state: documentState.exclude(['superseded']).default('draft'),
    access,
    readers: z.array(z.uuid()).max(100).default([]),
    note: z.string().trim().max(1000).default(''),
    versions: versionsHandedIn.default([]),
  }),
  output: document,
  allow: staff,
  refusals: [
    symbolOnce,
    symbolIsAnAddress,
    seriesForItsType,
    namedWhereNamed,
    circulatedWithItsText,
    paperCannotRun,
    samePaperOnce,
  ],
  takesFiles: true,
  run: async (context, input) => {
    const versions = await readVersions(input.versions)
    return isRefusal(versions)
      ? versions
      : registerDocument(context, { ...input, versions, dated_on: input.dated_on as Day })
  },
})

export const change = operation({
  id: 'documents.change',
  method: 'PUT',
  path: '/documents/{document}',
  input: z.object({
    document: z.uuid(),
    title: textGiven,
    dated_on: z.iso.date(),
    access,
    readers: z.array(z.uuid()).max(100).default([]),
    note: z.string().trim().max(1000).default(''),
  }),
  output: document,
  allow: staff,
  refusals: [namedWhereNamed],
  versioned: true,
  run: (context, input) => changeDocument(context, { ...input, dated_on: input.dated_on as Day }),
})

export const circulateDocument = operation({
  id: 'documents.circulate',
  method: 'POST',
  path: '/documents/{document}/circulation',
  input: z.object({ document: z.uuid() }),
  output: document,
  allow: staff,
  refusals: [circulatedWithItsText],
  versioned: true,
  run: (context, input) => circulate(context, input.document),
})

export const makeFinal = operation({
  id: 'documents.make-final',
  method: 'POST',
  path: '/documents/{document}/final',
  input: z.object({ document: z.uuid() }),
  output: document,
  allow: staff,
  refusals: [finalAfterCirculation],
  versioned: true,
  run: (context, input) => finalize(context, input.document),
})

/** The document itself is as open as its class says; who changed it when, to those who hold an office. */
export const tellDocument = operation({
  id: 'documents.story',
  method: 'GET',
  path: '/documents/{document}/story',
  input: z.object({ document: z.uuid(), before }),
  output: story,
  allow: signedIn,
  refusals: [],
  run: storyOfDocument,
})

export const libraryOperations = [
  listDocuments,
  getDocument,
  listMeetingSeries,
  register,
  change,
  circulateDocument,
  makeFinal,
  tellDocument,
]
