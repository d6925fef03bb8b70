import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../kernel/language.ts'
import type { Download } from '../operations/download.ts'
import { root } from '../root.ts'
import { typeset } from '../typeset/typeset.ts'

/** A letter on paper, in one language: words only, laid out by one template. */
export type LetterPaper = {
  readonly language: Language
  readonly sender: string
  readonly office: string
  readonly reference: string
  readonly day: string
  readonly to: readonly string[]
  readonly subject: string
  readonly paragraphs: readonly (
    | { readonly kind: 'words'; readonly text: string }
    | { readonly kind: 'list'; readonly items: readonly string[] }
    | { readonly kind: 'quote'; readonly text: string; readonly source: string }
  )[]
  readonly closing: string
  readonly signature: string
  readonly foot: string
  /** "Page 1 of 3", with `{{page}}` and `{{pages}}`. */
  readonly pages: string
}

const TEMPLATE = join(root, 'src', 'platform', 'papers', 'letter.typ')

/** Typesets a letter as a tagged PDF (PDF/UA-1). Rejects where the fonts lack a sign of it. */
export async function writeLetter(name: string, letter: LetterPaper): Promise<Download> {
  const bytes = await typeset({
    kind: 'pdf',
    source: readFileSync(TEMPLATE, 'utf8'),
    inputs: { letter: JSON.stringify(letter) },
    standard: 'ua-1',
  })
  return { name: `${name}.pdf`, media_type: 'application/pdf', bytes }
}
