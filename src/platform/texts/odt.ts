import { plainCharacters, TextFault, type Extracted, type TextLine, type TextWarning } from './extracted.ts'
import type { Limits } from './limits.ts'
import { at, child, childrenOf, isElement, parseXml, textOf, type Element } from './markup.ts'
import { countItem, readLists, type ListCounts, type OdtLists } from './odt-lists.ts'
import { readStyles, type OdtStyles } from './odt-styles.ts'
import { tableLines } from './tables.ts'
import type { Zip } from './zip.ts'

type Story = {
  readonly lists: OdtLists
  readonly styles: OdtStyles
  readonly outline: ListCounts
  /** The counts of the lists so far: by their id, and the last one of each style. */
  readonly byId: Map<string, ListCounts>
  readonly byStyle: Map<string, ListCounts>
  readonly notes: TextLine[]
  readonly found: Set<TextWarning['kind']>
}

/** Where in a list we stand; the mark is given to the first paragraph of an item. */
type Place = {
  readonly style: string | undefined
  readonly counts: ListCounts
  readonly depth: number
  item?: { readonly restart: number | undefined }
}

/** An OpenDocument text as its printed text; footnotes come last. */
export async function extractOdt(zip: Zip, limits: Limits): Promise<Extracted> {
  const source = await zip.text('content.xml')
  if (source === undefined) throw new TextFault('broken file', { missing: 'content.xml' })
  const content = parseXml(source, limits)
  const body = at(content, 'office:document-content', 'office:body', 'office:text')
  if (!body) throw new TextFault('broken file', { missing: 'office:text' })
  const sheet = await zip.text('styles.xml')
  const roots = [sheet === undefined ? undefined : parseXml(sheet, limits), content]
  const story: Story = {
    lists: readLists(roots),
    styles: readStyles(roots),
    outline: [],
    byId: new Map(),
    byStyle: new Map(),
    notes: [],
    found: new Set(),
  }
  const lines = readBlocks(body, story)
  const warnings = [...story.found].map((kind) => ({ kind, facts: {} }))
  return { kind: 'odt', lines: [...lines, ...story.notes], warnings }
}

function readBlocks(container: Element, story: Story, place?: Place): TextLine[] {
  return childrenOf(container).flatMap((node) => {
    switch (node.name) {
      case 'text:h':
      case 'text:p': {
        return readParagraph(node, story, place)
      }
      case 'text:list': {
        return readList(node, story, place)
      }
      case 'table:table': {
        return tableLines(rowsOf(node).map((row) => cellsOf(row).map((cell) => readBlocks(cell, story))))
      }
      case 'text:tracked-changes': {
        story.found.add('tracked changes')
        return []
      }
      case 'text:section': {
        return node.attributes['text:display'] === 'none' ? [] : readBlocks(node, story, place)
      }
      case 'draw:frame':
      case 'draw:text-box':
      case 'draw:custom-shape':
      case 'draw:g':
      case 'text:index-body':
      case 'text:index-title':
      case 'text:table-of-content':
      case 'text:numbered-paragraph': {
        return readBlocks(node, story, place)
      }
      default: {
        return []
      }
    }
  })
}

function readList(list: Element, story: Story, outer: Place | undefined): TextLine[] {
  const { attributes } = list
  const style = attributes['text:style-name'] ?? outer?.style ?? styleWithin(list, story)
  const earlier =
    story.byId.get(attributes['text:continue-list'] ?? '') ??
    (attributes['text:continue-numbering'] === 'true' ? story.byStyle.get(style ?? '') : undefined)
  const counts = outer?.counts ?? earlier ?? []
  if (!outer) {
    const id = attributes['xml:id'] ?? attributes['text:id']
    if (id !== undefined) story.byId.set(id, counts)
    story.byStyle.set(style ?? '', counts)
  }
  const depth = (outer?.depth ?? 0) + 1
  return childrenOf(list).flatMap((node) => {
    if (node.name === 'text:list-header') return readBlocks(node, story, { style, counts, depth })
    if (node.name !== 'text:list-item') return []
    const start = node.attributes['text:start-value']
    const restart = start === undefined ? undefined : Number(start)
    return readBlocks(node, story, { style, counts, depth, item: { restart } })
  })
}

/** A list without a style of its own takes that of its first paragraph. */
function styleWithin(list: Element, story: Story): string | undefined {
  const first = childrenOf(list).flatMap((item) => childrenOf(item))[0]
  if (!first) return undefined
  if (first.name === 'text:list') return styleWithin(first, story)
  return story.styles.listOf(first.attributes['text:style-name'] ?? '')
}

function readParagraph(node: Element, story: Story, place: Place | undefined): TextLine[] {
  const boxes: Element[] = []
  const text = plainCharacters(readInline(node, story, boxes))
  const styleName = node.attributes['text:style-name'] ?? ''
  if (story.styles.isHidden(styleName)) {
    story.found.add('hidden text')
    return []
  }
  const isHeading = node.name === 'text:h' || story.styles.isHeading(styleName)
  const style = isHeading ? 'heading' : place ? 'list' : 'plain'
  const mark = markOf(node, story, place)
  const [first = { text: '' }, ...rest] = text.split('\n').map((line) => inList(line.trim(), style, place))
  const lines: TextLine[] = [{ ...first, text: `${mark} ${first.text}`.trim(), starts: true }, ...rest]
  return [...lines, ...boxes.flatMap((box) => readBlocks(box, story))]
}

function inList(text: string, style: NonNullable<TextLine['style']>, place: Place | undefined): TextLine {
  return place ? { text, style, depth: place.depth - 1 } : { text, style }
}

function markOf(node: Element, story: Story, place: Place | undefined): string {
  const { attributes } = node
  if (place) {
    if (!place.item) return ''
    const { restart } = place.item
    delete place.item
    return countItem(story.lists.styles.get(place.style ?? ''), place.counts, place.depth, restart)
  }
  if (node.name !== 'text:h' || attributes['text:is-list-header'] === 'true') return ''
  const restart =
    attributes['text:restart-numbering'] === 'true' ? Number(attributes['text:start-value'] ?? 1) : undefined
  return countItem(story.lists.outline, story.outline, Number(attributes['text:outline-level'] ?? 1), restart)
}

function readInline(container: Element, story: Story, boxes: Element[]): string {
  let text = ''
  for (const node of container.children) {
    // Runs of white space are one space; more are written as text:s.
    text += isElement(node) ? readPiece(node, story, boxes) : node.replaceAll(/[ \t\r\n]+/g, ' ')
  }
  return text
}

function readPiece(node: Element, story: Story, boxes: Element[]): string {
  switch (node.name) {
    case 'text:s': {
      return ' '.repeat(Math.min(1000, Number(node.attributes['text:c'] ?? 1)))
    }
    case 'text:tab': {
      return '\t'
    }
    case 'text:line-break': {
      return '\n'
    }
    case 'text:note': {
      return readNote(node, story)
    }
    case 'text:ruby': {
      return readInline(child(node, 'text:ruby-base') ?? node, story, boxes)
    }
    case 'draw:frame':
    case 'draw:custom-shape':
    case 'draw:g': {
      boxes.push(node)
      return ''
    }
    case 'office:annotation':
    case 'office:annotation-end':
    case 'text:hidden-text':
    case 'text:tracked-changes': {
      return ''
    }
    case 'text:span': {
      if (!story.styles.isHidden(node.attributes['text:style-name'] ?? ''))
        return readInline(node, story, boxes)
      story.found.add('hidden text')
      return ''
    }
    default: {
      return readInline(node, story, boxes)
    }
  }
}

function readNote(node: Element, story: Story): string {
  const citation = child(node, 'text:note-citation')
  const sign = `[${citation ? textOf(citation).trim() : ''}]`
  const body = child(node, 'text:note-body')
  const [first, ...rest] = body ? readBlocks(body, story) : []
  if (first) story.notes.push({ ...first, text: `${sign} ${first.text}`, style: 'footnote' })
  for (const line of rest) story.notes.push({ ...line, style: 'footnote' })
  return sign
}

function rowsOf(table: Element): Element[] {
  return childrenOf(table).flatMap((node) => {
    if (node.name === 'table:table-row') return [node]
    return /^table:table-(?:header-rows|rows|row-group)$/.test(node.name) ? rowsOf(node) : []
  })
}

const cellsOf = (row: Element): Element[] => childrenOf(row, 'table:table-cell')
