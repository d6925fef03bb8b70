import type { Language } from '../../../kernel/language.ts'
import type { ProvisionClass, Span } from './contract.ts'
import { fold } from '../../../platform/prose/folding.ts'
import { hitAt, wordsOf } from './lexicon.ts'

/** "Que la ST elabore …", "That the TS prepare …": what is wished of its subject. */
export function wishedVerb(
  text: string,
  language: Language,
  tasked: Span | undefined,
): { readonly words: string; readonly class: ProvisionClass } | undefined {
  if (!/^(?:que|that)\s/i.test(text)) return undefined
  const folded = fold(text)
  if (tasked) {
    const after = /^\s+(?:(?:se|les?|also|jointly)\s+)?(\p{L}{3,})/iu.exec(text.slice(tasked[1]))
    if (after?.[1]) return { words: after[1].toLowerCase(), class: classAt(after[1], folded, language) }
  }
  for (const word of wordsOf(folded).slice(1, 14)) {
    const hit = hitAt(folded, word, language, [language === 'es' ? 'subjunctive' : 'infinitive'])
    // "dé" is wished, "de" is not
    if (word.text === 'de' && text.slice(word.from, word.to) !== 'dé') continue
    const reflexive = / se $/.test(folded.slice(0, word.from))
    // an English infinitive looks like a noun: only a subjunctive passive is sure, and that is read elsewhere
    if (hit && (language === 'es' ? reflexive || !/^(?:cuenta|marca|base)$/.test(word.text) : !hit.deed))
      return { words: text.slice(hit.from, hit.to).toLowerCase(), class: hit.class }
  }
  return undefined
}

function classAt(verb: string, folded: string, language: Language): ProvisionClass {
  const word = wordsOf(folded).find(({ text }) => text === fold(verb))
  const hit = word && hitAt(folded, word, language, ['subjunctive', 'infinitive'])
  return hit && (hit.class === 'standing' || hit.class === 'money') ? hit.class : 'action'
}
