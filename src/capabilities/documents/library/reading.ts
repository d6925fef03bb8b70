import { languages } from '../../../kernel/language.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import type { Document, DocumentRow, DocumentState, LanguageVersion, Series } from '../contract.ts'
import { findDocument, listDerived } from '../storage.ts'
import { findSeries, listSeries } from '../symbols/storage.ts'
import { standing } from '../versions/actions.ts'
import { listVersions } from '../versions/storage.ts'
import { type Condition, listLibrary } from './storage.ts'

const PAGE = 50
/** Counts go no further: beyond it the register says "more than". */
const COUNT_BOUND = 1000
/** Meetings one may choose from. */
const SERIES = 200

export type Ask = {
  readonly kind?: string | undefined
  readonly body?: string | undefined
  readonly meeting?: string | undefined
  readonly state?: DocumentState | undefined
  readonly access?: string | undefined
  readonly year?: number | undefined
  readonly missing?: 'es' | 'en' | undefined
  readonly after?: string | undefined
}

/** A page of the register of documents: four queries, whatever stands in it. */
export async function library(context: Context, ask: Ask) {
  const { tx, tenant } = context
  const { body, meeting, after, ...same } = ask
  const on: Condition = { ...same, bodyId: body, meetingId: meeting }
  const found = await listLibrary(tx, tenant.conferenceId, {
    on,
    after: placeOf(after),
    limit: PAGE + 1,
    bound: COUNT_BOUND + 1,
  })
  const documents = found.documents.slice(0, PAGE)
  const last = documents.at(-1)
  return {
    documents: await withLanguages(context, documents),
    count: Math.min(found.count, COUNT_BOUND),
    more_than_counted: found.count > COUNT_BOUND,
    next: found.documents.length > PAGE && last ? `${last.dated_on}_${last.document_id}` : null,
  }
}

function placeOf(after: string | undefined) {
  const [day, id] = after?.split('_') ?? []
  return day && id ? { day, id } : undefined
}

/** Documents as rows of a register, each with how its languages stand: one query. */
export async function withLanguages(
  context: Context,
  documents: readonly Document[],
): Promise<DocumentRow[]> {
  const versions = await listVersions(
    context.tx,
    context.tenant.conferenceId,
    documents.map(({ document_id }) => document_id),
  )
  const of = Map.groupBy(versions, ({ document_id }) => document_id)
  return documents.map((document) => ({
    document_id: document.document_id,
    symbol: document.symbol,
    kind: document.kind,
    title: document.title,
    dated_on: document.dated_on,
    state: document.state,
    access: document.access,
    original_language: document.original_language,
    relation: document.relation,
    languages: standing(of.get(document.document_id) ?? [], context.today).map(({ language, readiness }) => ({
      language,
      readiness,
    })),
  }))
}

export type Record = {
  readonly document: Document
  readonly versions: LanguageVersion[]
  readonly series: Series | null
  readonly parent: DocumentRow | null
  readonly derived: DocumentRow[]
}

/** A document with its languages and what stands around it. */
export async function record(context: Context, id: string): Promise<Record | Refusal> {
  const { tx, tenant } = context
  const conference = tenant.conferenceId
  const document = await findDocument(tx, conference, id)
  if (!document) return notFound(id)
  const [rows, series, parent, derived] = await Promise.all([
    listVersions(tx, conference, [id]),
    document.meeting_id === null ? undefined : findSeries(tx, conference, document.meeting_id),
    document.parent_id === null ? undefined : findDocument(tx, conference, document.parent_id),
    listDerived(tx, conference, id),
  ])
  const around = await withLanguages(context, [...(parent ? [parent] : []), ...derived])
  return {
    document,
    versions: everyLanguage(document, standing(rows, context.today)),
    series: series ?? null,
    parent: (parent && around[0]) ?? null,
    derived: parent ? around.slice(1) : around,
  }
}

// A language of which nothing is there is awaited too, without a day.
const everyLanguage = (document: Document, found: readonly LanguageVersion[]): LanguageVersion[] =>
  languages.map(
    (language) =>
      found.find((one) => one.language === language) ?? {
        language,
        kind: language === document.original_language ? 'original' : 'translation',
        readiness: 'awaited',
        due_on: null,
        ready_at: null,
        hash: null,
        file: null,
        by_paragraph: false,
        version: 0,
      },
  )

/** The meetings whose papers stand here, latest first. */
export const listOfSeries = async (context: Context): Promise<{ series: Series[] }> => ({
  series: await listSeries(context.tx, context.tenant.conferenceId, SERIES),
})
