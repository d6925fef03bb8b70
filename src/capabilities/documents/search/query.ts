import type { Term } from './contract.ts'

/** More is not looked for: the rest of a pasted page says nothing that these do not. */
const MOST = 24

/**
 * What someone typed, read: `"palabra por palabra"`, `migr*`, `-borrador`, `uno OR otro`, and symbols such as
 * `RCM/VM/XXX/DOC.4`, which are found by their parts in that order.
 */
export function readQuery(typed: string): Term[] {
  const terms: Term[] = []
  let instead = false
  for (const [, minus, phrase, word] of typed.matchAll(/(-?)"([^"]*)"?|(\S+)/g)) {
    if (word === 'OR' || word === 'O') {
      instead = terms.length > 0
      continue
    }
    const term =
      phrase === undefined
        ? termOf(word ?? '')
        : { kind: 'phrase' as const, text: signsOf(phrase), unwanted: minus === '-' }
    if (term.text === '') continue
    terms.push({ ...term, instead })
    instead = false
  }
  return terms.slice(0, MOST)
}

function termOf(word: string): Omit<Term, 'instead'> {
  const unwanted = /^-\S/.test(word)
  const bare = unwanted ? word.slice(1) : word
  if (/^[^\s*]+\*$/.test(bare))
    return { kind: 'prefix', text: signsOf(bare.slice(0, -1)).replaceAll(' ', ''), unwanted }
  const text = signsOf(bare)
  // Parts of a symbol, or a word with a hyphen: next to each other, in that order.
  return { kind: text.includes(' ') ? 'phrase' : 'word', text, unwanted }
}

// Letters and digits of every script; whatever else there is only parts them.
const signsOf = (text: string): string => text.replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim()

/** The same, where no passage has all of it: any of the words will do. */
export const anyOfThem = (terms: readonly Term[]): Term[] =>
  terms.filter(({ unwanted }) => !unwanted).map((term, place) => ({ ...term, instead: place > 0 }))

/** The same while it is still being typed: the last word may go on. */
export function stillTyped(terms: readonly Term[]): Term[] {
  const last = terms.at(-1)
  if (last?.kind !== 'word' || last.unwanted || last.text.length < 2) return [...terms]
  return [...terms, { ...last, kind: 'prefix', instead: true }]
}
