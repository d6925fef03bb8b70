import { sql } from 'kysely'
import pg from 'pg'
import { type Tx, queriesOn } from './client.ts'
import { FlightSocket } from './flight.ts'
import { typeParsers } from './types.ts'

/** The database cannot be reached just now (starting, recovering, restarting). The same call may go through later. */
export class Unavailable extends Error {}

/**
 * What the reader of a transaction may see beside what is public: classes of access, what belongs to the participants
 * they speak for, and what is for those they read for. The tables' own policies hold to it, in lists, searches and counts.
 */
export type Sight = {
  readonly classes: readonly string[]
  readonly speaksFor: readonly string[]
  readonly readsFor: readonly string[]
}

/** A reader who sees what is public, and no more. */
export const PUBLIC_SIGHT: Sight = { classes: [], speaksFor: [], readsFor: [] }

/**
 * The tenant's database, reached as a role that owns nothing and cannot pass row-level security.
 * Every read and write names its conference; without one there are no rows.
 */
export class Database {
  readonly #pool: pg.Pool

  constructor(connection: pg.PoolConfig) {
    this.#pool = new pg.Pool({
      max: 16,
      ...connection,
      pipeline: true,
      types: typeParsers,
      stream: () => new FlightSocket(),
    })
    // An idle connection that the server ends (a restart) is dropped, not a fault of ours.
    this.#pool.on('error', () => undefined)
    // Nor may one in use end the program: its query fails by itself.
    this.#pool.on('connect', (client) => client.on('error', () => undefined))
  }

  /** Runs reads of this conference, all of them as of one moment. Throws `Unavailable` where the server is away. */
  async read<T>(conference: string, work: (tx: Tx) => Promise<T>, sight = PUBLIC_SIGHT): Promise<T> {
    return this.#transaction('begin isolation level repeatable read read only', conference, sight, work)
  }

  /** Runs reads as of one moment that leave a line of having been made. */
  async readSeen<T>(conference: string, work: (tx: Tx) => Promise<T>, sight = PUBLIC_SIGHT): Promise<T> {
    return this.#transaction('begin isolation level repeatable read', conference, sight, work)
  }

  /** Runs reads and writes in one transaction: all of it is kept, or nothing is. */
  async write<T>(conference: string, work: (tx: Tx) => Promise<T>, sight = PUBLIC_SIGHT): Promise<T> {
    return this.#transaction('begin', conference, sight, work)
  }

  /** One statement outside any conference: for the functions that find a tenant or name theirs, and health. */
  async plain<R extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<R[]> {
    try {
      return (await this.#pool.query<R>(text, values)).rows
    } catch (error) {
      throw understood(error)
    }
  }

  async #transaction<T>(
    begin: string,
    conference: string,
    sight: Sight,
    work: (tx: Tx) => Promise<T>,
  ): Promise<T> {
    let client: pg.PoolClient
    try {
      client = await this.#pool.connect()
    } catch (error) {
      throw understood(error)
    }
    let broken: Error | undefined
    try {
      // Not awaited: the first query leaves in the same flight. Were one of them to fail, the query
      // behind it finds no conference and so no rows, and its commit fails.
      const opened = client.query(
        `${begin}; set local protempore.conference = ${pg.escapeLiteral(conference)}${settingsOf(sight)}`,
      )
      opened.catch(() => undefined)
      const result = await work(queriesOn(client))
      await opened
      const commit = await client.query('commit')
      if (commit.command !== 'COMMIT') throw new Error('The transaction was rolled back by the database')
      return result
    } catch (error) {
      await client.query('rollback').catch((failed: Error) => (broken = failed))
      throw understood(error)
    } finally {
      client.release(broken)
    }
  }

  async close(): Promise<void> {
    await this.#pool.end()
  }
}

const settingsOf = ({ classes, speaksFor, readsFor }: Sight): string =>
  setting('sees', classes) + setting('speaks_for', speaksFor) + setting('reads_for', readsFor)

const setting = (name: string, values: readonly string[]): string =>
  values.length === 0 ? '' : `; set local protempore.${name} = ${pg.escapeLiteral(values.join(','))}`

/** Widens or narrows what the rest of a transaction sees: for a link that lets someone act in their own name. */
export async function seeAs(tx: Tx, { classes, speaksFor, readsFor }: Sight): Promise<void> {
  await sql`select set_config('protempore.sees', ${classes.join(',')}, true),
    set_config('protempore.speaks_for', ${speaksFor.join(',')}, true),
    set_config('protempore.reads_for', ${readsFor.join(',')}, true)`.execute(tx)
}

// SQL states of a server that starts, recovers, stops or has no place; and the socket's own words.
const AWAY = new Set([
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08006',
  '08001',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
])

function understood(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const code = (error as Error & { code?: string }).code
  const away =
    (code !== undefined && AWAY.has(code)) ||
    /Connection terminated|connection error|not queryable/.test(error.message)
  return away ? new Unavailable('The database is not reachable just now', { cause: error }) : error
}
