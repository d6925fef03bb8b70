import { inLanguage } from '../../../../kernel/language.ts'
import type { Download } from '../../../../platform/operations/download.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { writeLetter } from '../../../../platform/papers/letter.ts'
import type { LetterShown } from '../contract.ts'

/** The name of a letter's file: its symbol without the signs that part folders, and its language. */
export const fileOf = ({ reference, language }: Pick<LetterShown, 'reference' | 'language'>): string =>
  `${reference.replaceAll(/[^\p{L}\p{N}.]+/gu, '-')}-${language}`

/** Typesets a letter as a tagged PDF. */
export function paperOf(context: Context, letter: LetterShown): Promise<Download> {
  const words = context.words(letter.language)
  return writeLetter(fileOf(letter), {
    ...letter,
    foot: [
      inLanguage(context.tenant.acronym, letter.language),
      ...(context.tenant.isExample ? [words('conference:example-notice')] : []),
    ].join(' · '),
    pages: words('meetings:agenda.pages', { page: '{{page}}', pages: '{{pages}}' }),
  })
}
