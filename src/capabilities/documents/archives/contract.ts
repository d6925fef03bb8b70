import { z } from 'zod'
import { access } from '../contract.ts'

const language = z.enum(['es', 'en'])

/** How an archive stands: on its way in, being read, looked through, registered, or ended without. */
export const archiveState = z.enum([
  'arriving',
  'reading',
  'review',
  'registering',
  'done',
  'unreadable',
  'given up',
])
export type ArchiveState = z.infer<typeof archiveState>

/** How one of its files stands. */
export const paperState = z.enum(['proposed', 'left out', 'duplicate', 'unreadable', 'registered', 'refused'])
export type PaperState = z.infer<typeof paperState>

/** Why something is as it is: a word the catalogue has a sentence for, or a rule, and its facts. */
export const problem = z.object({
  kind: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Problem = z.infer<typeof problem>

/** Where a fact about a paper was told. */
export const source = z.enum(['text', 'name', 'archive', 'person'])
export type Source = z.infer<typeof source>

/** The classes an archive may be opened to as a whole: whom a paper names is for each paper. */
export const archiveAccess = access.exclude(['named participants'])

export const paperArchive = z.object({
  archive_id: z.uuid(),
  name: z.string(),
  /** Of the archive, and of each part it comes in; the last part has what is left. */
  bytes: z.number().int(),
  part_bytes: z.number().int(),
  state: archiveState,
  problem: problem.nullable(),
  kind: z.string(),
  access: archiveAccess,
  original_language: language,
  started_at: z.string(),
  /** Bytes of its papers: all of them, once they are known, and those read. */
  content_bytes: z.number().int().nullable(),
  read_bytes: z.number().int(),
  version: z.number().int(),
})
export type PaperArchive = z.infer<typeof paperArchive>

export const archivePart = z.object({ number: z.number().int(), sha256: z.string(), bytes: z.number().int() })
export type ArchivePart = z.infer<typeof archivePart>

/** How many of its files stand how. */
export const paperCounts = z.object({
  proposed: z.number().int(),
  'left out': z.number().int(),
  duplicate: z.number().int(),
  unreadable: z.number().int(),
  registered: z.number().int(),
  refused: z.number().int(),
})
export type PaperCounts = z.infer<typeof paperCounts>

/** A file of an archive and the document it would become. */
export const archivePaper = z.object({
  entry: z.number().int(),
  name: z.string(),
  bytes: z.number().int(),
  state: paperState,
  problem: problem.nullable(),
  language: language.nullable(),
  symbol: z.string().nullable(),
  /** A document that has this symbol already. */
  taken: z.boolean(),
  kind: z.string().nullable(),
  title: z.string().nullable(),
  dated_on: z.iso.date().nullable(),
  told: z.object({
    language: source.optional(),
    symbol: source.optional(),
    kind: source.optional(),
    title: source.optional(),
    dated_on: source.optional(),
    meeting_id: source.optional(),
  }),
  meeting_id: z.uuid().nullable(),
  access: access.nullable(),
  /** The file of the original it is the translation of. */
  beside: z.number().int().nullable(),
  document_id: z.uuid().nullable(),
  version: z.number().int(),
})
export type ArchivePaper = z.infer<typeof archivePaper>

/** Bytes of a part, but for the last: few enough requests for a gigabyte, and little to send again. */
export const PART_BYTES = 8 * 1024 * 1024
/** How large an archive may be. */
export const LARGEST_ARCHIVE = 20 * 1024 * 1024 * 1024
