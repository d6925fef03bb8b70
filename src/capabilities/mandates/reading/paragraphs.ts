import type { Warning } from './contract.ts'
import { annexOf, isClosing, isHeading, isPlaceAndDate, isShouted, slugOf } from './headings.ts'
import { isDangling, isUnfinished, joinLines, type Line } from './lines.ts'
import { type Mark, marksOf, signOf } from './marks.ts'
import { bestFit } from './fitting.ts'
import { isItemHeading, isSectionHeading, isSectionStyle, isTitle, sectionsCountAnew } from './sections.ts'
import { type Fit, type OpenList, type Outline, type Paragraph } from './outline.ts'
import { opensPreamble } from './preamble-words.ts'
import { belongsTo, isOnlyText, isTopicLine, textAt } from './unnumbered.ts'
import { opensWithVerb, speaks } from './verbs.ts'

type State = {
  readonly lines: readonly Line[]
  readonly front: string[]
  readonly paragraphs: Paragraph[]
  readonly warnings: Warning[]
  readonly ids: Map<string, number>
  readonly sectioned: boolean
  lists: OpenList[]
  current: Paragraph | undefined
  heading: string | undefined
  /** What precedes the ids of a part that counts anew: `annex`, or a heading's word. */
  prefix: string
  annex: string
  /** The last text read, of whatever kind. */
  before: string
  headingSince: boolean
  closed: boolean
}

/** Puts the lines of a document into its paragraphs, each with its id; numbers within sentences stay there. */
export function outlineOf(lines: readonly Line[]): Outline {
  const state: State = {
    lines,
    front: [],
    paragraphs: [],
    warnings: [],
    ids: new Map(),
    sectioned: sectionsCountAnew(lines),
    lists: [],
    current: undefined,
    heading: undefined,
    prefix: '',
    annex: '',
    before: '',
    headingSince: false,
    closed: false,
  }
  for (const at of lines.keys()) takeLine(state, at)
  return { front: state.front, paragraphs: state.paragraphs, warnings: state.warnings }
}

function takeLine(state: State, at: number): void {
  const line = state.lines[at]
  if (!line) return
  const alone = line.blankBefore || line.starts === true || !isUnfinished(state.before)
  const annex = alone && !line.mark ? annexOf(line.text) : undefined
  if (annex !== undefined) openAnnex(state, annex, line.text)
  else {
    const fit = bestFit(state, at, line)
    if (fit && !state.sectioned && isSectionHeading(fit.mark, state.lines[at + 1]))
      openHeading(state, fit.mark.rest)
    else if (fit && isItemHeading(fit.mark, state.lines, at)) openHeading(state, line.text)
    else if (fit) {
      openParagraph(state, fit)
      if (line.row && state.current) state.current.row = line.row
    } else takeUnmarked(state, at, line)
  }
  state.before = line.text === '' ? state.before : line.text
}

function openAnnex(state: State, annex: string, text: string): void {
  const times = (state.ids.get(`#${annex}`) ?? 0) + 1
  state.ids.set(`#${annex}`, times)
  state.annex = times === 1 ? `${annex}.` : `${annex}~${times}.`
  state.prefix = state.annex
  state.lists = []
  state.current = undefined
  state.heading = text
  state.headingSince = false
  state.closed = false
}

function openHeading(state: State, text: string): void {
  state.heading = text.replace(/:$/, '')
  state.headingSince = true
  state.current = undefined
  if (state.paragraphs.length === 0) state.front.push(text)
}

function openParagraph(state: State, fit: Fit): void {
  const { mark, how } = fit
  const list = fit.list === undefined ? undefined : state.lists[fit.list]
  const innermost = state.lists.at(-1)
  const nested =
    how === 'restarts' && !state.headingSince && innermost !== undefined && /:$/.test(innermost.item.text)
  let parent: Paragraph | undefined
  if (how === 'goes on' && list && fit.list !== undefined) {
    state.lists = state.lists.slice(0, fit.list)
    parent = list.parent
  } else if (how === 'starts' || nested || fit.list === undefined) {
    parent = parentOfStart(state, mark)
  } else {
    state.lists = state.lists.slice(0, fit.list)
    parent = list?.parent
    if (
      how === 'restarts' &&
      parent === undefined &&
      state.headingSince &&
      state.heading !== undefined &&
      mark.sign === undefined
    ) {
      state.prefix = `${state.annex}${slugOf(state.heading)}.`
    } else if (how === 'jumps' && list) warnOfJump(state, list.last, mark)
  }
  const counted = mark.style === 'dash' ? countDash(mark, how === 'goes on' ? list?.last : undefined) : mark
  const item = addParagraph(state, counted, parent)
  state.lists.push({
    style: mark.style,
    closing: mark.closing,
    arity: mark.values.length,
    parent,
    last: counted,
    item,
  })
  state.headingSince = false
  openWithin(state, item)
}

/** "1. (a) The Group …": a list may begin on the line of the paragraph it stands in. */
function openWithin(state: State, item: Paragraph): void {
  const first = marksOf(item.text).find(
    ({ style, values, written }) =>
      /^(?:letter|roman)$/.test(style) && values[0] === 1 && written.endsWith(')'),
  )
  if (!first || first.rest === '') return
  item.text = ''
  openParagraph(state, { mark: first, how: 'starts' })
}

/** The paragraph a new list stands in: for 1.2.1 the one numbered 1.2, else the innermost that is open. */
function parentOfStart(state: State, mark: Mark): Paragraph | undefined {
  if (mark.values.length > 1) {
    const above = state.lists.findLastIndex(
      (list) => list.style === 'decimal' && list.arity < mark.values.length,
    )
    state.lists = state.lists.slice(0, above + 1)
    const item = state.lists.at(-1)
    return item && item.last.values.every((value, at) => value === mark.values[at]) ? item.item : undefined
  }
  // after 3(b), whose list had no 3 of its own, 5 stands for itself
  const areParts = state.lists.every(({ style, arity }) => style === 'decimal' && arity > 1)
  if (mark.style === 'decimal' && areParts) state.lists = []
  // a new list under a fresh heading does not belong to the paragraph above the heading
  if (state.headingSince && (mark.style === 'dash' || state.current === undefined)) {
    const section = state.lists.findIndex((list) => isSectionStyle(list.last) && isTitled(list.item))
    state.lists = state.lists.slice(0, section + 1)
  }
  return state.lists.at(-1)?.item
}

/** A section's item is a title; "II. Que los Estados acordaron …" is a paragraph like any other. */
const isTitled = ({ text }: Paragraph): boolean => text.length <= 110 && (text === '' || isUnfinished(text))

const countDash = (mark: Mark, last: Mark | undefined): Mark => ({
  ...mark,
  values: [(last?.values[0] ?? 0) + 1],
})

function addParagraph(state: State, mark: Mark, parent: Paragraph | undefined): Paragraph {
  const sign = signOf(mark)
  const wanted = mark.values.length > 1 || !parent ? `${state.prefix}${sign}` : `${parent.id}.${sign}`
  const times = (state.ids.get(wanted) ?? 0) + 1
  state.ids.set(wanted, times)
  // lists of dashes under several headings count on; a number that comes twice is told
  let id = wanted
  if (times > 1) {
    id = `${wanted}~${times}`
    if (mark.style !== 'dash')
      state.warnings.push({ kind: 'number twice', provision: id, words: mark.written })
  }
  const level = parent ? parent.level + 1 : 1
  const paragraph = {
    id,
    parent: parent?.id ?? null,
    level,
    mark: mark.written,
    heading: state.heading,
    text: mark.rest,
  }
  state.paragraphs.push(paragraph)
  state.current = paragraph
  state.closed = false
  return paragraph
}

function warnOfJump(state: State, last: Mark, mark: Mark): void {
  const forward = (mark.values.at(-1) ?? 0) > (last.values.at(-1) ?? 0)
  const same = mark.values.join('.') === last.values.join('.')
  if (!same) {
    const kind = forward ? 'number missing' : 'out of order'
    state.warnings.push({ kind, words: `${last.written} → ${mark.written}` })
  }
}

function takeUnmarked(state: State, at: number, line: Line): void {
  const { current, before } = state
  const begins = line.starts === true || line.blankBefore
  const goesOn =
    current !== undefined &&
    // a mark in a cell of its own waits for its text
    (current.text === '' ||
      (line.starts !== true && (!line.blankBefore || isPlainlySplit(current.text, line.text))))
  if (
    (isHeading(line, before, state.lines[at + 1]) || isTopicLine(state.lines, at)) &&
    !(goesOn && isUnfinished(current.text) && !isShouted(line.text))
  ) {
    openHeading(state, line.text)
    return
  }
  if (isClosing(line.text) && begins && state.paragraphs.length > 0) {
    state.closed = true
    state.current = undefined
  }
  if (state.closed) return
  if (state.paragraphs.length === 0) takeFront(state, line)
  else if (isListedWithoutMark(state, line, begins)) openParagraph(state, withoutMark(state, line))
  else if (current && (goesOn || belongsAt(state, current, at) || isTextOfTitle(state, current, at)))
    current.text = joinLines(current.text, line.text)
  else takeFree(state, at, line, begins)
}

const isPlainlySplit = (before: string, next: string): boolean =>
  (isUnfinished(before) && /^[\p{Ll}(\d]/u.test(next)) || isDangling(before) || before === ''

/** A line that ends well before the margin and within no sentence is a title's, not a paragraph's. */
const isShortTitle = (text: string): boolean =>
  !/\([^)]*$/.test(text) && text.length < 60 && /[\p{L}\d)]$/u.test(text) && !isDangling(text)

/** "ACORDARON:" below a preamble that ended on a comma or stop. */
const isCall = (before: string, text: string): boolean =>
  isShouted(text) && !isShouted(before) && /[.;:,]$/.test(before)

function takeFront(state: State, line: Line): void {
  const last = state.front.at(-1)
  const goesOn =
    last !== undefined &&
    line.starts !== true &&
    !isPlaceAndDate(line.text) &&
    !(isShortTitle(state.before) && /^\p{Lu}/u.test(line.text)) &&
    !(opensPreamble(line.text) && /(?:[;:,.]|[;,] (?:and|y|e))$/.test(last)) &&
    (line.blankBefore
      ? isPlainlySplit(last, line.text) && !/^\p{Lu}.*:$/u.test(line.text)
      : !isCall(last, line.text) && (!isShouted(last) || isShouted(line.text) || /^\P{L}+$/u.test(line.text)))
  if (goesOn) state.front[state.front.length - 1] = joinLines(last, line.text)
  else state.front.push(line.text)
}

/** Under "…the following:" each paragraph that opens with a verb is an item, though its bullet got lost. */
function isListedWithoutMark(state: State, line: Line, begins: boolean): boolean {
  const innermost = state.lists.at(-1)
  if (!innermost || !state.current || isUnfinished(state.before)) return false
  const inList = innermost.style === 'dash' && innermost.last.written === ''
  const opens = (begins || /^\p{Lu}/u.test(line.text)) && opensWithVerb(line.text)
  return inList ? opens || begins : /:$/.test(state.current.text) && opens
}

function withoutMark(state: State, line: Line): Fit {
  const mark: Mark = { style: 'dash', values: [0], suffix: '', closing: '-', written: '', rest: line.text }
  const at = state.lists.findLastIndex((list) => list.style === 'dash' && list.last.written === '')
  return at === -1 ? { mark, how: 'starts' } : { mark, how: 'goes on', list: at }
}

/** An unnumbered paragraph goes with the number above it; after another unnumbered one it stands for itself where it speaks. */
const belongsAt = (state: State, { mark }: Paragraph, at: number): boolean =>
  belongsTo(state.lines[at]?.text ?? '') && (mark !== '' || !speaks(textAt(state.lines, at)))

/** "1.2. Common tariff", and one paragraph below it: what the numbered title is about. */
const isTextOfTitle = (state: State, { mark, text }: Paragraph, at: number): boolean =>
  /\d/.test(mark) && isTitle(text, undefined) && isOnlyText(state.lines, at)

/** A paragraph without number after the numbered ones stands for itself. */
function takeFree(state: State, at: number, line: Line, begins: boolean): void {
  const last = state.paragraphs.at(-1)
  if (!begins && last && last === state.current) last.text = joinLines(last.text, line.text)
  else if (speaks(textAt(state.lines, at))) addFree(state, line.text)
}

function addFree(state: State, text: string): void {
  const count = (state.ids.get('#p') ?? 0) + 1
  state.ids.set('#p', count)
  const id = `${state.annex}p#${count}`
  const paragraph = { id, parent: null, level: 1, mark: '', heading: state.heading, text }
  state.paragraphs.push(paragraph)
  state.current = paragraph
}
