import type { Story } from './docx-story.ts'
import { leftOf, switchOf } from './docx-styles.ts'
import { readRuns } from './docx-runs.ts'
import { plainCharacters, type TextLine } from './extracted.ts'
import { at, child, childrenOf, type Element } from './markup.ts'
import { tableLines } from './tables.ts'

/** The lines of a body, a cell, a note or a text box. */
export function readBlocks(container: Element, story: Story): TextLine[] {
  const lines: TextLine[] = []
  // The text of a paragraph whose end was deleted: it belongs to the next one.
  let carried = ''
  for (const block of blocksOf(container)) {
    if (block.name === 'w:tbl') {
      lines.push(...readTable(block, story))
    } else if (block.name === 'w:p') {
      const { text, boxes } = readRuns(block, story)
      if (isEndDeleted(block)) {
        story.found.add('tracked changes')
        carried += text
      } else {
        lines.push(...paragraphLines(block, carried + text, story))
        carried = ''
      }
      lines.push(...boxes.flatMap((box) => readBlocks(box, story)))
    } else {
      story.found.add('unread part')
    }
  }
  if (carried !== '') lines.push({ text: plainCharacters(carried), style: 'plain', starts: true })
  return lines
}

/** Paragraphs and tables, out of the wrappers they may stand in. */
function* blocksOf(container: Element): Generator<Element> {
  for (const node of childrenOf(container)) {
    switch (node.name) {
      case 'w:p':
      case 'w:tbl':
      case 'w:altChunk': {
        yield node
        break
      }
      case 'w:sdt': {
        const content = child(node, 'w:sdtContent')
        if (content) yield* blocksOf(content)
        break
      }
      case 'w:customXml':
      case 'w:ins':
      case 'w:moveTo': {
        yield* blocksOf(node)
        break
      }
      case 'mc:AlternateContent': {
        const content = child(node, 'mc:Choice') ?? child(node, 'mc:Fallback')
        if (content) yield* blocksOf(content)
        break
      }
      default: {
        break
      }
    }
  }
}

function isEndDeleted(paragraph: Element): boolean {
  const mark = at(paragraph, 'w:pPr', 'w:rPr')
  return child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined
}

function paragraphLines(paragraph: Element, text: string, story: Story): TextLine[] {
  const properties = child(paragraph, 'w:pPr')
  const styleId = child(properties, 'w:pStyle')?.attributes['w:val'] ?? story.styles.standard
  const hidden = switchOf(child(properties, 'w:rPr'), 'w:vanish') ?? story.styles.isHidden(styleId)
  if (hidden && text.trim() === '') return []
  const number = numberOf(properties, styleId, story)
  const counted = number && story.numbering.next(number.id, number.level)
  const mark = counted?.mark.trim() ?? ''
  const left = leftOf(properties) ?? counted?.left ?? story.styles.left(styleId)
  const isHeading =
    story.styles.isHeading(styleId) || Number(child(properties, 'w:outlineLvl')?.attributes['w:val'] ?? 9) < 9
  const style: TextLine['style'] = isHeading ? 'heading' : mark === '' ? 'plain' : 'list'
  const common = left === undefined ? { style } : { style, indent: left }
  const [first = '', ...rest] = plainCharacters(text).split('\n')
  const start: TextLine = { text: `${mark} ${first.trim()}`.trim(), ...common, starts: true }
  const lines: TextLine[] = [mark === '' ? start : { ...start, depth: number?.level ?? 0 }]
  for (const line of rest) lines.push({ text: line.trim(), ...common })
  return lines
}

/** The list and level of a paragraph: its own word first, then its style's. */
function numberOf(
  properties: Element | undefined,
  style: string | undefined,
  story: Story,
): { id: string; level: number } | undefined {
  const own = child(properties, 'w:numPr')
  const ownId = child(own, 'w:numId')?.attributes['w:val']
  const ownLevel = child(own, 'w:ilvl')?.attributes['w:val']
  const inherited = story.styles.numbering(style)
  const id = ownId ?? inherited?.number
  // Number 0 takes the numbering of a style away.
  if (id === undefined || id === '0') return undefined
  if (ownLevel !== undefined) return { id, level: Number(ownLevel) }
  const tied = style === undefined ? undefined : story.numbering.levelOf(id, style)
  return { id, level: tied ?? inherited?.level ?? 0 }
}

function readTable(table: Element, story: Story): TextLine[] {
  const rows = within(table, 'w:tr')
    .filter((row) => at(row, 'w:trPr', 'w:del') === undefined)
    .map((row) => within(row, 'w:tc').map((cell) => (isContinued(cell) ? [] : readBlocks(cell, story))))
  return tableLines(rows)
}

/** The lower part of a cell that spans rows: whatever stands in it is not shown. */
function isContinued(cell: Element): boolean {
  const merge = at(cell, 'w:tcPr', 'w:vMerge')
  return merge !== undefined && merge.attributes['w:val'] !== 'restart'
}

function within(container: Element, name: string): Element[] {
  return childrenOf(container).flatMap((node) => {
    if (node.name === name) return [node]
    if (node.name === 'w:sdt') return within(child(node, 'w:sdtContent') ?? node, name)
    return node.name === 'w:customXml' || node.name === 'w:ins' ? within(node, name) : []
  })
}
