export type Attributes = Readonly<Record<string, string | undefined>>
export type Node = Element | string
export type Element = {
  readonly name: string
  readonly attributes: Attributes
  readonly children: readonly Node[]
}

/** An element; attributes without a value are left out. Names are written as they are given. */
export const element = (
  name: string,
  attributes: Attributes = {},
  children: readonly Node[] = [],
): Element => ({ name, attributes, children })

/** The elements among these, so that a part of a sequence may be absent. */
export const present = (...elements: readonly (Element | undefined)[]): Element[] =>
  elements.filter((one) => one !== undefined)

/** The document of this root as XML 1.0 in UTF-8. */
export const writeXml = (root: Element): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}\n`

function written({ name, attributes, children }: Element, indent: string): string {
  const tag = [name, ...Object.entries(attributes).flatMap(attribute)].join(' ')
  if (children.length === 0) return `${indent}<${tag}/>`
  const [only] = children
  // White space beside words would be read with them: a lone child stays on its parent's line.
  if (children.length === 1 && only !== undefined && isOneLine(only))
    return `${indent}<${tag}>${line(only, '')}</${name}>`
  return [
    `${indent}<${tag}>`,
    ...children.map((child) => line(child, `${indent}  `)),
    `${indent}</${name}>`,
  ].join('\n')
}

const line = (node: Node, indent: string): string =>
  typeof node === 'string' ? escapedText(node) : written(node, indent)

const isOneLine = (node: Node): boolean =>
  typeof node === 'string' || (node.children.length < 2 && node.children.every(isOneLine))

const attribute = ([name, value]: [string, string | undefined]): string[] =>
  value === undefined ? [] : [`${name}="${escapedValue(value)}"`]

/**
 * What XML 1.0 can hold of a text. Control characters and halves of surrogate pairs slip in from office files and
 * carry no words: they are dropped, since a text must not stay unpublished for one. Line and page breaks of such
 * files part words, so they become spaces.
 */
export const legible = (text: string): string =>
  text
    .replaceAll(/[\v\f]/g, ' ')
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')

const escapedText = (text: string): string =>
  legible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')

const escapedValue = (value: string): string =>
  escapedText(value).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;')
