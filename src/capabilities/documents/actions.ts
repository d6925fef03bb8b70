import type { Language, Text } from '../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../kernel/refusal.ts'
import { sha256 } from '../../platform/files/files.ts'
import type { Download } from '../../platform/operations/download.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { notFound } from '../../platform/operations/rules.ts'
import type { Document } from './contract.ts'
import { readBy, samePaperOnce, symbolOnce } from './rules.ts'
import {
  findDocumentBySymbol,
  findSymbolOfFile,
  insertDocument,
  insertLanguageVersion,
  insertStoredFile,
  listPapers,
} from './storage.ts'

export type Version = {
  readonly language: Language
  readonly text: string
  readonly file?: FileGiven | undefined
}

export type Registration = Pick<
  Document,
  'symbol' | 'kind' | 'meeting_id' | 'body_id' | 'original_language' | 'adopted_on' | 'access'
> & {
  readonly title: Text
  readonly versions: readonly Version[]
}

/** Registers a final document with its language versions; refuses a symbol or a file that stands already. */
export async function registerDocument(context: Context, given: Registration): Promise<string | Refusal> {
  const conference = context.tenant.conferenceId
  const taken = await findDocumentBySymbol(context.tx, conference, given.symbol)
  const free = symbolOnce.decide({ symbol: given.symbol, taken: taken !== undefined })
  if (isRefusal(free)) return free
  for (const { file } of given.versions) {
    const earlier = file && (await findSymbolOfFile(context.tx, conference, sha256(file.bytes)))
    const fresh = samePaperOnce.decide({ earlier })
    if (isRefusal(fresh)) return fresh
  }
  const document_id = context.newId()
  const { versions, ...row } = given
  await insertDocument(context.tx, conference, { document_id, state: 'final', ...row })
  for (const version of versions) await addVersion(context, document_id, given.original_language, version)
  await context.journal({
    subject: 'document',
    subjectId: document_id,
    after: { ...row, languages: versions.map((version) => version.language) },
  })
  return document_id
}

async function addVersion(
  context: Context,
  documentId: string,
  original: Language,
  version: Version,
): Promise<void> {
  const conference = context.tenant.conferenceId
  const hash = version.file ? await storeFile(context, version.file) : null
  await insertLanguageVersion(context.tx, conference, {
    document_id: documentId,
    language: version.language,
    kind: version.language === original ? 'original' : 'translation',
    file_hash: hash,
    text: version.text,
  })
}

export type FileGiven = { readonly name: string; readonly bytes: Uint8Array; readonly mediaType: string }

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

/** The stored paper of a document in a language; what the reader may not see is not there. */
export async function paperOf(
  context: Context,
  given: { symbol: string; language: Language },
): Promise<Download | Refusal> {
  const conference = context.tenant.conferenceId
  const document = await findDocumentBySymbol(context.tx, conference, given.symbol)
  if (!document || isRefusal(readBy.decide({ actor: context.actor, access: document.access })))
    return notFound(given.symbol)
  const papers = await listPapers(context.tx, conference, document.document_id)
  const paper = papers.find((one) => one.language === given.language)
  if (!paper) return notFound(`${given.symbol}, ${given.language}`)
  return { name: paper.name, media_type: paper.media_type, bytes: await context.files.read(paper.hash) }
}
