import { extractDocx } from './docx.ts'
import { TextFault, type Extracted, type TextProblem } from './extracted.ts'
import { extractHtml } from './html.ts'
import { kindOf } from './kind.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { extractOdt } from './odt.ts'
import { extractPdf } from './pdf.ts'
import { extractPlainText } from './plain-text.ts'

export type { Extracted, TextKind, TextLine, TextProblem, TextWarning } from './extracted.ts'
export { problemKinds, textKinds, warningKinds } from './extracted.ts'
export { defaultLimits, type Limits } from './limits.ts'

/**
 * Turns an uploaded file into lines of text. Its bytes decide what it is; a name only has to agree.
 * Never throws: a file that cannot be read is a problem with its facts, a parser's own exception
 * included, since what it chokes on is the file.
 */
export async function extractText(
  bytes: Uint8Array,
  fileName?: string,
  limits: Partial<Limits> = {},
): Promise<Extracted | TextProblem> {
  const allowed = { ...defaultLimits, ...limits }
  if (bytes.length > allowed.upload)
    return { problem: 'too large', facts: { bytes: bytes.length, allowed: allowed.upload } }
  if (bytes.length === 0) return { problem: 'empty', facts: {} }
  try {
    const extracted = await extract(bytes, fileName, allowed)
    const hasText = extracted.lines.some((line) => line.text.trim() !== '')
    return hasText ? extracted : { problem: 'empty', facts: { kind: extracted.kind } }
  } catch (error) {
    if (error instanceof TextFault) return error.value
    return {
      problem: 'broken file',
      facts: { message: error instanceof Error ? error.message : String(error) },
    }
  }
}

async function extract(bytes: Uint8Array, fileName: string | undefined, limits: Limits): Promise<Extracted> {
  const found = await kindOf(bytes, fileName, limits)
  if (found.kind === 'docx') return extractDocx(found.zip, limits)
  if (found.kind === 'odt') return extractOdt(found.zip, limits)
  if (found.kind === 'pdf') return extractPdf(bytes, limits)
  return found.kind === 'html' ? extractHtml(bytes, limits) : extractPlainText(bytes)
}

export function isProblem(result: Extracted | TextProblem): result is TextProblem {
  return 'problem' in result
}
