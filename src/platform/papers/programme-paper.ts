import type { Language } from '../../kernel/language.ts'

/** What is on a programme: when, under which number, what it is and what is said on it. */
export type ProgrammeRow = {
  readonly time: string
  readonly number: string
  /** 1, or 2 where it is part of the one above. */
  readonly level: 1 | 2
  readonly title: string
  /** A pause: set apart from what is done. */
  readonly pause: boolean
  /** Short lines under the title: who, and on which papers. */
  readonly lines: readonly string[]
  /** What is said on it, paragraph by paragraph. */
  readonly notes: readonly string[]
}

/** What goes on when, day by day, as a paper on A4 in one language. */
export type ProgrammePaper = {
  readonly language: Language
  /** Whose paper it is. */
  readonly author: string
  readonly title: string
  /** Under the title: of what, where, how far it has come. */
  readonly about: readonly string[]
  readonly heads: { readonly time: string; readonly number: string; readonly title: string }
  readonly days: readonly { readonly name: string; readonly rows: readonly ProgrammeRow[] }[]
  /** Said in place of rows where there are none. */
  readonly empty: string
  readonly foot: string
  /** "Page 1 of 3", with `{{page}}` and `{{pages}}`. */
  readonly pages: string
}
