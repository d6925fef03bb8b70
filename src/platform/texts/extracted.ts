export const textKinds = ['docx', 'pdf', 'odt', 'html', 'txt'] as const
export type TextKind = (typeof textKinds)[number]

/** A line of a text as a reader of the printed page would see it, automatic numbers included. */
export type TextLine = {
  readonly text: string
  /** From 1; known for PDF, and for plain text with form feeds. */
  readonly page?: number
  readonly style?: 'heading' | 'list' | 'plain' | 'table' | 'footnote'
  /** Points from the left edge of the text. */
  readonly indent?: number
  /** The depth of a list item in its list, from 0. */
  readonly depth?: number
  /** True where the file says that a paragraph begins here; unknown in PDF and plain text. */
  readonly starts?: true
  /** The column of the table it stands in, from 0. */
  readonly column?: number
}

export const warningKinds = [
  /** Lines in UTF-8 and lines in Windows-1252 stand in one file. */
  'mixed encoding',
  /** Deletions were left out and insertions taken in. */
  'tracked changes',
  'hidden text',
  'pages without text',
  /** An embedded file or an unknown number format was passed over. */
  'unread part',
] as const

export type TextWarning = {
  readonly kind: (typeof warningKinds)[number]
  readonly facts: Readonly<Record<string, string | number>>
}

export type Extracted = {
  readonly kind: TextKind
  readonly lines: readonly TextLine[]
  readonly pages?: number
  readonly warnings: readonly TextWarning[]
}

export const problemKinds = [
  'encrypted',
  'encrypted pdf',
  'scanned pdf',
  'wrong type',
  'too large',
  'zip bomb',
  'macros',
  'broken file',
  /** Bytes that are neither UTF-8 nor Windows-1252: any reading would be a guess. */
  'mixed encoding',
  'empty',
] as const

/** Why a file gives no text. A value, not an exception: an upload is often wrong. */
export type TextProblem = {
  readonly problem: (typeof problemKinds)[number]
  readonly facts: Readonly<Record<string, string | number>>
}

/** Carries a problem up from deep inside a parser; it never leaves this folder. */
export class TextFault extends Error {
  readonly value: TextProblem

  constructor(problem: TextProblem['problem'], facts: TextProblem['facts'] = {}) {
    super(problem)
    this.value = { problem, facts }
  }
}

/** Non-breaking spaces become spaces; what only steers hyphenation and joining goes. */
export function plainCharacters(text: string): string {
  return text.replaceAll(/[\u00A0\u2007\u202F]/g, ' ').replaceAll(/[\u00AD\u200B\u2060\uFEFF]/g, '')
}
