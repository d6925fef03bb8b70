import { diffArrays, diffWordsWithSpace } from 'diff'
import type { Paragraph } from '../contract.ts'
import type { Compared, Worded } from './contract.ts'

type Side = Pick<Paragraph, 'mark' | 'number' | 'text' | 'level' | 'kind'>

/** Two paragraphs are the same one, changed, where they share so much of their words. */
const ALIKE = 0.4

/** Two texts paragraph by paragraph: what stayed, what was changed and in which words, what came in and what went out. */
export function compareTexts(before: readonly Side[], after: readonly Side[]): Compared[] {
  const rows: Compared[] = []
  let gone: Side[] = []
  let come: Side[] = []
  const settle = (): void => {
    rows.push(...paired(gone, come))
    gone = []
    come = []
  }
  // How far each text has been gone through: the library gives back the places of one of them alone.
  let [left, right] = [0, 0]
  const runs = diffArrays([...before], [...after], {
    comparator: (one, other) => plain(one.text) === plain(other.text),
  })
  for (const { count, added: came, removed: went } of runs) {
    if (!came && !went) settle()
    if (!came) left += count
    if (!went) right += count
    if (went) gone.push(...before.slice(left - count, left))
    else if (came) come.push(...after.slice(right - count, right))
    else
      for (const [place, side] of after.slice(right - count, right).entries())
        rows.push(unchanged(before[left - count + place] ?? side, side))
  }
  settle()
  return rows
}

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

const unchanged = (before: Side, after: Side): Compared => ({
  change: 'same',
  kind: after.kind,
  level: after.level,
  before: { mark: before.mark, number: before.number, words: [{ at: 0, text: before.text, change: 'same' }] },
  after: { mark: after.mark, number: after.number, words: [{ at: 0, text: after.text, change: 'same' }] },
})

/** Of a run of paragraphs that went and came, those that are one paragraph in other words stand beside each other. */
function paired(gone: readonly Side[], come: readonly Side[]): Compared[] {
  const rows: Compared[] = []
  let next = 0
  for (const side of gone) {
    const partner = come.findIndex((one, place) => place >= next && isAlike(side, one))
    if (partner === -1) {
      rows.push(removed(side))
      continue
    }
    for (const one of come.slice(next, partner)) rows.push(added(one))
    rows.push(changed(side, come[partner] as Side))
    next = partner + 1
  }
  for (const one of come.slice(next)) rows.push(added(one))
  return rows
}

function isAlike(one: Side, other: Side): boolean {
  const [first, second] = [wordsOf(one.text), wordsOf(other.text)]
  const shared = [...first].filter((word) => second.has(word)).length
  return shared / Math.max(1, Math.min(first.size, second.size)) >= ALIKE && shared > 0
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/\p{L}{3,}|\p{N}+/gu) ?? [])

function changed(before: Side, after: Side): Compared {
  const pieces = diffWordsWithSpace(before.text, after.text)
  return {
    change: 'changed',
    kind: after.kind,
    level: after.level,
    before: { mark: before.mark, number: before.number, words: wording(pieces, 'removed') },
    after: { mark: after.mark, number: after.number, words: wording(pieces, 'added') },
  }
}

/** One side of a change: what both have, and what only this side has. */
function wording(
  pieces: readonly { readonly value: string; readonly added?: boolean; readonly removed?: boolean }[],
  side: 'added' | 'removed',
): Worded[] {
  const words: Worded[] = []
  let at = 0
  for (const { value, added: came, removed: went } of pieces) {
    if ((came && side === 'removed') || (went && side === 'added')) continue
    words.push({ at, text: value, change: came || went ? side : 'same' })
    at += value.length
  }
  return words
}

const removed = (side: Side): Compared => ({
  change: 'removed',
  kind: side.kind,
  level: side.level,
  before: { mark: side.mark, number: side.number, words: [{ at: 0, text: side.text, change: 'removed' }] },
  after: null,
})

const added = (side: Side): Compared => ({
  change: 'added',
  kind: side.kind,
  level: side.level,
  before: null,
  after: { mark: side.mark, number: side.number, words: [{ at: 0, text: side.text, change: 'added' }] },
})
