import type { Language } from '../../../kernel/language.ts'
import type { DraftParagraph } from './contract.ts'
import { numbersOf, printedNumber } from './numbering.ts'

/** The text of record in one language, as it is read in: numbered anew, without what was deleted, a line for each paragraph. */
export function adoptedText(paragraphs: readonly DraftParagraph[], language: Language): string {
  const kept = paragraphs.filter(({ state }) => state !== 'deleted')
  const numbers = numbersOf(kept.map(({ kind }) => ({ kind, number: null })))
  return kept
    .map(({ kind, text }, place) =>
      [
        printedNumber({ kind, number: numbers[place] ?? null }, language),
        (text[language] ?? '').replaceAll(/\s*\n\s*/g, ' '),
      ]
        .filter((part) => part !== '')
        .join(' '),
    )
    .join('\n')
}
