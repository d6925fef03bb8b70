import { type KyselyPlugin, PostgresQueryCompiler, type RootOperationNode } from 'kysely'
import type { Tx } from '../../src/platform/postgres/client.ts'
import type { Database } from '../../src/platform/postgres/database.ts'

/** A database that writes down every statement its transactions send, without the values. */
export function recording(database: Database): { database: Database; sent: string[] } {
  const sent: string[] = []
  const compiler = new PostgresQueryCompiler()
  const recorder: KyselyPlugin = {
    transformQuery: ({ node, queryId }): RootOperationNode => {
      sent.push(compiler.compileQuery(node, queryId).sql)
      return node
    },
    transformResult: async ({ result }) => result,
  }
  const recorded =
    <T>(work: (tx: Tx) => Promise<T>) =>
    (tx: Tx): Promise<T> =>
      work(tx.withPlugin(recorder))
  const through = Object.create(database) as Database
  through.read = (conference, work) => database.read(conference, recorded(work))
  through.write = (conference, work) => database.write(conference, recorded(work))
  return { database: through, sent }
}
