import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { root } from '../root.ts'

// Any number will do, as long as every node asks for the same one.
const MIGRATION_LOCK = 8_420_001

/**
 * Brings a database forward by the files of `migrations/`, in the order of their numbers, each once
 * and in a transaction of its own. Returns the names it ran. Throws where a file that ran before has
 * been changed since.
 */
export async function migrate(owner: pg.ClientBase): Promise<string[]> {
  await owner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
  try {
    await owner.query(
      'create table if not exists migration (name text primary key, hash text not null, ran_at timestamptz not null default now())',
    )
    const done = await owner.query<{ name: string; hash: string }>('select name, hash from migration')
    const ran = new Map(done.rows.map((row) => [row.name, row.hash]))
    const fresh: string[] = []
    for (const file of migrationFiles()) {
      const before = ran.get(file.name)
      if (before === file.hash) continue
      if (before !== undefined)
        throw new Error(`The migration ${file.name} ran here before and has been changed since`)
      await runOnce(owner, file)
      fresh.push(file.name)
    }
    return fresh
  } finally {
    await owner.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK])
  }
}

type MigrationFile = { readonly name: string; readonly text: string; readonly hash: string }

function migrationFiles(): MigrationFile[] {
  const folder = join(root, 'migrations')
  return readdirSync(folder)
    .filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8')
      return { name, text, hash: createHash('sha256').update(text).digest('hex') }
    })
}

async function runOnce(owner: pg.ClientBase, file: MigrationFile): Promise<void> {
  await owner.query('begin')
  try {
    await owner.query(file.text)
    await owner.query('insert into migration (name, hash) values ($1, $2)', [file.name, file.hash])
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    throw new Error(`The migration ${file.name} failed`, { cause: error })
  }
}
