import { type Language, type Text, languages } from '../../../kernel/language.ts'

/**
 * Which languages of a paragraph wait to be read against their neighbour: where one was changed alone, the others do, until
 * someone changes them too or says that they still agree.
 */
export function toCheckAfter(
  before: { readonly text: Text; readonly to_check: readonly Language[] },
  after: Text,
  agree: boolean,
): Language[] {
  if (agree) return []
  const changed = languages.filter((language) => (before.text[language] ?? '') !== (after[language] ?? ''))
  if (changed.length === 0) return [...before.to_check]
  // What waited was brought in line.
  if (before.to_check.length > 0 && before.to_check.every((language) => changed.includes(language))) return []
  if (changed.length === languages.length) return []
  return languages.filter((language) => !changed.includes(language))
}
