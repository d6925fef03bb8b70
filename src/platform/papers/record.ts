import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { partsOf } from '../../kernel/day.ts'
import type { Download } from '../operations/download.ts'
import { root } from '../root.ts'
import { typeset } from '../typeset/typeset.ts'
import type { RecordPaper } from './record-paper.ts'

export type { RecordPaper } from './record-paper.ts'

const TEMPLATE = join(root, 'src', 'platform', 'papers', 'record.typ')

/** Typesets a text as PDF/A-2a, to be kept for good. Rejects where the fonts lack a sign of it. */
export async function writeRecord(name: string, { day, ...paper }: RecordPaper): Promise<Download> {
  const { year, month, date } = partsOf(day)
  const bytes = await typeset({
    kind: 'pdf',
    source: readFileSync(TEMPLATE, 'utf8'),
    inputs: { record: JSON.stringify({ ...paper, day: [year, month, date] }) },
    standard: 'a-2a',
  })
  return { name: `${name}.pdf`, media_type: 'application/pdf', bytes }
}

/** The same as a .docx, for those who work on it. */
export async function writeRecordDocx(name: string, paper: RecordPaper): Promise<Download> {
  return {
    name: `${name}.docx`,
    media_type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    bytes: await typeset({ kind: 'record', paper }),
  }
}
