import { type Language, type Text, inLanguage } from '../../../kernel/language.ts'
import { fold } from '../../../platform/prose/folding.ts'
import { inOrder } from '../../../platform/i18n/format.ts'

export type Precedence = {
  /** By the short names of this language, whatever the language of the text: English papers of a conference may keep the order of the Spanish names. */
  readonly order: Language
  /** The letter drawn to begin with; none where the alphabet begins with its first. */
  readonly from?: string | undefined
}

/** Participants in their order of precedence: by their short names of the day, from the drawn letter round to the one before it. */
export function inPrecedence<T>(
  participants: readonly T[],
  nameOf: (one: T) => Text,
  { order, from }: Precedence,
): T[] {
  const name = (one: T): string => inLanguage(nameOf(one), order)
  const sorted = inOrder(participants, name, order)
  if (from === undefined) return sorted
  const [drawn = ''] = inOrder(
    [...new Set(sorted.map((one) => fold(name(one)).slice(0, 1)))].filter((letter) => letter >= fold(from)),
    (letter) => letter,
    order,
  )
  const first = drawn === '' ? 0 : sorted.findIndex((one) => fold(name(one)).startsWith(drawn))
  return [...sorted.slice(first), ...sorted.slice(0, first)]
}
