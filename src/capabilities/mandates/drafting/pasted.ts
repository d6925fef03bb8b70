import { type Language, type Text, languages } from '../../../kernel/language.ts'
import { paragraphsIn } from '../../../platform/prose/paragraphs.ts'
import type { ParagraphKind } from './contract.ts'

export type Pasted = { readonly kind: ParagraphKind; readonly text: Text }

const ITEM = /^\d{1,3}\s*(?:bis|ter|quater)?\s*[.)\-–]\s+/
const SUB_ITEM = /^\(?[a-z]{1,2}\)\s+/

/** The paragraphs of a text as someone pastes it, with what each is by the number before it; the numbers themselves are left off. */
export function paragraphsPasted(text: string): { kind: ParagraphKind; words: string }[] {
  let numbered = false
  return paragraphsIn(text.replaceAll(/\n+/g, '\n\n')).map((line) => {
    const number = ITEM.exec(line) ?? SUB_ITEM.exec(line)
    if (ITEM.test(line)) numbered = true
    const words = line.slice(number?.[0].length ?? 0).trim()
    if (numbered && SUB_ITEM.test(line)) return { kind: 'sub-item', words }
    return { kind: numbered ? 'item' : 'preamble', words }
  })
}

/** The languages of one text side by side, paragraph by paragraph in their order; where one is shorter the rest of it is missing. */
export function pastedTogether(text: Text, original: Language): Pasted[] {
  const read = new Map(languages.map((language) => [language, paragraphsPasted(text[language] ?? '')]))
  const most = Math.max(...[...read.values()].map(({ length }) => length))
  return Array.from({ length: most }, (_, place) => {
    const told = [original, ...languages].map((language) => read.get(language)?.[place])
    return {
      kind: told.find((one) => one !== undefined)?.kind ?? 'preamble',
      text: Object.fromEntries(
        languages.flatMap((language) => {
          const words = read.get(language)?.[place]?.words
          return words ? [[language, words]] : []
        }),
      ),
    }
  })
}
