import { type Language, inLanguage } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Attachment } from '../../../platform/mail/letter.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import type { Document } from '../../documents/contract.ts'
import { listDocumentsById, listDocumentsCalled, listPapers } from '../../documents/index.ts'
import { openOnceCirculated } from '../../documents/rules.ts'
import type { SentPaper } from './contract.ts'
import { attachedHasItsFile } from './drafting/rules.ts'
import { type Recipient, actorOf } from './recipients/actions.ts'
import { paperIsOpenToEach } from './recipients/rules.ts'
import { listPapersOf } from './storage.ts'

type File = Attachment & { readonly language: Language }

/** A paper of a circular with the files it comes in. */
export type Paper = {
  readonly document: Document
  readonly how: SentPaper['how']
  readonly files: readonly File[]
}

/** The papers of these symbols, each once, as far as the asker sees them. Two queries, however many. */
export async function papersCalled(
  context: Context,
  given: readonly { readonly symbol: string; readonly how: SentPaper['how'] }[],
): Promise<Paper[] | Refusal> {
  const { tx, tenant } = context
  const symbols = given.map(({ symbol }) => symbol)
  const found = symbols.length === 0 ? [] : await listDocumentsCalled(tx, tenant.conferenceId, symbols)
  const bySymbol = new Map(found.map((one) => [one.symbol.toUpperCase(), one] as const))
  const missing = symbols.find((symbol) => !bySymbol.has(symbol.toUpperCase()))
  if (missing !== undefined) return notFound(missing, 'documents')
  const how = new Map(given.map((one) => [bySymbol.get(one.symbol.toUpperCase()), one.how] as const))
  return withFiles(
    context,
    [...how].flatMap(([document, how]) => (document ? [{ document, how }] : [])),
  )
}

/** The papers of a circular that the asker sees, in their order: what they may not see is not there. Three queries, however many. */
export async function papersSeen(context: Context, circular: string): Promise<Paper[]> {
  return (await seenAmong(context, circular)).papers
}

/** The papers of a circular, refused where one of them is gone from the asker's sight. */
export async function papersOf(context: Context, circular: string): Promise<Paper[] | Refusal> {
  const { papers, hidden } = await seenAmong(context, circular)
  return hidden === undefined ? papers : notFound(hidden, 'documents')
}

async function seenAmong(
  context: Context,
  circular: string,
): Promise<{ papers: Paper[]; hidden: string | undefined }> {
  const { tx, tenant } = context
  const given = await listPapersOf(tx, tenant.conferenceId, circular)
  if (given.length === 0) return { papers: [], hidden: undefined }
  const ids = given.map(({ document_id }) => document_id)
  const found = await listDocumentsById(tx, tenant.conferenceId, ids)
  const byId = new Map(found.map((one) => [one.document_id, one] as const))
  const seen = given.flatMap(({ document_id, how }) => {
    const document = byId.get(document_id)
    return document ? [{ document, how }] : []
  })
  return { papers: await withFiles(context, seen), hidden: ids.find((id) => !byId.has(id)) }
}

async function withFiles({ tx, tenant }: Context, papers: readonly Omit<Paper, 'files'>[]): Promise<Paper[]> {
  if (papers.length === 0) return []
  const ids = papers.map(({ document }) => document.document_id)
  const files = Map.groupBy(await listPapers(tx, tenant.conferenceId, ids), ({ document_id }) => document_id)
  return papers.map((one) => ({ ...one, files: files.get(one.document.document_id) ?? [] }))
}

/** Whether every paper that is attached has a file. */
export function withTheirFiles(papers: readonly Paper[]): Refusal | undefined {
  for (const { document, how, files } of papers) {
    const decided = attachedHasItsFile.decide({
      symbol: document.symbol,
      attached: how === 'attached',
      hasFile: files.length > 0,
    })
    if (isRefusal(decided)) return decided
  }
  return undefined
}

/** The first paper that is not open to one of the recipients. */
export function closedToSomeone(
  papers: readonly Paper[],
  recipients: readonly Recipient[],
  language: Language,
): Refusal | undefined {
  for (const recipient of recipients) {
    const closed = closedTo(papers, recipient, language)
    if (closed) return closed
  }
  return undefined
}

export function closedTo(
  papers: readonly Paper[],
  recipient: Recipient,
  language: Language,
): Refusal | undefined {
  for (const { document } of papers) {
    const decided = paperIsOpenToEach.decide({
      actor: actorOf(recipient),
      access: openOnceCirculated.decide(document) as Document['access'],
      readers: document.readers,
      symbol: document.symbol,
      country: recipient.participant ? inLanguage(recipient.participant.short, language) : recipient.name,
    })
    if (isRefusal(decided)) return decided
  }
  return undefined
}

/** The file of a paper for a reader: in their language, else in the original, else in whichever there is. */
export function fileFor({ files, document }: Paper, language: Language): File | undefined {
  return (
    files.find((file) => file.language === language) ??
    files.find((file) => file.language === document.original_language) ??
    files[0]
  )
}

export const asSent = ({ document, how }: Paper): SentPaper => ({
  document_id: document.document_id,
  symbol: document.symbol,
  title: document.title,
  how,
})
