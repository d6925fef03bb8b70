import { accessSync, constants, mkdirSync } from 'node:fs'
import pg from 'pg'
import { WrongSetting } from '../settings.ts'
import { Database } from './database.ts'
import { Engine, OWNER } from './engine/engine.ts'
import { migrate } from './migrate.ts'
import { APP, SEALER, passwordOf, prepareRoles } from './roles.ts'
import { typeParsers } from './types.ts'

const NAME = 'protempore'
/** The oldest server that runs our statements. */
const OLDEST = 15

/** An open installation: the database of one home folder or one server, migrated and ready. */
export type Installation = {
  readonly database: Database
  /** How to connect as the sealer of the journal. */
  readonly sealer: pg.PoolConfig
  /** How to connect as the owner: for jobs' own tables, and for nothing a request does. */
  readonly owner: pg.PoolConfig
  /** How to connect as requests do, to listen for what is told. */
  readonly listener: pg.ClientConfig
  readonly close: () => Promise<void>
}

/**
 * Opens the embedded engine of a home folder, or the server of a URL, and brings it up to date. Throws `WrongSetting`
 * where the folder cannot be written or the server does not let us in.
 */
export async function openInstallation(settings: {
  home: string
  databaseUrl: string | undefined
  databaseConnections?: number
}): Promise<Installation> {
  const { home, databaseUrl, databaseConnections: most } = settings
  tryHome(home)
  return databaseUrl === undefined ? embedded(home, most) : onServer(databaseUrl, most)
}

async function embedded(home: string, most: number | undefined): Promise<Installation> {
  const engine = await Engine.open(home)
  try {
    await makeDatabase(engine.connection(OWNER), NAME)
    const as = (user: string): pg.PoolConfig => engine.connection(user, NAME)
    const client = new pg.Client(as(OWNER))
    await client.connect()
    return await prepared(client, as(OWNER), undefined, as, most, () => engine.close())
  } catch (error) {
    await engine.close()
    throw error
  }
}

async function onServer(address: string, most: number | undefined): Promise<Installation> {
  const client = await letIn(address)
  const url = new URL(address)
  const password = decodeURIComponent(url.password)
  const as = (user: string): pg.PoolConfig => {
    const asRole = new URL(address)
    asRole.username = user
    asRole.password = passwordOf(user, password)
    return { connectionString: asRole.href }
  }
  return prepared(client, { connectionString: address }, password, as, most, async () => undefined)
}

function tryHome(home: string): void {
  try {
    // Others may pass through it but see nothing in it.
    mkdirSync(home, { recursive: true, mode: 0o711 })
    accessSync(home, constants.W_OK)
  } catch (error) {
    throw new WrongSetting(`PROTEMPORE_HOME=${home}: cannot be written (${saidBy(error)})`)
  }
}

// What keeps a server from letting us in is told in its own words, before anything is changed on it.
async function letIn(address: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: address })
  try {
    await client.connect()
    const { rows } = await client.query<{ version: number; may_create: boolean }>(
      `select current_setting('server_version_num')::int as version, rolcreaterole or rolsuper as may_create
       from pg_roles where rolname = current_user`,
    )
    const [found] = rows
    if (!found || found.version < OLDEST * 10_000)
      throw new Error(`the server is older than PostgreSQL ${OLDEST}`)
    if (!found.may_create) throw new Error('the account may not create roles')
    return client
  } catch (error) {
    await client.end().catch(() => undefined)
    throw new WrongSetting(`DATABASE_URL: ${saidBy(error)}`)
  }
}

// Where a name has several addresses, Node says nothing in words of its own.
const saidBy = (error: unknown): string => {
  const { message, code } = error as { message?: string; code?: string }
  return message || code || String(error)
}

// Brings the database up to date by its owner's open connection, and ends that.
async function prepared(
  client: pg.Client,
  owner: pg.PoolConfig,
  ownerPassword: string | undefined,
  as: (user: string) => pg.PoolConfig,
  most: number | undefined,
  leave: () => Promise<void>,
): Promise<Installation> {
  try {
    await prepareRoles(client, ownerPassword)
    await migrate(client)
  } finally {
    await client.end()
  }
  const database = new Database({ ...as(APP), ...(most === undefined ? {} : { max: most }) })
  const close = async (): Promise<void> => {
    await database.close()
    await leave()
  }
  return { database, sealer: { ...as(SEALER), types: typeParsers }, owner, listener: as(APP), close }
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
