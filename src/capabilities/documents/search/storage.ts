import { type RawBuilder, sql } from 'kysely'
import type { Language } from '../../../kernel/language.ts'
import type { Tx } from '../../../platform/postgres/client.ts'
import type { Document } from '../contract.ts'
import { DOCUMENT } from '../storage.ts'
import { type Facet, HIT_BEGINS, HIT_ENDS, type Term } from './contract.ts'

export type Narrowing = {
  readonly kinds?: readonly string[] | undefined
  readonly bodyId?: string | undefined
  readonly meetingId?: string | undefined
  readonly language?: Language | undefined
  readonly first?: string | undefined
  readonly last?: string | undefined
}

/** Where a page of results goes on: after this one. */
export type Place = { readonly score: number; readonly id: string }

export type FoundDocument = Document & { readonly score: number }
export type FoundPassage = {
  readonly document_id: string
  readonly language: Language
  readonly mark: string
  readonly kind: 'title' | 'heading' | 'text'
  readonly number: string
  readonly text: string
  readonly marked: string
}
export type Found = {
  readonly documents: FoundDocument[]
  readonly passages: FoundPassage[]
  readonly facets: Facet[]
  /** Documents in all, and whether passages were left out beyond the bound. */
  readonly count: number
  readonly bounded: boolean
}

const queryOf = (terms: readonly Term[]): RawBuilder<unknown> =>
  sql`sought_terms(${terms.map(({ kind }) => kind)}::text[], ${terms.map(({ text }) => text)}::text[],
    ${terms.map(({ unwanted }) => unwanted)}::boolean[], ${terms.map(({ instead }) => instead)}::boolean[])`

type Row = {
  readonly part: 'document' | 'passage' | 'facet' | 'sum'
  readonly value: unknown
}

/**
 * The documents that have what is looked for, best first, each with its best passages; how many there are by type, year
 * and body; all within what the reader may see, in one query.
 */
export async function findPassages(
  tx: Tx,
  conference: string,
  terms: readonly Term[],
  on: Narrowing,
  page: {
    readonly after: Place | undefined
    readonly limit: number
    readonly each: number
    readonly most: number
  },
): Promise<Found> {
  const { after } = page
  const columns = sql.join(DOCUMENT.map((column) => sql`d.${sql.ref(column)}`))
  const { rows } = await sql<Row>`
    with asked as materialized (select ${queryOf(terms)} as query),
    hits as materialized (
      select h.* from asked, passages_with(asked.query, ${on.kinds ?? null}::text[], ${on.bodyId ?? null}::uuid,
        ${on.meetingId ?? null}::uuid, ${on.language ?? null}::text, ${on.first ?? null}::date, ${on.last ?? null}::date,
        ${page.most + 1}) h
    ),
    found as materialized (
      select ${columns}, s.score from (select document_id, max(score) as score from hits group by document_id) s
      join document d on d.conference_id = ${conference}::uuid and d.document_id = s.document_id
    ),
    shown as materialized (
      select * from found
      ${after ? sql`where (score, document_id) < (${after.score}::bigint, ${after.id}::uuid)` : sql``}
      order by score desc, document_id desc limit ${page.limit}
    ),
    best as (
      select * from (
        select h.*, row_number() over (partition by h.document_id order by h.score desc, h.language, h.mark) as place
        from hits h where h.document_id in (select document_id from shown) and h.mark <> ''
      ) ranked where place <= ${page.each}
    )
    select 'document' as part, to_jsonb(shown) as value from shown
    union all
    select 'passage', jsonb_build_object('document_id', p.document_id, 'language', p.language, 'mark', p.mark, 'kind', p.kind,
      'number', p.number, 'text', p.text, 'place', b.place,
      'marked', ts_headline(case p.language when 'en' then 'english' else 'spanish' end::regconfig, unaccented(p.text), asked.query,
        ${`HighlightAll=true, StartSel="${HIT_BEGINS}", StopSel="${HIT_ENDS}"`}))
    from asked, best b join paragraph p on p.conference_id = ${conference}::uuid and p.document_id = b.document_id
      and p.language = b.language and p.mark = b.mark
    union all
    select 'facet', case when grouping(kind) = 0 then jsonb_build_object('facet', 'kind', 'value', kind, 'count', count(*))
      when grouping(body_id) = 0 then jsonb_build_object('facet', 'body', 'value', body_id::text, 'count', count(*))
      else jsonb_build_object('facet', 'year', 'value', extract(year from min(dated_on))::text, 'count', count(*)) end
    from found group by grouping sets ((kind), (body_id), (extract(year from dated_on)))
    union all
    select 'sum', jsonb_build_object('documents', (select count(*) from found), 'passages', (select count(*) from hits))
  `.execute(tx)
  const parts = Map.groupBy(rows, ({ part }) => part)
  const of = <T>(part: Row['part']): T[] => (parts.get(part) ?? []).map(({ value }) => value as T)
  const [sum] = of<{ documents: number; passages: number }>('sum')
  return {
    documents: of<FoundDocument>('document').toSorted(
      (a, b) => b.score - a.score || (a.document_id < b.document_id ? 1 : -1),
    ),
    passages: of<FoundPassage & { place: number }>('passage').toSorted((a, b) => a.place - b.place),
    facets: of<Facet>('facet').filter(({ value }) => value !== null),
    count: sum?.documents ?? 0,
    bounded: (sum?.passages ?? 0) > page.most,
  }
}
