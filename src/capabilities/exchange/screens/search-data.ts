import type { PageContext } from '../../../platform/http/page.ts'
import type { Body } from '../../conference/contract.ts'
import type { DocumentType } from '../../documents/contract.ts'
import type { Finding } from '../finding/contract.ts'

type Passage = {
  readonly language: 'es' | 'en'
  readonly mark: string
  readonly number: string
  readonly pieces: readonly { readonly at: number; readonly text: string; readonly hit: boolean }[]
}
export type Hit = {
  readonly document_id: string
  readonly symbol: string
  readonly kind: string
  readonly title: { readonly es?: string | undefined; readonly en?: string | undefined }
  readonly dated_on: string
  readonly passages: readonly Passage[]
}
export type SearchData = {
  readonly texts: {
    readonly loosely: boolean
    readonly count: number
    readonly bounded: boolean
    readonly documents: readonly Hit[]
    readonly facets: readonly {
      readonly facet: 'kind' | 'year' | 'body'
      readonly value: string
      readonly count: number
    }[]
    readonly next: string | null
  }
  readonly places: { readonly found: readonly Finding[] }
  readonly types: { readonly types: readonly DocumentType[] }
  readonly bodies: { readonly bodies: readonly Body[] }
}
/** The same search with some of it otherwise; a page further on only where that is asked for. */
export function narrowed({ address }: PageContext, change: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(address.search)
  query.delete('after')
  for (const [name, value] of Object.entries(change)) {
    if (value === '') query.delete(name)
    else query.set(name, value)
  }
  return `${address.path}?${query.toString()}`
}
