import { z } from 'zod'
import { text } from '../conference/contract.ts'

/** What a body adopts: mandates are read out of it. */
export const documentKind = z.enum([
  'declaration',
  'extraordinary declaration',
  'conclusions',
  'decisions',
  'recommendations',
])
export type DocumentKind = z.infer<typeof documentKind>

export const access = z.enum([
  'public',
  'members',
  'members and observers',
  'named participants',
  'presidency and secretariat',
  'secretariat',
])
export type Access = z.infer<typeof access>

/** The classes of what a body adopts: a text of all of them is not for some of them alone. */
export const outcomeAccess = access.exclude(['named participants'])

/** What a reader sees beside what is public; `readsFor` are those whose named papers they read. */
export type Sight = {
  readonly classes: readonly Access[]
  readonly speaksFor: readonly string[]
  readonly readsFor: readonly string[]
}

export const documentState = z.enum(['draft', 'circulated', 'final', 'superseded'])
export type DocumentState = z.infer<typeof documentState>

export const relation = z.enum(['revision', 'addendum', 'corrigendum', 'amendment'])
export type Relation = z.infer<typeof relation>

const language = z.enum(['es', 'en'])

export const document = z.object({
  document_id: z.uuid(),
  symbol: z.string(),
  kind: z.string(),
  title: text,
  meeting_id: z.uuid().nullable(),
  body_id: z.uuid().nullable(),
  parent_id: z.uuid().nullable(),
  relation: relation.nullable(),
  original_language: language,
  /** The day it bears: of its adoption where a body adopted it. */
  dated_on: z.iso.date(),
  adopted_on: z.iso.date().nullable(),
  circulated_on: z.iso.date().nullable(),
  state: documentState,
  access,
  /** The participants it is open to, where it is for named ones. */
  readers: z.array(z.uuid()),
  note: z.string(),
  version: z.number().int(),
})
export type Document = z.infer<typeof document>

export const versionKind = z.enum(['original', 'translation', 'machine translation'])
export type VersionKind = z.infer<typeof versionKind>

/** How a language stands: there and up to date, made from an original that is another by now, or still to come. */
export const readiness = z.enum(['ready', 'stale', 'awaited', 'late'])
export type Readiness = z.infer<typeof readiness>

/** A document in one of its languages, or what is awaited of it. */
export const languageVersion = z.object({
  language,
  kind: versionKind,
  readiness,
  due_on: z.iso.date().nullable(),
  ready_at: z.string().nullable(),
  /** Of the content, SHA-256. */
  hash: z.string().nullable(),
  file: z.object({ name: z.string(), media_type: z.string(), bytes: z.number().int() }).nullable(),
  /** Whether its paragraphs are the text of record. */
  by_paragraph: z.boolean(),
  version: z.number().int(),
})
export type LanguageVersion = z.infer<typeof languageVersion>

export const documentType = z.object({
  kind: z.string(),
  name: text,
  /** How its symbols are made: `RCM/{body}/{meeting}/DOC.{n}`. */
  pattern: z.string(),
  access,
  outcome: z.boolean(),
  retired: z.boolean(),
  version: z.number().int(),
})
export type DocumentType = z.infer<typeof documentType>

/** A meeting as the series its papers stand in. */
export const series = z.object({
  meeting_id: z.uuid(),
  body_id: z.uuid(),
  body_code: z.string(),
  number: z.string(),
  name: text,
  from_day: z.iso.date(),
})
export type Series = z.infer<typeof series>

/** A row of the register of documents: with what it takes to see at once what is missing. */
export const documentRow = document
  .pick({
    document_id: true,
    symbol: true,
    kind: true,
    title: true,
    dated_on: true,
    state: true,
    access: true,
    original_language: true,
    relation: true,
  })
  .extend({ languages: z.array(z.object({ language, readiness })) })
export type DocumentRow = z.infer<typeof documentRow>

/** A paragraph in one language. Its mark is its address, the same in every language. */
export const paragraph = z.object({
  mark: z.string(),
  kind: z.enum(['heading', 'text']),
  /** As it is printed; empty where it has none. */
  number: z.string(),
  level: z.number().int(),
  text: z.string(),
})
export type Paragraph = z.infer<typeof paragraph>

const worded = z.object({ number: z.string(), text: z.string() }).optional()

/** A paragraph in its languages side by side. */
export const alignedParagraph = z.object({
  mark: z.string(),
  kind: z.enum(['heading', 'text']),
  level: z.number().int(),
  versions: z.object({ es: worded, en: worded }),
  /** Languages that are there and lack it, or made it from other words than the original now has. */
  missing: z.array(language),
  stale: z.array(language),
})
export type AlignedParagraph = z.infer<typeof alignedParagraph>

/** A text someone hands in: a file, or words. Either is enough. */
export const textHandedIn = z.object({
  text: z.string().max(4_000_000).optional(),
  file: z.object({ name: z.string().max(300), content: z.base64() }).optional(),
})
export type TextHandedIn = z.infer<typeof textHandedIn>
