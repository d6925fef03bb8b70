import type { Words } from '../../../../platform/i18n/words.ts'
import { type Blank, type Wording, blanks } from '../contract.ts'

const BLANK = /\{([^{}\n]*)\}/g

/** The blanks as they are written in a language: `{meeting}`, `{reunión}`. */
export const blanksIn = (words: Words): Map<string, Blank> =>
  new Map(blanks.map((one) => [words(`meetings:convocation.blank.${one}`), one]))

/** Some blanks, as they are written in a language. */
export const writtenBlanks = (some: readonly Blank[], words: Words): string[] =>
  some.map((one) => `{${words(`meetings:convocation.blank.${one}`)}}`)

const textsOf = ({ subject, body, closing, signature }: Wording): string =>
  [subject, body, closing, signature].join('\n')

/** Which blanks a wording has, and which of them there are not. */
export function blanksOf(wording: Wording, words: Words): { known: Set<Blank>; unknown: string[] } {
  const names = blanksIn(words)
  const known = new Set<Blank>()
  const unknown = new Set<string>()
  for (const [whole, name = ''] of textsOf(wording).matchAll(BLANK)) {
    const one = names.get(name.trim().toLocaleLowerCase())
    if (one) known.add(one)
    else unknown.add(whole)
  }
  return { known, unknown: [...unknown] }
}

/** A text with its blanks filled in; where nothing stands in one, no double space stands either. */
export function filledIn(text: string, values: Readonly<Record<Blank, string>>, words: Words): string {
  const names = blanksIn(words)
  return text
    .replace(BLANK, (whole, name: string) => {
      const one = names.get(name.trim().toLocaleLowerCase())
      return one ? values[one] : whole
    })
    .replace(/ {2,}/g, ' ')
    .replace(/ +$/gm, '')
}

export type Part =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'list'; readonly items: string[] }

/** The paragraphs of a text: blank lines part them, and lines that all begin with a hyphen are a list. */
export function partsOf(text: string): Part[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n+/)
    .map((part) =>
      part
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .filter((lines) => lines.length > 0)
    .map((lines) =>
      lines.every((line) => /^[-–•] /.test(line))
        ? { kind: 'list', items: lines.map((line) => line.slice(2).trim()) }
        : { kind: 'words', text: lines.join(' ') },
    )
}

/** The wording everyone begins with, as the catalogue has it. */
export const firstWording = (words: Words): Wording => ({
  subject: words('meetings:convocation.first.subject'),
  body: words('meetings:convocation.first.body'),
  closing: words('meetings:convocation.first.closing'),
  signature: words('meetings:convocation.first.signature'),
})
