import fastify, { type FastifyRequest } from 'fastify'
import pg from 'pg'

/** What a calibrator is told on its command line: where the database is, as its owner, and whose rows it reads. */
export type Told = { readonly connection: pg.PoolConfig; readonly conference: string }

/**
 * A small server of one route, as anyone would write it first: Fastify, a pool, a query, JSON.
 * It reads as the owner with row-level security off, asks nobody who they are, and applies no rule.
 */
export async function serve(
  answer: (pool: pg.Pool, conference: string, request: FastifyRequest) => Promise<unknown>,
): Promise<void> {
  const { connection, conference } = JSON.parse(process.argv[2] ?? '') as Told
  const pool = new pg.Pool({ max: 16, ...connection, options: '-c row_security=off' })
  const server = fastify()
  server.get('/', async (request, reply) =>
    reply.type('application/json').send(JSON.stringify(await answer(pool, conference, request))),
  )
  const address = await server.listen({ port: 0, host: '127.0.0.1' })
  process.send?.(address)
  process.once('disconnect', () => process.exit(0))
}
