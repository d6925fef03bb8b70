import type { Day } from '../../../kernel/day.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import {
  documentRecord,
  findDocumentBySymbol,
  listDocumentsBefore,
  sideBySide,
} from '../../documents/index.ts'
import { mandatesByParagraph } from '../../mandates/index.ts'
import type { PublicText } from './contract.ts'

/** Texts on a page: a conference adopts a handful a year. */
const PAGE = 200

/** A text by its address: a symbol, or a symbol and one of its paragraphs. */
export async function textAt(context: Context, address: string): Promise<PublicText | Refusal> {
  const found = await locate(context, address)
  if (!found) return notFound(address)
  const { id, target } = found
  const [record, text] = [await documentRecord(context, id), await sideBySide(context, id)]
  if (isRefusal(record)) return record
  if (isRefusal(text)) return text
  if (target !== null && !text.paragraphs.some(({ mark }) => mark === target)) return notFound(address)
  return {
    document: record.document,
    target,
    versions: record.versions,
    paragraphs: text.paragraphs,
    mandates: await mandatesByParagraph(context, id),
    parent: record.parent,
    derived: [...record.derived],
  }
}

// A symbol has slashes of its own: what is one whole is none with a paragraph.
async function locate(
  context: Context,
  address: string,
): Promise<{ id: string; target: string | null } | undefined> {
  const conference = context.tenant.conferenceId
  const whole = await findDocumentBySymbol(context.tx, conference, address)
  if (whole) return { id: whole.document_id, target: null }
  const at = address.lastIndexOf('/')
  if (at === -1) return undefined
  const part = await findDocumentBySymbol(context.tx, conference, address.slice(0, at))
  return part && { id: part.document_id, target: address.slice(at + 1) }
}

/** A page of what bodies adopted, latest first, and where the next begins. */
export async function adoptedTexts(context: Context, before: string | undefined) {
  const [day, id] = before?.split('_') ?? []
  const found = await listDocumentsBefore(
    context.tx,
    context.tenant.conferenceId,
    day && id ? { day: day as Day, id } : undefined,
    PAGE + 1,
  )
  const documents = found.slice(0, PAGE)
  const last = documents.at(-1)
  return {
    documents,
    next: found.length > PAGE && last ? `${last.adopted_on}_${last.document_id}` : null,
  }
}
