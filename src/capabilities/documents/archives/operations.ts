import { z } from 'zod'
import type { Day } from '../../../kernel/day.ts'
import { operation } from '../../../platform/operations/operation.ts'
import { may } from '../../../platform/operations/permission.ts'
import { secretariatDesk } from '../../directory/contract.ts'
import { symbolIsAnAddress } from '../symbols/rules.ts'
import { announce, archiveOf, archives, giveUp, readArchive, registerPapers, takePart } from './actions.ts'
import {
  LARGEST_ARCHIVE,
  archiveAccess,
  archivePaper,
  archivePart,
  paperArchive,
  paperCounts,
  paperState,
} from './contract.ts'
import { correctPaper, paperOfArchive, papersOf, settlePapers } from './papers/actions.ts'
import { archiveInItsTurn, partAsAnnounced, proposalOfAPaper, readOnceWhole } from './rules.ts'

const staff = may(...secretariatDesk)
const language = z.enum(['es', 'en'])
const archive = z.uuid()
const entry = z.coerce.number().int().min(0)
// Twenty gigabytes in parts of eight megabytes, and some sent twice.
const PARTS_AN_HOUR = 4000

export const announceArchive = operation({
  id: 'documents.announce-archive',
  method: 'POST',
  path: '/archives',
  input: z.object({
    name: z.string().trim().min(1).max(300),
    bytes: z.number().int().min(1).max(LARGEST_ARCHIVE).optional(),
    kind: z.string().max(40).default('archived paper'),
    access: archiveAccess,
    original_language: language,
    /** The whole of a small archive, in base64; a larger one follows in parts. */
    content: z.base64().optional(),
  }),
  output: paperArchive,
  allow: staff,
  refusals: [partAsAnnounced],
  takesFiles: true,
  run: (context, { content, bytes = 0, ...about }) =>
    announce(context, {
      ...about,
      bytes,
      content: content === undefined ? undefined : Buffer.from(content, 'base64'),
    }),
})

export const sendArchivePart = operation({
  id: 'documents.send-archive-part',
  method: 'PUT',
  path: '/archives/{archive}/parts/{number}',
  input: z.object({ archive, number: z.coerce.number().int().min(0), content: z.base64() }),
  output: archivePart,
  allow: staff,
  refusals: [archiveInItsTurn, partAsAnnounced],
  takesFiles: true,
  traceless: true,
  bound: { times: PARTS_AN_HOUR, withinMinutes: 60 },
  run: (context, input) => takePart(context, { ...input, content: Buffer.from(input.content, 'base64') }),
})

export const readWholeArchive = operation({
  id: 'documents.read-archive',
  method: 'POST',
  path: '/archives/{archive}/reading',
  input: z.object({ archive }),
  output: paperArchive,
  allow: staff,
  refusals: [archiveInItsTurn, readOnceWhole],
  run: (context, input) => readArchive(context, input.archive),
})

export const getArchive = operation({
  id: 'documents.archive',
  method: 'GET',
  path: '/archives/{archive}',
  input: z.object({ archive }),
  output: z.object({ archive: paperArchive, parts: z.array(archivePart), counts: paperCounts }),
  allow: staff,
  refusals: [],
  run: (context, input) => archiveOf(context, input.archive),
})

export const listPaperArchives = operation({
  id: 'documents.archives',
  method: 'GET',
  path: '/archives',
  input: z.object({ before: archive.optional() }),
  output: z.object({ archives: z.array(paperArchive), next: archive.nullable() }),
  allow: staff,
  refusals: [],
  run: (context, { before }) => archives(context, before),
})

export const listPapersOfArchive = operation({
  id: 'documents.archive-papers',
  method: 'GET',
  path: '/archives/{archive}/papers',
  input: z.object({ archive, state: paperState.optional(), after: entry.optional() }),
  output: z.object({ papers: z.array(archivePaper), next: z.number().int().nullable() }),
  allow: staff,
  refusals: [],
  run: papersOf,
})

export const getPaperOfArchive = operation({
  id: 'documents.archive-paper',
  method: 'GET',
  path: '/archives/{archive}/papers/{entry}',
  input: z.object({ archive, entry }),
  output: z.object({
    archive: paperArchive,
    paper: archivePaper,
    /** How its text begins. */
    begins: z.string(),
  }),
  allow: staff,
  refusals: [],
  run: paperOfArchive,
})

export const correctArchivePaper = operation({
  id: 'documents.correct-archive-paper',
  method: 'PUT',
  path: '/archives/{archive}/papers/{entry}',
  input: z.object({
    archive,
    entry,
    language,
    symbol: z.string().trim().min(1).max(80).nullable(),
    kind: z.string().max(40),
    title: z.string().trim().min(1).max(300),
    dated_on: z.iso.date(),
    meeting_id: z.uuid().nullable(),
    access: archiveAccess,
    alone: z.boolean().default(false),
  }),
  output: archivePaper,
  allow: staff,
  refusals: [archiveInItsTurn, proposalOfAPaper, symbolIsAnAddress],
  versioned: true,
  run: (context, input) => correctPaper(context, { ...input, dated_on: input.dated_on as Day }),
})

export const settleArchivePapers = operation({
  id: 'documents.settle-archive-papers',
  method: 'POST',
  path: '/archives/{archive}/papers',
  input: z.object({
    archive,
    entries: z.array(entry).min(1).max(500),
    kind: z.string().max(40).optional(),
    access: archiveAccess.optional(),
    meeting_id: z.uuid().optional(),
    leave: z.enum(['out', 'in']).optional(),
  }),
  output: z.object({ settled: z.number().int() }),
  allow: staff,
  refusals: [archiveInItsTurn],
  run: settlePapers,
})

export const registerArchive = operation({
  id: 'documents.register-archive',
  method: 'POST',
  path: '/archives/{archive}/registration',
  input: z.object({ archive }),
  output: paperArchive,
  allow: staff,
  refusals: [archiveInItsTurn],
  versioned: true,
  run: (context, input) => registerPapers(context, input.archive),
})

export const giveUpArchive = operation({
  id: 'documents.give-up-archive',
  method: 'DELETE',
  path: '/archives/{archive}',
  input: z.object({ archive }),
  output: paperArchive,
  allow: staff,
  refusals: [archiveInItsTurn],
  run: (context, input) => giveUp(context, input.archive),
})

export const archiveOperations = [
  announceArchive,
  sendArchivePart,
  readWholeArchive,
  getArchive,
  listPaperArchives,
  listPapersOfArchive,
  getPaperOfArchive,
  correctArchivePaper,
  settleArchivePapers,
  registerArchive,
  giveUpArchive,
]
