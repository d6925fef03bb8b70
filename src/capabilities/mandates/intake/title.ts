import type { Language } from '../../../kernel/language.ts'
import type { Span } from '../reading/contract.ts'

const LONGEST = 110
// What may stand between the verb and who is tasked, and between two who are: articles and joining words.
const BETWEEN = /^[\s,]*(?:(?:y|e|and|a|al|la|el|las|los|the|que|that|both)\s+)*$/iu
// What may stand between who is tasked and the deed.
const BEFORE_THE_DEED: Record<Language, RegExp> = {
  es: /^[\s,]*(?:(?:miembros|pro[-\s]?t[ée]mpore)[\s,]*)?(?:(?:en forma conjunta|conjuntamente)[\s,]*)?(?:(?:que|a|de|con)[\s,]+)?/iu,
  en: /^[\s,]*(?:(?:members?|countries|pro[-\s]?tempore)[\s,]*)?(?:jointly[\s,]*)?(?:(?:that|to|with|should|shall|will)\s+)?/iu,
}

type Found = {
  readonly text: string
  readonly spans: { readonly verb?: Span | undefined; readonly tasked: readonly Span[] }
}

/** A short title out of a paragraph: what is to be done, up to the first stop, never cut within a word. */
export function titleOf({ text, spans }: Found, language: Language): string {
  const rest = text.slice(deedBegins(text, spans)).replace(BEFORE_THE_DEED[language], '')
  const base = rest.trim().length >= 12 ? rest.trim() : text
  const clause = base.split(/[;:]|\.\s/)[0]?.replace(/[.,\s]+$/, '') ?? base
  const short = clause.length <= LONGEST ? clause : `${clause.slice(0, clause.lastIndexOf(' ', LONGEST))} …`
  return short.charAt(0).toLocaleUpperCase(language) + short.slice(1)
}

// After the verb, and after everyone named directly behind it.
function deedBegins(text: string, spans: Found['spans']): number {
  let at = spans.verb?.[1] ?? 0
  for (const [from, to] of spans.tasked.toSorted(([a], [b]) => a - b)) {
    if (from >= at && BETWEEN.test(text.slice(at, from))) at = to
  }
  return at
}
