import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.ts'
import { typeset } from '../typeset/typeset.ts'
import { type TablePaper, textOf } from './paper.ts'

const TEMPLATE = join(root, 'src', 'platform', 'papers', 'table.typ')

/** A table as a tagged PDF (PDF/UA-1) on A4 landscape. */
export function writePdf(paper: TablePaper): Promise<Uint8Array> {
  const data = {
    ...paper,
    columns: paper.columns.map(({ head, share, numeric }) => ({ head, share, numeric: numeric === true })),
    rows: paper.rows.map((row) => row.map((cell) => textOf(cell, paper))),
  }
  return typeset({
    kind: 'pdf',
    source: readFileSync(TEMPLATE, 'utf8'),
    inputs: { paper: JSON.stringify(data) },
    standard: 'ua-1',
  })
}
