import { words } from '../src/apps/catalogues.ts'
import { stores } from '../src/apps/stores.ts'
import { table } from '../src/apps/tables.ts'
import { historyStands } from '../src/capabilities/directory/own-data/rules.ts'
import { schemaOf } from '../src/platform/operations/schema.ts'
import { PERSONAL, type Personal } from '../src/platform/personal/contract.ts'
import { keptForItsTime, keptThings } from '../src/platform/personal/rules.ts'

type Field = { readonly name: string } & Personal

/** docs/personal-data.md out of what runs: the places that keep something, the fields that are marked, the readings that leave a line. */
export function personalData(): string {
  const say = words('en')
  const places = stores.map(({ what, erase, purge }) => {
    const stands = historyStands.decide({ what }) === 'stands'
    if (stands === (erase !== undefined))
      throw new Error(`${what}: what stands is not erased, and the rest is`)
    return [
      say(`directory:data.store.${what}`),
      say(`directory:data.purpose.${what}`),
      say(`directory:data.seen-by.${what}`),
      say(`directory:data.kept-for.${what}`),
      purge ? 'by itself' : '',
      stands ? 'stands' : 'goes',
    ]
  })
  const readings = table.rows.flatMap((row) =>
    row.reads ? [[row.id, say(row.id.replace('.', ':operations.')), row.reads.purpose]] : [],
  )
  return [
    '# Personal data',
    '',
    'Generated from the places that keep it, the contract and the rules by `npm run generate`: what stands here is what runs. A person sees',
    'the same of themself under **Your data**, with who has read it, a file of all of it, and the way to ask for erasure.',
    '',
    '## Where it is kept',
    '',
    ...tableOf(['what', 'for what', 'seen by', 'kept', 'purged', 'on erasure'], places),
    '',
    '## Retention (PER-01)',
    '',
    ...tableOf(
      ['what', 'days after it ends'],
      keptThings.map((what) => [what, String((keptForItsTime.decide({ what }) as { days: number }).days)]),
    ),
    '',
    'What delegates give for a meeting is kept for 60 days after it closes, or as many as the conference settles for passports and for the',
    'rest (MTG-13). Then the key it was sealed with is destroyed: what backups of the database hold of it can be opened by nobody.',
    '',
    '## Fields',
    '',
    'Marked in the contract (`x-personal` in [openapi.json](openapi.json)).',
    '',
    ...tableOf(
      ['field', 'purpose', 'seen by', 'kept'],
      fields().map(({ name, purpose, seenBy, kept }) => [name, purpose, seenBy, kept]),
    ),
    '',
    '## Readings that leave a line',
    '',
    'Who read whose data, which fields and for what purpose stands in the journal each time.',
    '',
    ...tableOf(['operation', 'what it does', 'purpose'], readings),
    '',
  ].join('\n')
}

function fields(): Field[] {
  const found = new Map<string, Field>()
  for (const row of table.rows)
    for (const schema of [
      schemaOf(row.input, 'input'),
      ...(row.gives ? [] : [schemaOf(row.output, 'output')]),
    ])
      walk(schema, '', (field) => found.set(`${field.name} ${field.purpose}`, field))
  return [...found.values()].toSorted((a, b) =>
    `${a.purpose} ${a.name}` < `${b.purpose} ${b.name}` ? -1 : 1,
  )
}

function walk(schema: unknown, name: string, tell: (field: Field) => void): void {
  if (typeof schema !== 'object' || schema === null) return
  const about = (schema as Record<string, unknown>)[PERSONAL]
  if (about) tell({ name, ...(about as Personal) })
  const { properties = {}, ...rest } = schema as { properties?: Record<string, unknown> }
  for (const [member, one] of Object.entries(properties)) walk(one, member, tell)
  for (const [key, one] of Object.entries(rest)) if (key !== PERSONAL) walk(one, name, tell)
}

const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  `| ${head.join(' | ')} |`,
  `|${head.map(() => '---').join('|')}|`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
]
