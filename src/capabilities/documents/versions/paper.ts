import { fileTypeFromBuffer } from 'file-type'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import { sha256 } from '../../../platform/files/files.ts'
import { pageActs } from '../../../platform/texts/acts.ts'
import { type TextKind, defaultLimits, extractText, isProblem } from '../../../platform/texts/index.ts'
import type { Paragraph, TextHandedIn } from '../contract.ts'
import { paragraphsOfLines, paragraphsOfText } from '../paragraphs/reading.ts'
import { paperCannotRun } from './rules.ts'

export type FileGiven = { readonly name: string; readonly bytes: Uint8Array; readonly mediaType: string }

/** A text that was handed in, read: its words, its paragraphs, and the file it came in. */
export type ReadPaper = {
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
  /** Whether the paragraphs are the text itself, not what could be read out of a file. */
  readonly byParagraph: boolean
  readonly file?: FileGiven | undefined
  /** Of its content, SHA-256. */
  readonly hash: string
}

const READ: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
  html: 'text/html',
  txt: 'text/plain',
}

const ENDINGS: Readonly<Record<TextKind, RegExp>> = {
  docx: /\.docx$/i,
  odt: /\.odt$/i,
  pdf: /\.pdf$/i,
  html: /\.html?$/i,
  txt: /\.txt$/i,
}

/** Kept as they are, their words not looked for: by their content, with the ending their names may have. */
const KEPT: Readonly<Record<string, string>> = {
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.presentation': 'odp',
}

export type HandedIn = {
  readonly text?: string | undefined
  readonly file?: { readonly name: string; readonly bytes: Uint8Array } | undefined
}

/** What came over the wire, with the bytes of its file. */
export const handedIn = ({ text, file }: TextHandedIn): HandedIn => ({
  text,
  file: file && { name: file.name, bytes: Buffer.from(file.content, 'base64') },
})

/** Reads a file or words. Refuses what could run, what is not what it says, and nothing at all. */
export async function readPaper({ text, file }: HandedIn): Promise<ReadPaper | Refusal> {
  if (file) return readFile(file)
  const words = (text ?? '').trim()
  if (words === '') return refused('nothing')
  return {
    text: words,
    paragraphs: paragraphsOfText(words),
    byParagraph: true,
    hash: sha256(Buffer.from(words)),
  }
}

async function readFile(file: { name: string; bytes: Uint8Array }): Promise<ReadPaper | Refusal> {
  const { name, bytes } = file
  if (bytes.length === 0) return refused('empty')
  if (bytes.length > defaultLimits.upload) return refused('too large')
  const whole = { byParagraph: false, hash: sha256(bytes) }
  const known = (await fileTypeFromBuffer(bytes))?.mime
  if (known !== undefined && KEPT[known] !== undefined) {
    if (!name.toLowerCase().endsWith(`.${KEPT[known]}`)) return refused('wrong type')
    return { ...whole, text: '', paragraphs: [], file: { name, bytes, mediaType: known } }
  }
  const read = await extractText(bytes, name)
  if (isProblem(read)) {
    // Pictures of pages are a paper all the same; there is only nothing in it to be found by.
    if (read.problem === 'scanned pdf')
      return { ...whole, text: '', paragraphs: [], file: { name, bytes, mediaType: READ['pdf'] ?? '' } }
    return refused(read.problem)
  }
  // What a browser would make of a name counts as much as what is in the file.
  if (!ENDINGS[read.kind].test(name)) return refused('wrong type')
  if (read.kind === 'html' && pageActs(bytes)) return refused('script')
  return {
    ...whole,
    text: read.lines.map((line) => line.text).join('\n'),
    paragraphs: paragraphsOfLines(read.lines),
    file: { name, bytes, mediaType: READ[read.kind] ?? 'application/octet-stream' },
  }
}

function refused(problem: string): Refusal {
  const decided = paperCannotRun.decide({ problem })
  if (!isRefusal(decided)) throw new Error(`A paper with the problem ${problem} was accepted`)
  return decided
}
