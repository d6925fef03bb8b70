import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Download } from '../operations/download.ts'
import { root } from '../root.ts'
import type { RosterPaper } from './roster-paper.ts'
import { XLSX, type SheetColumn, writeSheet } from '../sheets/write.ts'
import { typeset } from '../typeset/typeset.ts'

export const rosterFormats = ['pdf', 'docx', 'xlsx'] as const
export type RosterFormat = (typeof rosterFormats)[number]

const TEMPLATE = join(root, 'src', 'platform', 'papers', 'roster.typ')
const MEDIA: Record<RosterFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: XLSX,
}

/**
 * Writes people under headings as a tagged PDF (PDF/UA-1) on A4, as .docx, or as a sheet of a row each under these column heads;
 * `name` is without its ending. Rejects where the fonts lack a sign of it.
 */
export async function writeRoster(
  format: RosterFormat,
  name: string,
  paper: RosterPaper,
  columns: readonly SheetColumn[],
): Promise<Download> {
  const bytes = await bytesOf(format, paper, columns)
  return { name: `${name}.${format}`, media_type: MEDIA[format], bytes }
}

function bytesOf(
  format: RosterFormat,
  paper: RosterPaper,
  columns: readonly SheetColumn[],
): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return typeset({
        kind: 'pdf',
        source: readFileSync(TEMPLATE, 'utf8'),
        inputs: { roster: JSON.stringify(paper) },
        standard: 'ua-1',
      })
    case 'docx':
      return typeset({ kind: 'roster', paper })
    case 'xlsx':
      return writeSheet(
        paper.title,
        columns,
        paper.groups.flatMap(({ heading, people }) =>
          people.map(({ name, part, title }) => [heading, name, part, title]),
        ),
      )
  }
}
