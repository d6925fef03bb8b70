import { type Language, languages } from '../../../kernel/language.ts'
import type { AlignedParagraph } from '../contract.ts'
import type { ParagraphRow } from './storage.ts'

/**
 * Puts the languages of a text side by side by the marks of their paragraphs, in the original's order; what only a
 * translation has comes after what stands before it there. `hashOf` gives the hash of a text's words.
 */
export function aligned(
  rows: readonly ParagraphRow[],
  original: Language,
  hashOf: (text: string) => string,
): AlignedParagraph[] {
  const by = Map.groupBy(rows, ({ language }) => language)
  const there = languages.filter((language) => by.has(language))
  const order = (by.get(original) ?? []).map(({ mark }) => mark)
  for (const language of there) {
    let before = -1
    for (const { mark } of by.get(language) ?? []) {
      const at = order.indexOf(mark)
      if (at === -1) order.splice(before + 1, 0, mark)
      before = at === -1 ? before + 1 : at
    }
  }
  const found = new Map(rows.map((row) => [`${row.language} ${row.mark}`, row]))
  return order.map((mark) => {
    const versions = there.flatMap((language) => {
      const row = found.get(`${language} ${mark}`)
      return row ? [row] : []
    })
    const source = found.get(`${original} ${mark}`)
    const first = source ?? versions[0]
    return {
      mark,
      kind: first?.kind ?? 'text',
      level: first?.level ?? 1,
      versions: Object.fromEntries(
        versions.map(({ language, number, text }) => [language, { number, text }]),
      ),
      missing: there.filter((language) => !found.has(`${language} ${mark}`)),
      stale: versions
        .filter(
          ({ language, translated_from }) =>
            language !== original &&
            source !== undefined &&
            translated_from !== null &&
            translated_from !== hashOf(source.text),
        )
        .map(({ language }) => language),
    }
  })
}
