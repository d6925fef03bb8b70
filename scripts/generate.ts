import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { format } from 'oxfmt'
import pg from 'pg'
import { words } from '../src/apps/catalogues.ts'
import { ruleBook, table } from '../src/apps/tables.ts'
import { openApi } from '../src/platform/operations/openapi.ts'
import { describeSchema, describeTypes } from '../src/platform/postgres/describe.ts'
import { openInstallation } from '../src/platform/postgres/installation.ts'
import { root } from '../src/platform/root.ts'
import { type Document, clientOf } from './client.ts'
import { personalData } from './personal-data.ts'
import { chapterOf } from './rule-book.ts'

/** Writes what follows from the sources; with --check, says which file no longer does. */
const checking = process.argv.includes('--check')
const described = openApi(table, (id) => words('en')(id.replace('.', ':operations.')), '0.1.0')
const made = new Map<string, string>([
  ...(await fromMigrations()),
  ['docs/openapi.json', `${JSON.stringify(described, null, 2)}\n`],
  await laidOut('clients/typescript/client.ts', clientOf(described as unknown as Document)),
  ['docs/personal-data.md', personalData()],
  ...(['en', 'es'] as const).flatMap((language) =>
    Object.entries(ruleBook).map(([chapter, rules]): [string, string] => [
      `docs/rules/${language}/${chapter}.md`,
      chapterOf(chapter, rules, language),
    ]),
  ),
])
const stale = [...made].filter(
  ([name, text]) => !existsSync(join(root, name)) || readFileSync(join(root, name), 'utf8') !== text,
)
if (!checking) {
  for (const [name, text] of stale) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
}
for (const [name] of stale)
  process.stdout.write(`${checking ? 'out of date: run npm run generate for' : 'wrote'} ${name}\n`)
process.exit(checking && stale.length > 0 ? 1 : 0)

/** A module with its path, as the project lays its code out. */
async function laidOut(path: string, text: string): Promise<[string, string]> {
  const { ignorePatterns: _, ...style } = JSON.parse(readFileSync(join(root, '.oxfmtrc.json'), 'utf8'))
  const { code, errors } = await format(path, text, style)
  if (errors.length > 0) throw new Error(`${path}: ${errors.map(({ message }) => message).join('; ')}`)
  return [path, code]
}

/** Migrates an empty database and describes what it then holds. */
async function fromMigrations(): Promise<[string, string][]> {
  const home = mkdtempSync(join(tmpdir(), 'protempore-generate-'))
  const installation = await openInstallation({ home, databaseUrl: undefined })
  const client = new pg.Client(installation.owner)
  await client.connect()
  try {
    return [
      ['schema.sql', await describeSchema(client)],
      ['src/platform/postgres/tables.gen.ts', await describeTypes(client)],
    ]
  } finally {
    await client.end()
    await installation.close()
    rmSync(home, { recursive: true, force: true })
  }
}
