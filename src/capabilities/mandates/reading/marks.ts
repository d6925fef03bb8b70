import { alternatives, ordinals, romanValue } from '../../../platform/prose/numerals.ts'
import { fold } from '../../../platform/prose/folding.ts'

export type MarkStyle = 'decimal' | 'letter' | 'roman' | 'upper letter' | 'upper roman' | 'dash'

/** A paragraph's mark: how it counts, how far it has counted, and what follows it on the line. */
export type Mark = {
  readonly style: MarkStyle
  /** The number it stands for; 1.2.3 is [1, 2, 3]; a dash is [0]. */
  readonly values: readonly number[]
  /** `bis`, `ter` after a number. */
  readonly suffix: string
  /** What closes it, `.` or `)`: lists of one style with different closings are different lists. */
  readonly closing: string
  /** Its part of an id, where that does not follow from the values: `1.a` for `1(a)`. */
  readonly sign?: string
  /** As it stands in the text: `a)`. */
  readonly written: string
  readonly rest: string
}

const closings = String.raw` \.(?=\s)|\/(?=\s+\p{Lu})|(?:er|ro|do|to)\.?(?=\s)|\.-|\.–|\.\)|\.º|º\.-?|°\.-?|º|°|\)\.|\)-?|\.|:|-\)`
const decimal = new RegExp(
  String.raw`^(\(?)(\d{1,3})( ?(?:bis|ter|quater))?(${closings}|\t| ?[-–] (?=\p{Lu}))\s*`,
  'iu',
)
const multi = /^(\d{1,2}(?:\.\d{1,2}){1,3})(\.-|\.\)|[.)]|-)?(?:\s+|$)/u
/** Number and letter in one mark: `1(a)`, `2.b)`, `1(a)(ii)`, `2.1.a)`. */
const compound =
  /^(\d{1,3}(?:\.\d{1,2})*)(?: ?\(([a-z])\)|\.?([a-z])\)|\.([a-z])(?:\.(?=\s)|(?=\s+\p{Lu})))(?: ?\(([ivx]{1,5})\))?[.:]?(?:\s+|$)/u
const worded =
  /^((?:art[íi]culo|article|art\.|p[áa]rrafo|paragraph|numeral|punto|acuerdo|decisi[óo]n|decision|conclusi[óo]n|conclusion|recomendaci[óo]n|recommendation|resoluci[óo]n|resolution|tema|asunto|compromiso|commitment|topic|action point|agenda item|item)\s+(?:n[oº°]?\.?\s*)?(\d{1,3}|[IVXL]+)(\/(?:\d{4}|\d{2}))?)(\s*[°º]?\s*[.:)–-]+|\s*$|(?<=^\p{Lu}.*)\s+(?-i:(?=\p{Lu}[\p{Ll} ])))\s*/iu
const ordinal = new RegExp(
  String.raw`^(${alternatives({ ...ordinals.es, ...ordinals.en })})(\.-|\.–|[.:)]|,(?= )| ?[-–](?= ))\s*`,
)
const letter = /^(\(?)([a-zñ]|[A-Z])(\.-|\.\)|\)-?|\.|-\)|\))(?:\s+|(?=\p{Lu}\p{Ll})|$)/u
const roman =
  /^(\(?)([ivxl]{1,7}|[IVXL]{1,7})(\.-|\.\)|\)-?|\.|-\)|\)|\s?[–-](?= ))(?:\s+|(?=\p{Lu}\p{Ll})|$)/u
const dash = /^([-–—•·▪▫◦●○■□►➢✓✔§*\u2022\u2043\u2219\uE000-\uF8FF]|o(?=\t| {2,}))(?:\s+|$|(?=\p{Lu}))/u

/** **1.** as plain text keeps it from a formatted page. */
const inBold = /^(?:\*\*|\*|__)(\(?\d{1,3}[.)]?)(?:\*\*|\*|__)\s*/
/** A sign that says no more than that a number follows: OP1., ¶ 1, § 1., No. 1. */
const plainSign = /^(?:OP|¶|§|N[oº°]\.?|N\.[oº°])\s?(\d{1,3})(?:[.:)]|\s?[–-])?\s+(?=[\p{Lu}"“«¿])/u
/** A letter or roman number that belongs to the mark: C.1, C-1., R1:, I.1, PP1. */
const letterSign = /^((?:[A-Z]{1,2}|[IVX]{1,4})[.-]?)(\d{1,2})(?:\.-|[.:)])?\s+(?=[\p{Lu}"“«¿])/u

function signedMark(line: string): Mark | undefined {
  const plain = plainSign.exec(line)
  if (plain)
    return markOf('decimal', [Number(plain[1])], '', 'sign', plain[0].trim(), line.slice(plain[0].length))
  const lettered = letterSign.exec(line)
  if (!lettered) return undefined
  const [whole, letters = '', digits = ''] = lettered
  const mark = markOf('decimal', [Number(digits)], '', letters, whole.trim(), line.slice(whole.length))
  return { ...mark, sign: letters + digits }
}

/** What the start of a line may be read as, likeliest first; `i)` is both a letter and a roman number. */
export function marksOf(given: string): readonly Mark[] {
  const line = given.replace(inBold, (_, number: string) => `${/\d$/.test(number) ? `${number}.` : number} `)
  const found: Mark[] = []
  const signed = signedMark(line)
  if (signed) return [signed]
  readWorded(line, found)
  if (found.length > 0) return found
  readNumbers(line, found)
  readLetters(line, found)
  const dashed = dash.exec(line)
  // "• 1. The Group …": what a bullet stands before is numbered all the same
  const numbered = dashed ? marksOf(line.slice(dashed[0].length)) : []
  if (numbered.some(({ style }) => style === 'decimal')) return numbered
  if (dashed) found.push(markOf('dash', [0], '', '-', dashed[1] ?? '-', line.slice(dashed[0].length)))
  return found
}

function readWorded(line: string, found: Mark[]): void {
  const word = worded.exec(line)
  if (word) {
    const value = /^\d/.test(word[2] ?? '') ? Number(word[2]) : romanValue((word[2] ?? '').toLowerCase())
    if (value !== undefined) {
      const closing = word[3] ? 'word/' : 'word'
      found.push(markOf('decimal', [value], '', closing, word[0].trim(), line.slice(word[0].length)))
    }
    return
  }
  const counted = ordinal.exec(fold(line))
  const value = counted && (ordinals.es[counted[1] ?? ''] ?? ordinals.en[counted[1] ?? ''])
  // "Second, the Group …" opens a sentence: a comma counts only where the word is shouted
  if (counted && value && (counted[2] !== ',' || /^\p{Lu}{3}/u.test(line))) {
    const written = line.slice(0, counted[0].trimEnd().length)
    found.push(markOf('decimal', [value], '', 'ordinal', written, line.slice(counted[0].length)))
  }
}

function readCompound(line: string): Mark | undefined {
  const [whole = '', stem = '', ...signs] = compound.exec(line) ?? []
  const [letter = '', sub] = signs.filter(Boolean)
  if (letter === '') return undefined
  const values = [...stem.split('.').map(Number), lowerLetterValue(letter)]
  if (sub !== undefined) values.push(romanValue(sub) ?? 0)
  const mark = markOf('decimal', values, '', '()', whole.trim(), line.slice(whole.length))
  return { ...mark, sign: [stem, letter, sub].filter(Boolean).join('.') }
}

function readNumbers(line: string, found: Mark[]): void {
  const both = readCompound(line)
  if (both) {
    found.push(both)
    return
  }
  const several = multi.exec(line)
  if (several) {
    const values = (several[1] ?? '').split('.').map(Number)
    if (values.every((value) => value > 0)) {
      found.push(
        markOf('decimal', values, '', several[2] ?? '', several[0].trim(), line.slice(several[0].length)),
      )
    }
    return
  }
  const bracketed = /^\[(\d{1,3})\]\s+/.exec(line)
  if (bracketed) {
    const rest = line.slice(bracketed[0].length)
    found.push(markOf('decimal', [Number(bracketed[1])], '', '[]', bracketed[0].trim(), rest))
    return
  }
  const one = decimal.exec(line)
  if (!one) return
  const rest = line.slice(one[0].length)
  const [, open = '', digits = '', suffix = '', closing = ''] = one
  const isAmount = /^\d/.test(rest) && !/\s$/.test(one[0])
  // "1º de julio", "1.º de julio": a day, not a mark
  const isDay = /[º°]/.test(closing) && /^de\s/i.test(rest)
  const isHour = closing === ':' && /^\d/.test(rest)
  if (isAmount || isDay || isHour || (open === '(' && !closing.includes(')'))) return
  const value = Number(digits)
  if (value > 0) {
    found.push(
      markOf(
        'decimal',
        [value],
        suffix.trim().toLowerCase(),
        open + normalClosing(closing),
        one[0].trim(),
        rest,
      ),
    )
  }
}

function readLetters(line: string, found: Mark[]): void {
  const asRoman = roman.exec(line)
  const asLetter = letter.exec(line)
  if (asLetter) {
    const [whole, open = '', sign = '', closing = ''] = asLetter
    const upper = /\p{Lu}/u.test(sign)
    const value = upper ? sign.charCodeAt(0) - 64 : lowerLetterValue(sign)
    found.push(
      markOf(
        upper ? 'upper letter' : 'letter',
        [value],
        '',
        open + normalClosing(closing),
        whole.trim(),
        line.slice(whole.length),
      ),
    )
  }
  if (asRoman) {
    const [whole, open = '', sign = '', closing = ''] = asRoman
    const value = romanValue(sign.toLowerCase())
    const style = /\p{Lu}/u.test(sign) ? 'upper roman' : 'roman'
    if (value !== undefined) {
      const mark = markOf(
        style,
        [value],
        '',
        open + normalClosing(closing),
        whole.trim(),
        line.slice(whole.length),
      )
      found.push(mark)
    }
  }
}

// ñ has no place of its own in these lists: n) is followed by ñ) in some, by o) in most
const lowerLetterValue = (sign: string): number => (sign === 'ñ' ? 14.5 : sign.charCodeAt(0) - 96)

const normalClosing = (closing: string): string =>
  closing
    .trim()
    .replace(/^\.(?:-|–|º|\))$/, '.')
    .replace(/^°/, 'º')

function markOf(
  style: MarkStyle,
  values: readonly number[],
  suffix: string,
  closing: string,
  written: string,
  rest: string,
): Mark {
  return { style, values, suffix, closing, written, rest: rest.trimStart() }
}

/** How a mark is written in an id: `3`, `1.2`, `a`, `ii`, `A`, `IV`. */
export function signOf(mark: Mark): string {
  if (mark.sign !== undefined) return mark.sign
  const core = /[\p{L}\d]+(?:\.\d+)*/u.exec(mark.written)?.[0] ?? ''
  switch (mark.style) {
    case 'decimal': {
      return mark.values.join('.') + mark.suffix
    }
    case 'letter':
    case 'roman': {
      return core.toLowerCase()
    }
    case 'upper letter':
    case 'upper roman': {
      return core
    }
    case 'dash': {
      return `-${mark.values[0] ?? 0}`
    }
  }
}
