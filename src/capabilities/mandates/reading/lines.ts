import type { SourceLine } from './contract.ts'
import { bareMarks, unstoppedMarks } from './bare-numbers.ts'
import { isFurniture, repeatedLines } from './furniture.ts'
import { paragraphsByLayout } from './layout.ts'
import { marksOf } from './marks.ts'
import { opensWithVerb } from './verbs.ts'

/** A line of the body: page headers, page numbers and footnotes are gone, its spaces are single. */
export type Line = {
  readonly text: string
  /** An empty line stood before it, or its setting shows that a paragraph begins. */
  readonly blankBefore: boolean
  readonly starts: boolean | undefined
  readonly heading: boolean
  readonly mark: string | undefined
  readonly depth: number | undefined
  readonly row: SourceLine['row']
}

/** Splits pasted text into lines, each with its page where form feeds tell. */
export function splitLines(text: string): SourceLine[] {
  return text
    .split('\f')
    .flatMap((page, at, pages) =>
      page
        .split(/\r\n|[\n\r\v\u2028\u2029]/)
        .map((line) => (pages.length > 1 ? { text: line, page: at + 1 } : { text: line })),
    )
}

/** A page's number at the end of a line of text, set off by spaces. */
const pageMark = /(?<=\S)\s{3,}(?:p[áa]g(?:ina|\.)?|page)\s*\d{1,3}(?:\s*(?:de|of|\/)\s*\d{1,3})?\s*$/iu

/** Where a note is called, in a text whose notes are known: `[1]`, not at the head of a line. */
const noteSign = /(?<=\S)\[(?:\d{1,2}|[ivx]{1,4})\](?=$|[\s.,;:)])/g

/** The lines of the body, without what belongs to the page and not to the text. */
export function cleanLines(source: string | readonly SourceLine[]): Line[] {
  const all = typeof source === 'string' ? splitLines(source) : source
  const body = all.filter(({ style }) => style !== 'footnote')
  const noted = body.length < all.length
  const given = body.map((line) => ({
    line,
    text: tidy((noted ? line.text.replaceAll(noteSign, '') : line.text).replace(pageMark, '')),
  }))
  const marks = bareMarks(given.map(({ text }) => text))
  const unstopped = unstoppedMarks(given.map(({ text }) => text))
  const lines = given.map(({ line, text }, at) => ({
    line,
    text: marks.has(at) ? `${text}.` : unstopped.has(at) ? text.replace(/^\d+/, '$&.') : text,
  }))
  const repeated = repeatedLines(lines.map(({ line, text }) => ({ text, page: line.page })))
  const begins = paragraphsByLayout(lines.map(({ line, text }) => ({ printed: line.text, text })))
  const kept: Line[] = []
  let blank = false
  let footnote = false
  for (const [at, { line, text }] of lines.entries()) {
    if (footnote && (text === '' || isFurniture(text))) footnote = false
    if (
      /^_{8,}$/.test(text.replaceAll(' ', '')) &&
      isNote(lines.slice(at + 1).find((next) => next.text !== '')?.text)
    )
      footnote = true
    if (text === '' && !line.mark) blank = true
    else if (!footnote && !repeated.has(text) && !isFurniture(text)) {
      kept.push({
        text,
        blankBefore: blank || (line.starts === undefined && begins.has(at)),
        starts: line.starts,
        heading: line.style === 'heading',
        mark: line.mark,
        depth: line.depth,
        row: line.row,
      })
      blank = false
    }
  }
  return kept
}

/** What stands below a rule is a note where it begins with a note's sign, and no paragraph that acts: "1 See document …". */
const isNote = (text: string | undefined): boolean =>
  text !== undefined &&
  /^(?:\(?\d{1,2}\b|\[\w{1,3}\]|[*†‡]|nota?s?\b|notes?\b)/iu.test(text) &&
  !marksOf(text).some(({ style, rest }) => style === 'decimal' && opensWithVerb(rest))

/** One form for what looks the same: composed letters, plain spaces, no invisible marks. */
function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replaceAll(/[^\S\t]+/g, ' ')
    .replace(/^ +/, '')
    .trimEnd()
    .replace(/^\t+/, '')
}

const keptPrefixes =
  /(?:^|[^\p{L}])(?:pro|vice|ex|non|self|follow|post|pre|multi|well|inter|intra|sub|co|anti|socio|extra|long|short|mid|start|high|cross|decision|third|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|full|peer|evidence|gender|half|year)$/iu

/** Joins a line to what came before: a word cut at the line's end becomes whole again. */
export function joinLines(before: string, next: string): string {
  if (before === '' || next === '') return before + next
  if (!/\p{L}-$/u.test(before)) return `${before} ${next}`
  const cut = before.slice(0, -1)
  return /^\p{Ll}/u.test(next) && !keptPrefixes.test(cut) ? cut + next : before + next
}

/** Whether a text plainly goes on: it ends within a sentence, on a word that needs another. */
export function isUnfinished(text: string): boolean {
  return !/[.;:!?)\]"”»…]$/.test(text)
}

const dangling =
  /(?:^|[\s(])(?:of|on|in|the|to|and|or|a|an|for|from|by|with|at|that|its|their|until|before|no|nos|n[oº°]\.?|number|paragraphs?|item|articles?|section|chapter|page|de|del|el|la|los|las|y|o|e|u|a|al|en|un|una|por|para|con|que|su|sus|hasta|d[ií]as?|p[áa]rrafos?|art[ií]culos?|numeral(?:es)?|punto|inciso|secci[óo]n|p[áa]gina|core|january|february|march|april|may|june|july|august|september|october|november|december)$|[-,(/&]$/iu

/** Whether a text ends on a word that cannot end a paragraph ("… of the", "… hasta el"). */
export function isDangling(text: string): boolean {
  return dangling.test(text)
}
