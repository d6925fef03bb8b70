import type { FastifyInstance } from 'fastify'

const HALF_A_YEAR_MS = 182 * 24 * 3600 * 1000

/** Where whoever finds a weakness tells of it (RFC 9116); nothing where the installation names no address. */
export function serveSecurityTxt(
  server: FastifyInstance,
  of: { readonly contact: string | undefined; readonly publicUrl: string; readonly now: () => string },
): void {
  const { contact, publicUrl, now } = of
  if (contact === undefined) return
  server.get('/.well-known/security.txt', (_request, reply) => {
    const expires = new Date(Date.parse(now()) + HALF_A_YEAR_MS).toISOString()
    return reply
      .type('text/plain; charset=utf-8')
      .send(
        [
          `Contact: ${contact}`,
          `Expires: ${expires}`,
          'Preferred-Languages: es, en',
          `Canonical: ${publicUrl}/.well-known/security.txt`,
          '',
        ].join('\n'),
      )
  })
}
