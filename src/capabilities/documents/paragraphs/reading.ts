import type { TextLine } from '../../../platform/texts/index.ts'
import type { Paragraph } from '../contract.ts'

/** Longer than any paragraph people write: what is longer is cut, so that each can be searched and shown. */
const LONGEST = 8000

/** The paragraphs of a text someone typed or pasted: an empty line parts them; without any, each line is one. */
export function paragraphsOfText(text: string): Paragraph[] {
  const parts = /\n\s*\n/.test(text.replaceAll('\r', ''))
    ? text.replaceAll('\r', '').split(/\n\s*\n/)
    : text.split(/\r?\n/)
  return marked(parts.map((part) => ({ text: part, heading: false })))
}

/** The paragraphs of a file's lines: where the file says so, else where one ends and the next begins by their shape. */
export function paragraphsOfLines(lines: readonly TextLine[]): Paragraph[] {
  const parts: { lines: string[]; heading: boolean }[] = []
  const widest = lines.reduce((most, { text }) => Math.max(most, text.length), 0)
  const told = lines.some(({ starts }) => starts)
  let before: TextLine | undefined
  for (const line of lines) {
    const blank = line.text.trim() === ''
    const last = parts.at(-1)
    const begins =
      !before ||
      !last ||
      before.text.trim() === '' ||
      line.style === 'heading' ||
      before.style === 'heading' ||
      (told ? line.starts === true : beginsByShape(before, line, widest))
    if (!blank && begins) parts.push({ lines: [line.text], heading: line.style === 'heading' })
    else if (!blank && last) last.lines.push(line.text)
    before = line
  }
  return marked(parts.map(({ lines: own, heading }) => ({ text: joined(own), heading })))
}

// A number at its head, a step to the side, or a line before it that ended early on a full stop.
const beginsByShape = (before: TextLine, line: TextLine, widest: number): boolean =>
  numberOf(line.text) !== undefined ||
  line.column !== before.column ||
  (before.text.length < widest * 0.75 && /[.:;?!)»”"]\s*$/.test(before.text))

// A word that was parted at the end of a line is whole again.
const joined = (lines: readonly string[]): string =>
  lines
    .map((line, place) => {
      const next = lines[place + 1]
      if (next === undefined) return line
      return /\p{Ll}-$/u.test(line) && /^\p{Ll}/u.test(next) ? line.slice(0, -1) : `${line} `
    })
    .join('')

type Number = {
  readonly printed: string
  readonly mark: string
  readonly level: number
  readonly rest: string
}

const SHAPES: readonly { readonly shape: RegExp; readonly level: number }[] = [
  { shape: /^(\d{1,3}(?:\.\d{1,3})+)\.?\s+(?=\S)/, level: 0 },
  { shape: /^(\d{1,3})\s?[.)º°]\s+(?=\S)/, level: 1 },
  { shape: /^\(?([ivx]{2,5})\)\s+(?=\S)/, level: 3 },
  { shape: /^\(?([a-zñ])\)\s+(?=\S)/, level: 2 },
]

function numberOf(text: string): Number | undefined {
  const trimmed = text.trimStart()
  for (const { shape, level } of SHAPES) {
    const found = shape.exec(trimmed)
    if (found?.[1])
      return {
        printed: found[0].trim(),
        mark: found[1],
        level: level === 0 ? found[1].split('.').length : level,
        rest: trimmed.slice(found[0].length),
      }
  }
  return undefined
}

/** Gives every paragraph its mark: `15`, `15.a`, `15.a.ii`; what has no number counts by itself, `p3`. */
function marked(parts: readonly { readonly text: string; readonly heading: boolean }[]): Paragraph[] {
  const used = new Map<string, number>()
  const above: string[] = []
  const once = (mark: string): string => {
    const times = (used.get(mark) ?? 0) + 1
    used.set(mark, times)
    return times === 1 ? mark : `${mark}-${times}`
  }
  let unnumbered = 0
  return parts.flatMap(({ text, heading }) => {
    const clean = text.replaceAll(/\s+/g, ' ').trim()
    if (clean === '') return []
    const number = heading ? undefined : numberOf(clean)
    if (!number) {
      return cut(clean).map((piece) => {
        unnumbered += 1
        return {
          mark: once(`p${unnumbered}`),
          kind: heading || isHeading(clean) ? ('heading' as const) : ('text' as const),
          number: '',
          level: 1,
          text: piece,
        }
      })
    }
    const { level } = number
    above.length = Math.min(above.length, level - 1)
    const parent = number.mark.includes('.') ? undefined : above.at(-1)
    const mark = once(parent === undefined ? number.mark : `${parent}.${number.mark}`)
    while (above.length < level - 1) above.push(mark)
    above.push(mark)
    return cut(number.rest).map((piece, place) => ({
      mark: place === 0 ? mark : once(mark),
      kind: 'text' as const,
      number: place === 0 ? number.printed : '',
      level,
      text: piece,
    }))
  })
}

// Short, in capitals, and no sentence.
const isHeading = (text: string): boolean =>
  text.length <= 90 && /\p{Lu}{3}/u.test(text) && text === text.toUpperCase() && !/[.;,]$/.test(text)

function cut(text: string): string[] {
  const pieces: string[] = []
  let from = 0
  while (text.length - from > LONGEST) {
    const at = text.lastIndexOf(' ', from + LONGEST)
    const to = at > from + LONGEST / 2 ? at : from + LONGEST
    pieces.push(text.slice(from, to))
    from = to
    while (text[from] === ' ') from += 1
  }
  pieces.push(text.slice(from))
  return pieces
}
