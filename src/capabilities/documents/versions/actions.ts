import type { Day } from '../../../kernel/day.ts'
import type { Language } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import { sha256 } from '../../../platform/files/files.ts'
import type { Download } from '../../../platform/operations/download.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../../platform/operations/rules.ts'
import type { Document, LanguageVersion, Readiness, VersionKind } from '../contract.ts'
import { listParagraphs, putParagraphs } from '../paragraphs/storage.ts'
import { samePaperOnce } from '../rules.ts'
import { findDocumentBySymbol, lockDocument, updateDocument } from '../storage.ts'
import { type FileGiven, type HandedIn, type ReadPaper, readPaper } from './paper.ts'
import { finalStays, oneOriginal, readinessOf } from './rules.ts'
import {
  type VersionRow,
  findSymbolOfFile,
  insertStoredFile,
  listPapers,
  listVersions,
  putDueDay,
  putLanguageVersion,
} from './storage.ts'

/** How each language of a document stands today. */
export function standing(rows: readonly VersionRow[], today: Day): LanguageVersion[] {
  const original = rows.find(({ kind }) => kind === 'original')?.content_hash ?? null
  return rows.map((row) => ({
    language: row.language,
    kind: row.kind,
    readiness: readinessOf.decide({
      hash: row.content_hash,
      translatedFrom: row.translated_from,
      original,
      dueOn: row.due_on as Day | null,
      today,
    }) as Readiness,
    due_on: row.due_on,
    ready_at: row.ready_at,
    hash: row.content_hash,
    file:
      row.name === null
        ? null
        : { name: row.name, media_type: row.media_type ?? '', bytes: Number(row.bytes ?? 0) },
    by_paragraph: row.by_paragraph,
    version: row.version,
  }))
}

/** Stores a file by its content and returns its hash; the first name it came under is kept. */
export async function storeFile(context: Context, file: FileGiven): Promise<string> {
  const hash = await context.files.store(file.bytes)
  await insertStoredFile(context.tx, context.tenant.conferenceId, {
    hash,
    name: file.name,
    media_type: file.mediaType,
    bytes: file.bytes.length,
    stored_at: context.now,
  })
  return hash
}

/** Keeps a text as a language of a document, with its paragraphs and what it was translated from. */
export async function keepVersion(
  context: Context,
  of: { readonly documentId: string; readonly language: Language; readonly kind: VersionKind },
  paper: ReadPaper,
): Promise<'kept' | Refusal> {
  const conference = context.tenant.conferenceId
  const { documentId, language, kind } = of
  const earlier = paper.file && (await findSymbolOfFile(context.tx, conference, paper.hash, documentId))
  const fresh = samePaperOnce.decide({ earlier })
  if (isRefusal(fresh)) return fresh
  const rows = await listVersions(context.tx, conference, [documentId])
  const original = rows.find((row) => row.kind === 'original')
  const texts =
    kind === 'original' ? new Map<string, string>() : await originalTexts(context, documentId, original)
  await putLanguageVersion(context.tx, conference, {
    document_id: documentId,
    language,
    kind,
    file_hash: paper.file ? await storeFile(context, paper.file) : null,
    text: paper.text,
    content_hash: paper.hash,
    translated_from: kind === 'original' ? null : (original?.content_hash ?? null),
    by_paragraph: paper.byParagraph,
    ready_at: context.now,
  })
  await putParagraphs(
    context.tx,
    conference,
    { documentId, language },
    paper.paragraphs.map((one) => {
      const rendered = texts.get(one.mark)
      return { ...one, translated_from: rendered === undefined ? null : hashOf(rendered) }
    }),
  )
  return 'kept'
}

/** The words a paragraph renders, as they are kept beside it. */
export const hashOf = (text: string): string => sha256(Buffer.from(text))

async function originalTexts(
  context: Context,
  documentId: string,
  original: VersionRow | undefined,
): Promise<Map<string, string>> {
  if (!original) return new Map()
  const all = await listParagraphs(context.tx, context.tenant.conferenceId, documentId)
  return new Map(
    all.filter(({ language }) => language === original.language).map(({ mark, text }) => [mark, text]),
  )
}

export type Writing = {
  readonly document: string
  readonly language: Language
  readonly kind: VersionKind
  readonly paper: HandedIn
}

/** Writes a language of a document: of a draft as often as one likes, of a paper that stands once. */
export async function writeVersion(context: Context, given: Writing): Promise<Document | Refusal> {
  const { tx } = context
  const conference = context.tenant.conferenceId
  const paper = await readPaper(given.paper)
  if (isRefusal(paper)) return paper
  const document = await lockSeen(context, given.document)
  if (isRefusal(document)) return document
  const kinds = oneOriginal.decide({
    language: given.language,
    original: document.original_language,
    kind: given.kind,
  })
  if (isRefusal(kinds)) return kinds
  const before = standing(await listVersions(tx, conference, [given.document]), context.today)
  const there = before.find(({ language }) => language === given.language)
  const may = finalStays.decide({ state: document.state, there: there?.readiness === 'ready' })
  if (isRefusal(may)) return may
  const kept = await keepVersion(
    context,
    { documentId: given.document, language: given.language, kind: given.kind },
    paper,
  )
  if (isRefusal(kept)) return kept
  const changed = await updateDocument(tx, conference, given.document, {})
  await context.journal({
    subject: 'document',
    subjectId: given.document,
    before: there?.hash ? { hash: there.hash } : undefined,
    after: { language: given.language, kind: given.kind, hash: paper.hash, file: paper.file?.name ?? null },
  })
  return changed
}

/** Says by when a language is awaited, or that it is no longer. */
export async function awaitLanguage(
  context: Context,
  given: { readonly document: string; readonly language: Language; readonly due_on: Day | null },
): Promise<Document | Refusal> {
  const document = await lockSeen(context, given.document)
  if (isRefusal(document)) return document
  const conference = context.tenant.conferenceId
  await putDueDay(context.tx, conference, {
    document_id: given.document,
    language: given.language,
    kind: given.language === document.original_language ? 'original' : 'translation',
    due_on: given.due_on,
  })
  const changed = await updateDocument(context.tx, conference, given.document, {})
  await context.journal({
    subject: 'document',
    subjectId: given.document,
    after: { language: given.language, due_on: given.due_on },
  })
  return changed
}

/** Locks a document in the version the asker saw. */
export async function lockSeen(context: Context, id: string): Promise<Document | Refusal> {
  const document = await lockDocument(context.tx, context.tenant.conferenceId, id)
  if (!document) return notFound(id)
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: document.version })
  return isRefusal(last) ? last : document
}

/** The stored paper of a document in a language; what the reader may not see is not there. */
export async function paperOf(
  context: Context,
  given: { symbol: string; language: Language },
): Promise<Download | Refusal> {
  const conference = context.tenant.conferenceId
  const document = await findDocumentBySymbol(context.tx, conference, given.symbol)
  if (!document) return notFound(given.symbol)
  const papers = await listPapers(context.tx, conference, [document.document_id])
  const paper = papers.find((one) => one.language === given.language)
  if (!paper) return notFound(`${given.symbol}, ${given.language}`)
  return { name: paper.name, media_type: paper.media_type, bytes: await context.files.read(paper.hash) }
}
