import type { FastifyInstance } from 'fastify'
import type { Database } from '../postgres/database.ts'

/** `/health/live`: the process answers. `/health/ready`: and so does its database. */
export function serveHealth(server: FastifyInstance, database: Pick<Database, 'plain'>): void {
  server.get('/health/live', (_request, reply) => reply.send({ status: 'live' }))
  server.get('/health/ready', async (_request, reply) => {
    try {
      await database.plain('select 1')
      return await reply.send({ status: 'ready' })
    } catch {
      return reply.code(503).header('retry-after', '1').send({ status: 'database away' })
    }
  })
}
