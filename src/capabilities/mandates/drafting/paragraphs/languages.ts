import { type Language, type Text, languages } from '../../../../kernel/language.ts'

type Said = { readonly text: Text; readonly stale: readonly Language[] }

/** The languages that a paragraph lacks, or has from other words than now stand. */
export const awaitedIn = ({ text, stale }: Said): Language[] =>
  languages.filter((language) => !text[language] || stale.includes(language))

export const changedIn = (before: Text, after: Text): Language[] =>
  languages.filter((language) => (after[language] ?? '') !== (before[language] ?? ''))

/**
 * Which languages are behind once some were written. What is written in one leaves the others behind, but not where it was itself
 * what was awaited; `same` is the word of whoever wrote it that all of them say the same now.
 */
export function behindAfter(before: Said, after: Text, same: boolean): Language[] {
  if (same) return []
  const changed = changedIn(before.text, after)
  const leads = changed.some((language) => !awaitedIn(before).includes(language))
  return languages.filter(
    (language) =>
      Boolean(after[language]) && !changed.includes(language) && (leads || before.stale.includes(language)),
  )
}
