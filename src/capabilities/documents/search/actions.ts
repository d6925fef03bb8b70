import { dayOf } from '../../../kernel/day.ts'
import type { Language } from '../../../kernel/language.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import type { Document } from '../contract.ts'
import { withLanguages } from '../library/reading.ts'
import type { Facet, Term } from './contract.ts'
import { anyOfThem, readQuery, stillTyped } from './query.ts'
import { snippetOf } from './snippet.ts'
import { type Found, type Narrowing, findPassages } from './storage.ts'

const PAGE = 20
/** Passages shown of one document. */
const EACH = 3
/** Passages that are ranked; where more have the words, the search says so. */
const MOST = 5000

export type Ask = {
  readonly q: string
  readonly kind?: string | undefined
  readonly body?: string | undefined
  readonly meeting?: string | undefined
  readonly language?: Language | undefined
  readonly year?: number | undefined
  readonly after?: string | undefined
}

/** Looks for words in every text the reader may see: documents, best first, with passages, and counts by type, year and body. */
export async function search(context: Context, ask: Ask) {
  const terms = readQuery(ask.q)
  const on: Narrowing = {
    kinds: ask.kind ? [ask.kind] : undefined,
    bodyId: ask.body,
    meetingId: ask.meeting,
    language: ask.language,
    first: ask.year === undefined ? undefined : dayOf(ask.year, 1, 1),
    last: ask.year === undefined ? undefined : dayOf(ask.year, 12, 31),
  }
  const whole = await lookFor(context, terms, on, ask.after)
  const loosely = whole.count === 0 && terms.length > 1 && ask.after === undefined
  const found = loosely ? await lookFor(context, anyOfThem(terms), on, undefined) : whole
  const documents = found.documents.slice(0, PAGE)
  const last = documents.at(-1)
  const passages = Map.groupBy(found.passages, ({ document_id }) => document_id)
  const rows = await withLanguages(context, documents)
  return {
    /** Whether no passage has all the words, and these have some. */
    loosely: loosely && found.count > 0,
    count: found.count,
    bounded: found.bounded,
    documents: rows.map((row) => ({
      ...row,
      passages: (passages.get(row.document_id) ?? []).map(({ language, mark, number, text, marked }) => ({
        language,
        mark,
        number,
        pieces: snippetOf(text, marked),
      })),
    })),
    facets: found.facets.toSorted(byFacet),
    next: !loosely && found.documents.length > PAGE && last ? `${last.score}_${last.document_id}` : null,
  }
}

// Years latest first, all else by how many there are.
const byFacet = (a: Facet, b: Facet): number =>
  a.facet === 'year' && b.facet === 'year'
    ? b.value.localeCompare(a.value)
    : b.count - a.count || a.value.localeCompare(b.value)

const NONE: Found = { documents: [], passages: [], facets: [], count: 0, bounded: false }

/** The few documents that fit best what someone is typing. */
export async function findDocuments(context: Context, typed: string, limit: number): Promise<Document[]> {
  const terms = stillTyped(readQuery(typed))
  if (terms.length === 0) return []
  const found = await findPassages(
    context.tx,
    context.tenant.conferenceId,
    terms,
    {},
    { after: undefined, limit, each: 0, most: 200 },
  )
  return found.documents
}

async function lookFor(
  context: Context,
  terms: readonly Term[],
  on: Narrowing,
  after: string | undefined,
): Promise<Found> {
  if (terms.every(({ unwanted }) => unwanted)) return NONE
  const [score, id] = after?.split('_') ?? []
  return findPassages(context.tx, context.tenant.conferenceId, terms, on, {
    after: score && id ? { score: Number(score), id } : undefined,
    limit: PAGE + 1,
    each: EACH,
    most: MOST,
  })
}
