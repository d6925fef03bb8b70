import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The folder of `akomantoso30.xsd` and the `xml.xsd` it imports, which this project does not carry. */
export const schemas = process.env['PROTEMPORE_SCHEMAS']
export const skipped = schemas ? '' : ' (skipped: PROTEMPORE_SCHEMAS names no folder of schemas)'

/** What the schema has against some documents; nothing where all are valid. One run for all: reading the schema takes longest. */
export function faultsOf(...documents: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'protempore-schema-'))
  try {
    const files = documents.map((xml, place) => {
      const file = join(folder, `${place}.xml`)
      writeFileSync(file, xml)
      return file
    })
    const schema = join(schemas ?? '', 'akomantoso30.xsd')
    const run = spawnSync('xmllint', ['--nonet', '--noout', '--schema', schema, ...files], {
      encoding: 'utf8',
    })
    if (run.error)
      throw new Error('PROTEMPORE_SCHEMAS is set, but xmllint cannot be run: install libxml2-utils', {
        cause: run.error,
      })
    return run.status === 0 ? '' : run.stderr
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
