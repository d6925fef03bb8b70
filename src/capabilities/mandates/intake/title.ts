import type { Language } from '../../../kernel/language.ts'

const LONGEST = 110
// What stands before the deed in "agrees to …", "que la Secretaría …": the title begins with what is to be done.
const OPENINGS: Record<Language, RegExp> = {
  es: /^(?:a\s+)?(?:la\s+Secretaría\s+Técnica|la\s+ST|la\s+Presidencia\s+Pro[-\s]?T[ée]mpore|la\s+PPT|los\s+países\s+miembros)\s*(?:,\s*)?(?:que\s+|a\s+)?/i,
  en: /^(?:that\s+)?(?:the\s+Technical\s+Secretariat|the\s+TS|the\s+Presidency(?:\s+Pro[-\s]?Tempore)?|the\s+PPT|the\s+member\s+countries|members)\s*(?:,\s*)?(?:to\s+|should\s+|shall\s+|will\s+)?/i,
}

/** A short title out of a paragraph: what follows its verb, up to the first stop, never cut within a word. */
export function titleOf(text: string, afterVerb: number, language: Language): string {
  const rest = text.slice(afterVerb).trim().replace(OPENINGS[language], '')
  const base = rest.length >= 12 ? rest : text
  const clause = base.split(/[;:]|\.\s/)[0]?.replace(/[.,\s]+$/, '') ?? base
  const short = clause.length <= LONGEST ? clause : `${clause.slice(0, clause.lastIndexOf(' ', LONGEST))} …`
  return short.charAt(0).toLocaleUpperCase(language) + short.slice(1)
}
