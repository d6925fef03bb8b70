import { BorderStyle, Footer, PageNumber, Paragraph, TabStopType, TextRun } from 'docx'
import type { Language } from '../../kernel/language.ts'

// How every .docx of ours looks: one font, two inks, hairlines.
export const FONT = 'Calibri'
export const DARK = '172126'
export const QUIET = '465358'
export const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
export const HAIR = { style: BorderStyle.SINGLE, size: 4, color: 'D6DBD8' }
export const INK = { style: BorderStyle.SINGLE, size: 12, color: DARK }

/** The words of a document in its language, `size` in half points. */
export const styles = (language: Language, size: number) => ({
  default: {
    document: { run: { font: FONT, size, language: { value: language === 'es' ? 'es-CR' : 'en-GB' } } },
  },
})

/** The foot of each page: who issues it, and which page of how many; at the right where the width of the text is told, in twentieths of a point. */
export function footer(
  { foot, pages }: { readonly foot: string; readonly pages: string },
  width?: number,
): Footer {
  const [before = '', between = '', after = ''] = pages.split(/\{\{pages?\}\}/)
  const run = { size: 17, color: QUIET }
  return new Footer({
    children: [
      new Paragraph({
        ...(width === undefined ? {} : { tabStops: [{ type: TabStopType.RIGHT, position: width }] }),
        children: [
          new TextRun({ ...run, text: `${foot}${width === undefined ? ' · ' : '\t'}${before}` }),
          new TextRun({ ...run, children: [PageNumber.CURRENT] }),
          new TextRun({ ...run, text: between }),
          new TextRun({ ...run, children: [PageNumber.TOTAL_PAGES] }),
          new TextRun({ ...run, text: after }),
        ],
      }),
    ],
  })
}
