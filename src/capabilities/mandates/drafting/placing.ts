import { numberBehind } from '../../meetings/index.ts'
import type { DraftParagraph, ParagraphKind } from './contract.ts'
import { letterOf } from './numbering.ts'

type Placed = Pick<DraftParagraph, 'paragraph_id' | 'place' | 'kind' | 'number'>
export type Place = { readonly place: number; readonly number: string | null }

/**
 * Where a paragraph goes that comes in behind another (or at the beginning), and the number it bears while the text is on the table:
 * the next one where it is the last of its list, else the number it stands behind with bis, ter …, so that no number moves. What comes
 * before the first is called by it: `1 pre`.
 */
export function placeBehind(
  paragraphs: readonly Placed[],
  behind: string | null,
  kind: ParagraphKind,
): Place {
  const at = behind === null ? -1 : paragraphs.findIndex(({ paragraph_id }) => paragraph_id === behind)
  const taken = new Set(paragraphs.flatMap(({ number }) => number ?? []))
  const placeAt = (index: number): number =>
    paragraphs[index]?.place ?? (paragraphs.at(-1)?.place ?? -1) + 1 + Math.max(0, index - paragraphs.length)
  if (kind === 'preamble') {
    const end = paragraphs.findIndex((one) => one.kind !== 'preamble')
    const last = end === -1 ? paragraphs.length : end
    return { place: placeAt(Math.min(at + 1, last)), number: null }
  }
  if (kind === 'sub-item') return placeBelow(paragraphs, at, taken, placeAt)
  const before = paragraphs.slice(0, at + 1).findLast((one) => one.kind === 'item')
  const next = paragraphs.findIndex((one, index) => index > at && one.kind === 'item')
  if (!before) {
    const first = paragraphs.findIndex((one) => one.kind !== 'preamble')
    return first === -1
      ? { place: placeAt(paragraphs.length), number: '1' }
      : { place: placeAt(first), number: freeOf(`${paragraphs[first]?.number ?? '1'} pre`, taken) }
  }
  const number = before.number ?? ''
  if (next !== -1) return { place: placeAt(next), number: numberBehind(number, taken) }
  const following = String(Number.parseInt(number, 10) + 1)
  return {
    place: placeAt(paragraphs.length),
    number: taken.has(following) ? numberBehind(number, taken) : following,
  }
}

function placeBelow(
  paragraphs: readonly Placed[],
  at: number,
  taken: ReadonlySet<string>,
  placeAt: (index: number) => number,
): Place {
  const head = paragraphs.findLastIndex((one, index) => index <= Math.max(at, 0) && one.kind === 'item')
  const item = head === -1 ? paragraphs.findIndex((one) => one.kind === 'item') : head
  const above = paragraphs[item]?.number ?? '1'
  const rest = paragraphs.slice(item + 1)
  const length = rest.findIndex((one) => one.kind !== 'sub-item')
  const end = item + 1 + (length === -1 ? rest.length : length)
  const behind = paragraphs[at]
  if (behind?.kind === 'sub-item' && at + 1 < end)
    return { place: placeAt(at + 1), number: numberBehind(behind.number ?? '', taken) }
  let letter = end - item
  while (taken.has(`${above}.${letterOf(letter)}`)) letter += 1
  return { place: placeAt(end), number: `${above}.${letterOf(letter)}` }
}

const freeOf = (number: string, taken: ReadonlySet<string>): string =>
  taken.has(number) ? numberBehind(number, taken) : number
