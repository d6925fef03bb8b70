import type { ArchivePaper, ArchivePart, PaperArchive, PaperCounts } from '../../archives/contract.ts'
import type { DocumentType, Series } from '../../contract.ts'

type Types = { readonly types: readonly DocumentType[] }
type AllSeries = { readonly series: readonly Series[] }

export type ArchivesData = {
  readonly found: { readonly archives: readonly PaperArchive[]; readonly next: string | null }
  readonly types: Types
}

export type ArchiveData = {
  readonly found: {
    readonly archive: PaperArchive
    readonly parts: readonly ArchivePart[]
    readonly counts: PaperCounts
  }
  readonly listed: { readonly papers: readonly ArchivePaper[]; readonly next: number | null }
  readonly types: Types
  readonly series: AllSeries
}

export type ArchivePaperData = {
  readonly found: {
    readonly archive: PaperArchive
    readonly paper: ArchivePaper
    readonly begins: string
  }
  readonly types: Types
  readonly series: AllSeries
}
