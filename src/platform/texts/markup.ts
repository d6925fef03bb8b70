import { Parser } from 'htmlparser2'
import { TextFault } from './extracted.ts'
import type { Limits } from './limits.ts'

export type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Node[]
}
export type Node = Element | string

const deepest = 1000

// The prefixes are the author's choice; ours are those of the two standards.
const prefixes: readonly (readonly [RegExp, string])[] = [
  [/wordprocessingml\/(?:2006\/)?main$/, 'w'],
  [/markup-compatibility\/2006$/, 'mc'],
  [/officeDocument\/(?:2006\/)?math$/, 'm'],
  [/officeDocument\/(?:2006\/)?relationships$/, 'r'],
  [/package\/2006\/relationships$/, ''],
  [/package\/2006\/content-types$/, ''],
  [/opendocument:xmlns:([a-z-]+):1\.0$/, ''],
]

/** The tree of an XML document. Entities that it declares itself are never expanded. */
export function parseXml(source: string, limits: Limits): Element {
  return parse(source, limits, true)
}

/** The tree of an HTML document, its omitted end tags supplied. */
export function parseHtml(source: string, limits: Limits): Element {
  return parse(source, limits, false)
}

function parse(source: string, limits: Limits, xml: boolean): Element {
  const root: Element = { name: '', attributes: {}, children: [] }
  const open: Element[] = [root]
  const renamed = new Map<string, string>()
  let count = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++count > limits.elements) throw new TextFault('too large', { elements: count })
        if (open.length > deepest) throw new TextFault('broken file', { depth: open.length })
        if (xml) learnPrefixes(attributes, renamed, open.length === 1)
        const element: Element =
          renamed.size === 0
            ? { name, attributes, children: [] }
            : { name: rename(name, renamed, true), attributes: renameAll(attributes, renamed), children: [] }
        open.at(-1)?.children.push(element)
        open.push(element)
      },
      ontext(text) {
        const siblings = open.at(-1)?.children ?? root.children
        const last = siblings.at(-1)
        if (typeof last === 'string') siblings[siblings.length - 1] = last + text
        else siblings.push(text)
      },
      onclosetag() {
        if (open.length > 1) open.pop()
      },
    },
    { xmlMode: xml, decodeEntities: true },
  )
  parser.end(source)
  return root
}

// Taken for the whole document: nobody gives one prefix two meanings that we read.
function learnPrefixes(
  attributes: Readonly<Record<string, string>>,
  renamed: Map<string, string>,
  isRoot: boolean,
): void {
  for (const name in attributes) {
    if (!name.startsWith('xmlns') || (name === 'xmlns' && !isRoot)) continue
    const prefix = name.slice(6)
    for (const [namespace, ours] of prefixes) {
      const found = namespace.exec(attributes[name] ?? '')
      if (found && (found[1] ?? ours) !== prefix) renamed.set(prefix, found[1] ?? ours)
    }
  }
}

function rename(name: string, renamed: ReadonlyMap<string, string>, isElement: boolean): string {
  const colon = name.indexOf(':')
  // An attribute without a prefix is in no namespace, whatever the default is.
  if (colon < 0 && !isElement) return name
  const ours = renamed.get(name.slice(0, Math.max(0, colon)))
  return ours === undefined ? name : [ours, name.slice(colon + 1)].filter(Boolean).join(':')
}

function renameAll(
  attributes: Readonly<Record<string, string>>,
  renamed: ReadonlyMap<string, string>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [rename(name, renamed, false), value]),
  )
}

export const isElement = (node: Node): node is Element => typeof node !== 'string'

export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((node): node is Element => isElement(node) && node.name === name)
}

/** Goes down a path of first children: `at(paragraph, 'w:pPr', 'w:numPr')`. */
export function at(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>((here, name) => child(here, name), element)
}

export function childrenOf(element: Element | undefined, name?: string): Element[] {
  return (element?.children ?? []).filter(
    (node): node is Element => isElement(node) && (name === undefined || node.name === name),
  )
}

/** Every element of a name below, in the order of the document. */
export function* descendants(element: Element, name: string): Generator<Element> {
  for (const node of childrenOf(element)) {
    if (node.name === name) yield node
    yield* descendants(node, name)
  }
}

export function textOf(element: Element): string {
  return element.children.map((node) => (isElement(node) ? textOf(node) : node)).join('')
}
