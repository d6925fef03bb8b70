import { mainPart } from './docx.ts'
import { TextFault, type TextKind } from './extracted.ts'
import type { Limits } from './limits.ts'
import { openZip, type Zip } from './zip.ts'

/** What a file is by its content; a package comes opened. */
export type Kind =
  | { readonly kind: 'docx' | 'odt'; readonly zip: Zip }
  | { readonly kind: Exclude<TextKind, 'docx' | 'odt'> }

const claims: Readonly<Record<string, string>> = {
  docx: 'docx',
  dotx: 'docx',
  docm: 'docm',
  dotm: 'docm',
  doc: 'doc',
  dot: 'doc',
  odt: 'odt',
  ott: 'odt',
  pdf: 'pdf',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  txt: 'txt',
  text: 'txt',
  rtf: 'rtf',
  zip: 'zip',
  exe: 'exe',
  xlsx: 'xlsx',
  xls: 'xls',
  pptx: 'pptx',
  ppt: 'ppt',
  ods: 'ods',
  odp: 'odp',
  png: 'image',
  jpg: 'image',
  jpeg: 'image',
  gif: 'image',
  tif: 'image',
  tiff: 'image',
  eml: 'mail',
  msg: 'mail',
}

/** Says what a file is, by its bytes. Throws a TextFault where that is nothing we read, or not what its name says. */
export async function kindOf(bytes: Uint8Array, fileName: string | undefined, limits: Limits): Promise<Kind> {
  const extension = /\.([a-z]{3,5})$/i.exec(fileName ?? '')?.[1]?.toLowerCase()
  const claimed = extension === undefined ? undefined : claims[extension]
  const wrong = (found: string): TextFault =>
    new TextFault('wrong type', { claimed: claimed ?? 'none', found })
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  const kind = await byMagic(bytes, start, claimed, limits)
  if (typeof kind === 'string') throw wrong(kind)
  if (claimed !== undefined && claimed !== kind.kind) throw wrong(kind.kind)
  return kind
}

const magics: Readonly<Record<string, readonly string[]>> = {
  executable: ['MZ', '\x7FELF', '\xCA\xFE\xBA\xBE', '\xCF\xFA\xED\xFE', '\xCE\xFA\xED\xFE'],
  image: ['\x89PNG', '\xFF\xD8\xFF', 'GIF8', 'II*\0', 'MM\0*', 'RIFF'],
  archive: ['\x1F\x8B', '7z\xBC\xAF', 'Rar!', 'BZh'],
  rtf: ['{\\rtf'],
}

async function byMagic(
  bytes: Uint8Array,
  start: string,
  claimed: string | undefined,
  limits: Limits,
): Promise<Kind | string> {
  const known = Object.keys(magics).find((name) => magics[name]?.some((magic) => start.startsWith(magic)))
  // A text may well begin with the letters MZ.
  if (known !== undefined && (known === 'rtf' || isBinary(bytes))) return known
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06'))
    return byPackage(await openZip(bytes, limits), claimed, limits)
  if (start.startsWith('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')) return byOle(bytes)
  // Some writers put a few bytes before the header, and every viewer takes that.
  if (/%PDF-\d/.test(start) && !/^\s*<[!?a-z]/i.test(start)) return { kind: 'pdf' }
  return byText(bytes, claimed)
}

async function byPackage(zip: Zip, claimed: string | undefined, limits: Limits): Promise<Kind | string> {
  const { names } = zip
  const types = await zip.text('[Content_Types].xml')
  if (types !== undefined) {
    // By the main part, since a workbook may embed a document.
    const isWord = /wordprocessingml\.(?:document|template)\.main\+xml|ms-word\.(?:document|template)/.test(
      types,
    )
    if (!isWord) {
      return types.includes('spreadsheetml') ? 'xlsx' : types.includes('presentationml') ? 'pptx' : 'zip'
    }
    const hasMacros = [...names].some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name))
    if (hasMacros || types.includes('macroEnabled') || claimed === 'docm') throw new TextFault('macros')
    if (!names.has(await mainPart(zip, limits))) throw new TextFault('broken file', { missing: 'document' })
    return { kind: 'docx', zip }
  }
  const type = (await zip.text('mimetype'))?.trim() ?? ''
  if (type.startsWith('application/vnd.oasis.opendocument.')) return byOpenDocument(zip, type)
  return type === 'application/epub+zip' ? 'epub' : 'zip'
}

// An empty library is written into innocent files too; only modules are macros.
const isMacro = (name: string): boolean =>
  /^(?:Basic\/.+\/(?!script-l[bc]\.xml).+\.xml|Scripts\/.+\.\w+)$/.test(name)

async function byOpenDocument(zip: Zip, type: string): Promise<Kind | string> {
  const manifest = await zip.text('META-INF/manifest.xml')
  if (zip.names.has('encrypted-package') || /<(?:\w+:)?encryption-data\b/.test(manifest ?? '')) {
    throw new TextFault('encrypted')
  }
  if ([...zip.names].some(isMacro)) throw new TextFault('macros')
  if (/\.text(?:-template|-web|-master)?$/.test(type)) return { kind: 'odt', zip }
  return type.endsWith('spreadsheet') ? 'ods' : type.endsWith('presentation') ? 'odp' : 'opendocument'
}

/** An old binary container: an old office file, or a new one behind a password. */
function byOle(bytes: Uint8Array): string {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const holds = (name: string): boolean => content.includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage')) throw new TextFault('encrypted')
  return holds('WordDocument')
    ? 'doc'
    : holds('Workbook')
      ? 'xls'
      : holds('PowerPoint Document')
        ? 'ppt'
        : 'ole'
}

function byText(bytes: Uint8Array, claimed: string | undefined): Kind | string {
  const hasUtf16Mark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (!hasUtf16Mark && isBinary(bytes)) return 'binary'
  const encoding = hasUtf16Mark ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8'
  const start = new TextDecoder(encoding).decode(bytes.subarray(0, 8192))
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b/is.test(start))
    return { kind: 'html' }
  if (/^\s*<\?xml\b/.test(start)) return /<html\b/i.test(start) ? { kind: 'html' } : 'xml'
  if (/^MIME-Version:|^From: .*\nMIME-Version:/im.test(start.slice(0, 1000))) return 'mail'
  const isFragment = /^\s*<(?:head|body|div|p|h[1-6]|ol|ul|table|section|article|meta|title)\b[^>]*>/i.test(
    start,
  )
  // A name may decide between two readings of the same text, but no tag at all is no page.
  if (isFragment || (claimed === 'html' && /<[a-z][^<>]*>/i.test(start))) return { kind: 'html' }
  return { kind: 'txt' }
}

/** A NUL, or more than a few control characters, is no text. */
function isBinary(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return true
  const start = bytes.subarray(0, 65_536)
  let controls = 0
  for (const byte of start) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++
  return controls > 4 + start.length / 500
}
