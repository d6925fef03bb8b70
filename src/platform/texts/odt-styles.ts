import { child, descendants, type Element } from './markup.ts'

/** What an ODF style says of a paragraph or a span, over the chain of its parents. */
export type OdtStyles = {
  readonly listOf: (style: string) => string | undefined
  readonly isHeading: (style: string) => boolean
  readonly isHidden: (style: string) => boolean
}

export function readStyles(roots: readonly (Element | undefined)[]): OdtStyles {
  const elements = roots.flatMap((root) => (root ? [...descendants(root, 'style:style')] : []))
  const styles = new Map(elements.map((element) => [element.attributes['style:name'] ?? '', element]))
  const chainOf = (name: string): Element[] => {
    const chain: Element[] = []
    let style = styles.get(name)
    while (style && !chain.includes(style)) {
      chain.push(style)
      style = styles.get(style.attributes['style:parent-style-name'] ?? '')
    }
    return chain
  }
  return {
    listOf: (name) =>
      chainOf(name).find(({ attributes }) => attributes['style:list-style-name'] !== undefined)?.attributes[
        'style:list-style-name'
      ],
    isHeading: (name) =>
      chainOf(name).some(({ attributes }) => isHeadingName(attributes['style:name'] ?? '')) ||
      isHeadingName(name),
    isHidden: (name) => {
      const displays = chainOf(name).map(
        (style) => child(style, 'style:text-properties')?.attributes['text:display'],
      )
      return displays.find((display) => display !== undefined) === 'none'
    },
  }
}

// The names LibreOffice gives its styles in every language of its menus.
const isHeadingName = (name: string): boolean => /^(?:Heading_20_\d+|Title|Subtitle)$/.test(name)
