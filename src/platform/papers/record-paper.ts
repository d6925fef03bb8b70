import type { Day } from '../../kernel/day.ts'
import type { Language } from '../../kernel/language.ts'

/** A text as a paper to be kept, in one language. */
export type RecordPaper = {
  readonly language: Language
  /** Whose paper it is. */
  readonly author: string
  readonly reference: string
  readonly title: string
  /** The day it bears, which is the file's own too: the same text is the same file whenever it is made. */
  readonly day: Day
  readonly about: readonly string[]
  readonly paragraphs: readonly {
    readonly kind: 'heading' | 'text'
    readonly number: string
    readonly level: number
    readonly text: string
  }[]
  /** What stands under the text. */
  readonly close: readonly string[]
  readonly foot: string
  /** "Page 1 of 3", with `{{page}}` and `{{pages}}`. */
  readonly pages: string
}
