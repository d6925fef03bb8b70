import type pg from 'pg'

type Column = {
  table: string
  name: string
  type: string
  nullable: boolean
  filled: boolean
  generated: boolean
}

/** The tables, constraints, indexes and policies of a database as text that is the same for the same schema. */
export async function describeSchema(client: pg.ClientBase): Promise<string> {
  const parts: string[] = []
  for (const [table, columns] of byTable(await columnsOf(client))) {
    const lines = columns.map(
      (column) => `  ${column.name} ${column.type}${column.nullable ? '' : ' not null'}`,
    )
    const constraints = await client.query<{ name: string; rule: string }>(
      `select conname as name, pg_get_constraintdef(oid) as rule from pg_constraint
       where conrelid = $1::regclass and contype <> 'n' order by contype, conname`,
      [table],
    )
    lines.push(...constraints.rows.map((row) => `  constraint ${row.name} ${row.rule}`))
    parts.push(`create table ${table} (\n${lines.join(',\n')}\n);`)
    const indexes = await client.query<{ made: string }>(
      `select pg_get_indexdef(indexrelid) as made from pg_index i
       where indrelid = $1::regclass and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid) order by 1`,
      [table],
    )
    parts.push(...indexes.rows.map((row) => `${row.made};`))
    const policies = await client.query<{
      name: string
      kind: string
      for: string
      roles: string
      using: string
    }>(
      `select policyname as name, lower(permissive) as kind, lower(cmd) as for, array_to_string(roles, ', ') as roles, qual as using
       from pg_policies where tablename = $1 order by 1`,
      [table],
    )
    parts.push(
      ...policies.rows.map(
        (row) =>
          `create policy ${row.name} on ${table} as ${row.kind} for ${row.for} to ${row.roles} using ${row.using};`,
      ),
    )
    const triggers = await client.query<{ made: string }>(
      `select pg_get_triggerdef(oid) as made from pg_trigger where tgrelid = $1::regclass and not tgisinternal order by 1`,
      [table],
    )
    parts.push(...triggers.rows.map((row) => `${row.made};`), '')
  }
  return `-- Generated from migrations/ by npm run generate. What a migrated database holds.\n\n${parts.join('\n')}`
}

/** The row types of every table, for Kysely. */
export async function describeTypes(client: pg.ClientBase): Promise<string> {
  const tables = byTable(await columnsOf(client))
  const types = [...tables].map(([table, columns]) => {
    const fields = columns.map((column) => `  ${column.name}: ${typeScriptOf(column)}`)
    return `export type ${pascal(table)}Table = {\n${fields.join('\n')}\n}\n`
  })
  const all = [...tables.keys()].map((table) => `  ${table}: ${pascal(table)}Table`)
  return [
    '// Generated from migrations/ by npm run generate.',
    "import type { ColumnType, GeneratedAlways } from 'kysely'",
    "import type { Day } from '../../kernel/day.ts'\n",
    ...types,
    `export type Tables = {\n${all.join('\n')}\n}\n`,
  ].join('\n')
}

async function columnsOf(client: pg.ClientBase): Promise<Column[]> {
  const found = await client.query<Column>(
    `select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
            not a.attnotnull as nullable, a.atthasdef and a.attgenerated = '' as filled, a.attgenerated <> '' as generated
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
     order by c.relname, a.attnum`,
  )
  return found.rows
}

function byTable(columns: Column[]): Map<string, Column[]> {
  return Map.groupBy(columns, (column) => column.table)
}

// What a column gives when it is read and takes when it is written.
const TYPES: Record<string, { readonly read: string; readonly write: string }> = {
  integer: { read: 'number', write: 'number' },
  boolean: { read: 'boolean', write: 'boolean' },
  bigint: { read: 'bigint', write: 'bigint' },
  'text[]': { read: 'string[]', write: 'string[]' },
  'uuid[]': { read: 'string[]', write: 'string[]' },
  date: { read: 'Day', write: 'string' },
  jsonb: { read: 'unknown', write: 'string' },
}
const TEXT = { read: 'string', write: 'string' }

function typeScriptOf(column: Column): string {
  const { read, write } = TYPES[column.type] ?? TEXT
  const orNull = column.nullable ? ' | null' : ''
  if (column.generated) return `GeneratedAlways<${read}${orNull}>`
  const given = `${read}${read === 'unknown' ? '' : orNull}`
  const taken = `${write}${orNull}`
  const optional = column.filled || column.nullable ? ' | undefined' : ''
  return given === taken && optional === '' ? given : `ColumnType<${given}, ${taken}${optional}, ${taken}>`
}

function pascal(name: string): string {
  return name.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
