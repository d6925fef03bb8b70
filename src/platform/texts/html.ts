import { formatCount, type CountFormat } from './counter.ts'
import { plainCharacters, type Extracted, type TextLine } from './extracted.ts'
import type { Limits } from './limits.ts'
import { childrenOf, isElement, parseHtml, textOf, type Element } from './markup.ts'
import { decodeText, mixedWarning, type Decoded } from './plain-text.ts'
import { raised } from './raised.ts'
import { tableLines } from './tables.ts'

type Place = {
  readonly style: NonNullable<TextLine['style']>
  readonly depth: number
  readonly verbatim: boolean
}

/** Lines under construction: `mark` waits for the first text of its item. */
type Draft = { readonly lines: TextLine[]; text: string; mark: string; starts: boolean }

const dropped = new Set([
  'head',
  'script',
  'style',
  'title',
  'noscript',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'select',
  'textarea',
  'button',
  'input',
  'audio',
  'video',
  'canvas',
  'del',
  'rp',
  'rt',
])
const blocks = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'dialog',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'header',
  'hgroup',
  'hr',
  'html',
  'legend',
  'main',
  'menu',
  'nav',
  'p',
  'pre',
  'search',
  'section',
  'summary',
  'td',
  'th',
])

/** A web page as its text: what a browser would number is numbered. */
export function extractHtml(bytes: Uint8Array, limits: Limits): Extracted {
  const { text, mixedLines } = decodeHtml(bytes)
  const lines = readBlock(parseHtml(text, limits), { style: 'plain', depth: 0, verbatim: false })
  return { kind: 'html', lines, warnings: mixedWarning(mixedLines) }
}

function decodeHtml(bytes: Uint8Array): Decoded {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1]
  const marked = /^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/.test(start)
  // UTF-16 told in a meta tag that we could read as ASCII is not true.
  if (label === undefined || marked || /^utf-?(?:8|16)/i.test(label)) return decodeText(bytes)
  try {
    return { text: new TextDecoder(label).decode(bytes), mixedLines: 0 }
  } catch {
    return decodeText(bytes)
  }
}

function readBlock(element: Element, place: Place, mark = ''): TextLine[] {
  const draft: Draft = { lines: [], text: '', mark, starts: true }
  readNodes(element, place, draft)
  endLine(draft, place)
  return draft.lines
}

function readNodes(element: Element, place: Place, draft: Draft): void {
  for (const node of element.children) {
    if (isElement(node)) readElement(node, place, draft)
    else draft.text += place.verbatim ? node : node.replaceAll(/[ \t\r\n\f]+/g, ' ')
  }
}

function readElement(node: Element, place: Place, draft: Draft): void {
  const { name } = node
  if (dropped.has(name) || isHidden(node)) return
  const sign = noteSign(node)
  if (sign !== undefined) {
    draft.text += draft.text.trim() === '' ? `${sign} ` : sign
  } else if (name === 'br') {
    endLine(draft, place)
    draft.starts = false
  } else if (name === 'wbr') {
    draft.text += ''
  } else if (name === 'sup') {
    draft.text += raised(draft.text, textOf(node).trim())
  } else if (name === 'ol' || name === 'ul' || name === 'menu') {
    startBlock(draft, place)
    addLines(draft, readList(node, place))
  } else if (name === 'table') {
    startBlock(draft, place)
    addLines(draft, readTable(node, place))
  } else if (/^h[1-6]$/.test(name)) {
    startBlock(draft, place)
    addLines(draft, readBlock(node, { ...place, style: 'heading' }))
  } else if (blocks.has(name) || name === 'li') {
    startBlock(draft, place)
    addLines(draft, readBlock(node, name === 'pre' ? { ...place, verbatim: true } : place))
  } else {
    readNodes(node, place, draft)
  }
}

/** The sign of a note, which is a link to it; at the note itself the link leads back. */
function noteSign(node: Element): string | undefined {
  const target = node.name === 'a' ? (node.attributes['href'] ?? '') : ''
  if (!/^#.*(?:foot|endnote|note|ftn|edn|cite)/i.test(target)) return undefined
  const sign = textOf(node).trim()
  return /^(?:\d{1,3}|[ivx]{1,6}|\*{1,3})$/.test(sign) ? `[${sign}]` : undefined
}

function isHidden({ attributes }: Element): boolean {
  return 'hidden' in attributes || /display\s*:\s*none|mso-hide\s*:\s*all/i.test(attributes['style'] ?? '')
}

/** Ends the line before a block; a mark still waiting stays for the block's first line. */
function startBlock(draft: Draft, place: Place): void {
  if (draft.text.trim() === '') draft.text = ''
  else endLine(draft, place)
  draft.starts = true
}

function endLine(draft: Draft, place: Place): void {
  for (const part of place.verbatim ? draft.text.split(/\r?\n/) : [draft.text]) {
    const text = plainCharacters(part)
    const tidy = (place.verbatim ? text : text.replaceAll(/ {2,}/g, ' ')).trim()
    if (tidy === '' && draft.mark === '') continue
    addLines(draft, [
      {
        text: tidy,
        style: place.style,
        ...(place.style === 'list' ? { depth: place.depth - 1 } : {}),
        ...(draft.starts ? { starts: true as const } : {}),
      },
    ])
  }
  draft.text = ''
}

function addLines(draft: Draft, lines: readonly TextLine[]): void {
  for (const line of lines) {
    draft.lines.push(
      draft.mark === '' ? line : { ...line, text: `${draft.mark} ${line.text}`.trim(), starts: true },
    )
    draft.mark = ''
  }
}

const formats: Readonly<Record<string, CountFormat>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'decimal-leading-zero': 'decimalZero',
  none: 'none',
}
const bullets = ['•', '◦', '▪']

function readList(list: Element, outer: Place): TextLine[] {
  const { attributes } = list
  const place: Place = { ...outer, style: 'list', depth: outer.depth + 1 }
  const told = /list-style(?:-type)?\s*:\s*([a-z-]+)/i.exec(attributes['style'] ?? '')?.[1]?.toLowerCase()
  const format = formats[told ?? attributes['type'] ?? ''] ?? 'decimal'
  const items = childrenOf(list, 'li')
  const step = 'reversed' in attributes ? -1 : 1
  let count = whole(attributes['start']) ?? (step < 0 ? items.length : 1)
  return childrenOf(list).flatMap((node) => {
    if (dropped.has(node.name) || isHidden(node)) return []
    if (node.name !== 'li') return readBlock({ name: '', attributes: {}, children: [node] }, place)
    count = whole(node.attributes['value']) ?? count
    const own = formats[node.attributes['type'] ?? ''] ?? format
    const number = own === 'none' ? '' : `${formatCount(count, own, { afterZ: 'carry' })}.`
    const bullet = told === 'none' ? '' : (bullets[Math.min(place.depth, bullets.length) - 1] ?? '•')
    count += step
    return readBlock(node, place, list.name === 'ol' ? number : bullet)
  })
}

function whole(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*-?\d{1,9}\s*$/.test(value) ? Number(value) : undefined
}

function readTable(table: Element, place: Place): TextLine[] {
  const captions = childrenOf(table, 'caption').flatMap((caption) => readBlock(caption, place))
  const rows = rowsOf(table).map((row) =>
    childrenOf(row)
      .filter((cell) => (cell.name === 'td' || cell.name === 'th') && !isHidden(cell))
      .map((cell) => readBlock(cell, place)),
  )
  return [...captions, ...tableLines(rows)]
}

function rowsOf(table: Element): Element[] {
  return childrenOf(table).flatMap((node) => {
    if (node.name === 'tr') return isHidden(node) ? [] : [node]
    return ['thead', 'tbody', 'tfoot'].includes(node.name) ? rowsOf(node) : []
  })
}
