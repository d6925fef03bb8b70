import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import type { SealedRow } from '../../platform/journal/entry.ts'
import { Verifier } from '../../platform/journal/chain.ts'
import { listSealed } from '../../platform/journal/storage.ts'
import { readSettings } from '../../platform/settings.ts'
import { tenantCalled, openBase } from '../installation.ts'
import { Misused, type Said } from './said.ts'

const PORTION = 1000

/** `journal export` writes the chain; `journal verify [FILE]` proves an export, or the database itself. */
export async function runJournal(
  argv: readonly string[],
  environment: Record<string, string | undefined>,
): Promise<Said> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: { conference: { type: 'string' } },
    allowPositionals: true,
  })
  const [verb, file] = positionals
  if (verb === 'export') {
    for await (const row of fromDatabase(environment, values.conference))
      process.stdout.write(`${JSON.stringify(row)}\n`)
    return { code: 0 }
  }
  if (verb === 'verify')
    return verify(file === undefined ? fromDatabase(environment, values.conference) : fromFile(file))
  throw new Misused('protempore journal export, or protempore journal verify [FILE]')
}

async function verify(rows: AsyncIterable<SealedRow>): Promise<Said> {
  const verifier = new Verifier()
  for await (const row of rows) {
    const broken = verifier.take(row)
    if (broken)
      return {
        code: 1,
        problem: `The chain breaks at entry ${broken.number}: its ${broken.reason} does not follow from the one before`,
      }
  }
  const { number, hash } = verifier.head
  return { code: 0, out: `${number} entries, unbroken; the last hash is ${hash}` }
}

async function* fromFile(file: string): AsyncIterable<SealedRow> {
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line.trim() !== '') yield JSON.parse(line) as SealedRow
  }
}

async function* fromDatabase(
  environment: Record<string, string | undefined>,
  conference: string | undefined,
): AsyncIterable<SealedRow> {
  const settings = readSettings(environment)
  const { ground, installation } = await openBase(settings, 'http://localhost')
  try {
    const tenant = await tenantCalled(ground, conference)
    if (!tenant) return
    for (let after = 0; ; after += PORTION) {
      const rows = await ground.database.read(tenant.conferenceId, (tx) => listSealed(tx, after, PORTION))
      yield* rows
      if (rows.length < PORTION) break
    }
  } finally {
    await installation.close()
  }
}
