import { diffArrays, diffWordsWithSpace } from 'diff'
import type { Paragraph } from '../contract.ts'
import type { Compared, Worded } from './contract.ts'

type Side = Pick<Paragraph, 'mark' | 'number' | 'text' | 'level' | 'kind'>

/** Two paragraphs are the same one, changed, where they share so much of their words. */
const ALIKE = 0.4
/** So far ahead the partner of a paragraph is looked for: what moved further came in and went out. */
const AHEAD = 30
/** Texts that differ in more paragraphs than this are held beside each other by their marks alone: to look further takes seconds. */
const MOST_CHANGES = 400

/** Two texts paragraph by paragraph: what stayed, what was changed and in which words, what came in and what went out. */
export function compareTexts(before: readonly Side[], after: readonly Side[]): Compared[] {
  const runs = diffArrays(
    before.map(({ text }) => plain(text)),
    after.map(({ text }) => plain(text)),
    { maxEditLength: MOST_CHANGES },
  )
  return runs ? byRuns(before, after, runs) : byMarks(before, after)
}

function byRuns(
  before: readonly Side[],
  after: readonly Side[],
  runs: readonly { readonly count: number; readonly added: boolean; readonly removed: boolean }[],
): Compared[] {
  const rows: Compared[] = []
  let gone: Side[] = []
  let come: Side[] = []
  const settle = (): void => {
    rows.push(...paired(gone, come))
    gone = []
    come = []
  }
  // How far each text has been gone through: the library gives back the words of one of them alone.
  let [left, right] = [0, 0]
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

/** Texts that have next to nothing in common: what has one mark in both stands side by side, the rest came or went. */
function byMarks(before: readonly Side[], after: readonly Side[]): Compared[] {
  const earlier = new Map(before.map((side) => [side.mark, side]))
  const kept = new Set(after.map(({ mark }) => mark))
  return [
    ...before.filter(({ mark }) => !kept.has(mark)).map(removed),
    ...after.map((side) => {
      const first = earlier.get(side.mark)
      if (!first) return added(side)
      return plain(first.text) === plain(side.text) ? unchanged(first, side) : changed(first, side)
    }),
  ]
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
  const words = come.map(({ text }) => wordsOf(text))
  let next = 0
  for (const side of gone) {
    const own = wordsOf(side.text)
    const ahead = words.slice(next, next + AHEAD).findIndex((other) => isAlike(own, other))
    const partner = come[next + ahead]
    if (ahead === -1 || !partner) {
      rows.push(removed(side))
      continue
    }
    for (const one of come.slice(next, next + ahead)) rows.push(added(one))
    rows.push(changed(side, partner))
    next += ahead + 1
  }
  for (const one of come.slice(next)) rows.push(added(one))
  return rows
}

function isAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((word) => other.has(word)).length
  return shared > 0 && shared / Math.min(one.size, other.size) >= ALIKE
}

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/\p{L}{3,}|\p{N}+/gu) ?? [])

function changed(before: Side, after: Side): Compared {
  // Words that have next to nothing in common are told whole: some went, others came.
  const pieces = (isAlike(wordsOf(before.text), wordsOf(after.text)) &&
    diffWordsWithSpace(before.text, after.text, { maxEditLength: MOST_CHANGES })) || [
    { value: before.text, removed: true },
    { value: after.text, added: true },
  ]
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
