import type { Language } from '../../../kernel/language.ts'
import type { Span } from '../reading/contract.ts'
import { shortened, withoutDangling } from './clause.ts'

// What may stand between the verb and who is tasked, and between two who are: articles and joining words.
const BETWEEN =
  /^[\s,]*(?:(?:y|e|and|a|al|en|la|el|las|los|the|que|that|both|all|todos|\d+|pa[ií]ses de|countries of|governments? of|gobiernos? del?)\s+)*$/iu
// "of the Fifth Regional Conference": what says which secretariat is meant.
const NAMED = String.raw`(?:\s+(?:del?|of)(?:\s+(?:la|las|los|the))?\s+(?:[IVX]+\s+)?\p{Lu}[\p{L}\d.-]*(?:\s+(?:(?:de|del|la|las|los|sobre|y|of|the|on|and)\s+)*\p{Lu}[\p{L}\d.-]*)*)?`
// What may stand between who is tasked and the deed.
const BEFORE_THE_DEED: Record<Language, RegExp> = {
  es: new RegExp(
    String.raw`^(?:\s*\([^)]{1,12}\))?${NAMED}[\s,]*(?:(?:[Mm]iembros|[Pp]artes?|[Pp]ro[-\s]?t[ée]mpore)[\s,]*)?(?:(?:en forma conjunta|conjuntamente)[\s,]*)?(?:(?:que|quienes)\s+(?:a[uú]n|todav[ií]a|no|ya|se|han|hayan|est[aá]n|tienen)\s[^.;:,]{0,80}?\s+(?=(?:a|que)\s|\p{Ll}+[aei]r\s))?(?:(?:para que|a que|que|a|de|con)[\s,]+)?`,
    'u',
  ),
  en: new RegExp(
    String.raw`^(?:\s*\([^)]{1,12}\))?${NAMED}[\s,]*(?:(?:[Mm]embers?|countries|[Pp]art(?:y|ies)|[Pp]ro[-\s]?tempore)[\s,]*)?(?:jointly[\s,]*)?(?:(?:that|which|who)\s+(?:have|has|had|are|were|did|do)\s[^.;:,]{0,80}?\s+(?=to\s))?(?:(?:that|to|with|should|shall|will)\s+)?`,
    'u',
  ),
}
// Verbs that tell somebody to do something, where the reading knows no role for whom they tell.
const TELLING: Record<Language, RegExp> = {
  es: /^(?:solicit|ped|pid|inst|exhort|invit|alent|alient|hac.* llam|instru|encarg|encom|encomiend|recom|requer|requier|reclam|exig|comision|mandat|autori)/i,
  en: /^(?:request|urg|invit|encourag|call|instruct|ask|appeal|entrust|direct|recommend|remind|task|mandate|authori|commission|advis|exhort)/i,
}
const WHOM: Record<Language, RegExp> = {
  es: /^\s+al?\s[^.;:]{2,140}?\s(?:(?:a|de)\s(?=\p{Ll}+[aei]r(?:se|l[aeo]s?)?\s)|(?:para )?que,?\s)/u,
  en: /^(?:\s+(?:up)?on)?\s(?:(?!\bto\b|\bthat\b)[^.;:]){2,120}?\sto\s(?=\p{Ll}{2,}\s)(?!(?:the|an?|its|their|all|this|each|be|do so|which|whom)\s)/u,
}
const JOINED: Record<Language, RegExp> = {
  es: /^\s+(?:(?:a|en|de)\s(?=\p{Ll}+[aei]r(?:se|l[aeo]s?)?\s)|(?=\p{Ll}{2,}[aei]r(?:se|l[aeo]s?)?\s)|que\s)/u,
  en: /^\s+(?:to\s(?!(?:the|an?|its|their|all|this|each|be)\s)|that\s)/u,
}
// Verbs that only lead to the deed: "agreed to convene", "offered to share".
const LEADING =
  /^(?:acord|acuerd|decid|resolv|resuelv|conven|conviene|ofrec|agree|resolved|determin|offer|undert|commit|(?:se )?compromet)/i
const PASSIVE = /\b(?:be|been|is|are|was|were|ser|ser[áa]n?|sean?|fue|fueron)\s+(?:\w+ly\s+)?$/iu
const POINTS_BACK = /^\p{L}+[aei]rl[ao]s?\s/u

type Found = {
  readonly text: string
  readonly spans: {
    readonly verb?: Span | undefined
    readonly due?: Span | undefined
    readonly tasked: readonly Span[]
  }
}

/** A short title out of a paragraph: what is to be done, by its verb and object, cut only where a clause ends. */
export function titleOf(found: Found, language: Language): string {
  const text = found.text.trim()
  // a paragraph that leads in a list says itself what it is
  const base = text.endsWith(':') ? withoutLead(text) : deedOf(withoutDueAside(found), language)
  const short = shortened(base, language)
  return short.charAt(0).toLocaleUpperCase(language) + short.slice(1)
}

// "Prepare, no later than 30 June, a proposal": the deadline stands beside the title, and parts verb and object in it.
function withoutDueAside(found: Found): Found {
  const { text, spans } = found
  if (!spans.due) return found
  const [begins, ends] = spans.due
  const before = /,\s*$/.exec(text.slice(0, begins))
  const after = /^[^,.;:]{0,60},/.exec(text.slice(ends))
  if (!before || !after) return found
  const aside: Span = [before.index, ends + after[0].length]
  const moved = ([from, to]: Span): Span[] =>
    to <= aside[0] ? [[from, to]] : from >= aside[1] ? [[from - lengthOf(aside), to - lengthOf(aside)]] : []
  return {
    text: text.slice(0, aside[0]) + text.slice(aside[1]),
    spans: { verb: spans.verb && moved(spans.verb)[0], tasked: spans.tasked.flatMap(moved) },
  }
}

const lengthOf = ([from, to]: Span): number => to - from

const withoutLead = (text: string): string =>
  withoutDangling(
    text
      .replace(/^(?:to|se)\s+/iu, '')
      .replace(
        /[\s,]*(?:(?:se )?(?:acord|conclu)\p{L}+ )?(?:lo siguiente|the following|a que|que|that)?\s*:$/u,
        '',
      ),
  )

function deedOf({ text, spans }: Found, language: Language): string {
  const verb = spans.verb
  if (!verb) return asDeed(text, afterTasked(text, spans, 0), language) ?? text
  const words = text.slice(...verb)
  const leads = LEADING.test(words) || TELLING[language].test(words)
  if (!leads && PASSIVE.test(text.slice(0, verb[0]))) return sentenceAround(text, verb[0])
  const told = asDeed(text, afterTasked(text, spans, verb[1]), language) ?? toldOrJoined(text, verb, language)
  if (told !== undefined && POINTS_BACK.test(told)) {
    // "Seminar on remittances. It was agreed to hold it …": what "it" is stands before
    const before = text.slice(0, verb[0]).split(/\.\s/)[0] ?? ''
    if (before.length >= 12) return before
  }
  return told ?? fromVerb(text, verb, language)
}

/** Behind everyone named right after a place; nothing where nobody is. */
function afterTasked(text: string, spans: Found['spans'], from: number): number | undefined {
  let at: number | undefined
  for (const [start, end] of spans.tasked.toSorted(([a], [b]) => a - b)) {
    if (start >= (at ?? from) && BETWEEN.test(text.slice(at ?? from, start))) at = end
  }
  return at
}

function asDeed(text: string, at: number | undefined, language: Language): string | undefined {
  if (at === undefined) return undefined
  const rest = text.slice(at).replace(BEFORE_THE_DEED[language], '').trim()
  return rest.length >= 12 && !OPENS_BADLY.test(rest) ? withoutArticle(rest) : undefined
}

function toldOrJoined(text: string, [from, to]: Span, language: Language): string | undefined {
  const [words, rest] = [text.slice(from, to), text.slice(to)]
  const lead =
    (TELLING[language].test(words) ? WHOM[language].exec(rest) : null) ??
    (LEADING.test(words) ? JOINED[language].exec(rest) : null)
  const deed = lead ? withoutAside(rest.slice(lead[0].length)) : ''
  return deed.length >= 12 && !OPENS_BADLY.test(deed) ? deed : undefined
}

// A title cannot begin on a word that hangs on another.
const OPENS_BADLY =
  /^(?:of|on|in|at|by|for|from|with|as|and|or|del?|en|por|para|con|sobre|como|al?|y|e|o|which|who|cuy[oa]s?|do so)\s/i

const withoutAside = (deed: string): string =>
  deed.replace(/^(?:en|con|de conformidad|in|with)\s[^,;.:]{3,220},\s+/u, '')

/** "Una evaluación …", "the preparation of …" as a title: without the article. */
const withoutArticle = (deed: string): string =>
  deed.replace(/^(?:una?|unos|unas|el|la|los|las|the|an?)\s+(?=\p{Ll})/u, '')

/** From the verb on; one that speaks of the future as its infinitive: "elaborará" is "elaborar". */
function fromVerb(text: string, [from, to]: Span, language: Language): string {
  const verb = text.slice(from, to)
  const plain = verb === verb.toUpperCase() ? verb.toLocaleLowerCase(language) : verb
  return (language === 'es' ? infinitiveOf(plain) : plain) + text.slice(to)
}

const irregular: Readonly<Record<string, string>> = {
  har: 'hacer',
  tendr: 'tener',
  pondr: 'poner',
  vendr: 'venir',
  dir: 'decir',
  mantendr: 'mantener',
  dispondr: 'disponer',
}

function infinitiveOf(verb: string): string {
  const stem = /^(\p{Ll}+r)(?:á|án)$/u.exec(verb)?.[1]
  return stem === undefined ? verb : (irregular[stem] ?? stem)
}

function sentenceAround(text: string, at: number): string {
  const start = text.lastIndexOf('. ', at)
  return start === -1 ? text : text.slice(start + 2)
}
