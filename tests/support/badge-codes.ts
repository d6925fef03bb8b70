import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

/** Whether the machine has what reads a PDF's pages as pictures: Debian's poppler-utils. */
export const readsPdf = spawnSync('pdftoppm', ['-v']).status === 0

/** The codes on the first page of badges, read off its picture as a camera would. */
export async function codesOn(pdf: Uint8Array): Promise<string[]> {
  const reader = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(reader)).buffer } })
  const folder = mkdtempSync(join(tmpdir(), 'protempore-codes-'))
  try {
    const file = join(folder, 'badges.pdf')
    writeFileSync(file, pdf)
    execFileSync('pdftoppm', ['-r', '150', '-png', '-singlefile', file, join(folder, 'page')])
    const found = await readBarcodes(new Uint8Array(readFileSync(join(folder, 'page.png'))), {
      formats: ['QRCode'],
    })
    return found.map(({ text }) => text)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The words of a PDF, in the order they are read. */
export function wordsOf(pdf: Uint8Array): string {
  return execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' }).replace(/\s+/g, ' ')
}
