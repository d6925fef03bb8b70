import { TextFault, type Extracted, type TextLine } from './extracted.ts'

export type Decoded = { readonly text: string; readonly mixedLines: number }

/** Plain text; form feeds, where there are any, tell the pages. */
export function extractPlainText(bytes: Uint8Array): Extracted {
  const { text, mixedLines } = decodeText(bytes)
  const pages = text.split('\f')
  const lines = pages.flatMap((page, at) =>
    page
      .split(/\r\n|[\n\r\v\u0085\u2028\u2029]/)
      .map((line): TextLine => (pages.length > 1 ? { text: line, page: at + 1 } : { text: line })),
  )
  return {
    kind: 'txt',
    lines,
    ...(pages.length > 1 ? { pages: pages.length } : {}),
    warnings: mixedWarning(mixedLines),
  }
}

export const mixedWarning = (lines: number): Extracted['warnings'] =>
  lines > 0 ? [{ kind: 'mixed encoding', facts: { lines } }] : []

/**
 * Text by its byte order mark, else UTF-8, else Windows-1252. Where lines of both stand in one file
 * (two files pasted together) each is read by its own; `mixedLines` counts the fewer.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return whole(new TextDecoder('utf-16le').decode(bytes))
  if (first === 0xfe && second === 0xff) return whole(new TextDecoder('utf-16be').decode(bytes))
  try {
    return whole(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return decodeByLine(bytes)
  }
}

const whole = (text: string): Decoded => ({ text, mixedLines: 0 })

function decodeByLine(bytes: Uint8Array): Decoded {
  // One character for each byte, so that the expressions below see bytes.
  const lines = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').split('\n')
  let modern = 0
  let older = 0
  const decoded = lines.map((line, at) => {
    if (!/[\x80-\xFF]/.test(line)) return line
    const read = decodeLine(line, at + 1)
    modern += read.modern ? 1 : 0
    older += read.older ? 1 : 0
    return read.text
  })
  return { text: decoded.join('\n').replace(/^\uFEFF/, ''), mixedLines: Math.min(modern, older) }
}

const sequence = /[\xC2-\xDF][\x80-\xBF]|[\xE0-\xEF][\x80-\xBF]{2}|[\xF0-\xF4][\x80-\xBF]{3}/g

function decodeLine(line: string, number: number): { text: string; modern: boolean; older: boolean } {
  let text = ''
  let modern = false
  let older = false
  let from = 0
  const addOlder = (part: string): void => {
    if (!/[\x80-\xFF]/.test(part)) {
      text += part
      return
    }
    // The five bytes that Windows-1252 leaves undefined: this is a third encoding.
    if (/[\x81\x8D\x8F\x90\x9D]/.test(part)) throw new TextFault('mixed encoding', { line: number })
    older = true
    text += new TextDecoder('windows-1252').decode(Buffer.from(part, 'latin1'))
  }
  for (const found of line.matchAll(sequence)) {
    const character = Buffer.from(found[0], 'latin1').toString()
    // In Windows-1252 `Ú”` looks like a sequence too, but not like one of a letter we would expect.
    if (
      !/[\u00A0-\u024F\u2000-\u206F\u20A0-\u20CF\u2100-\u22FF\u25A0-\u27BF\uE000-\uF8FF\uFB00-\uFB06\uFEFF]/.test(
        character,
      )
    )
      continue
    addOlder(line.slice(from, found.index))
    text += character
    modern = true
    from = found.index + found[0].length
  }
  addOlder(line.slice(from))
  return { text, modern, older }
}
