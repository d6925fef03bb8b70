import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type pg from 'pg'
import { nameOf } from './prepared.ts'
import type { Tables } from './tables.gen.ts'

/** Typed SQL inside one transaction of one tenant. Storage functions take it first. */
export type Tx = Kysely<Tables>

/** Kysely over a client that already stands in a transaction: it builds queries, we hold the borders. */
export function queriesOn(client: pg.ClientBase): Tx {
  return new Kysely<Tables>({ dialect: new OneClient(client) })
}

class OneClient implements Dialect {
  readonly #client: pg.ClientBase
  constructor(client: pg.ClientBase) {
    this.#client = client
  }
  createDriver(): Driver {
    return new ClientDriver(new ClientConnection(this.#client))
  }
  createQueryCompiler(): PostgresQueryCompiler {
    return new PostgresQueryCompiler()
  }
  createAdapter(): PostgresAdapter {
    return new PostgresAdapter()
  }
  createIntrospector(db: Kysely<unknown>): PostgresIntrospector {
    return new PostgresIntrospector(db)
  }
}

class ClientDriver implements Driver {
  readonly #connection: ClientConnection
  constructor(connection: ClientConnection) {
    this.#connection = connection
  }
  init = async (): Promise<void> => {}
  destroy = async (): Promise<void> => {}
  acquireConnection = async (): Promise<ClientConnection> => this.#connection
  releaseConnection = async (): Promise<void> => {}
  beginTransaction = async (): Promise<void> => this.#refuse()
  commitTransaction = async (): Promise<void> => this.#refuse()
  rollbackTransaction = async (): Promise<void> => this.#refuse()
  #refuse(): never {
    throw new Error('A transaction is opened by Database.read or Database.write, never inside one')
  }
}

class ClientConnection implements DatabaseConnection {
  readonly #client: pg.ClientBase
  constructor(client: pg.ClientBase) {
    this.#client = client
  }
  executeQuery = async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
    const result = await this.#client.query({
      name: nameOf(query.sql),
      text: query.sql,
      values: query.parameters as unknown[],
    })
    return { rows: result.rows as R[], numAffectedRows: BigInt(result.rowCount ?? 0) }
  }
  // Pipelined connections cannot hold a cursor open.
  streamQuery = (): never => {
    throw new Error('Streaming is not available here: page by key instead')
  }
}
