import type { Day } from '../../../kernel/day.ts'
import type { Language, Text } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import type { Access, Document, DocumentState, Relation, VersionKind } from '../contract.ts'
import { closeCommentsOn } from '../comments/rounds/actions.ts'
import { revisionSupersedes } from '../derived/rules.ts'
import { putTitle } from '../paragraphs/storage.ts'
import { type NewDocument, insertDocument, lockDocument, updateDocument } from '../storage.ts'
import { symbolWords } from '../symbols/pattern.ts'
import { symbolIsAnAddress, symbolOnce } from '../symbols/rules.ts'
import { symbolFor } from '../symbols/actions.ts'
import { findSeries, findType } from '../symbols/storage.ts'
import { keepVersion, lockSeen } from '../versions/actions.ts'
import type { ReadPaper } from '../versions/paper.ts'
import { listVersions } from '../versions/storage.ts'
import { circulatedWithItsText, finalAfterCirculation, namedWhereNamed } from './rules.ts'

export type Version = {
  readonly language: Language
  readonly kind?: VersionKind | undefined
  readonly paper: ReadPaper
}

export type Registration = {
  /** Left out: by the pattern of its type. */
  readonly symbol?: string | undefined
  readonly kind: string
  readonly title: Text
  readonly meeting_id: string | null
  readonly original_language: Language
  readonly dated_on: Day
  readonly adopted_on?: Day | null | undefined
  readonly state: Exclude<DocumentState, 'superseded'>
  readonly access: Access
  readonly readers?: readonly string[] | undefined
  readonly note?: string | undefined
  readonly versions: readonly Version[]
  readonly follows?: { readonly parent: Document; readonly relation: Relation } | undefined
}

/** Registers a document under a symbol that is given or made, with the languages that are there. All of it is kept, or nothing is. */
export async function registerDocument(context: Context, given: Registration): Promise<Document | Refusal> {
  const { tx } = context
  const conference = context.tenant.conferenceId
  const type = await findType(tx, conference, given.kind)
  if (!type) return notFound(given.kind, 'kind')
  const series = given.meeting_id === null ? undefined : await findSeries(tx, conference, given.meeting_id)
  if (given.meeting_id !== null && !series) return notFound(given.meeting_id, 'meeting_id')
  const readers = [...new Set(given.readers ?? [])]
  const opening = namedWhereNamed.decide({
    access: given.access,
    readers: readers.length,
    outcome: type.outcome,
  })
  if (isRefusal(opening)) return opening
  const hasOriginal = given.versions.some(({ language }) => language === given.original_language)
  if (given.state !== 'draft') {
    const complete = circulatedWithItsText.decide({ state: 'draft', hasOriginal })
    if (isRefusal(complete)) return complete
  }
  const symbol = given.symbol ?? (await symbolFor(context, type.pattern, series, given.dated_on))
  if (isRefusal(symbol)) return symbol
  const address = symbolIsAnAddress.decide({ symbol })
  if (isRefusal(address)) return address
  const row: NewDocument = {
    document_id: context.newId(),
    symbol,
    kind: given.kind,
    title: given.title,
    meeting_id: given.meeting_id,
    body_id: series?.body_id ?? null,
    parent_id: given.follows?.parent.document_id ?? null,
    relation: given.follows?.relation ?? null,
    original_language: given.original_language,
    dated_on: given.dated_on,
    adopted_on: given.adopted_on ?? null,
    circulated_on: given.state === 'draft' ? null : given.dated_on,
    // Its languages come in while it is a draft, and then it stands as it is.
    state: 'draft',
    access: given.access,
    readers,
    note: given.note ?? '',
  }
  const free = symbolOnce.decide({ symbol, taken: !(await insertDocument(tx, conference, row)) })
  if (isRefusal(free)) return free
  await putTitle(tx, conference, row.document_id, row.title, symbolWords(symbol))
  for (const { language, kind, paper } of originalFirst(given.versions, given.original_language)) {
    const own = language === given.original_language ? 'original' : (kind ?? 'translation')
    const kept = await keepVersion(context, { documentId: row.document_id, language, kind: own }, paper)
    if (isRefusal(kept)) return kept
  }
  const document = await updateDocument(tx, conference, row.document_id, { state: given.state })
  if (given.state !== 'draft') await supersedeParent(context, document)
  await context.journal({
    subject: 'document',
    subjectId: row.document_id,
    after: {
      symbol,
      kind: row.kind,
      title: row.title,
      meeting_id: row.meeting_id,
      body_id: row.body_id,
      original_language: row.original_language,
      dated_on: row.dated_on,
      adopted_on: row.adopted_on,
      state: given.state,
      access: row.access,
      readers,
      relation: row.relation,
      parent_id: row.parent_id,
      languages: given.versions.map(({ language }) => language),
    },
  })
  return document
}

const originalFirst = (versions: readonly Version[], original: Language): Version[] =>
  versions.toSorted((a, b) => Number(b.language === original) - Number(a.language === original))

/** Circulates a draft: from now on it is open to those it is for, and its text stands. */
export async function circulate(context: Context, id: string): Promise<Document | Refusal> {
  const document = await lockSeen(context, id)
  if (isRefusal(document)) return document
  const versions = await listVersions(context.tx, context.tenant.conferenceId, [id])
  const state = circulatedWithItsText.decide({
    state: document.state,
    hasOriginal: versions.some(
      ({ language, content_hash }) => language === document.original_language && content_hash !== null,
    ),
  })
  if (isRefusal(state)) return state
  const circulated = await move(context, document, { state, circulated_on: context.today })
  await supersedeParent(context, circulated)
  return circulated
}

/** Makes a circulated document final. */
export async function finalize(context: Context, id: string): Promise<Document | Refusal> {
  const document = await lockSeen(context, id)
  if (isRefusal(document)) return document
  const state = finalAfterCirculation.decide({ state: document.state })
  return isRefusal(state) ? state : move(context, document, { state })
}

async function move(
  context: Context,
  document: Document,
  change: { readonly state: DocumentState; readonly circulated_on?: Day },
): Promise<Document> {
  const moved = await updateDocument(context.tx, context.tenant.conferenceId, document.document_id, change)
  const closed = await closeCommentsOn(context, moved)
  await context.journal({
    subject: 'document',
    subjectId: document.document_id,
    before: { state: document.state },
    after: { ...change, ...(closed > 0 ? { comments_closed: context.now } : {}) },
  })
  return moved
}

// A revision takes the place of what it revises at the moment it is circulated.
async function supersedeParent(context: Context, document: Document): Promise<void> {
  if (document.parent_id === null || document.relation === null) return
  const parent = await lockDocument(context.tx, context.tenant.conferenceId, document.parent_id)
  const decided = revisionSupersedes.decide({ relation: document.relation, parentState: parent?.state })
  if (parent && decided === 'supersedes') await move(context, parent, { state: 'superseded' })
}

export type Change = {
  readonly document: string
  readonly title: Text
  readonly dated_on: Day
  readonly access: Access
  readonly readers: readonly string[]
  readonly note: string
}

/** Changes what stands about a document, never its text and never its symbol. */
export async function changeDocument(context: Context, given: Change): Promise<Document | Refusal> {
  const { tx } = context
  const conference = context.tenant.conferenceId
  const document = await lockSeen(context, given.document)
  if (isRefusal(document)) return document
  const type = await findType(tx, conference, document.kind)
  const { document: id, ...change } = { ...given, readers: [...new Set(given.readers)] }
  const opening = namedWhereNamed.decide({
    access: change.access,
    readers: change.readers.length,
    outcome: type?.outcome === true,
  })
  if (isRefusal(opening)) return opening
  const changed = await updateDocument(tx, conference, id, change)
  await putTitle(tx, conference, id, change.title, symbolWords(document.symbol))
  const { title, dated_on, access, readers, note } = document
  await context.journal({
    subject: 'document',
    subjectId: id,
    before: { title, dated_on, access, readers, note },
    after: change,
  })
  return changed
}
