import type { Language } from '../../../kernel/language.ts'
import type { ParagraphKind } from './contract.ts'

export type Numbered = { readonly kind: ParagraphKind; readonly number: string | null }

/**
 * The number of each paragraph in this order: 1, 2, 2.a …, and none in the preamble. One that has a number keeps it, so that nobody
 * speaks of another paragraph than their neighbour while a text is on the table.
 */
export function numbersOf(paragraphs: readonly Numbered[]): (string | null)[] {
  let [item, letter] = [0, 0]
  let above = ''
  return paragraphs.map(({ kind, number }) => {
    if (kind === 'preamble') return null
    if (kind === 'item') {
      item += 1
      letter = 0
      above = number ?? String(item)
      return above
    }
    letter += 1
    return number ?? `${above}.${letterOf(letter)}`
  })
}

/** a, b … z, aa, ab …: as many as a list may need. */
export function letterOf(place: number): string {
  let [left, letters] = [place, '']
  while (left > 0) {
    const at = (left - 1) % 26
    letters = String.fromCharCode(97 + at) + letters
    left = (left - 1 - at) / 26
  }
  return letters
}

/** As it is printed before its words: `3.`, and below it `(a)` in English and `a)` in Spanish. */
export function printedNumber({ kind, number }: Numbered, language: Language): string {
  if (kind === 'preamble' || number === null) return ''
  if (kind === 'item') return `${number}.`
  const letter = number.slice(number.indexOf('.') + 1)
  return language === 'en' ? `(${letter})` : `${letter})`
}
