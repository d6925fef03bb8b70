import type { Day } from '../../kernel/day.ts'
import type { Language } from '../../kernel/language.ts'

/** Who adopts, translates or publishes; `id` is a short token, the same in every language: `vm`. */
export type Organization = {
  readonly id: string
  readonly name: string
}

/** What is the same in every language of a text, and names it among all others. */
export type Work = {
  /** As it is printed, `RCM/VM/XXX/DECL`; never used twice by one publisher. */
  readonly symbol: string
  /** What kind of act it is, as a token: `declaration`. */
  readonly kind: string
  readonly adopted: Day
  readonly author: Organization
}

/** A work in one language as it was worded on a day. */
export type Expression = {
  readonly language: Language
  readonly dated: Day
}

/** An adopted text in one of its languages, with all that its XML says. */
export type AdoptedText = Work &
  Expression & {
    readonly title: string
    /** Where this wording was made from another; left out where it is an original. */
    readonly translation?: {
      readonly of: Expression
      readonly by: Organization
      /** Whether it counts as the original does. */
      readonly authoritative: boolean
    }
    /** In whose name it is published, with their absolute web address. */
    readonly publisher: Organization & { readonly address: string }
    /** The text's own absolute web address; those of its paragraphs are read against it. */
    readonly base: string
    /** Of the file this wording was taken from, in hexadecimal. */
    readonly sha256?: string
    /** The other languages it can be had in, the original among them. */
    readonly others: readonly Expression[]
    readonly relations: readonly Relation[]
    readonly annexes: readonly Annex[]
  } & Content

/** What a text says of an earlier one of the same publisher. */
export type Relation = {
  readonly does: 'revises' | 'corrects'
  readonly to: Work
}

export type Content = {
  /** Each paragraph before the numbered ones. */
  readonly preamble: readonly string[]
  readonly sections: readonly Section[]
}

/** Paragraphs under a heading, or without one. */
export type Section = {
  readonly heading?: string
  readonly paragraphs: readonly Paragraph[]
}

/** Several blocks within `text` and `closing` are parted by a line feed. */
export type Paragraph = {
  /**
   * Its permanent number, the same in every language and used once within the text or annex: `15`; under it
   * `15.a`; the second dash under it `15.-2`.
   */
  readonly number: string
  /** Its number as this language prints it, `a)` or `(a)`; left out where nothing is printed. */
  readonly printed?: string
  readonly heading?: string
  /** All it says, or what introduces its points. */
  readonly text: string
  readonly points?: readonly Paragraph[]
  /** What stands after its points and belongs to all of them. */
  readonly closing?: string
  /** Its web address, read against the text's: `#p-15.a`. */
  readonly address?: string
}

export type Annex = Content & {
  /** The same in every language, `1` where there is only one. */
  readonly number: string
  readonly heading?: string
}
