import pg from 'pg'
import { Database } from './database.ts'
import { Engine, OWNER } from './engine/engine.ts'
import { migrate } from './migrate.ts'
import { APP, SEALER, passwordOf, prepareRoles } from './roles.ts'
import { typeParsers } from './types.ts'

const NAME = 'protempore'

/** An open installation: the database of one home folder or one server, migrated and ready. */
export type Installation = {
  readonly database: Database
  /** How to connect as the sealer of the journal. */
  readonly sealer: pg.PoolConfig
  /** How to connect as the owner: for jobs' own tables, and for nothing a request does. */
  readonly owner: pg.PoolConfig
  readonly close: () => Promise<void>
}

/** Opens the embedded engine of a home folder, or the server of a URL, and brings it up to date. */
export async function openInstallation(settings: {
  home: string
  databaseUrl: string | undefined
}): Promise<Installation> {
  return settings.databaseUrl === undefined ? embedded(settings.home) : onServer(settings.databaseUrl)
}

async function embedded(home: string): Promise<Installation> {
  const engine = await Engine.open(home)
  await makeDatabase(engine.connection(OWNER), NAME)
  const as = (user: string): pg.PoolConfig => engine.connection(user, NAME)
  return prepared(as(OWNER), undefined, as, () => engine.close())
}

async function onServer(address: string): Promise<Installation> {
  const url = new URL(address)
  const password = decodeURIComponent(url.password)
  const as = (user: string): pg.PoolConfig => {
    const asRole = new URL(address)
    asRole.username = user
    asRole.password = passwordOf(user, password)
    return { connectionString: asRole.href }
  }
  return prepared({ connectionString: address }, password, as, async () => undefined)
}

async function prepared(
  owner: pg.PoolConfig,
  ownerPassword: string | undefined,
  as: (user: string) => pg.PoolConfig,
  leave: () => Promise<void>,
): Promise<Installation> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    await prepareRoles(client, ownerPassword)
    await migrate(client)
  } finally {
    await client.end()
  }
  const database = new Database(as(APP))
  const close = async (): Promise<void> => {
    await database.close()
    await leave()
  }
  return { database, sealer: { ...as(SEALER), types: typeParsers }, owner, close }
}

async function makeDatabase(owner: pg.PoolConfig, name: string): Promise<void> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    const known = await client.query('select 1 from pg_database where datname = $1', [name])
    if (known.rowCount === 0) await client.query(`create database ${name} encoding 'UTF8'`)
  } finally {
    await client.end()
  }
}
