/** The very bytes of some pages, served from memory by Fastify and nothing else. */
import { readFileSync } from 'node:fs'
import fastify from 'fastify'

const pages = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Record<string, string>
const server = fastify()
for (const [path, text] of Object.entries(pages)) {
  const bytes = Buffer.from(text)
  server.get(path, (_request, reply) => reply.type('text/html; charset=utf-8').send(bytes))
}
const address = await server.listen({ port: 0, host: '127.0.0.1' })
process.send?.(address)
process.once('disconnect', () => process.exit(0))
