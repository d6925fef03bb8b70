/** What a pattern is filled with: the codes of the body and of its meeting, and the year of the paper's day. */
export type SymbolPlace = {
  readonly body?: string | undefined
  readonly meeting?: string | undefined
  readonly year: string
}

/** A filled pattern: what stands before the number, and whether one is counted. What cannot be filled is named. */
export type FilledPattern =
  | { readonly stem: string; readonly counts: boolean }
  | { readonly missing: 'body' | 'meeting' }

const PLACEHOLDER = /\{(body|meeting|year|n)\}/g

/** What is wrong with a pattern: a placeholder there is none of, or a number that does not stand once, at the end. */
export function faultOf(pattern: string): 'unknown' | 'number' | undefined {
  if (/[{}]/.test(pattern.replaceAll(PLACEHOLDER, ''))) return 'unknown'
  const first = pattern.indexOf('{n}')
  return first === -1 || first === pattern.length - 3 ? undefined : 'number'
}

/** Fills a pattern such as `RCM/{body}/{meeting}/DOC.{n}` for a place. */
export function filled(pattern: string, place: SymbolPlace): FilledPattern {
  for (const part of ['body', 'meeting'] as const)
    if (pattern.includes(`{${part}}`) && !place[part]) return { missing: part }
  const counts = pattern.endsWith('{n}')
  const stem = pattern
    .replace(/\{n\}$/, '')
    .replaceAll(PLACEHOLDER, (_, name: 'body' | 'meeting' | 'year') => signs(place[name] ?? ''))
  return { stem, counts }
}

// A meeting's number may be written as its conference likes; a symbol has no blanks and no marks of an address.
const signs = (code: string): string =>
  code
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9.-]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')

/** The abbreviation in the symbol of a paper that follows another: `/Rev.1`. */
const ABBREVIATIONS = { revision: 'Rev', addendum: 'Add', corrigendum: 'Corr', amendment: 'Amend' } as const

/** What stands before the number of a paper that follows one: the second revision of a text follows the text, not its first revision. */
export function derivedStem(parent: string, relation: keyof typeof ABBREVIATIONS): string {
  const word = ABBREVIATIONS[relation]
  const base = relation === 'revision' ? parent.replace(/\/Rev\.\d+$/, '') : parent
  return `${base}/${word}.`
}

/** The words of a symbol, to be found by any of them. */
export const symbolWords = (symbol: string): string => symbol.replaceAll(/[/.-]+/g, ' ').trim()
