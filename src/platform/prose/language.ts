import type { Language } from '../../kernel/language.ts'
import { fold } from './folding.ts'

/** Short words that mark a language; those of a third language tell that it is neither of ours. */
const stopWords: Record<Language | 'other', ReadonlySet<string>> = {
  es: new Set(
    'el la los las de del que y en un una por con para su sus se lo al como mas sobre entre este esta a o e'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the of and to in for on with that by is are as its their this at from an be will which or a'.split(' '),
  ),
  other: new Set(
    'le les des du et est une dans pour sur avec aux que qui da do dos das uma em para com nao os as pelo pela der die das und von mit fur den ist nicht'.split(
      ' ',
    ),
  ),
}

/** The language of a text by its short words: `other` for a third one, nothing where there is too little to tell. */
export function languageOf(text: string): Language | 'other' | undefined {
  const words = fold(text).match(/[a-z]+/g) ?? []
  const counts = { es: 0, en: 0, other: 0 }
  for (const word of words) {
    if (stopWords.es.has(word)) counts.es++
    if (stopWords.en.has(word)) counts.en++
    if (stopWords.other.has(word)) counts.other++
  }
  if (words.length > 0 && counts.es + counts.en + counts.other === 0)
    return words.length > 40 ? 'other' : undefined
  if (counts.other > 1.15 * Math.max(counts.es, counts.en) && counts.other > 4) return 'other'
  if (counts.es === counts.en) return undefined
  return counts.es > counts.en ? 'es' : 'en'
}

/**
 * Whether a text is written in two languages, by its paragraphs: the lesser has at least two of them and a
 * seventh of the words. Names and quotations of the other language do not make it so.
 */
export function holdsTwoLanguages(paragraphs: readonly string[]): boolean {
  const totals = { es: { words: 0, times: 0 }, en: { words: 0, times: 0 }, other: { words: 0, times: 0 } }
  for (const paragraph of paragraphs) {
    const words = paragraph.split(/\s+/).length
    const language = words >= 6 ? languageOf(paragraph) : undefined
    if (language === undefined) continue
    totals[language].words += words
    totals[language].times++
  }
  const [, second] = Object.values(totals).toSorted((a, b) => b.words - a.words)
  const all = totals.es.words + totals.en.words + totals.other.words
  return second !== undefined && second.times >= 2 && second.words * 7 >= all
}
