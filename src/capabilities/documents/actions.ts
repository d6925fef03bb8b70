import type { Language, Text } from '../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../kernel/refusal.ts'
import { sha256 } from '../../platform/files/files.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { Document } from './contract.ts'
import { samePaperOnce, symbolOnce } from './rules.ts'
import {
  findDocumentBySymbol,
  findSymbolOfFile,
  insertDocument,
  insertLanguageVersion,
  insertStoredFile,
} from './storage.ts'

export type Version = {
  readonly language: Language
  readonly text: string
  readonly file?:
    | { readonly name: string; readonly bytes: Uint8Array; readonly mediaType: string }
    | undefined
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
  const hash = version.file ? await context.files.store(version.file.bytes) : null
  if (version.file && hash) {
    const { name, mediaType, bytes } = version.file
    await insertStoredFile(context.tx, conference, {
      hash,
      name,
      media_type: mediaType,
      bytes: bytes.length,
      stored_at: context.now,
    })
  }
  await insertLanguageVersion(context.tx, conference, {
    document_id: documentId,
    language: version.language,
    kind: version.language === original ? 'original' : 'translation',
    file_hash: hash,
    text: version.text,
  })
}
