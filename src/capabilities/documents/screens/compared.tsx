import type { PageContext } from '../../../platform/http/page.ts'
import type { SideBySideCell, SideBySideRow } from '../../../ui/record/side-by-side.tsx'
import type { Compared, Worded } from '../comparing/contract.ts'

/** The rows of two texts beside each other: what went is struck out, what came is underlined. */
export const comparedRows = (rows: readonly Compared[], context: PageContext): SideBySideRow[] =>
  rows.map((row, place) => ({
    address: `p-${place + 1}`,
    mark: (row.after ?? row.before)?.number ? (row.after ?? row.before)?.mark : undefined,
    heading: row.kind === 'heading',
    depth: Math.min(2, Math.max(0, row.level - 1)) as 0 | 1 | 2,
    cells: [cellOf(row.before, context), cellOf(row.after, context)],
  }))

function cellOf(side: Compared['before'], context: PageContext): SideBySideCell {
  if (!side) return { text: null }
  return { number: side.number, text: <ChangedWords words={side.words} context={context} /> }
}

/** Words of which some went or came, said also to who does not see it. */
export function ChangedWords({ words, context }: { words: readonly Worded[]; context: PageContext }) {
  return words.map((word) => <Word key={`${word.at} ${word.change}`} word={word} says={context.words} />)
}

function Word({ word: { text, change }, says }: { word: Worded; says: PageContext['words'] }) {
  if (change === 'same') return <span>{text}</span>
  const Mark = change === 'added' ? 'ins' : 'del'
  return (
    <Mark>
      <span className="unseen">{says(`documents:compare.${change}`)} </span>
      {text}
    </Mark>
  )
}
