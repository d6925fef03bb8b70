import { writeFileSync } from 'node:fs'
import { runBounce } from './cli/bounce.ts'
import { runConferences } from './cli/conferences.ts'
import { runJournal } from './cli/journal.ts'
import { runOperation } from './cli/operation.ts'
import { runReading } from './cli/reading.ts'
import { Misused, type Said } from './cli/said.ts'
import { WrongSetting, settingTable } from '../platform/settings.ts'
import { table } from './tables.ts'
import { words } from './catalogues.ts'

/** Runs one call of the command line. Exit codes: 0 done, 1 refused, 2 misused. */
export async function run(
  argv: readonly string[],
  environment: Record<string, string | undefined>,
): Promise<Said> {
  const [first, second, ...rest] = argv
  if (first === undefined || first === 'help' || first === '--help')
    return { code: first === undefined ? 2 : 0, out: help() }
  if (first === 'settings') return { code: 0, out: settings() }
  if (first === 'mandates' && second === 'read') return runReading(rest)
  if (first === 'exchange' && second === 'report-bounce' && !rest.some((one) => one.startsWith('--message')))
    return runBounce(rest, environment)
  if (first === 'conferences') return runConferences(argv.slice(1), environment)
  if (first === 'journal') return runJournal(argv.slice(1), environment)
  const row = table.get(`${first}.${second ?? ''}`)
  if (!row) throw new Misused(`There is no command "${first} ${second ?? ''}". See: protempore help`)
  return runOperation(row, rest, environment)
}

function help(): string {
  const say = words('en')
  const rows = table.rows.map(
    (row) =>
      `  protempore ${row.id.replace('.', ' ').padEnd(30)} ${say(row.id.replace('.', ':operations.'))}`,
  )
  return [
    'protempore: the command line of a conference secretariat',
    '',
    ...rows,
    `  protempore ${'mandates read FILE…'.padEnd(30)} Read an outcome document without storing anything`,
    `  protempore ${'conferences list'.padEnd(30)} The conferences of this installation and their addresses`,
    `  protempore ${'conferences found FILE'.padEnd(30)} Found another conference, with its first coordinator (JSON)`,
    `  protempore ${'journal export'.padEnd(30)} The sealed journal, a line of JSON per entry`,
    `  protempore ${'journal heads'.padEnd(30)} The signed head of every day, a line of JSON each`,
    `  protempore ${'journal head [--day D]'.padEnd(30)} The signed head of a day, or the last`,
    `  protempore ${'journal key'.padEnd(30)} The public key the heads are signed with`,
    `  protempore ${'journal verify [FILE]'.padEnd(30)} Verify an export or the database; --head FILE --key FILE: against a head kept outside`,
    `  protempore ${'settings'.padEnd(30)} Every setting with its default`,
    '',
    'Options: --conference SLUG, --json (input as JSON on standard input or as --json=TEXT), --version-seen N, --key KEY, --server URL, --token TOKEN, --out FILE (for operations that answer with a file)',
  ].join('\n')
}

function settings(): string {
  return Object.entries(settingTable)
    .map(([name, { shape, says }]) => {
      const fallback = shape.safeParse(undefined)
      return `${name.padEnd(16)} ${says}${fallback.success && fallback.data !== undefined ? ` (default ${String(fallback.data)})` : ''}`
    })
    .join('\n')
}

// Whoever reads may stop reading, as `head` does: what is left to say is then said to nobody.
function endUnread(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit()
}

async function main(): Promise<void> {
  process.stdout.on('error', endUnread)
  try {
    const said = await run(process.argv.slice(2), process.env)
    if (said.out !== undefined) process.stdout.write(`${said.out}\n`)
    if (said.file?.to !== undefined) writeFileSync(said.file.to, said.file.bytes)
    else if (said.file) process.stdout.write(said.file.bytes)
    if (said.problem !== undefined) process.stderr.write(`${said.problem}\n`)
    process.exitCode = said.code
  } catch (error) {
    const misused =
      error instanceof Misused ||
      error instanceof WrongSetting ||
      (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
    process.stderr.write(
      `${error instanceof Error ? (misused ? error.message : error.stack) : String(error)}\n`,
    )
    process.exitCode = misused ? 2 : 1
  }
}

if (process.argv[1] && /cli\.(ts|js)$/.test(process.argv[1])) await main()
