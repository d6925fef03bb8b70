import { type Language, inLanguage } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Attachment } from '../../../platform/mail/letter.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import type { Document } from '../../documents/contract.ts'
import { findDocument, findDocumentBySymbol, listPapers } from '../../documents/index.ts'
import { openOnceCirculated } from '../../documents/rules.ts'
import type { SentPaper } from './contract.ts'
import { attachedHasItsFile } from './drafting/rules.ts'
import { type Recipient, actorOf } from './recipients/actions.ts'
import { paperIsOpenToEach } from './recipients/rules.ts'
import type { NewPaper } from './storage.ts'

type File = Attachment & { readonly language: Language }

/** A paper of a circular with the files it comes in. */
export type Paper = {
  readonly document: Document
  readonly how: SentPaper['how']
  readonly files: readonly File[]
}

/** The papers of these symbols, each once, as far as the asker sees them. */
export async function papersCalled(
  context: Context,
  given: readonly { readonly symbol: string; readonly how: SentPaper['how'] }[],
): Promise<NewPaper[] | Refusal> {
  const found = new Map<string, NewPaper>()
  for (const { symbol, how } of given) {
    const document = await findDocumentBySymbol(context.tx, context.tenant.conferenceId, symbol)
    if (!document) return notFound(symbol, 'documents')
    found.set(document.document_id, { document_id: document.document_id, how })
  }
  return [...found.values()]
}

/** The papers by their ids, as far as the asker sees them. */
export async function papersOf(context: Context, given: readonly NewPaper[]): Promise<Paper[] | Refusal> {
  const conference = context.tenant.conferenceId
  const papers: Paper[] = []
  for (const { document_id, how } of given) {
    const document = await findDocument(context.tx, conference, document_id)
    if (!document) return notFound(document_id, 'documents')
    const files = await listPapers(context.tx, conference, document_id)
    papers.push({ document, how, files })
  }
  return papers
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
