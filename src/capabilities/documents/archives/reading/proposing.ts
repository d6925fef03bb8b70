import { type Day, parseDay } from '../../../../kernel/day.ts'
import type { Language } from '../../../../kernel/language.ts'
import { type DateMention, datesIn } from '../../../../platform/prose/dates.ts'
import { fold } from '../../../../platform/prose/folding.ts'
import { languageOf } from '../../../../platform/prose/language.ts'
import type { DocumentType, Series } from '../../contract.ts'
import { filled } from '../../symbols/pattern.ts'
import type { Source } from '../contract.ts'
import { bareName, languageInName, stemOf, tokensOf } from './names.ts'

/** A paper as it came out of an archive, read. */
export type Found = {
  /** With its folders, as the archive has it. */
  readonly name: string
  readonly lines: readonly string[]
  /** The day its archive gives it. */
  readonly modified: Day | undefined
}

/** What the conference has, to know a paper by; and what holds where nothing is told. */
export type Known = {
  /** What symbols begin with, first as the conference's own do: a paper in another language may begin with that one's. */
  readonly acronyms: readonly string[]
  readonly types: readonly DocumentType[]
  readonly series: readonly Series[]
  readonly kind: string
  readonly language: Language
  readonly today: Day
}

type Told<T> = { readonly is: T; readonly from: Source }

export type Proposal = {
  readonly language: Told<Language>
  readonly symbol: Told<string> | undefined
  readonly kind: Told<string> | undefined
  readonly title: Told<string>
  readonly dated_on: Told<Day>
  readonly meeting_id: Told<string> | undefined
  /** The same for the files of one paper in its two languages. */
  readonly stem: string
}

/** Lines of a text that tell what it is; further down stands what it speaks of. */
const HEAD = 25
const LONGEST_TITLE = 300

/** Proposes what a paper is by its name, its text and its archive. Whoever looks through the archive has the last word. */
export function propose(found: Found, known: Known): Proposal {
  const head = found.lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, HEAD)
  const language = languageTold(found, known)
  const symbol = symbolTold(found, head, known)
  const series = seriesTold(found, head, symbol, known)
  const title = titleTold(found, head, symbol?.is)
  return {
    language,
    symbol,
    kind: kindTold(found, title, symbol, series?.is, known),
    title,
    dated_on: dayTold(found, head, language.is, series, known),
    meeting_id: series && { is: series.is.meeting_id, from: series.from },
    stem: stemOf(found.name),
  }
}

// A mark in the name was put there by someone; a text of few words may be taken for either.
function languageTold({ name, lines }: Found, { language }: Known): Told<Language> {
  const named = languageInName(name)
  if (named) return { is: named, from: 'name' }
  const read = languageOf(lines.slice(0, 200).join('\n'))
  return read === 'es' || read === 'en' ? { is: read, from: 'text' } : { is: language, from: 'archive' }
}

// In a text a symbol stands with its slashes; a file's name cannot have any. All languages of a paper share one symbol.
function symbolTold({ name }: Found, head: readonly string[], { acronyms }: Known): Told<string> | undefined {
  const starts = acronyms.map((one) => one.replaceAll(/[^A-Za-z0-9]/g, '')).filter((one) => one !== '')
  const [own] = starts
  if (own === undefined) return undefined
  const start = `(?:${starts.join('|')})`
  const shared = (symbol: string): string => symbol.replace(new RegExp(`^${start}(?=/)`, 'i'), own)
  const inText = new RegExp(`(?<![\\w/.-])${start}(?:/[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*)+`)
  for (const line of head) {
    const there = inText.exec(line)
    if (there) return { is: shared(there[0]), from: 'text' }
  }
  const inName = new RegExp(`^${start}(?:[_ -][A-Za-z0-9]+(?:\\.[0-9]+)?)+$`, 'i').exec(bareName(name))
  return inName ? { is: shared(inName[0].replaceAll(/[_ -]/g, '/')), from: 'name' } : undefined
}

/** The meeting a paper is of: by its symbol, by the folders and name it stands under, or by the name its text begins with. */
function seriesTold(
  { name }: Found,
  head: readonly string[],
  symbol: Told<string> | undefined,
  { series }: Known,
): Told<Series> | undefined {
  const parts = symbol?.is.toUpperCase().split('/')
  const bySymbol = series.find(
    ({ body_code, number }) =>
      parts?.includes(body_code.toUpperCase()) && parts.includes(number.toUpperCase()),
  )
  const tokens = new Set(tokensOf(name))
  const begins = fold(head.join(' '))
  const byName = series.find(
    ({ body_code, number }) => tokens.has(fold(body_code)) && tokens.has(fold(number)),
  )
  const byText = series.find(({ name: { es, en } }) =>
    [es, en].some((text) => text && begins.includes(fold(text))),
  )
  return told(bySymbol, symbol?.from ?? 'text') ?? told(byName, 'name') ?? told(byText, 'text')
}

const told = <T>(is: T | undefined, from: Source): Told<T> | undefined =>
  is === undefined ? undefined : { is, from }

/** A title is the first line that says something: neither the symbol, nor a word alone, nor only figures. */
function titleTold({ name }: Found, head: readonly string[], symbol: string | undefined): Told<string> {
  const line = head.find(
    (one) =>
      one.length <= LONGEST_TITLE &&
      one.split(/\s+/).length > 1 &&
      /\p{L}{3}/u.test(one) &&
      (symbol === undefined || !one.includes(symbol)),
  )
  if (line !== undefined) return { is: line.replaceAll(/\s+/g, ' '), from: 'text' }
  const words = bareName(name)
    .replaceAll(/[_\s]+/g, ' ')
    .trim()
  return { is: (words === '' ? name : words).slice(0, LONGEST_TITLE), from: 'name' }
}

/** The type whose pattern makes such a symbol; else the one whose name begins the title or stands in the file's. */
function kindTold(
  { name }: Found,
  title: Told<string>,
  symbol: Told<string> | undefined,
  series: Series | undefined,
  { types, kind }: Known,
): Told<string> | undefined {
  const open = types.filter((type) => !type.retired && type.kind !== kind)
  const place = { body: series?.body_code, meeting: series?.number, year: '' }
  const bySymbol = open.find(({ pattern }) => {
    const stem = filled(pattern, place)
    if (symbol === undefined || pattern.includes('{year}') || 'missing' in stem) return false
    const [whole, start] = [symbol.is.toUpperCase(), stem.stem.toUpperCase()]
    return stem.counts ? whole.startsWith(start) && /^\d/.test(whole.slice(start.length)) : whole === start
  })
  if (bySymbol && symbol) return { is: bySymbol.kind, from: symbol.from }
  const [begins, called] = [fold(title.is), ` ${tokensOf(name).join(' ')} `]
  const longest = open.toSorted((a, b) => nameLength(b) - nameLength(a))
  const named = (says: (folded: string) => boolean) =>
    longest.find((type) => [type.name.es, type.name.en].some((one) => one !== undefined && says(fold(one))))
  const byTitle = named((one) => begins === one || begins.startsWith(`${one} `))
  if (byTitle) return { is: byTitle.kind, from: title.from }
  const byName = named((one) => called.includes(` ${one} `))
  return byName && { is: byName.kind, from: 'name' }
}

// "Extraordinary declaration" before "declaration".
const nameLength = ({ name }: DocumentType): number => Math.max(name.es?.length ?? 0, name.en?.length ?? 0)

/** The day a paper bears: told in its text or its name, else its meeting's, else the archive's. None lies ahead. */
function dayTold(
  { name, modified }: Found,
  head: readonly string[],
  language: Language,
  series: Told<Series> | undefined,
  { today }: Known,
): Told<Day> {
  const past = (day: Day | undefined): day is Day => day !== undefined && day <= today
  const inText = head
    .flatMap((line) => datesIn(fold(line), language))
    .map(dayOf)
    .find(past)
  if (inText) return { is: inText, from: 'text' }
  const inName = dayInName(name)
  if (past(inName)) return { is: inName, from: 'name' }
  const ofMeeting = series?.is.from_day as Day | undefined
  if (series && past(ofMeeting)) return { is: ofMeeting, from: series.from }
  return { is: past(modified) ? modified : today, from: 'archive' }
}

const dayOf = ({ from, impossible, ambiguous }: DateMention): Day | undefined =>
  impossible || ambiguous ? undefined : from

// 2019-05-03, 20190503, 2019_05_03
function dayInName(name: string): Day | undefined {
  const told = /(?<!\d)((?:19|20)\d\d)[-_. ]?(\d\d)[-_. ]?(\d\d)(?!\d)/.exec(name)
  return told ? parseDay(`${told[1]}-${told[2]}-${told[3]}`) : undefined
}
