import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Day, partsOf } from '../../kernel/day.ts'
import type { Language } from '../../kernel/language.ts'
import type { Download } from '../operations/download.ts'
import { root } from '../root.ts'
import { typeset } from '../typeset/typeset.ts'

/** A text as a paper to be kept, in one language. */
export type RecordPaper = {
  readonly language: Language
  /** Whose paper it is. */
  readonly author: string
  readonly reference: string
  readonly title: string
  /** The day it bears, which is the file's own too: the same text is the same file whenever it is made. */
  readonly day: Day
  readonly about: readonly string[]
  readonly paragraphs: readonly {
    readonly kind: 'heading' | 'text'
    readonly number: string
    readonly level: number
    readonly text: string
  }[]
  /** What stands under the text. */
  readonly close: readonly string[]
  readonly foot: string
  /** "Page 1 of 3", with `{{page}}` and `{{pages}}`. */
  readonly pages: string
}

const TEMPLATE = join(root, 'src', 'platform', 'papers', 'record.typ')

/** Typesets a text as PDF/A-2a, to be kept for good. Rejects where the fonts lack a sign of it. */
export async function writeRecord(name: string, { day, ...paper }: RecordPaper): Promise<Download> {
  const { year, month, date } = partsOf(day)
  const bytes = await typeset({
    kind: 'pdf',
    source: readFileSync(TEMPLATE, 'utf8'),
    inputs: { record: JSON.stringify({ ...paper, day: [year, month, date] }) },
    standard: 'a-2a',
  })
  return { name: `${name}.pdf`, media_type: 'application/pdf', bytes }
}
