import { type KyselyPlugin, PostgresQueryCompiler, type RootOperationNode } from 'kysely'
import type { Tx } from '../../src/platform/postgres/client.ts'
import type { Ground } from '../../src/platform/operations/perform.ts'

type Database = Ground['database']

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
  const through: Database = {
    plain: (text, values) => {
      sent.push(text)
      return database.plain(text, values)
    },
    read: (conference, work, sight) => database.read(conference, recorded(work), sight),
    readSeen: (conference, work, sight) => database.readSeen(conference, recorded(work), sight),
    write: (conference, work, sight) => database.write(conference, recorded(work), sight),
  }
  return { database: through, sent }
}
