import { at, child, childrenOf, type Element } from './markup.ts'

type Style = {
  readonly id: string
  readonly name: string
  readonly basedOn: string | undefined
  readonly properties: Element | undefined
  readonly hidden: boolean | undefined
}

/** What styles.xml says of a paragraph or of a run, over the chain of styles it is based on. */
export type Styles = {
  readonly language: string
  /** The style of a paragraph that names none. */
  readonly standard: string | undefined
  readonly numbering: (id: string | undefined) => { number: string; level: number | undefined } | undefined
  readonly isHeading: (id: string | undefined) => boolean
  readonly isHidden: (id: string | undefined) => boolean
  readonly left: (id: string | undefined) => number | undefined
}

export function readStyles(root: Element | undefined): Styles {
  const sheet = child(root, 'w:styles')
  const elements = childrenOf(sheet, 'w:style')
  const styles = new Map(elements.map(styleOf).map((style) => [style.id, style]))
  const chain = (id: string | undefined): Style[] => chainOf(styles, id)
  const language = at(sheet, 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:lang')?.attributes['w:val'] ?? 'en'
  const standard = elements.find(
    ({ attributes }) => attributes['w:type'] === 'paragraph' && isTrue(attributes['w:default']),
  )?.attributes['w:styleId']
  return {
    language,
    standard,
    numbering: (id) => numberingOf(chain(id)),
    isHeading: (id) => chain(id).some(isHeadingStyle),
    isHidden: (id) => chain(id).find((style) => style.hidden !== undefined)?.hidden ?? false,
    left: (id) => {
      const indented = chain(id).find((style) => leftOf(style.properties) !== undefined)
      return leftOf(indented?.properties)
    },
  }
}

function styleOf(element: Element): Style {
  return {
    id: element.attributes['w:styleId'] ?? '',
    name: child(element, 'w:name')?.attributes['w:val']?.toLowerCase() ?? '',
    basedOn: child(element, 'w:basedOn')?.attributes['w:val'],
    properties: child(element, 'w:pPr'),
    hidden: switchOf(child(element, 'w:rPr'), 'w:vanish'),
  }
}

function chainOf(styles: ReadonlyMap<string, Style>, id: string | undefined): Style[] {
  const chain: Style[] = []
  let style = id === undefined ? undefined : styles.get(id)
  // A chain that bites its tail is broken, but no reason to hang.
  while (style && !chain.includes(style)) {
    chain.push(style)
    style = style.basedOn === undefined ? undefined : styles.get(style.basedOn)
  }
  return chain
}

/** Number and level may come from different styles of the chain. */
function numberingOf(chain: readonly Style[]): { number: string; level: number | undefined } | undefined {
  const value = (name: string): string | undefined =>
    chain
      .map((style) => at(style.properties, 'w:numPr', name)?.attributes['w:val'])
      .find((found) => found !== undefined)
  const number = value('w:numId')
  const level = value('w:ilvl')
  return number === undefined ? undefined : { number, level: level === undefined ? undefined : Number(level) }
}

function isHeadingStyle(style: Style): boolean {
  const outline = child(style.properties, 'w:outlineLvl')?.attributes['w:val']
  return /^(?:heading \d|title|subtitle)$/.test(style.name) || (outline !== undefined && Number(outline) < 9)
}

/** A paragraph's left indent in points. */
export function leftOf(properties: Element | undefined): number | undefined {
  const indent = child(properties, 'w:ind')?.attributes
  const twips = indent?.['w:left'] ?? indent?.['w:start']
  return twips === undefined || !/^-?\d+$/.test(twips) ? undefined : Number(twips) / 20
}

/** A property that is on, off, or not spoken of. */
export function switchOf(properties: Element | undefined, name: string): boolean | undefined {
  const found = child(properties, name)
  return found && isTrue(found.attributes['w:val'] ?? 'true')
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on'
