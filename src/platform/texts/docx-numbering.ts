import { countFormats, formatCount, type CountFormat } from './counter.ts'
import type { Styles } from './docx-styles.ts'
import { leftOf, switchOf } from './docx-styles.ts'
import { at, child, childrenOf, type Element } from './markup.ts'

type Level = {
  readonly start: number
  readonly format: CountFormat | 'bullet'
  readonly text: string
  /** The level (from 1) whose use restarts this one; 0 for never; else any level above. */
  readonly restart: number | undefined
  readonly legal: boolean
  readonly style: string | undefined
  readonly left: number | undefined
}

type List = {
  /** Word counts by the abstract list: two numbers of one list go on with one another. */
  readonly counts: (number | undefined)[]
  readonly levels: ReadonlyMap<number, Level>
  readonly overrides: ReadonlyMap<number, number>
  /** The levels at which this number has not yet started over. */
  readonly pending: Set<number>
}

/** Word's automatic numbers. Stateful: ask for every numbered paragraph once, in the order of the text. */
export type Numbering = {
  readonly next: (number: string, level: number) => { mark: string; left: number | undefined } | undefined
  /** The level that a style is tied to in a list. */
  readonly levelOf: (number: string, style: string) => number | undefined
}

export function readNumbering(root: Element | undefined, styles: Styles): Numbering {
  const sheet = child(root, 'w:numbering')
  const abstracts = new Map(
    childrenOf(sheet, 'w:abstractNum').map((element) => [element.attributes['w:abstractNumId'], element]),
  )
  const numbers = new Map(
    childrenOf(sheet, 'w:num').map((element) => [element.attributes['w:numId'], element]),
  )
  const counts = new Map<Element, (number | undefined)[]>()
  const lists = new Map<string, List | undefined>()

  // A list may only point to a style, and the style to the number that has the levels.
  const abstractOf = (number: Element | undefined, hops = 0): Element | undefined => {
    const abstract = abstracts.get(child(number, 'w:abstractNumId')?.attributes['w:val'])
    const link = child(abstract, 'w:numStyleLink')?.attributes['w:val']
    if (link === undefined || hops > 5) return abstract
    return abstractOf(numbers.get(styles.numbering(link)?.number), hops + 1) ?? abstract
  }
  const listOf = (id: string): List | undefined => {
    if (!lists.has(id)) lists.set(id, makeList(numbers.get(id), abstractOf(numbers.get(id)), counts))
    return lists.get(id)
  }
  return {
    next: (number, level) => {
      const list = listOf(number)
      const format = list?.levels.get(level)
      return list && format && { mark: countOn(list, level, format, styles.language), left: format.left }
    },
    levelOf: (number, style) =>
      [...(listOf(number)?.levels ?? [])].find(([, { style: tied }]) => tied === style)?.[0],
  }
}

function makeList(
  number: Element | undefined,
  abstract: Element | undefined,
  counts: Map<Element, (number | undefined)[]>,
): List | undefined {
  if (!number || !abstract) return undefined
  const levels = new Map(childrenOf(abstract, 'w:lvl').map((element) => [depthOf(element), levelOf(element)]))
  const overrides = new Map<number, number>()
  for (const element of childrenOf(number, 'w:lvlOverride')) {
    const own = child(element, 'w:lvl')
    if (own) levels.set(depthOf(element), levelOf(own))
    const start = child(element, 'w:startOverride')?.attributes['w:val']
    if (start !== undefined) overrides.set(depthOf(element), Number(start))
  }
  const shared = counts.get(abstract) ?? []
  counts.set(abstract, shared)
  return { counts: shared, levels, overrides, pending: new Set(overrides.keys()) }
}

const depthOf = (element: Element): number => Number(element.attributes['w:ilvl'] ?? 0)

function levelOf(element: Element): Level {
  const value = (name: string): string | undefined => child(element, name)?.attributes['w:val']
  const restart = value('w:lvlRestart')
  return {
    start: Number(value('w:start') ?? 1),
    format: formatOf(element),
    text: value('w:lvlText') ?? '',
    restart: restart === undefined ? undefined : Number(restart),
    legal: switchOf(element, 'w:isLgl') ?? false,
    style: value('w:pStyle'),
    left: leftOf(child(element, 'w:pPr')),
  }
}

function formatOf(element: Element): CountFormat | 'bullet' {
  const format =
    child(element, 'w:numFmt') ??
    at(element, 'mc:AlternateContent', 'mc:Fallback', 'w:numFmt') ??
    at(element, 'mc:AlternateContent', 'mc:Choice', 'w:numFmt')
  const name = format?.attributes['w:val'] ?? 'decimal'
  if (name === 'bullet') return 'bullet'
  if (name === 'ordinalText') return 'ordinal'
  return countFormats.find((known) => known === name) ?? 'decimal'
}

/** Counts one paragraph of a list and gives its mark. */
function countOn(list: List, depth: number, level: Level, language: string): string {
  const { counts, levels } = list
  const start = list.overrides.get(depth) ?? level.start
  const count = counts[depth]
  counts[depth] = count === undefined || list.pending.has(depth) ? start : count + 1
  list.pending.delete(depth)
  for (let above = 0; above < depth; above++) {
    if (counts[above] !== undefined) continue
    counts[above] = list.overrides.get(above) ?? levels.get(above)?.start ?? 1
    list.pending.delete(above)
  }
  for (const [below, { restart }] of levels) {
    if (below > depth && depth < (restart ?? below)) counts[below] = undefined
  }
  if (level.format === 'bullet') return bulletOf(level.text)
  return level.text.replaceAll(/%(\d)/g, (_, place: string) => {
    const named = levels.get(Number(place) - 1)
    if (!named || named.format === 'bullet') return ''
    const format = level.legal && named.format !== 'none' ? 'decimal' : named.format
    return formatCount(counts[Number(place) - 1] ?? named.start, format, { language })
  })
}

// The signs of the Symbol and Wingdings fonts that Word's own bullet lists use.
const drawnBullets: Readonly<Record<string, string>> = {
  '\uF02D': '–',
  '\uF0A7': '▪',
  '\uF0A8': '◦',
  '\uF0D8': '➢',
  '\uF0FC': '✓',
  '\uF076': '❖',
  o: '◦',
  '': '•',
}

function bulletOf(text: string): string {
  const sign = text.trim()
  return drawnBullets[sign] ?? (/^[\uE000-\uF8FF]/.test(sign) ? '•' : sign)
}
