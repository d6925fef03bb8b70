import { diffWords } from 'diff'
import type { Worded } from '../../../documents/index.ts'

/** What an amendment makes of words: those that stay, those that go and those that come, in one line. */
export function changedWords(before: string, after: string): Worded[] {
  let at = 0
  return diffWords(before, after).map(({ value, added, removed }) => {
    const change = added ? 'added' : removed ? 'removed' : 'same'
    const piece = { at, text: value, change } as const
    at += value.length
    return piece
  })
}
