import type { ReactNode } from 'react'

export type MarkKind = 'verb' | 'who' | 'due'

/** Half open, in UTF-16 units of the text. */
export type Mark = { from: number; to: number; kind: MarkKind }

export type MarkedTextProps = { text: string; marks?: readonly Mark[] | undefined }

/** The text with the words a reading rests on. A mark that overlaps one before it is left out, never the text. */
export function MarkedText({ text, marks }: MarkedTextProps) {
  const pieces: ReactNode[] = []
  let at = 0
  for (const { from, to, kind } of [...(marks ?? [])].sort((a, b) => a.from - b.from)) {
    if (from < at || to <= from || to > text.length) continue
    pieces.push(text.slice(at, from))
    pieces.push(
      <span key={from} className={`mark-${kind}`}>
        {text.slice(from, to)}
      </span>,
    )
    at = to
  }
  pieces.push(text.slice(at))
  return <>{pieces}</>
}
