import type { Hit, Word } from './lexicon.ts'

/** A verb found in a sentence, and how sure the grammar makes it: an obligation ("shall") may give way. */
export type Found = Hit & { readonly how: 'opening' | 'clause' | 'modal' | 'passive' | 'nominal' | 'form' }

/** A word taken for a verb of work by its place alone. */
export function plainAction(word: Word): Hit {
  return {
    mood: 'infinitive',
    class: 'action',
    role: undefined,
    deed: true,
    tail: undefined,
    fullness: 0,
    objectTail: false,
    fixed: undefined,
    from: word.from,
    to: word.to,
    reach: word.to,
  }
}
