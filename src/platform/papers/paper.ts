import { writeDay } from '../i18n/format.ts'
import type { Day } from '../../kernel/day.ts'
import type { Language } from '../../kernel/language.ts'

/** A cell of a printed table; text may hold several paragraphs, parted by a line feed. */
export type PaperCell = string | number | null | { readonly day: Day }

export type PaperColumn = {
  readonly head: string
  /** Its share of the page's width beside the others'. */
  readonly share: number
  readonly numeric?: boolean
}

/** A table as a paper of its own: what it is, what was asked for, who issues it, and its rows. */
export type TablePaper = {
  readonly language: Language
  readonly title: string
  /** Under the title: what was asked for, as of when. */
  readonly about: readonly string[]
  /** At the foot of each page. */
  readonly foot: string
  /** "Page 1 of 3", with `{{page}}` and `{{pages}}`. */
  readonly pages: string
  readonly columns: readonly PaperColumn[]
  readonly rows: readonly (readonly PaperCell[])[]
  /** Said in place of rows where there are none. */
  readonly empty: string
}

/** A cell as people read it. */
export function textOf(cell: PaperCell, { language }: Pick<TablePaper, 'language'>): string {
  if (cell === null) return '–'
  return typeof cell === 'object' ? writeDay(cell.day, language) : String(cell)
}
