import { formatCount } from './counter.ts'
import type { Numbering } from './docx-numbering.ts'
import type { Styles } from './docx-styles.ts'
import type { TextWarning } from './extracted.ts'

/** What is carried along while a document is read from its first paragraph to its last. */
export type Story = {
  readonly styles: Styles
  readonly numbering: Numbering
  /** The notes referred to so far, in that order. */
  readonly notes: { kind: NoteKind; id: string; sign: string }[]
  readonly counts: { footnote: number; endnote: number }
  /** The fields that are open, each with whether we are still in its code; a field may span paragraphs. */
  readonly fields: { inCode: boolean }[]
  readonly found: Set<TextWarning['kind']>
}

export type NoteKind = 'footnote' | 'endnote'

/** Counts a note where the text refers to it, and gives its sign. */
export function referToNote(story: Story, kind: NoteKind, id: string): string {
  const count = ++story.counts[kind]
  const sign = `[${formatCount(count, kind === 'footnote' ? 'decimal' : 'lowerRoman')}]`
  story.notes.push({ kind, id, sign })
  return sign
}
