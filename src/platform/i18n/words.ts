import i18next, { type i18n } from 'i18next'
import { parseDay } from '../../kernel/day.ts'
import { type Language, languages } from '../../kernel/language.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import type { Rule } from '../../kernel/rule.ts'
import { writeDay } from './format.ts'

/** One namespace of words in every language, as the catalogue files hold them. */
export type Catalogue = Record<Language, Record<string, unknown>>

/** Words in one language: `words('platform:frame.search')`, with values for the names in braces. */
export type Words = (key: string, values?: Record<string, string | number>) => string

/** Makes the words of every catalogue. A key that no catalogue has throws: it must not reach a reader. */
export function wordsOf(catalogues: Record<string, Catalogue>): (language: Language) => Words {
  const instance: i18n = i18next.createInstance()
  void instance.init({
    initAsync: false,
    fallbackLng: false,
    showSupportNotice: false,
    ns: Object.keys(catalogues),
    interpolation: { escapeValue: false },
    returnNull: false,
    saveMissing: true,
    missingKeyHandler: (_languages, namespace, key) => {
      throw new Error(`The catalogue has no words for ${namespace}:${key}`)
    },
    resources: Object.fromEntries(
      languages.map((language) => [
        language,
        Object.fromEntries(
          Object.entries(catalogues).map(([namespace, catalogue]) => [namespace, catalogue[language]]),
        ),
      ]),
    ),
  } as Parameters<i18n['init']>[0])
  const made = new Map(
    languages.map((language) => {
      const t = instance.getFixedT(language)
      return [language, remembering((key, values = {}) => t(key, values))]
    }),
  )
  return (language) => {
    const words = made.get(language)
    if (!words) throw new RangeError(`No words in ${language}`)
    return words
  }
}

// Words without values are the same each time they are asked for, and a page asks hundreds of times.
function remembering(t: Words): Words {
  const plain = new Map<string, string>()
  return (key, values) => {
    if (values) return t(key, values)
    const known = plain.get(key) ?? t(key)
    plain.set(key, known)
    return known
  }
}

/** A refusal's sentence in the reader's language, filled with its facts: keys in their words, days as people write them. */
export function sentenceOf(
  refusal: Refusal,
  rules: ReadonlyMap<string, Pick<Rule, 'sentence' | 'refusal' | 'values'>>,
  language: Language,
): string {
  const rule = rules.get(refusal.rule)
  if (!rule) throw new Error(`The rule ${refusal.rule} refused but stands in no table`)
  const template = (rule.refusal ?? rule.sentence)[language]
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const fact = String(refusal.facts[name] ?? '')
    return (
      rule.values?.[name]?.[fact]?.[language] ?? (parseDay(fact) ? writeDay(fact, language, 'long') : fact)
    )
  })
}
