import { diffWords } from 'diff'
import { type Text, languages } from '../../../../kernel/language.ts'
import type { Amendment } from '../contract.ts'

type Proposed = Pick<Amendment, 'number' | 'kind' | 'text'>

/**
 * The order in which amendments to one paragraph are taken up: the one furthest removed from it first, so that whoever accepts the
 * next still decides on something (United Nations General Assembly, rule 90). To delete is furthest; then whoever leaves fewest of its
 * words; what is only added behind it comes last. Of two that are as far, the one proposed first.
 */
export function furthestFirst<One extends Proposed>(amendments: readonly One[], text: Text): One[] {
  return amendments
    .map((one) => ({ one, away: distanceOf(one, text) }))
    .toSorted((a, b) => b.away - a.away || a.one.number - b.one.number)
    .map(({ one }) => one)
}

/** From 0, which leaves the paragraph as it is, to 1, which leaves nothing of it. */
function distanceOf({ kind, text: proposed }: Proposed, text: Text): number {
  if (kind === 'delete') return 1
  if (kind === 'add') return 0
  const told = languages.filter((language) => proposed[language] !== undefined)
  return Math.max(0, ...told.map((language) => changedShare(text[language] ?? '', proposed[language] ?? '')))
}

/** Words that went or came, of all that stand in either text. */
function changedShare(before: string, after: string): number {
  const pieces = diffWords(before, after)
  const lengthOf = (some: typeof pieces): number =>
    some.reduce((sum, { value }) => sum + value.replaceAll(/\s/g, '').length, 0)
  const whole = lengthOf(pieces)
  // Below the whole, so that to delete stays further than to say something else.
  return whole === 0 ? 0 : (0.99 * lengthOf(pieces.filter(({ added, removed }) => added || removed))) / whole
}
