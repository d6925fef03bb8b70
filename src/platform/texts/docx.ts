import { readBlocks } from './docx-blocks.ts'
import { readNumbering } from './docx-numbering.ts'
import type { NoteKind, Story } from './docx-story.ts'
import { readStyles } from './docx-styles.ts'
import { TextFault, type Extracted, type TextLine, type TextWarning } from './extracted.ts'
import type { Limits } from './limits.ts'
import { at, child, childrenOf, parseXml, type Element } from './markup.ts'
import type { Zip } from './zip.ts'

/** Where a package's parts say what they belong to: by type, since the names are free. */
type Parts = (kind: string) => Promise<Element | undefined>

/** A Word document as its printed text: numbers counted, changes accepted, headers and footers left out. */
export async function extractDocx(zip: Zip, limits: Limits): Promise<Extracted> {
  const main = await mainPart(zip, limits)
  const source = await zip.text(main)
  if (source === undefined) throw new TextFault('broken file', { missing: main })
  const body = at(parseXml(source, limits), 'w:document', 'w:body')
  if (!body) throw new TextFault('broken file', { missing: 'w:body' })
  const part = await relatedParts(zip, main, limits)
  const styles = readStyles(await part('styles'))
  const found = new Set<TextWarning['kind']>()
  const story: Story = {
    styles,
    numbering: readNumbering(await part('numbering'), styles),
    notes: [],
    counts: { footnote: 0, endnote: 0 },
    fields: [],
    found,
  }
  const lines = readBlocks(body, story)
  const footnotes = notesById(await part('footnotes'), 'footnote')
  const endnotes = notesById(await part('endnotes'), 'endnote')
  // Notes may refer to notes: the list can grow while it is read.
  for (const { kind, id, sign } of story.notes) {
    const note = (kind === 'footnote' ? footnotes : endnotes).get(id)
    if (note) lines.push(...noteLines(sign, readBlocks(note, story)))
  }
  return { kind: 'docx', lines, warnings: [...found].map((kind) => ({ kind, facts: {} })) }
}

/** A note's lines, the first one behind the sign that the text refers to it by. */
function noteLines(sign: string, [first, ...rest]: readonly TextLine[]): TextLine[] {
  const lines: TextLine[] = first
    ? [{ ...first, text: `${sign} ${first.text.trimStart()}`, style: 'footnote' }]
    : []
  for (const line of rest) lines.push({ ...line, style: 'footnote' })
  return lines
}

function notesById(root: Element | undefined, kind: NoteKind): Map<string, Element> {
  return new Map(
    childrenOf(child(root, `w:${kind}s`), `w:${kind}`).map((note) => [note.attributes['w:id'] ?? '', note]),
  )
}

/** The path of the package's main document. */
export async function mainPart(zip: Zip, limits: Limits): Promise<string> {
  const source = await zip.text('_rels/.rels')
  const target = source && targets(parseXml(source, limits)).get('officeDocument')
  return target === undefined || target === '' ? 'word/document.xml' : resolvePath('', target)
}

async function relatedParts(zip: Zip, main: string, limits: Limits): Promise<Parts> {
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const source = await zip.text(`${folder}_rels/${main.slice(folder.length)}.rels`)
  const paths = source === undefined ? new Map<string, string>() : targets(parseXml(source, limits))
  return async (kind) => {
    const content = await zip.text(resolvePath(folder, paths.get(kind) ?? `${kind}.xml`))
    return content === undefined ? undefined : parseXml(content, limits)
  }
}

function targets(root: Element): Map<string, string> {
  return new Map(
    childrenOf(child(root, 'Relationships'), 'Relationship').map(({ attributes }) => [
      attributes['Type']?.split('/').at(-1) ?? '',
      attributes['Target'] ?? '',
    ]),
  )
}

function resolvePath(folder: string, target: string): string {
  return decodeURI(new URL(target, `zip:///${folder}`).pathname).slice(1)
}
