import { extractText, isProblem } from '../../src/platform/texts/index.ts'
import { defaultLimits } from '../../src/platform/texts/limits.ts'
import { openZip } from '../../src/platform/texts/zip.ts'

/** Every word a file holds, wherever: the text of a PDF, all parts of a zip (.xlsx, .docx), else its bytes as they are. */
export async function allWordsOf(bytes: Uint8Array): Promise<string> {
  const start = Buffer.from(bytes.subarray(0, 5)).toString('latin1')
  if (start === '%PDF-') {
    const text = await extractText(bytes, 'file.pdf')
    return isProblem(text) ? '' : text.lines.map((line) => line.text).join('\n')
  }
  if (!start.startsWith('PK')) return Buffer.from(bytes).toString('utf8')
  const zip = await openZip(bytes, defaultLimits)
  const parts = await Promise.all([...zip.names].map((name) => zip.text(name)))
  return parts.join('\n')
}
