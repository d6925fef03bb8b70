import type { Language } from '../../../kernel/language.ts'
import type { ProvisionClass } from './contract.ts'
import { fold } from '../../../platform/prose/folding.ts'
import { meantInfinitive } from './misspelt.ts'
import { englishForms, type Mood, spanishForms } from './inflection.ts'
import { deeds } from './words/deeds.ts'
import type { VerbRole } from './words/verb-row.ts'
import { verbs } from './words/verbs.ts'

/** One form of one verb, with the words that must follow it. */
export type Entry = {
  readonly mood: Mood
  readonly class: ProvisionClass
  readonly role: VerbRole | undefined
  /** A verb of work, operative only where the grammar says so plainly. */
  readonly deed: boolean
  readonly tail: RegExp | undefined
  /** How many words the row has: of two that match alike the fuller one is meant. */
  readonly fullness: number
  /** Where `…` stands: what comes before it belongs to the verb, what comes after is its object. */
  readonly fixed: RegExp | undefined
  readonly objectTail: boolean
}

/** A verb found at a place: `to` ends its own words, `reach` what was matched with it. */
export type Hit = Entry & { readonly from: number; readonly to: number; readonly reach: number }

const possessive = String.raw`(?:its|their|our|his|her|the|an?|su|sus|el|la|los|las|un|una|nuestr[oa]s?)?(?:\s+(?!(?:y|e|and)\b)[\w'-]+){0,4}?`
/** Whose it is, and how great: "its most sincere", "su más sincero"; not what belongs to somebody else. */
const own = String.raw`(?:(?:its|their|our|his|her|an?|su|sus|una?|nuestr[oa]s?)\b)?(?:\s*(?!(?:el|la|los|las|the|de|of|to|al?|por|for|y|e|and)\b)[\w'-]+){0,3}?`
const adverb = String.raw`(?:\s+(?:\w+ly|\w+mente|due|debida|again|once again|also|further|full|special|especial|nuevamente|tambien|asimismo|ademas|igualmente))?`

const degree =
  '(?:great|deep|profound|special|particular|much|grave|serious|gran|profund[oa]|especial|sum[oa]|much[oa]|seria)'

function tailOf(words: readonly string[]): RegExp | undefined {
  if (words.length === 0) return undefined
  const pattern = words.map((word) => {
    if (word === '…') return String.raw`[^.;:]{0,80}?`
    if (word === 'its' || word === 'su' || word === 'sus') return possessive
    if (word === 'own') return own
    if (word === 'itself') return '(?:itself|themselves|ourselves|himself|herself)'
    // "con profunda preocupación", "with great satisfaction"
    if (word === 'with' || word === 'con') return String.raw`${word}(?:\s+${degree})?`
    // "hacer suyas las recomendaciones", "dar por recibida la propuesta"
    if (/^(?:suyo|recibido|concluido|terminado|aprobado|cumplido)$/.test(word))
      return `${word.slice(0, -1)}[oa]s?`
    return `${word}s?`
  })
  return new RegExp(String.raw`^${adverb}\s+${pattern.join(String.raw`\s*\b`)}\b`)
}

function compile(language: Language): ReadonlyMap<string, readonly Entry[]> {
  const lexicon = new Map<string, Entry[]>()
  const add = (phrase: string, does: ProvisionClass, role: VerbRole | undefined, deed: boolean): void => {
    const [head = '', ...rest] = fold(phrase).split(' ')
    const entry = {
      class: does,
      role,
      deed,
      tail: tailOf(rest),
      fullness: rest.length,
      objectTail: rest.includes('…'),
      fixed: tailOf(rest.slice(0, Math.max(0, rest.indexOf('…')))),
    }
    for (const [form, mood] of language === 'es' ? spanishForms(head) : englishForms(head)) {
      const entries = lexicon.get(form)
      if (entries) entries.push({ ...entry, mood })
      else lexicon.set(form, [{ ...entry, mood }])
    }
  }
  for (const [en, es, does, role] of verbs) add(language === 'es' ? es : en, does, role, false)
  for (const [en, es] of deeds) add(language === 'es' ? es : en, 'action', undefined, true)
  return lexicon
}

const lexicons: Record<Language, ReadonlyMap<string, readonly Entry[]>> = {
  es: compile('es'),
  en: compile('en'),
}

function entriesOf(word: string, language: Language): readonly Entry[] {
  const known = lexicons[language].get(word)
  if (known || language === 'en') return known ?? []
  const meant = meantInfinitive(word)
  return (meant === undefined ? undefined : lexicons.es.get(meant)) ?? []
}

/** The verb a folded word is, with the longest tail that follows it, in one of the moods asked for. */
export function hitAt(
  folded: string,
  word: Word,
  language: Language,
  moods: readonly Mood[],
): Hit | undefined {
  let best: Hit | undefined
  for (const entry of entriesOf(word.text, language)) {
    if (!moods.includes(entry.mood)) continue
    const tail = entry.tail?.exec(folded.slice(word.to, word.to + 160))
    if (entry.tail && !tail) continue
    const reach = word.to + (tail?.[0].length ?? 0)
    const fixed = entry.fixed?.exec(folded.slice(word.to, word.to + 60))?.[0].length ?? 0
    const hit = { ...entry, from: word.from, to: entry.objectTail ? word.to + fixed : reach, reach }
    if (!best || isCloser(hit, best)) best = hit
  }
  return best
}

/** Of two readings of one verb: the one with more of its own words; of two objects the fuller, then the nearer. */
function isCloser(hit: Hit, best: Hit): boolean {
  if (hit.objectTail && best.objectTail)
    return hit.fullness > best.fullness || (hit.fullness === best.fullness && hit.reach < best.reach)
  if (hit.to !== best.to) return hit.to > best.to
  if (hit.objectTail !== best.objectTail) return hit.objectTail
  return hit.fullness > best.fullness || (best.deed && !hit.deed)
}

/** A word of a folded text and where it stands. */
export type Word = { readonly text: string; readonly from: number; readonly to: number }

/** The words of a folded text, hyphenated ones whole. */
export function wordsOf(folded: string): readonly Word[] {
  return Array.from(folded.matchAll(/[a-z\d][a-z\d'-]*[a-z\d]|[a-z\d]/g), (found) => ({
    text: found[0],
    from: found.index,
    to: found.index + found[0].length,
  }))
}
