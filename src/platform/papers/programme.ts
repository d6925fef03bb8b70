import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Download } from '../operations/download.ts'
import { root } from '../root.ts'
import { typeset } from '../typeset/typeset.ts'
import type { ProgrammePaper } from './programme-paper.ts'

export type { ProgrammePaper, ProgrammeRow } from './programme-paper.ts'

const TEMPLATE = join(root, 'src', 'platform', 'papers', 'programme.typ')
const MEDIA = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** A programme as a tagged PDF (PDF/UA-1) or a .docx; `name` is without its ending. Rejects where the fonts lack a sign of it. */
export async function writeProgramme(
  format: 'pdf' | 'docx',
  name: string,
  paper: ProgrammePaper,
): Promise<Download> {
  const bytes =
    format === 'docx'
      ? await typeset({ kind: 'programme', paper })
      : await typeset({
          kind: 'pdf',
          source: readFileSync(TEMPLATE, 'utf8'),
          inputs: { programme: JSON.stringify(paper) },
          standard: 'ua-1',
        })
  return { name: `${name}.${format}`, media_type: MEDIA[format], bytes }
}
