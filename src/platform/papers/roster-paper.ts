import type { Language } from '../../kernel/language.ts'

/** People under headings, as a paper to be handed out: each with a name and what is said of them. */
export type RosterPaper = {
  readonly language: Language
  readonly title: string
  /** Under the title. */
  readonly about: readonly string[]
  readonly foot: string
  /** "Page 1 of 3", with `{{page}}` and `{{pages}}`. */
  readonly pages: string
  readonly groups: readonly RosterGroup[]
  /** Said where there is nobody. */
  readonly empty: string
}

export type RosterGroup = {
  readonly heading: string
  readonly people: readonly { readonly name: string; readonly part: string; readonly title: string }[]
}
