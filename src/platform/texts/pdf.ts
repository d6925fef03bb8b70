import { getDocumentProxy } from 'unpdf'
import { TextFault, type Extracted, type TextLine, type TextWarning } from './extracted.ts'
import type { Limits } from './limits.ts'
import { regionsOf } from './pdf-columns.ts'
import { pageLines } from './pdf-page.ts'
import { mindStreams } from './pdf-streams.ts'
import { rowsOf, type Piece, type Row } from './pdf-rows.ts'

type Document = Awaited<ReturnType<typeof getDocumentProxy>>

type Items = Awaited<ReturnType<Awaited<ReturnType<Document['getPage']>>['getTextContent']>>['items']

/** Fewer characters than this and a page is bare: a scan, at most with a stamp or a page number. */
const bare = 40

/** A PDF as lines in the order of reading, each with its page. */
export async function extractPdf(bytes: Uint8Array, limits: Limits): Promise<Extracted> {
  await mindStreams(bytes, limits)
  const document = await open(bytes)
  try {
    if (document.numPages > limits.pages) {
      throw new TextFault('too large', { pages: document.numPages, allowed: limits.pages })
    }
    const pages: Row[][] = []
    for (let number = 1; number <= document.numPages; number++) pages.push(await readPage(document, number))
    const warnings = mindScans(pages, bytes)
    return { kind: 'pdf', lines: linesOf(pages), pages: pages.length, warnings }
  } finally {
    await document.loadingTask.destroy()
  }
}

async function open(bytes: Uint8Array): Promise<Document> {
  try {
    // A copy, since the parser takes its input's memory away from whoever holds it. No fonts or
    // scripts of the file are run.
    return await getDocumentProxy(Uint8Array.from(bytes), {
      verbosity: 0,
      enableXfa: false,
      disableFontFace: true,
      useSystemFonts: false,
    })
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw new TextFault('encrypted pdf')
    throw error
  }
}

async function readPage(document: Document, number: number): Promise<Row[]> {
  const page = await document.getPage(number)
  const { transform } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const pieces: Piece[] = []
  items.forEach((item, at) => {
    if (!('str' in item) || item.str === '') return
    const text = isCut(items, at) ? `${item.str}-` : item.str
    const piece = pieceOf(text, item.width, item.transform.map(Number), transform.map(Number))
    if (piece) pieces.push(piece)
  })
  page.cleanup()
  return regionsOf(pieces).flatMap(rowsOf)
}

/**
 * Whether a word is cut after this item by a soft hyphen. The parser leaves that sign out as
 * invisible; what stays of it is a span with nothing in it, before the word goes on below.
 */
function isCut(items: Items, at: number): boolean {
  const item = items[at]
  if (!item || !('str' in item) || !/\p{L}$/u.test(item.str)) return false
  let next = at + 1
  while (isMark(items[next], 'endMarkedContent')) next++
  if (!isMark(items[next], 'beginMarkedContentProps') || !isMark(items[next + 1], 'endMarkedContent'))
    return false
  const below = items.slice(next, next + 12).find((other) => 'str' in other && other.str.trim() !== '')
  return below !== undefined && 'str' in below && /^\p{Ll}/u.test(below.str) && isLower(item, below)
}

const isMark = (item: Items[number] | undefined, type: string): boolean =>
  item !== undefined && 'type' in item && item.type === type

function isLower(
  above: { transform: readonly unknown[] },
  below: { transform: readonly unknown[] },
): boolean {
  return Number(above.transform[5]) - Number(below.transform[5]) > 0.5 * Math.abs(Number(above.transform[3]))
}

/** A piece of text where it stands on the upright page; slanted text is a watermark and left out. */
function pieceOf(
  text: string,
  width: number,
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[],
  [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0]: readonly number[],
): Piece | undefined {
  const across = va * a + vc * b
  const along = vb * a + vd * b
  const size = Math.hypot(va * c + vc * d, vb * c + vd * d)
  if (across <= 0 || Math.abs(along) > 0.05 * across || size <= 0) return undefined
  return { text, x: va * e + vc * f + ve, y: vb * e + vd * f + vf, width, size }
}

const charactersOf = (rows: readonly Row[]): number =>
  rows.reduce((sum, { text }) => sum + text.replaceAll(/\s/g, '').length, 0)

/** Refuses a scan; warns of single pages without text in a document that has pictures. */
function mindScans(pages: readonly (readonly Row[])[], bytes: Uint8Array): TextWarning[] {
  // Pictures are streams, and a stream's dictionary stands in the open: no need to decode any.
  const hasPictures = /\/Subtype\s*\/Image/.test(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'),
  )
  if (!hasPictures) return []
  const without = pages.flatMap((rows, at) => (charactersOf(rows) < bare ? [at + 1] : []))
  if (without.length > pages.length / 2) {
    throw new TextFault('scanned pdf', { pages: pages.length, withoutText: without.length })
  }
  return without.length > 0 ? [{ kind: 'pages without text', facts: { pages: without.join(', ') } }] : []
}

function linesOf(pages: readonly (readonly Row[])[]): TextLine[] {
  const sizes = new Map<number, number>()
  for (const row of pages.flat()) {
    const size = Math.round(row.size * 2) / 2
    sizes.set(size, (sizes.get(size) ?? 0) + row.text.length)
  }
  const [body = 12] = [...sizes].toSorted(([, one], [, other]) => other - one)[0] ?? []
  return pages.flatMap((rows, at) => pageLines(rows, at + 1, body))
}
