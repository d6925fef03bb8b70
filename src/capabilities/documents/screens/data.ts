import type { Story } from '../../directory/index.ts'
import type { Body, Participant } from '../../conference/contract.ts'
import type { RoundRow } from '../comments/contract.ts'
import type { Document, DocumentRow, DocumentType, LanguageVersion, Series } from '../contract.ts'

export type LibraryData = {
  readonly library: {
    readonly documents: readonly DocumentRow[]
    readonly count: number
    readonly more_than_counted: boolean
    readonly next: string | null
  }
  readonly types: { readonly types: readonly DocumentType[] }
  readonly series: { readonly series: readonly Series[] }
  readonly bodies: { readonly bodies: readonly Body[] }
}

export type DocumentData = {
  readonly comments: { readonly rounds: readonly RoundRow[] }
  readonly found: {
    readonly document: Document
    readonly versions: readonly LanguageVersion[]
    readonly series: Series | null
    readonly parent: DocumentRow | null
    readonly derived: readonly DocumentRow[]
  }
  readonly types: { readonly types: readonly DocumentType[] }
  readonly participants: { readonly participants: readonly Participant[] }
  readonly story: Story
}
export type RegisterDocumentData = {
  readonly types: { readonly types: readonly DocumentType[] }
  readonly series: { readonly series: readonly Series[] }
  readonly participants: { readonly participants: readonly Participant[] }
}
