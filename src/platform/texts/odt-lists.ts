import { formatCount, type CountFormat } from './counter.ts'
import { childrenOf, descendants, type Element } from './markup.ts'

type Level = {
  readonly start: number
  readonly format: CountFormat | 'bullet'
  readonly carry: boolean
  readonly prefix: string
  readonly suffix: string
  readonly shown: number
  readonly bullet: string
  /** LibreOffice's template of the whole mark: "%1%.%2%)". */
  readonly template: string | undefined
}

type ListStyle = ReadonlyMap<number, Level>
export type ListCounts = (number | undefined)[]

/** The automatic numbers of an ODF text; levels count from 1, as the format does. */
export type OdtLists = {
  readonly outline: ListStyle
  readonly styles: ReadonlyMap<string, ListStyle>
}

const formats: Readonly<Record<string, CountFormat>> = {
  '1': 'decimal',
  '01': 'decimalZero',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '': 'none',
}

export function readLists(roots: readonly (Element | undefined)[]): OdtLists {
  const styles = new Map<string, ListStyle>()
  let outline: ListStyle = new Map()
  for (const root of roots) {
    if (!root) continue
    for (const style of descendants(root, 'text:list-style')) {
      styles.set(style.attributes['style:name'] ?? '', levelsOf(style))
    }
    for (const style of descendants(root, 'text:outline-style')) outline = levelsOf(style)
  }
  return { outline, styles }
}

function levelsOf(style: Element): ListStyle {
  return new Map(
    childrenOf(style).map((element) => [Number(element.attributes['text:level'] ?? 1), levelOf(element)]),
  )
}

function levelOf({ name, attributes }: Element): Level {
  const isNumber = name === 'text:list-level-style-number' || name === 'text:outline-level-style'
  return {
    start: Number(attributes['text:start-value'] ?? 1),
    format: isNumber ? (formats[attributes['style:num-format'] ?? ''] ?? 'decimal') : 'bullet',
    carry: attributes['style:num-letter-sync'] !== 'true',
    prefix: attributes['style:num-prefix'] ?? '',
    suffix: attributes['style:num-suffix'] ?? '',
    shown: Number(attributes['text:display-levels'] ?? 1),
    bullet: attributes['text:bullet-char'] ?? '•',
    template: attributes['loext:num-list-format'],
  }
}

/** Counts one item and gives its mark. `restart` is the item's own start value. */
export function countItem(
  style: ListStyle | undefined,
  counts: ListCounts,
  depth: number,
  restart?: number,
): string {
  const level = style?.get(depth)
  const count = counts[depth]
  counts[depth] = restart ?? (count === undefined ? (level?.start ?? 1) : count + 1)
  // Also the levels below that were counted before: they start over.
  counts.length = depth + 1
  for (let above = 1; above < depth; above++) counts[above] ??= style?.get(above)?.start ?? 1
  if (!style || !level) return ''
  if (level.format === 'bullet') return /^[\uE000-\uF8FF]/.test(level.bullet) ? '•' : level.bullet
  const numberAt = (place: number): string => numberText(style, counts, place)
  if (level.template !== undefined) {
    return level.template.replaceAll(/%(\d+)%/g, (_, place: string) => numberAt(Number(place))).trim()
  }
  if (level.format === 'none') return (level.prefix + level.suffix).trim()
  const places = Array.from({ length: level.shown }, (_, place) => depth - level.shown + 1 + place)
  const numbers = places.map(numberAt).filter((number) => number !== '')
  return (level.prefix + numbers.join('.') + level.suffix).trim()
}

function numberText(style: ListStyle, counts: ListCounts, place: number): string {
  const level = style.get(place)
  if (!level || level.format === 'bullet') return ''
  return formatCount(counts[place] ?? level.start, level.format, {
    afterZ: level.carry ? 'carry' : 'repeat',
  })
}
